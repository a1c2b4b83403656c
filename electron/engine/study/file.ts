import type { StudyTable } from '../../../shared/contract/study';
import type { Language } from '../../../shared/wording/say';
import { csvText } from '../../exporters/csv';
import { both } from './sides';

/**
 * A table as a file: names in the language of the window, keys beside them, so that rows can be joined with others.
 * Numbers are written in full (shares 0–1, six places), what is not defined as nothing; totals last.
 */
export function studyCsv(table: StudyTable, language: Language): string {
  const { rows, columns, values, texts, totals } = table;
  const total = both('study.total')[language];
  const head = [
    'key',
    table.corner[language],
    ...columns.map((column) => column.name[language]),
    ...(totals === null ? [] : [total]),
  ];
  const keys = ['', '', ...columns.map(({ key }) => key), ...(totals === null ? [] : ['total'])];
  return csvText([
    head,
    keys,
    ...rows.map((row, r) => [
      row.key,
      row.name[language],
      ...columns.map((_, c) => texts?.[r]?.[c]?.[language] ?? written(values[r]?.[c] ?? null)),
      ...(totals === null ? [] : [written(totals.rows[r] ?? null)]),
    ]),
    ...(totals === null ? [] : [['total', total, ...totals.columns.map(written), written(totals.all)]]),
  ]);
}

function written(value: number | null): number | string {
  return value === null ? '' : Number(value.toFixed(6));
}
