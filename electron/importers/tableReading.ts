import { FACT_NAMES, type FactName, type SourceText } from '../../shared/policy/document';
import type { Message } from '../../shared/wording/say';
import { BOUNDS } from './bounds';
import { wholeText } from './htmlLines';
import { ranges } from './pageReading';
import { message, refused, type Reading } from './reading';
import { settled, type Origin } from './settle';
import { tableColumns, type ColumnRole } from './tableColumns';
import { givenFact, type Given } from './tableFacts';

/** Cells by row and column. `name` is said where a file holds several tables. */
export interface Table {
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
}

/**
 * One row, one document: the text from its column, facts from the others. Tables that hold no text, or no policies
 * at all, are refused with the headings that were found.
 */
export function tablesReading(tables: readonly Table[], origin: Origin): Reading {
  const filled = tables.filter(({ rows }) => rows.some(isFilled));
  if (filled.length === 0) return refused('import.noText');
  const plans = filled.flatMap((table) => {
    const plan = planOf(table);
    return plan === null ? [] : [plan];
  });
  if (plans.length === 0) return { ok: false, failure: noPlan(filled) };

  const sources: SourceText[] = [];
  const empty: number[] = [];
  let failure: Message | null = null;
  let characters = 0;
  for (const plan of plans) {
    for (const [index, row] of plan.table.rows.entries()) {
      if (index <= plan.heading || !isFilled(row)) continue;
      const cell = (row[plan.text] ?? '').trim();
      if (cell === '') {
        empty.push(index + 1);
        continue;
      }
      if (sources.length >= BOUNDS.tableRows) return refused('import.tableRows', { limit: BOUNDS.tableRows });
      characters += cell.length;
      if (characters > BOUNDS.characters)
        return refused('import.tooLong', { characters, limit: BOUNDS.characters });
      const { given, unread } = factsOf(plan, row);
      const cut = cell.length >= CELL_LIMIT ? [message('import.tableCut', { limit: CELL_LIMIT })] : [];
      const reading = settled(HTML.test(cell) ? wholeText(cell) : cell, {
        ...origin,
        warnings: [...cut, ...unread],
      });
      if (!reading.ok) failure = reading.failure;
      else
        for (const source of reading.sources) sources.push({ ...source, part: partName(plan, index), given });
    }
  }
  const [first, ...others] = sources;
  if (first === undefined) return { ok: false, failure: failure ?? message('import.tableEmpty') };
  const said = [
    ...(origin.warnings ?? []),
    ...(empty.length > 0
      ? [message('import.tableGaps', { rows: ranges(empty.slice(0, 50)), count: empty.length })]
      : []),
  ];
  const { encodings = [] } = origin;
  return { ok: true, sources: [{ ...first, warnings: [...said, ...first.warnings] }, ...others], encodings };
}

interface Plan {
  readonly table: Table;
  /** Index of the row of headings. */
  readonly heading: number;
  readonly text: number;
  readonly facts: readonly (readonly [name: FactName, column: number, heading: string])[];
  /** True when the part must name its table too. */
  readonly named: boolean;
}

/** Above the headings may stand a title and notes of the table. */
const HEADINGS_WITHIN = 10;
/** Excel cuts longer cells; other programs keep to it. */
const CELL_LIMIT = 32_767;
const HTML = /<(?:p|br|div|span|table)[\s/>]/i;

function planOf(table: Table): Plan | null {
  for (const [heading, row] of table.rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = tableColumns(row);
    const text = columns.get('text');
    if (text === undefined || (columns.size < 2 && !holdsTexts(table.rows.slice(heading + 1), text)))
      continue;
    const facts = FACT_NAMES.flatMap((name) => {
      const column = columns.get(name);
      return column === undefined ? [] : [[name, column, (row[column] ?? '').trim()] as const];
    });
    return { table, heading, text, facts, named: table.name !== null };
  }
  return null;
}

/** Where nothing but the text has a name that is known, the cells must look like texts of policies. */
function holdsTexts(rows: Table['rows'], column: number): boolean {
  const lengths = rows.map((row) => row[column]?.length ?? 0).sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) >= 200;
}

function factsOf(plan: Plan, row: readonly string[]): { given: Given; unread: Message[] } {
  const unread: Message[] = [];
  let given: Given = {};
  for (const [name, column, heading] of plan.facts) {
    const cell = (row[column] ?? '').trim();
    if (/^(?:|[-—–/\\]+|无|暂无|n\/?a|null|none|nan)$/i.test(cell)) continue;
    const fact = givenFact(name, cell.slice(0, 500));
    if (fact === null)
      unread.push(message('import.tableCell', { column: heading, value: cell.slice(0, 40) }));
    else given = { ...given, ...fact };
  }
  return { given, unread };
}

/** Rows are counted as spreadsheets show them. */
function partName({ table, named }: Plan, index: number): string {
  return `${named ? `“${table.name ?? ''}”` : ''}第 ${String(index + 1)} 行`;
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/** What the tables lack: a column with the text, or anything that is known of policies. */
function noPlan(tables: readonly Table[]): Message {
  const roles = new Set<ColumnRole>();
  for (const { rows } of tables) {
    for (const row of rows.slice(0, HEADINGS_WITHIN))
      for (const role of tableColumns(row).keys()) roles.add(role);
  }
  const first = tables[0]?.rows.find(isFilled) ?? [];
  const columns = first
    .filter((cell) => cell.trim() !== '')
    .slice(0, 8)
    .map((cell) => cell.trim().slice(0, 20))
    .join('、');
  const isOfPolicies = roles.has('title') && !roles.has('text');
  return message(isOfPolicies ? 'import.tableNoText' : 'import.tableUnknown', { columns });
}
