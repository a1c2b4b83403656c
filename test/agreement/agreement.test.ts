import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../shared/agreement/alpha';
import { alphaInterval } from '../../shared/agreement/bootstrap';
import { characterCounts, characterTable } from '../../shared/agreement/characters';
import { clauseUnitRatings } from '../../shared/agreement/clauseUnits';
import { unitCounts } from '../../shared/agreement/counts';
import { categoriesOf, yesAndNo, type Ratings } from '../../shared/agreement/rating';
import { agreement, COEFFICIENTS, type Agreement, type CoefficientName } from '../../shared/agreement/report';
import { cohenKappa } from '../../shared/agreement/twoCoders';
import { unitizingAlpha } from '../../shared/agreement/unitizing';
import { seededChance } from '../../shared/analysis/statistics/chance';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { spansOf } from './characterRow';

const value = (report: Agreement, name: CoefficientName): number | null => report.coefficients[name].value;
const rows = (...coders: string[]): Ratings =>
  [...(coders[0] ?? '')].map((_, unit) =>
    coders.map((coder) => (coder[unit] === '.' ? null : (coder[unit] ?? null))),
  );

describe('published examples', () => {
  /** Krippendorff 2011, section C: four coders, twelve units, the last with one value only. */
  it('α of the canonical data at every level', () => {
    const data = rows('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    for (const [level, alpha] of [
      ['nominal', 0.743],
      ['ordinal', 0.815],
      ['interval', 0.849],
      ['ratio', 0.797],
    ] as const) {
      const report = agreement(data, level, null);
      expect(value(report, 'krippendorffAlpha'), level).toBeCloseTo(alpha, 3);
      expect([report.units, report.pairableUnits, report.pairableCodings]).toEqual([12, 11, 40]);
    }
  });

  it('κ .492 of Cohen 1960, p. 45', () => {
    expect(
      cohenKappa([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ])?.value,
    ).toBeCloseTo(0.492, 3);
  });

  it('one code, character by character: κ .385, α .329', () => {
    const [a, b] = [spansOf('001111111100001111110000'), spansOf('000011110000000110000000')];
    expect(cohenKappa(characterTable(a, b, 24))?.value).toBeCloseTo(0.385, 3);
    expect(krippendorffAlpha(characterCounts([a, b], 24), 'nominal', []).value).toBeCloseTo(0.329, 3);
  });

  it('unitizing: .729 and 1, together .859', () => {
    const span = (start: number, length: number) => ({ start, end: start + length });
    const c = [
      [span(225, 70), span(370, 30)],
      [span(220, 80), span(355, 20), span(400, 20)],
    ];
    const k = [
      [span(180, 60), span(300, 50)],
      [span(180, 60), span(300, 50)],
    ];
    const { overall, perCategory } = unitizingAlpha(
      span(150, 300),
      new Map([
        ['c', c],
        ['k', k],
      ]),
    );
    expect(perCategory.get('c')?.value).toBeCloseTo(0.729, 3);
    expect(perCategory.get('k')?.value).toBe(1);
    expect(overall.value).toBeCloseTo(0.859, 3);
  });
});

describe('what has no value', () => {
  it('one category everywhere is no variation, not 1 and not 0', () => {
    const report = agreement(rows('1111', '1111'), 'nominal', { samples: 50, chance: seededChance(1) });
    for (const name of [
      'cohenKappa',
      'scottPi',
      'fleissKappa',
      'krippendorffAlpha',
      'gwetAc1',
      'pabak',
    ] as const) {
      expect(report.coefficients[name], name).toEqual({ value: null, reason: 'noVariation' });
    }
    expect(value(report, 'percent')).toBe(1);
    expect(value(report, 'positiveAgreement')).toBe(1);
    expect(report.coefficients.negativeAgreement).toEqual({ value: null, reason: 'neverUsed' });
    expect(report.alphaInterval).toBeNull();
  });

  it('characters: both coded everything', () => {
    const all = spansOf('1'.repeat(24));
    expect(cohenKappa(characterTable(all, all, 24))).toBeNull();
    expect(krippendorffAlpha(characterCounts([all, all], 24), 'nominal', [])).toEqual({
      value: null,
      reason: 'noVariation',
    });
  });

  it('three coders have no κ of two, but their pairs do', () => {
    const report = agreement(rows('0101', '0111', '0001'), 'nominal', null);
    expect(report.coefficients.cohenKappa).toEqual({ value: null, reason: 'twoCodersOnly' });
    expect(report.pairs.map(({ coders, cohenKappa: kappa }) => [coders, kappa.value])).toEqual([
      [[0, 1], 0.5],
      [[0, 2], 0.5],
      [[1, 2], expect.closeTo(0.2, 9)],
    ]);
  });

  it('no unit with two codings; no unit with all', () => {
    const apart = agreement(rows('01..', '..01'), 'nominal', null);
    expect(apart.coefficients.percent).toEqual({ value: null, reason: 'nothingShared' });
    expect(apart.coefficients.cohenKappa).toEqual({ value: null, reason: 'nothingShared' });
    const gaps = agreement(rows('01.', '0.1', '.11'), 'nominal', null);
    expect(gaps.coefficients.fleissKappa).toEqual({ value: null, reason: 'incomplete' });
    expect(value(gaps, 'krippendorffAlpha')).not.toBeNull();
  });

  it('one coder always says no: κ is 0, for there is something to agree on', () => {
    expect(value(agreement(rows('0000', '0101'), 'nominal', null), 'cohenKappa')).toBe(0);
  });
});

