import { QUOTED, type Quote } from '../../shared/report/report';
import type { CodeId } from '../../shared/coding/codebook';
import type { Coding, CodingStatus } from '../../shared/coding/coding';
import type { ClauseHit } from '../../shared/contract/coverage';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { originalSpan } from '../../shared/text/cleaning';
import type { Span } from '../../shared/text/span';
import { documentUncleaned } from '../storage/original';
import type { Project } from '../storage/file';
import { studiedText } from '../storage/study';

/** Quotes a clause in the characters of the source, shortened as reports want it. */
export function quoter(
  project: Project,
  titles: ReadonlyMap<DocumentId, string>,
): (document: DocumentId, clause: string) => Quote | null {
  return (document, id) => {
    const text = opened(project, document);
    const clause = text.clauses.get(id);
    if (clause === undefined) return null;
    const words = text.original(clause).replace(/\s+/g, ' ').trim();
    return {
      title: titles.get(document) ?? '',
      label: clause.label,
      text: words.length > QUOTED ? `${words.slice(0, QUOTED)}……` : words,
    };
  };
}

/** A clause with the words that speak for a code, for showing; null when there is no such clause. */
export function hitOf(
  project: Project,
  titles: ReadonlyMap<DocumentId, string>,
  at: {
    readonly document: DocumentId;
    readonly clause: ClauseId;
    readonly code: CodeId;
    readonly status: CodingStatus;
    readonly evidence: Coding['evidence'];
  },
): ClauseHit | null {
  const { document, clause: id, code, status, evidence } = at;
  const text = opened(project, document);
  const clause = text.clauses.get(id);
  if (clause === undefined) return null;
  const from = text.span(clause).start;
  return {
    document,
    title: titles.get(document) ?? '',
    clause: id,
    label: clause.label,
    text: text.original(clause),
    code,
    status,
    marks: evidence.map(({ start, end, rule }) => {
      const span = text.span({ start, end });
      return { start: span.start - from, end: span.end - from, rule };
    }),
  };
}

/** Label of a clause as cited; empty when there is no such clause. */
export function clauseLabelOf(project: Project, document: DocumentId, clause: ClauseId): string {
  return opened(project, document).clauses.get(clause)?.label ?? '';
}

interface Opened {
  readonly clauses: ReadonlyMap<string, Span & { readonly label: string }>;
  /** From the frozen text to the source. */
  readonly span: (span: Span) => Span;
  readonly original: (span: Span) => string;
}

/** Texts are frozen: each is read once, and the most recent are kept. */
const texts = new WeakMap<Project, Map<DocumentId, Opened>>();
const KEPT = 200;

function opened(project: Project, document: DocumentId): Opened {
  const known = texts.get(project) ?? new Map<DocumentId, Opened>();
  texts.set(project, known);
  const found = known.get(document);
  if (found !== undefined) return found;
  const { text, clauses } = studiedText(project, document);
  const uncleaned = documentUncleaned(project, document);
  const span = (at: Span): Span => (uncleaned === null ? at : originalSpan(uncleaned.map, at));
  const source = uncleaned?.text ?? text;
  const made: Opened = {
    clauses: new Map<string, (typeof clauses)[number]>(clauses.map((clause) => [clause.id, clause])),
    span,
    original: (at) => {
      const { start, end } = span(at);
      return source.slice(start, end);
    },
  };
  const [oldest] = known.keys();
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
  known.set(document, made);
  return made;
}
