import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { association } from '../../shared/analysis/statistics/association';
import { tested } from '../../electron/engine/study/testing';
import { FILTER_NONE } from '../../shared/analysis/filter';
import { countBits } from '../../shared/analysis/bits';
import { FEW_UNITS, rigidity } from '../../shared/analysis/rigidity';
import {
  type AttentionRequest,
  RIGIDITY_FIGURES,
  STUDY_MEASURES,
  type CrossRequest,
  type StudyCell,
  type StudySide,
  type StudyTable,
} from '../../shared/contract/study';
import type { CodeId } from '../../shared/coding/codebook';
import { countedOf } from '../../electron/engine/study/counted';
import { inventedIndex } from '../analysis/study';
import { bed, samples, type Bed } from './bed';

const filter = FILTER_NONE;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-study-'));
let at: Bed;

beforeAll(async () => {
  at = bed();
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, '研究.gangmu')) });
  await at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
});
afterAll(() => {
  at.close();
  rmSync(folder, { recursive: true, force: true });
});

const cross = async (rows: StudySide, columns: StudySide, measure: CrossRequest['measure'] = 'count') =>
  (await at.ask('study.cross', { filter, request: { rows, columns, measure } })).table;

const clauses = (cell: StudyCell, most = 1000) => at.ask('study.clauses', { filter, cell, most });

const value = (table: StudyTable, row: string, column: string): number | null =>
  table.values[table.rows.findIndex(({ key }) => key === row)]?.[
    table.columns.findIndex(({ key }) => key === column)
  ] ?? null;

