import { describe, expect, it } from 'vitest';
import {
  cellOf,
  cellText,
  heatMax,
  rowsShown,
  spotMove,
  TOTAL,
  widthsOf,
} from '../../renderer/views/study/arrange';
import type { StudyCell, StudyTable } from '../../shared/contract/study';

const named = (zh: string) => ({ zh, en: zh });
const column = (key: string, heat = true) => ({
  key,
  name: named(key),
  note: null,
  format: 'count' as const,
  heat,
});

const table: StudyTable = {
  id: 'cross',
  title: named('表'),
  corner: named('环节'),
  rows: ['采集', '共享', '归档', '销毁'].map((key) => ({ key, name: named(key), note: null })),
  columns: [column('国家'), column('云岭'), column('指数', false)],
  values: [
    [2, 7, 99],
    [5, 0, 99],
    [null, 1, 99],
    [3, 7, 99],
  ],
  texts: null,
  totals: { rows: [9, 5, 1, 10], columns: [10, 15, 396], all: 25, format: 'count' },
  cells: null,
  scoped: null,
};
const sides = { rows: 'stages12', columns: 'places' } as const;

describe('the rows of a table', () => {
  it.each([
    ['as they come', null, [], [0, 1, 2, 3]],
    ['by a column, the undefined last', 0, [], [1, 3, 0, 2]],
    ['by a column, equals as they come', 1, [], [0, 3, 2, 1]],
    ['by their totals', TOTAL, [], [3, 0, 1, 2]],
    ['pinned ones on top in the order of pinning', 0, ['销毁', '采集'], [3, 0, 1, 2]],
    ['pinned ones that are no longer there forgotten', null, ['清理', '归档'], [2, 0, 1, 3]],
  ] as const)('stand %s', (_, sort, pinned, expected) => {
    const { top, rest } = rowsShown(table, sort, pinned, 'zh');
    expect([...top, ...rest]).toEqual(expected);
    expect(top).toHaveLength(pinned.filter((key) => table.rows.some((row) => row.key === key)).length);
  });
});

describe('what a cell opens', () => {
  it.each([
    ['a cell', 1, 0, '共享', '国家'],
    ['the head or total of a row', 1, null, '共享', null],
    ['the head or total of a column', null, 1, null, '云岭'],
    ['the whole table', null, null, null, null],
  ] as const)('of a cross table: %s', (_, row, at, rowKey, columnKey) => {
    expect(cellOf(table, sides, row, at)).toEqual({ by: 'cross', ...sides, row: rowKey, column: columnKey });
  });

  it('of another table is what it says, and nothing where it says nothing', () => {
    const cell: StudyCell = { by: 'codes', codes: [], scope: null };
    const other = { ...table, cells: [[cell, null, null], [], [], []] };
    expect(cellOf(other, null, 0, 0)).toBe(cell);
    expect(cellOf(other, null, 0, null)).toBe(cell);
    expect(cellOf(other, null, 0, 1)).toBeNull();
    expect(cellOf(other, null, 2, 2)).toBeNull();
    expect(cellOf(other, null, null, 0)).toBeNull();
  });
});

describe('what a cell opens where rows are scopes', () => {
  const asked = {
    by: 'diagnosis',
    diagnosis: 'cap.top',
    indicator: 'cap.top',
    part: null,
    scope: null,
  } as const;
  const scoped = {
    ...table,
    scoped: { rows: [null, { by: 'places', key: 'provincial:云岭' } as const], columns: [asked] },
  };

  it('is the question of the column within the scope of the row', () => {
    expect(cellOf(scoped, null, 0, 0)).toEqual(asked);
    expect(cellOf(scoped, null, 1, 0)).toEqual({ ...asked, scope: { by: 'places', key: 'provincial:云岭' } });
    expect(cellOf(scoped, null, 1, null)).toBeNull();
  });
});

describe('what a cell says', () => {
  it.each([
    [1234, 'count', '1,234'],
    [0, 'count', ''],
    [null, 'count', '—'],
    [0.12345, 'percent', '12.3%'],
    [0, 'percent', ''],
    [0.5, 'fraction', '0.500'],
    [0.001, 'decimal', '<0.01'],
    [-0.0421, 'signed', '−0.042'],
    [0.0421, 'signed', '+0.042'],
    [-0.0001, 'signed', '0.000'],
    [0, 'residual', '0.00'],
    [2.345, 'residual', '+2.35'],
    [1, 'presence', '●'],
    [0, 'presence', ''],
  ] as const)('%s as %s is “%s”', (value, format, text) => {
    expect(cellText(value, format, true)).toBe(text);
  });

  it('writes a zero where a blank would not be told from a missing number', () => {
    expect(cellText(0, 'count', false)).toBe('0');
    expect(cellText(0, 'fraction', false)).toBe('0.000');
  });
});

describe('the grid', () => {
  it('shades by the largest value of the columns that are shaded', () => {
    expect(heatMax(table)).toBe(7);
  });

  it('gives long names room, within bounds', () => {
    const long = '关于印发全省政务信息资源整合共享与开放利用三年行动方案的通知'.repeat(2);
    const { side } = widthsOf({ ...table, rows: [{ key: 'd', name: named(long), note: null }] }, 'zh');
    expect(side).toBe(320);
    expect(widthsOf(table, 'zh').side).toBe(140);
    const english = { ...table, columns: [{ ...column('x'), name: named('Interoperability') }] };
    const [word = 0] = widthsOf(english, 'en').columns;
    expect(word).toBeGreaterThanOrEqual('Interoperability'.length * 7);
  });

  it.each([
    ['ArrowRight', false, { row: 0, column: 3 }, { row: 0, column: 3 }],
    ['ArrowLeft', false, { row: 0, column: 0 }, { row: 0, column: -1 }],
    ['ArrowUp', false, { row: 0, column: 2 }, { row: -1, column: 2 }],
    ['ArrowDown', false, { row: 4, column: 2 }, { row: 4, column: 2 }],
    ['PageUp', false, { row: 3, column: 2 }, { row: 0, column: 2 }],
    ['Home', true, { row: 3, column: 2 }, { row: 0, column: 0 }],
    ['End', true, { row: 0, column: 0 }, { row: 4, column: 3 }],
  ] as const)('moves by %s (control %s) within heads and totals', (key, control, from, to) => {
    expect(spotMove(key, control, from, 5, 4)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    expect(spotMove('a', false, { row: 0, column: 0 }, 5, 4)).toBeNull();
  });
});
