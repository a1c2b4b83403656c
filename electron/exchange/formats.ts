import { annotationsText } from '../../shared/exchange/annotations';
import { codingCount, type ExchangeProject } from '../../shared/exchange/project';
import { tableRows } from '../../shared/exchange/tables';
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
  readonly lossesOut: (project: ExchangeProject) => readonly Message[];
}

/** Formats by the ending of the file. */
export const FORMATS = {
  qdpx: {
    write: (project, { nvivo }, now) => qdpxBytes(project, now, nvivo ? 'nvivo' : 'standard'),
    read: qdpxRead,
    lossesOut: () => [],
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
    lossesOut: () => [{ key: 'exchange.out.table' }],
  },
  xlsx: {
    write: (project, { wide }) => xlsxBytes(tableRows(project, wide)),
    read: (bytes, fileName) => xlsxTable(bytes, fileName, guidNamed),
    lossesOut: () => [{ key: 'exchange.out.table' }],
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The format that the ending of a name says; null for another. */
export function formatOf(name: string): FormatName | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.keys(FORMATS).includes(ending) ? (ending as FormatName) : null;
}

function codebookOnly(project: ExchangeProject): Message[] {
  const values = { documents: project.documents.length, codings: codingCount(project) };
  return [{ key: 'exchange.out.codebookOnly', values }];
}
