import type {
  Preview,
  PreviewDetail,
  PreviewEntry,
  PreviewId,
  PreviewRead,
} from '../../shared/contract/preview';
import type { Clause, Facts } from '../../shared/policy/document';
import { factsWith } from '../../shared/project/edits';
import type { ReadDocument } from '../../shared/project/record';
import { changedSpans } from '../../shared/text/changedSpans';
import { CLEANING_STEPS, originalSpan } from '../../shared/text/cleaning';
import { documentOfText } from '../storage/documents';
import { projectHead } from '../storage/reports';
import { openProject, type Context } from './context';
import { previewId, type Pending, type PendingFile } from './pending';
import { kinOfWaiting } from './previewKin';

/** One document that waits, with a person's word on it. */
export interface Waiting {
  readonly id: PreviewId;
  readonly at: PendingFile;
  /** With the facts as they are now; null: the file could not be read. */
  readonly document: ReadDocument | null;
  /** The facts as they were read. */
  readonly found: Facts | null;
}

/** Every document that waits, in the order of arrival. */
export function waiting(pending: Pending): Waiting[] {
  return pending.files.flatMap((at): Waiting[] => {
    if (!at.outcome.ok) return [{ id: previewId(at, 0), at, document: null, found: null }];
    return at.outcome.documents.map((document, part) => {
      const id = previewId(at, part);
      const facts = factsWith(document.facts, at.said.get(id)?.facts ?? {});
      return { id, at, document: { ...document, facts }, found: document.facts };
    });
  });
}

/** What waits as it is shown: what cannot be imported first, then what wants a look, each in the order of arrival. */
export function preview(context: Context, pending: Pending): Preview {
  const all = waiting(pending);
  const kin = kinOfWaiting(context, pending, all);
  const sameAs = sameFinder(context);
  const rank = new Map<PreviewEntry, number>();
  const entries = all.map(({ id, at, document, found }): PreviewEntry => {
    const said = at.said.get(id)?.leftOut ?? null;
    const { name } = at.file;
    if (document === null) {
      const failure = at.outcome.ok ? null : at.outcome.failure;
      const entry = { id, fileName: name, part: null, read: null, failure, leftOut: true };
      rank.set(entry, 0);
      return entry;
    }
    const read = previewRead(at, document, {
      found: found ?? document.facts,
      sameAs: sameAs(document),
      kin: kin.get(id) ?? [],
    });
    const leftOut = read.sameAs !== null || (said ?? false);
    const entry = { id, fileName: name, part: document.part, read, failure: null, leftOut };
    rank.set(entry, concern(read));
    return entry;
  });
  return { entries: entries.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)) };
}

/** How soon an entry is to be looked at. By what was read, not by what was edited: a row must not jump under the hand. */
function concern(read: PreviewRead): number {
  const { level, region } = read.found;
  if (read.warnings.length > 0 || (read.texts > 1 && !read.split)) return 1;
  if (read.sameAs !== null || read.kin.some(({ kind }) => kind === 'near')) return 2;
  return level === null || region === null ? 1 : 3;
}

function previewRead(
  at: PendingFile,
  document: ReadDocument,
  { found, sameAs, kin }: Pick<PreviewRead, 'found' | 'sameAs' | 'kin'>,
): PreviewRead {
  const { facts, clauses, encoding } = document;
  const encodings = at.outcome.ok ? at.outcome.encodings : [];
  return {
    facts,
    found,
    format: document.format,
    encoding,
    encodings: encodings.length === 0 || encodings.includes(encoding) ? encodings : [encoding, ...encodings],
    chapters: clauses.filter(({ kind }) => kind === 'chapter').length,
    articles: clauses.filter(({ kind }) => kind === 'article').length,
    clauses: clauses.filter(({ leaf }) => leaf).length,
    characters: document.characters,
    cleaning: cleaningShown(at, document),
    warnings: document.warnings,
    texts: document.texts,
    split: at.choice.split === true && document.part !== null,
    sameAs,
    kin,
  };
}

/** Steps that are on with how often they changed something now, and those that are off with how often they would. */
function cleaningShown({ found, choice }: PendingFile, document: ReadDocument): PreviewRead['cleaning'] {
  const first = found.get(document.part) ?? [];
  return CLEANING_STEPS.flatMap((step) => {
    const on = choice.off?.includes(step) !== true;
    const counts = on ? document.cleaning : first;
    const count = counts.find((done) => done.step === step)?.count ?? 0;
    return count > 0 || !on ? [{ step, count, on }] : [];
  });
}

/** The very same text in the project, or earlier among what waits. The sample takes no texts in: it has none. */
function sameFinder(context: Context): (document: ReadDocument) => string | null {
  const project = openProject(context);
  const { sample } = projectHead(project);
  const earlier = new Map<string, string>();
  return ({ sha256, facts }) => {
    const stored = sample ? null : documentOfText(project, sha256);
    const same = stored === null || stored.removed ? earlier.get(sha256) : stored.facts.title;
    if (!earlier.has(sha256)) earlier.set(sha256, facts.title);
    return same ?? null;
  };
}

const ABOVE_PARAGRAPH: ReadonlySet<Clause['kind']> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'heading',
  'subheading',
  'point',
]);
const OUTLINE_ROWS = 500;
const OPENING_CHARACTERS = 4000;
const ROW_CHARACTERS = 40;

function firstWords(text: string, { start, end }: Clause): string {
  const words = text
    .slice(start, Math.min(end, start + ROW_CHARACTERS))
    .replace(/\s+/g, ' ')
    .trim();
  return end > start + ROW_CHARACTERS ? `${words}…` : words;
}

export function previewDetail({ at, document }: Waiting): PreviewDetail {
  if (document === null) return { outline: [], opening: '', uncleaned: null, changed: [] };
  const { text, clauses } = document;
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const depth = (clause: Clause): number => {
    const parent = clause.parent === null ? undefined : byId.get(clause.parent);
    return parent === undefined ? 0 : depth(parent) + 1;
  };
  const end = Math.min(text.length, OPENING_CHARACTERS);
  return {
    outline: clauses
      .filter(({ kind }) => ABOVE_PARAGRAPH.has(kind))
      .slice(0, OUTLINE_ROWS)
      .map((clause) => ({
        label: clause.label,
        heading: clause.heading,
        kind: clause.kind,
        depth: depth(clause),
        opening: firstWords(text, clause),
      })),
    opening: text.slice(0, end),
    ...asInFile(document, { end, split: at.choice.split === true }),
  };
}

/** The beginning as it stands in the file. A text split off begins within it; any other where the file does, menus and all. */
function asInFile(
  { text, uncleaned }: ReadDocument,
  { end, split }: { end: number; split: boolean },
): Pick<PreviewDetail, 'uncleaned' | 'changed'> {
  if (uncleaned === null) return { uncleaned: null, changed: [] };
  const { text: original, map } = uncleaned;
  const span = originalSpan(map, { start: 0, end });
  const start = split ? span.start : 0;
  const shown = original.slice(start, span.end);
  if (shown === text.slice(0, end)) return { uncleaned: null, changed: [] };
  const changed = changedSpans({ text, original, map }, end, start);
  return {
    uncleaned: shown,
    changed: changed.map((at) => ({ start: at.start - start, end: at.end - start })),
  };
}
