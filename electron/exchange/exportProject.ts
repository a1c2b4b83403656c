import type { ExchangeProject } from '../../shared/exchange/project';
import { codingCount, codesOf } from '../../shared/exchange/project';
import { exchangeProject, type ProjectDocument } from '../../shared/exchange/fromProject';
import type { Message } from '../../shared/wording/say';
import { documentText } from '../storage/documents';
import { projectClose, projectOpen, type Project } from '../storage/file';
import { documentRows, projectHead } from '../storage/reports';
import { FORMATS, formatOf, type FormatOptions } from './formats';
import { guidNamed } from './guid';

/** What was written; `losses`: what the format does not hold, each as a sentence. */
export type Exported =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly documents: number;
      readonly codes: number;
      readonly codings: number;
      readonly losses: readonly Message[];
    }
  | { readonly ok: false; readonly failure: Message };

/** A project file as bytes in the format that the ending of `name` says. `now`: ISO, the date inside the file. */
export function projectExported(path: string, name: string, options: FormatOptions, now: string): Exported {
  const format = formatOf(name);
  if (format === null) return { ok: false, failure: { key: 'exchange.unknownEnding', values: { name } } };
  const opened = projectOpen(path);
  if (!opened.ok) return opened;
  try {
    const { project, documents, losses } = exchangeOf(opened.project);
    const bytes = FORMATS[format].write(project, options, now);
    if (bytes === null) return { ok: false, failure: { key: 'exchange.noCodes' } };
    return {
      ok: true,
      bytes,
      documents: documents.length,
      codes: codesOf(project.codes).filter(({ code }) => code.codable).length,
      codings: codingCount(project),
      losses: [...losses, ...FORMATS[format].lossesOut(project, options)],
    };
  } finally {
    projectClose(opened.project);
  }
}

interface Exchanged {
  readonly project: ExchangeProject;
  readonly documents: readonly ProjectDocument[];
  readonly losses: readonly Message[];
}

/** An open project in the shape of all exchange files, with what that shape has no place for. */
export function exchangeOf(project: Project): Exchanged {
  const { name, codebook } = projectHead(project);
  const documents = documentRows(project).map(({ id, facts, fileName, part }): ProjectDocument => {
    const stored = documentText(project, id);
    if (stored === null) throw new Error(`document ${id} has no text`);
    const { text, clauses, codings } = stored;
    return { id, facts, fileName, part, text, clauses, codings };
  });
  const codings = documents.flatMap((document) => document.codings);
  const patterned = codebook.codes.filter(({ rules }) => rules.strong.length + rules.weak.length > 0).length;
  const broken = documents.filter(({ text }) => text.includes('\r')).length;
  const some = (key: Message['key'], n: number): Message[] => (n === 0 ? [] : [{ key, values: { n } }]);
  return {
    project: exchangeProject(name, codebook, documents, guidNamed),
    documents,
    losses: [
      ...some('exchange.out.rules', patterned),
      ...some('exchange.out.evidence', codings.filter(({ evidence }) => evidence.length > 0).length),
      ...some('exchange.out.originals', documents.length),
      ...(documents.length === 0 ? [] : [{ key: 'exchange.out.clauses' } as const]),
      ...some('exchange.out.breaks', broken),
      { key: 'exchange.out.acts' },
    ],
  };
}
