import { describe, expect, it } from 'vitest';
import { clueUnits, pmcClues } from '../../shared/analysis/pmc/clues';
import { GRADE_SCHEMES, gradeOf } from '../../shared/analysis/pmc/grades';
import { pmcTable, type PmcPolicy, type PmcVariable } from '../../shared/analysis/pmc/pmc';
import { cluedVariables, PMC_VARIABLES } from '../../shared/analysis/pmc/variables';
import type { DocumentId } from '../../shared/policy/document';
import { article, inventedIndex } from './study';

const [nine, proportional] = GRADE_SCHEMES;

function variable(id: string, items: number): PmcVariable {
  return {
    id,
    zh: id,
    en: id,
    items: Array.from({ length: items }, (_, i) => ({ id: `${id}:${i + 1}`, zh: '', en: '' })),
  };
}

function policy(id: string, characters: number, scores: Readonly<Record<string, 0 | 1 | null>>): PmcPolicy {
  return { document: id as DocumentId, characters, scores: new Map(Object.entries(scores)) };
}

describe('example C: fifteen policies on data elements, X1', () => {
  const printed = [
    '1 1 1 1 1 1 0 0 1 1 1 1 0 1 0',
    '1 0 1 1 1 1 0 1 1 1 0 1 1 1 1',
    '1 1 1 0 0 1 1 1 1 1 1 0 1 1 1',
    '1 1 0 1 1 1 1 0 0 0 1 1 0 0 0',
    '0 1 0 0 0 0 1 0 0 0 0 0 0 0 0',
  ].map((line) => line.split(' ').map(Number));
  const policies = Array.from({ length: 15 }, (_, p) =>
    policy(
      `P${p + 1}`,
      1000,
      Object.fromEntries(printed.map((line, i) => [`X1:${i + 1}`, line[p] === 1 ? 1 : 0])),
    ),
  );
  const table = pmcTable([variable('X1', 5)], policies, proportional);

  it('gives X1 of every policy and the mean .6000', () => {
    expect(table.rows.map(({ variables }) => variables[0]?.toFixed(1))).toEqual(
      '0.8 0.8 0.6 0.6 0.6 0.8 0.6 0.4 0.6 0.6 0.6 0.6 0.4 0.6 0.4'.split(' '),
    );
    expect(table.means[0]?.toFixed(4)).toBe('0.6000');
  });

  it('prints the multi-input-output table line by line', () => {
    expect(table.items).toEqual(['X1:1', 'X1:2', 'X1:3', 'X1:4', 'X1:5']);
    expect(table.rows[1]?.scores).toEqual([1, 0, 1, 1, 1]);
  });
});

