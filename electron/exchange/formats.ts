import { annotationsText } from '../../shared/exchange/annotations';
import { codingCount, type ExchangeProject } from '../../shared/exchange/project';
import { tableRows } from '../../shared/exchange/tables';
import type { ExchangeRemark } from '../../shared/exchange/remarks';
import type { Message } from '../../shared/wording/say';
import { csvText } from '../exporters/csv';
import { annotationsFile } from './annotationsFile';
import { guidNamed } from './guid';
import { qdcBytes, qdcRead, qdpxBytes, qdpxRead, type ExchangeRead } from './refiFile';
import { csvTable, xlsxTable } from './tableFile';
import { xlsxBytes } from './xlsxWrite';

export interface FormatOptions {
  /** Tables: a row a passage and a column a code, in place of a row a coding. */
  readonly wide: boolean;
  /** .qdpx: for NVivo for Windows, which counts positions in its own way. */
  readonly nvivo: boolean;
}

/** One way to hand a project on. `write` null: there is nothing that the format could hold. */
interface Format {
  readonly write: (project: ExchangeProject, options: FormatOptions, now: string) => Uint8Array | null;
  readonly read: (bytes: Uint8Array, fileName: string) => ExchangeRead;
  /** What this format has no place for, besides what none of them has. */
  readonly lossesOut: (project: ExchangeProject, options: FormatOptions) => readonly Message[];
}

/** Formats by the ending of the file. */
export const FORMATS = {
  qdpx: {
    write: (project, { nvivo }, now) => qdpxBytes(project, now, nvivo ? 'nvivo' : 'standard'),
    read: qdpxRead,
    lossesOut: (project) =>
      remarksLost('exchange.out.marks', project, ({ weight, uncertain }) => weight !== null || uncertain),
  },
  qdc: { write: (project) => qdcBytes(project), read: qdcRead, lossesOut: codebookOnly },
  json: {
    write: (project, _, now) => new TextEncoder().encode(annotationsText(project, now)),
    read: annotationsFile,
    lossesOut: () => [],
  },
  csv: {
    write: (project, { wide }) => new TextEncoder().encode(csvText(tableRows(project, wide))),
    read: (bytes, fileName) => csvTable(bytes, fileName, guidNamed),
    lossesOut: tableLosses,
  },
  xlsx: {
    write: (project, { wide }) => xlsxBytes(tableRows(project, wide)),
    read: (bytes, fileName) => xlsxTable(bytes, fileName, guidNamed),
    lossesOut: tableLosses,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The format that the ending of a name says; null for another. */
export function formatOf(name: string): FormatName | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.keys(FORMATS).includes(ending) ? (ending as FormatName) : null;
}

function tableLosses(project: ExchangeProject, { wide }: FormatOptions): Message[] {
  const lost = wide ? remarksLost('exchange.out.remarks', project, () => true) : [];
  return [{ key: 'exchange.out.table' }, ...lost];
}

/** How many codings have a remark of the kind; nothing where none has. */
function remarksLost(
  key: 'exchange.out.marks' | 'exchange.out.remarks',
  { documents }: ExchangeProject,
  concerned: (remark: ExchangeRemark) => boolean,
): Message[] {
  const n = documents
    .flatMap(({ selections }) => selections.flatMap(({ codings }) => codings))
    .filter(({ remark }) => remark !== null && concerned(remark)).length;
  return n === 0 ? [] : [{ key, values: { n } }];
}

function codebookOnly(project: ExchangeProject): Message[] {
  const values = { documents: project.documents.length, codings: codingCount(project) };
  return [{ key: 'exchange.out.codebookOnly', values }];
}
