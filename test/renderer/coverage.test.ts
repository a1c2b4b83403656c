import { describe, expect, it } from 'vitest';
import { arrange, heatStep, UNSORTED, type MatrixSort } from '../../renderer/views/coverage/arrange';
import { cellMove } from '../../renderer/views/coverage/moves';
import { gridSizes } from '../../renderer/views/coverage/sizes';
import type { CodeId } from '../../shared/coding/codebook';
import type { Matrix, MatrixDocument } from '../../shared/contract/coverage';
import type { DocumentId, Level } from '../../shared/policy/document';

const document = (id: string, level: Level | null, region: string | null, year: number): MatrixDocument => ({
  id: id as DocumentId,
  title: id,
  level,
  region,
  year,
  kind: 'regulation',
});
const matrix: Matrix = {
  measure: 'clauses',
  codes: ['el.goal', 'el.task', 'lc.share'] as CodeId[],
  documents: [
    document('云岭条例', 'provincial', '云岭', 2023),
    document('全国条例', 'national', '全国', 2024),
    document('东澜方案', 'provincial', '东澜', 2024),
    document('澄湾规定', 'municipal', '澄湾', 2022),
    document('东澜办法', 'provincial', '东澜', 2021),
    document('来历不明', null, null, 2020),
  ],
  values: [
    [1, 2, 0, 0, 1, 0],
    [5, 9, 3, 0, 4, 1],
    [0, 6, 2, 7, 0, 0],
  ],
};
const families = [
  { id: 'el', zh: '要素', en: 'Elements' },
  { id: 'lc', zh: '周期', en: 'Life cycle' },
];
const arranged = (sort: Partial<MatrixSort> = {}) =>
  arrange(matrix, families, (code) => code.split('.')[0] ?? null, { ...UNSORTED, ...sort });
const rowNames = (sort: Partial<MatrixSort> = {}) =>
  arranged(sort).rows.map((row) => (row.kind === 'family' ? `【${row.family.zh}】` : row.code));
const columnNames = (sort: Partial<MatrixSort> = {}) =>
  arranged(sort).columns.map((column) => column.document.title);

describe('how the matrix is laid out', () => {
  it('codes stand under their families, documents under their places, the nation first', () => {
    expect(rowNames()).toEqual(['【要素】', 'el.goal', 'el.task', '【周期】', 'lc.share']);
    expect(columnNames()).toEqual(['全国条例', '东澜办法', '东澜方案', '云岭条例', '澄湾规定', '来历不明']);
    expect(arranged().groups.map(({ place, from, count }) => [place, from, count])).toEqual([
      [{ national: true }, 0, 1],
      [{ region: '东澜' }, 1, 2],
      [{ region: '云岭' }, 3, 1],
      [{ region: '澄湾' }, 4, 1],
      [{ region: null }, 5, 1],
    ]);
  });

  it('sorted by a document, codes stand by their value in it, without families', () => {
    expect(rowNames({ rows: '澄湾规定' as DocumentId })).toEqual(['lc.share', 'el.goal', 'el.task']);
  });

  it('sorted by reach, the code of most documents comes first', () => {
    expect(rowNames({ rows: 'reach' })).toEqual(['el.task', 'el.goal', 'lc.share']);
  });

  it('sorted by a code, documents stand by their value of it, without places', () => {
    expect(columnNames({ columns: 'lc.share' as CodeId }).slice(0, 3)).toEqual([
      '澄湾规定',
      '全国条例',
      '东澜方案',
    ]);
    expect(arranged({ columns: 'lc.share' as CodeId }).groups).toEqual([]);
  });

  it('every value stays with its code and document, however sorted', () => {
    for (const sort of [{}, { rows: 'reach' }, { columns: 'el.task' as CodeId }] as const) {
      const { rows, columns } = arranged(sort);
      for (const row of rows) {
        for (const column of columns) {
          if (row.kind === 'family') continue;
          expect(matrix.codes[row.index]).toBe(row.code);
          expect(matrix.documents[column.index]?.id).toBe(column.document.id);
        }
      }
      expect(new Set(columns.map(({ index }) => index)).size).toBe(matrix.documents.length);
    }
  });
});

describe('heatStep', () => {
  it('sets nothing apart, and reaches from one to the most', () => {
    expect(heatStep(0, 50)).toBe(0);
    expect(heatStep(0, 0)).toBe(0);
    expect(heatStep(0.001, 50)).toBe(1);
    expect(heatStep(50, 50)).toBe(6);
  });

  it('never falls as the value rises', () => {
    const steps = Array.from({ length: 51 }, (_, value) => heatStep(value, 50));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(7);
  });
});

describe('the cursor of the matrix', () => {
  const { rows, columns } = arranged();
  const move = (key: string, row: number, column: number, control = false) => {
    const to = cellMove(key, control, { row, column }, rows, columns.length);
    return to && [to.row, to.column];
  };

  it.each([
    ['right', 'ArrowRight', [1, 0], [1, 1]],
    ['right at the edge', 'ArrowRight', [1, 5], [1, 5]],
    ['left at the edge', 'ArrowLeft', [1, 0], [1, 0]],
    ['down over the heading of a family', 'ArrowDown', [2, 3], [4, 3]],
    ['up over it', 'ArrowUp', [4, 3], [2, 3]],
    ['up at the top', 'ArrowUp', [1, 2], [1, 2]],
    ['down at the bottom', 'ArrowDown', [4, 2], [4, 2]],
    ['a page down ends on a code', 'PageDown', [1, 2], [4, 2]],
    ['a page up too', 'PageUp', [4, 2], [1, 2]],
    ['to the beginning of the row', 'Home', [2, 4], [2, 0]],
    ['to its end', 'End', [2, 1], [2, 5]],
  ] as const)('%s', (_, key, [row, column], to) => {
    expect(move(key, row, column)).toEqual(to);
  });

  it('Ctrl+Home and Ctrl+End go to the corners', () => {
    expect(move('Home', 4, 4, true)).toEqual([1, 0]);
    expect(move('End', 1, 0, true)).toEqual([4, 5]);
  });

  it('other keys move nothing', () => {
    expect(move('x', 1, 1)).toBeNull();
  });
});

describe('gridSizes', () => {
  it('few documents share the width, many keep a readable column', () => {
    expect(gridSizes(760, 6).column).toBeGreaterThan(80);
    expect(gridSizes(760, 95).column).toBe(gridSizes(1600, 95).column);
    expect(gridSizes(760, 0).column).toBeGreaterThan(0);
  });
});
