import type { Axis } from '../../../shared/analysis/axes';
import {
  type CrossMeasure,
  crossValues,
  type Denominator,
  emptiness,
} from '../../../shared/analysis/crossMeasures';
import { crossStrengths, type CrossTable, crossTable } from '../../../shared/analysis/crossTable';
import { association, columnSums, rowSums } from '../../../shared/analysis/statistics/association';
import type { UnitIndex } from '../../../shared/analysis/unitIndex';
import type {
  CrossAnswer,
  CrossRequest,
  StudyFormat,
  StudyMeasure,
  StudyTable,
  StudyTotals,
} from '../../../shared/contract/study';
import type { Message } from '../../../shared/wording/say';
import { Refusal } from '../context';
import { axisOf, followingOf, headsOf, sideName } from './sides';

/** One cross table, read by the measure asked for. */
export function crossAnswer(index: UnitIndex, request: CrossRequest): Omit<CrossAnswer, 'basis'> {
  const made = madeOf(index, request);
  return { table: tableOf(index, request, made), says: factsOf(request, made) };
}

export interface Made {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly table: CrossTable;
}

export function madeOf(index: UnitIndex, request: Pick<CrossRequest, 'rows' | 'columns'>): Made {
  const rows = axisOf(index.book, request.rows);
  const columns = axisOf(index.book, request.columns);
  const following = followingOf(request.rows, request.columns);
  return { rows, columns, table: crossTable(index, rows, columns, { following }) };
}

function tableOf(index: UnitIndex, request: CrossRequest, made: Made): StudyTable {
  const { table } = made;
  const { measure } = request;
  const format = FORMATS[measure];
  const values = valuesOf(index, request, made);
  const [rowsName, columnsName] = [sideName(index.book, request.rows), sideName(index.book, request.columns)];
  return {
    id: 'cross',
    title: { zh: `${rowsName.zh} × ${columnsName.zh}`, en: `${rowsName.en} × ${columnsName.en}` },
    corner: rowsName,
    rows: headsOf(index, request.rows, table.rows.keys),
    columns: headsOf(index, request.columns, table.columns.keys).map((head) => ({
      ...head,
      format,
      heat: true,
    })),
    values,
    texts: null,
    totals: totalsOf(table, measure, values, charactersIn(index)),
    cells: null,
    scoped: null,
  };
}

const FORMATS = {
  count: 'count',
  'share.row': 'percent',
  'share.column': 'percent',
  'share.table': 'percent',
  'share.rowUnits': 'percent',
  'share.columnUnits': 'percent',
  presence: 'presence',
  density: 'decimal',
  strength: 'count',
  residual: 'residual',
} as const satisfies Record<StudyMeasure, StudyFormat>;

function valuesOf(
  index: UnitIndex,
  { measure, ...sides }: CrossRequest,
  { rows, columns, table }: Made,
): (number | null)[][] {
  switch (measure) {
    case 'strength':
      if (rows.by !== 'codes' && columns.by !== 'codes') throw new Refusal({ key: 'study.strengthOfCodes' });
      return crossStrengths(index, rows, columns, { following: followingOf(sides.rows, sides.columns) });
    case 'residual':
      return association(table.counts, { exact: 'never' }).residuals.map((row) => [...row]);
    default:
      return crossValues(table, crossMeasure(measure), charactersIn(index));
  }
}

function crossMeasure(measure: Exclude<StudyMeasure, 'strength' | 'residual'>): CrossMeasure {
  switch (measure) {
    case 'count':
    case 'presence':
    case 'density':
      return { as: measure };
    default:
      return { as: 'share', of: measure.slice('share.'.length) as Denominator };
  }
}

/** Totals in the unit of the measure; none where a sum says nothing (residuals, shares of units). */
function totalsOf(
  table: CrossTable,
  measure: StudyMeasure,
  values: readonly (readonly (number | null)[])[],
  characters: number,
): StudyTotals | null {
  const { rowTotals, columnTotals, total } = table;
  const of = (n: number, whole: number): number | null => (whole === 0 ? null : n / whole);
  switch (measure) {
    case 'count':
      return { rows: rowTotals, columns: columnTotals, all: total, format: 'count' };
    case 'presence':
    case 'strength': {
      const numbers = values.map((row) => row.map((value) => value ?? 0));
      const rows = rowSums(numbers);
      return {
        rows,
        columns: columnSums(numbers),
        all: rows.reduce((sum, n) => sum + n, 0),
        format: 'count',
      };
    }
    case 'share.row':
    case 'share.column':
    case 'share.table':
      return {
        rows: rowTotals.map((n) => of(n, measure === 'share.row' ? n : total)),
        columns: columnTotals.map((n) => of(n, measure === 'share.column' ? n : total)),
        all: of(total, total),
        format: 'percent',
      };
    case 'density': {
      const whole = (side: readonly number[] | null): number =>
        side === null ? characters : side.reduce((sum, n) => sum + n, 0);
      const own = (side: readonly number[] | null, at: number): number => side?.[at] ?? characters;
      const { rows, columns } = table;
      const all = columns.characters === null ? whole(rows.characters) : whole(columns.characters);
      return {
        rows: rowTotals.map((n, r) =>
          of(n * 1000, columns.characters === null ? own(rows.characters, r) : whole(columns.characters)),
        ),
        columns: columnTotals.map((n, c) =>
          of(n * 1000, columns.characters === null ? whole(rows.characters) : own(columns.characters, c)),
        ),
        all: of(total * 1000, all),
        format: 'decimal',
      };
    }
    case 'share.rowUnits':
    case 'share.columnUnits':
    case 'residual':
      return null;
  }
}

function factsOf(request: CrossRequest, { table }: Made): Message[] {
  const { cells, empty, share } = emptiness(table);
  const leftOut = table.rows.leftOut + table.columns.leftOut;
  return [
    { key: 'study.cross.counted', values: { entries: table.total, units: table.units } },
    ...(share === null
      ? []
      : [
          {
            key: 'study.cross.empty',
            values: { empty, cells, share: `${(share * 100).toFixed(1)}%` },
          } as const,
        ]),
    ...(followingOf(request.rows, request.columns).length > 0
      ? [{ key: 'study.cross.following' } as const]
      : []),
    ...(leftOut > 0 ? [{ key: 'study.cross.leftOut', values: { count: leftOut } } as const] : []),
    { key: `study.measure.${request.measure}.means` },
  ];
}

function charactersIn(index: UnitIndex): number {
  return index.documents.reduce((sum, { characters }) => sum + characters, 0);
}
