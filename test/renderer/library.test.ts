import { describe, expect, it } from 'vitest';
import { rowsSorted, sortNext } from '../../renderer/views/library/columns';
import { linesFlat, linesFolded } from '../../renderer/views/library/folding';
import { FACT_FIELDS, factRead, factValue } from '../../renderer/views/library/facts';
import { outcomeCounts, problemsFirst } from '../../renderer/views/library/outcomes';
import { pick, PICKED_NONE } from '../../renderer/views/library/picking';
import type { DocumentRow } from '../../shared/contract/library';
import type { ImportResult } from '../../shared/contract/preview';
import type { DocumentId, Facts } from '../../shared/policy/document';

const FACTS: Facts = {
  title: '云岭省政务数据条例',
  documentNumber: '云政发〔2023〕8号',
  issuers: ['云岭省人民政府', '云岭省数据局'],
  level: 'provincial',
  region: '云岭',
  date: '2023-05-01',
  effectiveDate: null,
  kind: 'regulation',
  status: 'inForce',
  origins: {},
};
const row = (id: string, facts: Partial<Facts>): DocumentRow => ({
  id: id as DocumentId,
  facts: { ...FACTS, ...facts },
  fileName: '',
  part: null,
  kin: [],
  format: 'txt',
  encoding: 'utf-8',
  characters: 0,
  articles: 0,
  clauses: 0,
  tagged: 0,
  warnings: [],
});

describe('facts as a person types them', () => {
  it.each([
    ['date', '2024-05-01', '2024-05-01'],
    ['date', '2024年5月1日', '2024-05-01'],
    ['date', '2024/12/9', '2024-12-09'],
    ['date', '', null],
    ['region', ' 东澜 ', '东澜'],
    ['region', '', null],
    ['level', 'municipal', 'municipal'],
    ['level', '', null],
    ['kind', 'plan', 'plan'],
  ] as const)('%s “%s”', (name, entered, value) => {
    expect(factRead(name, entered)).toEqual({ ok: true, edit: { [name]: value } });
  });

  it('several issuers are set apart by the marks people use', () => {
    expect(factRead('issuers', '云岭省人民政府、云岭省数据局，云岭省档案局')).toEqual({
      ok: true,
      edit: { issuers: ['云岭省人民政府', '云岭省数据局', '云岭省档案局'] },
    });
  });

  it.each(['2024-13-01', '2023-02-29', '去年五月', '24.5.1'])(
    '“%s” is no date, and the reason says so',
    (entered) => {
      expect(factRead('date', entered)).toEqual({
        ok: false,
        failure: { key: 'library.badDate', values: { entered } },
      });
    },
  );

  it('a title cannot be taken away', () => {
    expect(factRead('title', '  ')).toMatchObject({ ok: false });
  });

  it('what a field shows is read back as the same fact', () => {
    for (const { name } of FACT_FIELDS) {
      const read = factRead(name, factValue(FACTS, name));
      expect(read).toEqual({ ok: true, edit: { [name]: FACTS[name] } });
    }
  });
});

describe('sorting the library', () => {
  const rows = [
    row('a', { region: '云岭', date: null }),
    row('b', { region: '东澜', date: '2024-01-01' }),
    row('c', { region: '北屿', date: '2021-01-01' }),
  ];
  const order = (column: 'region' | 'date', descending: boolean) =>
    rowsSorted(rows, { column, descending }).map(({ id }) => id);

  it('names go by pinyin, dates by time', () => {
    expect(order('region', false)).toEqual(['c', 'b', 'a']);
    expect(order('date', false)).toEqual(['c', 'b', 'a']);
  });

  it('the unknown stands last in either direction', () => {
    expect(order('date', true)).toEqual(['b', 'c', 'a']);
  });

  it('a column sorts up, down, and not at all', () => {
    const up = sortNext(null, 'date');
    const down = sortNext(up, 'date');
    expect([up, down, sortNext(down, 'date')]).toEqual([
      { column: 'date', descending: false },
      { column: 'date', descending: true },
      null,
    ]);
    expect(sortNext(down, 'region')).toEqual({ column: 'region', descending: false });
  });
});