describe('small tables by hand', () => {
  const report = agreement(rows('1110000000', '1100000001'), 'nominal', null);
  it.each([
    ['percent', 0.8],
    ['holsti', 0.8],
    ['pabak', 0.6],
    ['positiveAgreement', 2 / 3],
    ['negativeAgreement', 12 / 14],
    // expected .3·.3 + .7·.7 = .58
    ['cohenKappa', (0.8 - 0.58) / 0.42],
    ['scottPi', (0.8 - 0.58) / 0.42],
    // expected 2·.3·.7 = .42
    ['gwetAc1', (0.8 - 0.42) / 0.58],
    // 4 disagreeing of 20 codings against 2·6·14/19
    ['krippendorffAlpha', 1 - 4 / 20 / ((2 * 6 * 14) / (20 * 19))],
  ] as const)('%s', (name, expected) => {
    expect(value(report, name)).toBeCloseTo(expected, 12);
  });

  it('names the rows to talk about', () => {
    expect(report.disagreements).toEqual([2, 9]);
  });

  it('Holsti counts what one coder left out: 2·2 / (4 + 2)', () => {
    expect(value(agreement(rows('1010', '10..'), 'nominal', null), 'holsti')).toBeCloseTo(4 / 6, 12);
  });

  it('knows a yes and a no by several names, and nothing else', () => {
    expect(yesAndNo(['否', '是'])).toEqual({ no: '否', yes: '是' });
    expect(yesAndNo(['1'])).toEqual({ no: '0', yes: '1' });
    expect(yesAndNo(['No', 'YES'])).toEqual({ no: 'No', yes: 'YES' });
    expect(yesAndNo(['0', '是'])).toBeNull();
    expect(yesAndNo(['0', '1', '2'])).toBeNull();
  });
});

/** Two to four coders, up to 25 units, three categories, some missing. */
const anyRatings = fc.integer({ min: 2, max: 4 }).chain((coders) =>
  fc.array(
    fc.array(fc.option(fc.constantFrom('1', '2', '3'), { nil: null }), {
      minLength: coders,
      maxLength: coders,
    }),
    { minLength: 1, maxLength: 25 },
  ),
);
const numbers = (report: Agreement): (number | null)[] => COEFFICIENTS.map((name) => value(report, name));
const expectSame = (a: readonly (number | null)[], b: readonly (number | null)[]): void => {
  a.forEach((number, i) => {
    const other = b[i] ?? null;
    expect(other === null, COEFFICIENTS[i]).toBe(number === null);
    if (number !== null && other !== null) expect(other, COEFFICIENTS[i]).toBeCloseTo(number, 9);
  });
};