describe('the cross table', () => {
  it('counts component × stage exactly as the gaps do', async () => {
    const table = await cross('family:co', 'stages12');
    const { all } = await at.ask('gaps.stages', { filter });
    expect(table.rows.map(({ key }) => key)).toEqual(all.components);
    expect(table.columns.map(({ key }) => key)).toEqual(all.stages);
    expect(table.values).toEqual(all.counts);
    expect(table.values.flat().some((n) => (n ?? 0) > 0)).toBe(true);
  });

  it('counts codes × documents as the coverage does', async () => {
    const table = await cross('family:lc', 'documents');
    const matrix = await at.ask('coverage.matrix', { filter, families: ['lc'], measure: 'clauses' });
    for (const [c, code] of matrix.codes.entries())
      for (const [d, document] of matrix.documents.entries())
        expect(value(table, code, document.id)).toBe(matrix.values[c]?.[d]);
    expect(table.totals?.all).toBe(matrix.values.flat().reduce((sum, n) => sum + n, 0));
  });

  it('gives shares of the denominator that is named', async () => {
    const count = await cross('family:co', 'places');
    const row = await cross('family:co', 'places', 'share.row');
    row.values.forEach((own, r) => {
      const sum = own.reduce<number>((all, share) => all + (share ?? 0), 0);
      const counted = (count.totals?.rows[r] ?? 0) > 0;
      expect(sum).toBeCloseTo(counted ? 1 : 0);
      if (!counted) expect(own.every((share) => share === null)).toBe(true);
    });
  });

  it.each(STUDY_MEASURES)('has a value or a blank in every cell by %s, either way round', async (measure) => {
    const table = await cross('elements', 'kinds', measure);
    const turned = await cross('kinds', 'elements', measure);
    expect(table.values).toHaveLength(6);
    const mirrored: Partial<Record<typeof measure, typeof measure>> = {
      'share.row': 'share.column',
      'share.column': 'share.row',
      'share.rowUnits': 'share.columnUnits',
      'share.columnUnits': 'share.rowUnits',
    };
    const same = measure in mirrored ? await cross('kinds', 'elements', mirrored[measure]) : turned;
    table.values.forEach((own, r) =>
      own.forEach((n, c) => {
        const other = same.values[c]?.[r] ?? null;
        if (n === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(n, 10);
      }),
    );
  });

  it('says which test stands and why, and tests nothing that has no meaning', async () => {
    const { tested, says } = await at.ask('study.test', { filter, rows: 'family:co', columns: 'places' });
    expect(tested).toBe(true);
    expect(says[0]).toMatchObject({ key: 'study.test.statistic' });
    expect(says[1]).toMatchObject({ key: 'study.test.monteCarlo', values: { samples: 2000 } });
    const same = await at.ask('study.test', { filter, rows: 'stages', columns: 'stages12' });
    expect(same).toEqual({ tested: false, says: [{ key: 'study.test.sameCodes' }] });
    const documents = await at.ask('study.test', { filter, rows: 'kinds', columns: 'levels' });
    expect(documents.says).toEqual([{ key: 'study.test.noCodes' }]);
  });

  it('is drawn in parts to the same p as at once', async () => {
    const large = Array.from({ length: 80 }, (_, r) =>
      Array.from({ length: 40 }, (__, c) => ((r * c) % 7) % 3),
    );
    for (const counts of [
      large,
      [
        [3, 1],
        [1, 4],
      ],
      [
        [3, 1, 0],
        [1, 4, 0],
        [0, 0, 0],
      ],
      [
        [30, 10],
        [10, 40],
      ],
    ])
      expect(await tested(counts)).toEqual(association(counts));
  });

  it('refuses strength where no side is codes', async () => {
    const request = { rows: 'kinds', columns: 'levels', measure: 'strength' } as const;
    expect(await at.refusal('study.cross', { filter, request })).toEqual({ key: 'study.strengthOfCodes' });
  });

  it('offers the tables of the method by sides that exist', async () => {
    const { presets, sides } = await at.ask('study.choices', null);
    expect(presets.length).toBeGreaterThanOrEqual(9);
    const known = sides.map(({ side }) => side);
    for (const { rows, columns } of presets) {
      expect(known).toContain(rows);
      expect(known).toContain(columns);
      expect((await cross(rows, columns)).rows.length).toBeGreaterThan(0);
    }
  });
});

describe('a number', () => {
  it.each([
    ['family:co', 'stages12'],
    ['elements', 'places'],
    ['levels', 'kinds'],
    ['years', 'family:lc'],
  ] as const)('of %s × %s opens as many units as it counts', async (rows, columns) => {
    const table = await cross(rows, columns);
    let opened = 0;
    for (const [r, row] of table.rows.entries()) {
      for (const [c, column] of table.columns.entries()) {
        const counted = table.values[r]?.[c] ?? 0;
        const cell = { by: 'cross', rows, columns, row: row.key, column: column.key } as const;
        const answer = await clauses(cell);
        expect(answer.units, `${row.key} × ${column.key}`).toBe(counted);
        if (counted > 0) {
          opened += 1;
          expect(answer.hits.length).toBeGreaterThanOrEqual(1);
        } else {
          expect(answer.hits).toEqual([]);
        }
      }
    }
    expect(opened).toBeGreaterThan(0);
  });

  it('of a head opens its whole row, and says when there are more than are shown', async () => {
    const cell = {
      by: 'cross',
      rows: 'family:lc',
      columns: 'documents',
      row: 'lc.share',
      column: null,
    } as const;
    const all = await clauses(cell);
    const table = await cross('family:lc', 'documents');
    const row = table.rows.findIndex(({ key }) => key === 'lc.share');
    expect(all.units).toBe(table.totals?.rows[row]);
    expect(all.more).toBe(false);
    const few = await clauses(cell, 2);
    expect(few).toMatchObject({ units: all.units, more: true });
    expect(few.hits).toHaveLength(2);
    expect(few.hits).toEqual(all.hits.slice(0, 2));
  });

  it('that is blank says what was searched and shows what comes near', async () => {
    const table = await cross('family:lc', 'places');
    const blanks = table.rows.flatMap((row, r) =>
      table.columns.flatMap((column, c) => (table.values[r]?.[c] === 0 ? [[row.key, column.key]] : [])),
    );
    const [row = '', column = ''] = blanks[0] ?? [];
    const answer = await clauses({ by: 'cross', rows: 'family:lc', columns: 'places', row, column });
    expect(answer).toMatchObject({ units: 0, hits: [] });
    expect(answer.searched.documents).toBeGreaterThan(0);
    expect(answer.searched.patterns).toBeGreaterThan(0);
    expect(answer.nearest.length).toBeGreaterThan(0);
  });
});

describe('attention and rigidity', () => {
  const request = { family: 'co', by: 'places', stages: 'extended', kind: null } as const;
  const ask = (table: AttentionRequest['table'], different: Partial<AttentionRequest> = {}) =>
    at.ask('study.attention', { filter, request: { table, ...request, ...different } });

  it('shares sum to one, and every share opens its units', async () => {
    const { table: attention } = await ask('attention');
    expect(attention.rows[0]?.key).toBe('all');
    for (const [r, row] of attention.values.entries()) {
      const total = row[0] ?? 0;
      const shares = attention.columns.flatMap(({ heat }, c) => (heat ? [row[c] ?? 0] : []));
      if (total > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      for (const [c, { heat }] of attention.columns.entries()) {
        const cell = attention.cells?.[r]?.[c];
        if (!heat || !cell) continue;
        expect((await clauses(cell)).units).toBe(Math.round((row[c] ?? 0) * total));
      }
    }
  });

  it('the parts of the life cycle sum to one', async () => {
    const { table: lifecycle } = await ask('lifecycle');
    const parts = ['front', 'mid', 'back'].map((key) => lifecycle.columns.findIndex((c) => c.key === key));
    for (const row of lifecycle.values)
      if ((row[0] ?? 0) > 0) expect(parts.reduce((sum, c) => sum + (row[c] ?? 0), 0)).toBeCloseTo(1);
  });

  it('every figure of rigidity opens the units it counts, over the denominator it names', async () => {
    const { table, kinds } = await ask('rigidity', { family: 'el' });
    expect(kinds.length).toBeGreaterThan(1);
    let compared = 0;
    for (const [r, row] of table.values.entries()) {
      const units = row[0] ?? 0;
      for (const [c, figure] of RIGIDITY_FIGURES.entries()) {
        const cell = table.cells?.[r]?.[c];
        if (!cell) throw new Error('every figure opens');
        const opened = (await clauses(cell)).units;
        if (figure === 'units') expect(opened).toBe(units);
        if (units < FEW_UNITS && figure !== 'units') expect(row[c]).toBeNull();
        else if (figure === 'responsible' || figure === 'standard' || figure === 'consequence') {
          expect(opened).toBe(Math.round((row[c] ?? 0) * units));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('rigid and soft', () => {
  it('open the units whose words make them so', () => {
    const index = inventedIndex({
      条例: {
        articles: [
          'lc.share/require',
          'lc.share/prohibit',
          'lc.share/encourage',
          'lc.share/permit',
          'lc.share',
        ],
      },
      方案: {
        articles: [
          { codes: 'lc.share/plan', different: { explores: true } },
          { codes: 'lc.share', different: { explores: true } },
          'lc.open/require',
        ],
      },
    });
    const code = 'lc.share' as CodeId;
    const [row] = rigidity(index, [code]);
    const opened = (figure: 'rigid' | 'soft'): number =>
      countBits(countedOf(index, { by: 'rigidity', code, kind: null, figure }).units);
    expect(opened('rigid')).toBe(2);
    expect(opened('soft')).toBe(2);
    expect([row?.rigid, row?.soft]).toEqual([opened('rigid') / 5, opened('soft') / 5]);
  });
});

describe('diagnoses', () => {
  it('stand in their four groups, each part opening as many units as it says', async () => {
    const request = { by: 'places', key: null, mean: false } as const;
    const { blocks, keys } = await at.ask('study.diagnosis', { filter, request });
    const counted = (group: string): number => blocks.filter((block) => block.group === group).length;
    expect([counted('problems'), counted('strategies'), counted('priorities')]).toEqual([5, 7, 4]);
    expect(keys.length).toBeGreaterThan(3);
    const place = keys.at(-1)?.key ?? '';
    for (const key of [null, place]) {
      const answer = await at.ask('study.diagnosis', { filter, request: { ...request, key } });
      for (const part of answer.blocks.flatMap(({ indicators }) => indicators.flatMap(({ parts }) => parts)))
        expect((await clauses(part.cell, 1)).units, `${key ?? 'all'} ${part.id}`).toBe(part.units);
    }
  });

  it('draws eight capabilities between 0 and 1, a mean never above what any document provides', async () => {
    const of = (mean: boolean) =>
      at.ask('study.diagnosis', { filter, request: { by: 'places', key: null, mean } });
    const [any, mean] = [(await of(false)).radar, (await of(true)).radar];
    expect(any.columns).toHaveLength(8);
    any.values.forEach((row, r) =>
      row.forEach((one, c) => expect(mean.values[r]?.[c] ?? 0).toBeLessThanOrEqual((one ?? 0) + 1e-9)),
    );
    expect(any.values.flat().every((n) => n === null || (n >= 0 && n <= 1))).toBe(true);
  });
});

describe('nation and places', () => {
  const request = { family: null, one: { by: 'levels', key: 'national' }, other: null } as const;

  it('the strip holds 31 provinces, and those without a text have no figure', async () => {
    const { strip } = await at.ask('study.alignment', { filter, request });
    expect(strip.length).toBeGreaterThanOrEqual(31);
    for (const { documents, recall } of strip) expect(recall === null).toBe(documents === 0);
    expect(strip.slice(0, 31).every(({ documents }) => documents === 0)).toBe(true);
    expect(strip.slice(31).map(({ documents }) => documents)).toEqual([1, 1, 1, 1]);
  });

  it('the three lists are the sets the figures are made of, and lead to their clauses', async () => {
    const other = { by: 'places', key: 'provincial:云岭' } as const;
    const { pair, strip } = await at.ask('study.alignment', { filter, request: { ...request, other } });
    if (pair === null) throw new Error('both sides have texts');
    const [both, missing, added] = [pair.shared.length, pair.missing.length, pair.added.length];
    expect(pair.recall).toBeCloseTo(both / (both + missing));
    expect(pair.innovation ?? 0).toBeCloseTo(added / (both + added));
    expect(pair.jaccard).toBeCloseTo(both / (both + missing + added));
    expect(strip.find(({ region }) => region === '云岭')).toMatchObject({
      recall: pair.recall,
      jaccard: pair.jaccard,
      jensenShannon: pair.jensenShannon,
    });
    for (const { cell, units } of pair.missing) expect((await clauses(cell, 1)).units).toBe(units[0]);
    for (const { cell, units } of pair.added) expect((await clauses(cell, 1)).units).toBe(units[1]);
  });

  it('compares place with place, and before with after', async () => {
    const one = { by: 'places', key: 'provincial:云岭' } as const;
    const other = { by: 'places', key: 'provincial:东澜' } as const;
    const places = await at.ask('study.alignment', { filter, request: { family: 'lc', one, other } });
    expect(places.pair?.names.map(({ zh }) => zh)).toEqual(['云岭', '东澜']);
    const date = '2022-01-01';
    const dates = await at.ask('study.alignment', {
      filter,
      request: { family: null, one: { by: 'before', date }, other: { by: 'from', date } },
    });
    expect(dates.pair?.undated).toBe(0);
  });

  it('compares what there is where a place that was chosen has no text here', async () => {
    const gone = { by: 'places', key: 'provincial:别处' } as const;
    const answer = await at.ask('study.alignment', {
      filter,
      request: { family: null, one: gone, other: gone },
    });
    expect(answer.one).toEqual({ by: 'levels', key: 'national' });
    expect(answer.sides.map(({ scope }) => scope)).toContainEqual(answer.other);
    expect(answer.pair).not.toBeNull();
  });

  it('has no pair where only places are in view', async () => {
    const one = {
      levels: [],
      regions: ['云岭'],
      kinds: [],
      statuses: [],
      fromYear: 1900,
      toYear: 1901,
      words: '',
    };
    const { pair, sides } = await at.ask('study.alignment', { filter: one, request });
    expect({ pair, sides }).toEqual({ pair: null, sides: [] });
  });
});

describe('robustness', () => {
  it('puts what changes first and asks the second yardstick of what the nation lacks', async () => {
    const { table, yardstick, layers, says } = await at.ask('study.robustness', { filter });
    expect(table.columns.map(({ key }) => key)).toEqual(['base', 'threshold', 'withoutLongest', 'stages']);
    const changes = table.rows.map(({ note }) => note !== null);
    expect(changes.lastIndexOf(true)).toBe(changes.filter(Boolean).length - 1);
    expect(says[0]).toMatchObject({
      key: 'study.robustness.counted',
      values: { all: table.rows.length, changing: changes.filter(Boolean).length },
    });
    for (const { key } of yardstick.rows) {
      const cell = { by: 'codes', codes: [key as CodeId], scope: { by: 'levels', key: 'national' } } as const;
      expect((await clauses(cell, 1)).units).toBe(0);
    }
    expect(layers.rows).toHaveLength(6);
  });
});

describe('a file', () => {
  it.each([
    { table: 'cross', rows: 'family:co', columns: 'documents', measure: 'share.column' },
    { table: 'attention', family: 'el', by: 'years', stages: 'paper', kind: null },
    { table: 'rigidity', family: 'el', by: 'years', stages: 'paper', kind: 'rule' },
    { table: 'radar', by: 'places', key: null, mean: true },
    { table: 'strip', family: null, one: { by: 'levels', key: 'national' }, other: null },
    { table: 'pair', family: null, one: { by: 'levels', key: 'national' }, other: null },
    { table: 'robustness' },
    { table: 'yardstick' },
  ] as const)('of $table holds its numbers under their names and keys', async (request) => {
    const path = join(folder, `${request.table}.csv`);
    const ticket = at.ticket(path);
    const exported = await at.ask('export.study', { filter, request, language: 'zh', ticket });
    const text = readFileSync(path, 'utf8');
    expect(exported.bytes).toBe(Buffer.byteLength(text));
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]?.startsWith('\uFEFFkey,')).toBe(true);
    const cells = lines.map((line) => line.split(',').length);
    if (request.table !== 'robustness' && request.table !== 'yardstick') expect(new Set(cells).size).toBe(1);
    expect(lines.length).toBeGreaterThan(3);
  });
});