describe('picking rows', () => {
  const order = ['a', 'b', 'c', 'd', 'e'] as DocumentId[];
  const [a, b, c, d] = order as [DocumentId, DocumentId, DocumentId, DocumentId];

  it('one alone, others put to it and taken away', () => {
    const one = pick(PICKED_NONE, b, 'only', order);
    const two = pick(one, d, 'toggle', order);
    expect(two.ids).toEqual([b, d]);
    expect(pick(two, b, 'toggle', order).ids).toEqual([d]);
  });

  it('a range is stretched from where one began, to either side', () => {
    const from = pick(PICKED_NONE, c, 'only', order);
    const down = pick(from, d, 'range', order);
    expect(down.ids).toEqual([c, d]);
    expect(pick(down, a, 'range', order).ids).toEqual([a, b, c]);
  });

  it('a range from a row that is gone begins anew', () => {
    expect(pick({ ids: [], anchor: 'x' as DocumentId }, b, 'range', order).ids).toEqual([b]);
  });
});

describe('the import report', () => {
  const result = (name: string, outcome: ImportResult['outcome']): ImportResult => ({
    name,
    outcome,
    document: null,
    title: null,
    warnings: [],
    failure: null,
  });
  const results = [
    result('a.txt', 'imported'),
    result('b.pdf', 'refused'),
    result('c.docx', 'warned'),
    result('d.txt', 'imported'),
    result('e.txt', 'duplicate'),
    result('f.pdf', 'refused'),
  ];

  it('puts what needs a person first, files otherwise in their order', () => {
    expect(problemsFirst(results).map(({ name }) => name)).toEqual([
      'b.pdf',
      'f.pdf',
      'c.docx',
      'e.txt',
      'a.txt',
      'd.txt',
    ]);
  });

  it('counts every outcome', () => {
    expect(outcomeCounts(results)).toEqual({
      imported: 2,
      refused: 2,
      warned: 1,
      duplicate: 1,
      cancelled: 0,
    });
  });
});

describe('reprints and versions under one line', () => {
  const kin = (...of: [id: string, kind: 'near' | 'version'][]): DocumentRow['kin'] =>
    of.map(([id, kind]) => ({ document: id as DocumentId, title: id, kind, likeness: 0.9 }));
  const rows: readonly DocumentRow[] = [
    { ...row('old', { title: '甲条例', date: '2016-01-01' }), kin: kin(['new', 'version']) },
    row('alone', { title: '乙办法', date: '2020-01-01' }),
    {
      ...row('new', { title: '甲条例', date: '2025-01-01' }),
      kin: kin(['old', 'version'], ['mid', 'version']),
    },
    { ...row('print', { title: '丙意见', date: '2022-01-01' }), kin: kin(['reprint', 'near']) },
    { ...row('mid', { title: '甲条例', date: '2021-01-01' }), kin: kin(['new', 'version']) },
    { ...row('reprint', { title: '丙意见', date: '2022-01-01' }), kin: kin(['print', 'near']) },
  ];
  const told = (lines: ReturnType<typeof linesFolded>): string[] =>
    lines.map(({ row: { id }, group, under }) => {
      if (under !== null) return `  ${id}`;
      return group ? `${id} +${group.others} ${group.reprints ? 'reprints' : 'versions'}` : id;
    });

  it('the newest stands for all, the first of reprints likewise', () => {
    expect(told(linesFolded(rows, null, new Set()))).toEqual([
      'new +2 versions',
      'alone',
      'print +1 reprints',
    ]);
  });

  it('opened, the others follow from new to old, wherever the line is sorted to', () => {
    const sort = { column: 'date', descending: false } as const;
    expect(told(linesFolded(rows, sort, new Set(['new' as DocumentId])))).toEqual([
      'alone',
      'print +1 reprints',
      'new +2 versions',
      '  mid',
      '  old',
    ]);
  });

  it('what the filter took away is neither shown nor counted', () => {
    const without = rows.filter(({ id }) => id !== 'new');
    expect(told(linesFolded(without, null, new Set()))).toEqual(['old', 'alone', 'print +1 reprints', 'mid']);
  });

  it('unfolded, every document is a line of its own, none lost', () => {
    expect(told(linesFlat(rows, null))).toEqual(rows.map(({ id }) => id));
    const all = linesFolded(rows, null, new Set(rows.map(({ id }) => id)));
    expect(all.map(({ row: { id } }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});