describe('properties', () => {
  it('the order of the coders changes nothing, at no level', () => {
    fc.assert(
      fc.property(
        anyRatings,
        fc.constantFrom('nominal', 'ordinal', 'interval', 'ratio'),
        (ratings, level) => {
          const turned = ratings.map((row) => [...row].reverse());
          expectSame(numbers(agreement(ratings, level, null)), numbers(agreement(turned, level, null)));
        },
      ),
    );
  });

  it('the order of the units changes nothing', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        expectSame(
          numbers(agreement(ratings, 'ordinal', null)),
          numbers(agreement([...ratings].reverse(), 'ordinal', null)),
        );
      }),
    );
  });

  it('the names of the categories change nothing', () => {
    const names: Record<string, string> = { '1': '主体', '2': '客体', '3': '目标' };
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const renamed = ratings.map((row) =>
          row.map((cell) => (cell === null ? null : (names[cell] ?? cell))),
        );
        const kept = COEFFICIENTS.filter((name) => !/pabak|Agreement$/.test(name));
        const [before, after] = [agreement(ratings, 'nominal', null), agreement(renamed, 'nominal', null)];
        for (const name of kept) {
          const [a, b] = [value(before, name), value(after, name)];
          if (a === null || b === null) expect(a).toBe(b);
          else expect(b, name).toBeCloseTo(a, 9);
        }
      }),
    );
  });

  it('no coefficient passes 1, full agreement with variation is 1', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        for (const number of numbers(agreement(ratings, 'interval', null))) {
          if (number !== null) expect(number).toBeLessThanOrEqual(1 + 1e-12);
        }
        const agreed = ratings.map((row, i) => row.map(() => String(1 + (i % 3))));
        const report = agreement(agreed, 'nominal', null);
        if (agreed.length > 1) {
          for (const name of ['krippendorffAlpha', 'gwetAc1', 'fleissKappa', 'percent', 'holsti'] as const) {
            expect(value(report, name), name).toBeCloseTo(1, 12);
          }
        }
      }),
    );
  });

  it('a unit with one coding leaves α as it is', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const more = [...ratings, ['3', ...(ratings[0] ?? []).slice(1).map(() => null)]];
        const [a, b] = [ratings, more].map((data) =>
          value(agreement(data, 'nominal', null), 'krippendorffAlpha'),
        );
        if (a === null || a === undefined) expect(b).toBeNull();
        else expect(b).toBeCloseTo(a, 12);
      }),
    );
  });

  it('characters counted by stretches are characters counted one by one', () => {
    const row = fc.string({ unit: fc.constantFrom('0', '1'), minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        const counted = characterCounts([a, b, c].map(spansOf), 12);
        const plain = unitCounts(rows(a, b, c), ['0', '1']);
        for (const ones of [0, 1, 2, 3]) {
          const times = counted.find(({ counts }) => counts[1] === ones)?.times ?? 0;
          expect(times).toBe(plain.filter(({ counts }) => counts[1] === ones).length);
        }
        const table = characterTable(spansOf(a), spansOf(b), 12);
        expect(table.flat()).toEqual(
          ['00', '01', '10', '11'].map((both) => [...a].filter((x, i) => x + (b[i] ?? '') === both).length),
        );
      }),
    );
  });
});

describe('the interval of α', () => {
  const ratings = rows('1110000000110100', '1100000001110100', '1110000001110000');
  const units = unitCounts(ratings, categoriesOf(ratings));
  const of = (seed: number) =>
    alphaInterval(units, 'nominal', [], { samples: 500, chance: seededChance(seed) });

  it('is the same for the same seed and holds the value', () => {
    const alpha = krippendorffAlpha(units, 'nominal', []).value ?? Number.NaN;
    const interval = of(7);
    expect(interval).toEqual(of(7));
    expect(interval).not.toEqual(of(8));
    expect(interval?.low).toBeLessThan(alpha);
    expect(interval?.high).toBeGreaterThan(alpha);
    expect(interval?.high).toBeLessThanOrEqual(1);
  });

  it('says how many samples had no variation', () => {
    const rare = rows('10000', '10000');
    const interval = alphaInterval(unitCounts(rare, ['0', '1']), 'nominal', [], {
      samples: 400,
      chance: seededChance(3),
    });
    // (4/5)^5 of the samples miss the one unit that varies: about a third.
    expect(interval?.undefinedSamples).toBeGreaterThan(80);
    expect(interval?.undefinedSamples).toBeLessThan(180);
  });
});

describe('clause × code', () => {
  const code = (id: string) => id as CodeId;
  const clause = (id: string, ...codes: (string | null)[]) => ({
    document: 'd1' as DocumentId,
    clause: id as ClauseId,
    codes: codes.map((given) => (given === null ? null : new Set(given.split(' ').map(code)))),
  });

  it('asks each code of each clause that a coder read', () => {
    const clauses = [
      clause('1-1-1-0', 'el.subject', 'el.subject el.goal'),
      clause('1-2-1-0', 'el.goal', ''),
      clause('1-3-1-0', 'el.goal', null),
    ];
    const { units, ratings } = clauseUnitRatings(clauses, [code('el.subject'), code('el.goal')]);
    expect(
      units.map(({ clause: id, code: of }, i) => [id, of, ratings[i]?.map((cell) => cell ?? '.').join('')]),
    ).toEqual([
      ['1-1-1-0', 'el.subject', '11'],
      ['1-2-1-0', 'el.subject', '00'],
      ['1-3-1-0', 'el.subject', '0.'],
      ['1-1-1-0', 'el.goal', '01'],
      ['1-2-1-0', 'el.goal', '10'],
      ['1-3-1-0', 'el.goal', '1.'],
    ]);
    expect(value(agreement(ratings, 'nominal', null), 'percent')).toBe(0.5);
  });
});