describe('the index', () => {
  const ten = Array.from({ length: 10 }, (_, i) => variable(`X${i + 1}`, i === 9 ? 1 : 2));
  const all = (score: (variable: number, item: number) => 0 | 1 | null): Record<string, 0 | 1 | null> =>
    Object.fromEntries(ten.flatMap(({ items }, t) => items.map(({ id }, i) => [id, score(t, i)] as const)));

  it('is the sum of the variables; m less it is the concavity', () => {
    const [row] = pmcTable(
      ten,
      [
        policy(
          '甲',
          1,
          all((t, i) => (i === 0 || t < 4 ? 1 : 0)),
        ),
      ],
      proportional,
    ).rows;
    expect(row).toMatchObject({ index: 4 + 5 * 0.5 + 1, concavity: 2.5, rank: 1 });
    expect(row?.grade?.zh).toBe('优秀');
  });

  it('has a surface of three by three without the tenth, and none for eight or eleven variables', () => {
    const scored = policy(
      '甲',
      1,
      all((t, i) => (t === 0 || i === 0 ? 1 : 0)),
    );
    expect(pmcTable(ten, [scored], nine).rows[0]?.surface).toEqual([
      [1, 0.5, 0.5],
      [0.5, 0.5, 0.5],
      [0.5, 0.5, 0.5],
    ]);
    expect(pmcTable(ten.slice(0, 8), [scored], nine).rows[0]?.surface).toBeNull();
    const eleven = [...ten, variable('X11', 1)];
    const more = policy('甲', 1, { ...all(() => 1), 'X11:1': 1 });
    expect(pmcTable(eleven, [more], nine).rows[0]?.surface).toBeNull();
  });

  it('is not given while an item waits for a person, but bounded', () => {
    const [row] = pmcTable(
      ten,
      [
        policy(
          '甲',
          1,
          all((t, i) => (t === 2 && i === 1 ? null : 1)),
        ),
      ],
      nine,
    ).rows;
    expect(row).toMatchObject({ index: null, grade: null, rank: null, concavity: null, bounds: [9.5, 10] });
    expect(row?.variables[2]).toBeNull();
    expect(row?.surface).toBeNull();
  });

  it('says how far it goes with the length of the text', () => {
    const of = (...lengths: number[]): number | null =>
      pmcTable(
        ten,
        lengths.map((characters, p) =>
          policy(
            `P${p}`,
            characters,
            all((t) => (t <= p ? 1 : 0)),
          ),
        ),
        nine,
      ).lengthCorrelation;
    expect(of(100, 200, 300, 400)).toBeCloseTo(1, 12);
    expect(of(400, 300, 200, 100)).toBeCloseTo(-1, 12);
    expect(of(100, 200)).toBeNull();
  });

  it('ranks equal values equally', () => {
    const rows = pmcTable(
      ten,
      [
        policy(
          '甲',
          1,
          all(() => 1),
        ),
        policy(
          '乙',
          1,
          all(() => 1),
        ),
        policy(
          '丙',
          1,
          all(() => 0),
        ),
      ],
      nine,
    ).rows;
    expect(rows.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});

describe('grades', () => {
  it.each([
    [8, '完美'],
    [7.99, '优秀'],
    [6, '优秀'],
    [5.99, '可接受'],
    [4, '可接受'],
    [3.99, '不良'],
  ])('of nine variables: %d is %s', (index, name) => {
    expect(gradeOf(nine, index, 9).zh).toBe(name);
  });

  it('differ between schemes: 6.5 of ten is acceptable by one and excellent by none', () => {
    expect(gradeOf(proportional, 6.5, 10).zh).toBe('可接受');
    expect(gradeOf(proportional, 9, 10).zh).toBe('完美');
    expect(gradeOf(proportional, 4.9, 10).zh).toBe('较低');
  });

  it('do not fall a grade by binary fractions: .1 + .2 + … = 6', () => {
    expect(gradeOf(nine, 0.1 + 0.2 + 5.7 - 1e-12, 9).zh).toBe('优秀');
  });

  it('go from the top down to 0', () => {
    for (const { grades } of GRADE_SCHEMES) {
      const froms = grades.map(({ from }) => from);
      expect([...froms].sort((a, b) => b - a)).toEqual(froms);
      expect(froms.at(-1)).toBe(0);
    }
  });
});

describe('what a machine can tell', () => {
  const index = inventedIndex({
    国发意见: {
      level: 'national',
      region: '全国',
      kind: 'opinion',
      issuers: ['国务院'],
      articles: ['co.law/require', 'lc.share/encourage el.goal/plan'],
    },
    部委办法: { level: 'national', kind: 'rule', issuers: ['某某部'], articles: ['pc.liability'] },
  });
  const clues = pmcClues(index, PMC_VARIABLES);
  const of = (document: string, item: string): 0 | 1 | null | undefined =>
    clues.get(document as DocumentId)?.get(item);

  it.each([
    ['X1:1', 1, null],
    ['X1:2', 0, null],
    ['X1:5', 1, null],
    ['X2:1', null, null],
    ['X3:1', 1, 0],
    ['X3:2', 0, 1],
    ['X5:1', 1, 0],
    ['X5:9', 0, 1],
    ['X9:2', 1, 0],
    ['X10:1', 1, 1],
  ] as const)('%s: %s of the opinion, %s of the rules whose modality was not read', (item, one, other) => {
    expect([of('国发意见', item), of('部委办法', item)]).toEqual([one, other]);
  });

  it('suffices for an index of five of the ten, without anybody’s scores', () => {
    const five = cluedVariables(PMC_VARIABLES);
    expect(five.map(({ id }) => id)).toEqual(['X1', 'X3', 'X5', 'X7', 'X10']);
    const withoutTools = five.filter(({ id }) => id !== 'X7');
    const [row] = pmcTable(
      withoutTools,
      [
        {
          document: '国发意见' as DocumentId,
          characters: 1,
          scores: clues.get('国发意见' as DocumentId) ?? new Map(),
        },
      ],
      proportional,
    ).rows;
    // X1 plan, encourage and require: 2 of 5; X3 state: 1 of 4; X5 law: 1 of 9; X10.
    expect(row?.index).toBeCloseTo(2 / 5 + 1 / 4 + 1 / 9 + 1, 12);
  });

  it('cannot tell of tools where the book has none', () => {
    expect(of('国发意见', 'X7:1')).toBeNull();
  });

  it('rests on clauses', () => {
    const item = PMC_VARIABLES.find(({ id }) => id === 'X5')?.items[0];
    if (item?.clue == null) throw new Error('X5:1 has a clue');
    expect(clueUnits(index, item.clue, '国发意见' as DocumentId).map(({ unit }) => unit)).toEqual([
      article(1),
    ]);
  });

  it('has ten variables with items each of its own', () => {
    expect(PMC_VARIABLES).toHaveLength(10);
    const names = PMC_VARIABLES.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(names).size).toBe(names.length);
  });
});
