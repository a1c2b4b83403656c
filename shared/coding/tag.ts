import type { Clause, ClauseId, Facts } from '../policy/document';
import type { Codebook, CodeId } from './codebook';
import type { Coding, Evidence } from './coding';
import { unitOf, type Surroundings } from './context';
import { runnableBook } from './hits';
import { relating } from './relate';
import { headingCodes, unitScores, type HeadingCodes } from './score';
import { unbroken } from './unbroken';

export interface Tagger {
  /** Codings of the leaf clauses, in text order, codes in the order of the codebook; spans in the frozen text. */
  readonly tag: (document: TaggedDocument) => Coding[];
  /** The same scoring on one passage torn from its document; spans in `passage.text`. */
  readonly tagPassage: (passage: Passage) => readonly PassageCode[];
}

export interface TaggedDocument {
  readonly text: string;
  readonly facts: Facts;
  readonly clauses: readonly Clause[];
}

/** As in the gold files: headings as they stand in the text, empty where there are none. */
export interface Passage {
  readonly text: string;
  readonly title: string;
  readonly chapter: string;
  readonly section: string;
  readonly article: string;
}

export interface PassageCode {
  readonly code: CodeId;
  /** 2 suggested, 1 candidate. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** A tagger for one codebook (validated by codebookRead). Compiling costs some milliseconds: make it once. */
export function tagger(book: Codebook): Tagger {
  const runnable = runnableBook(book);
  const related = relating(book);
  const known = new Map<string, HeadingCodes>();
  const codesOf = (outline: string): HeadingCodes => {
    const found = known.get(outline) ?? headingCodes(runnable, outline);
    // Headings repeat within a document, hardly between documents.
    if (known.size > 10_000) known.clear();
    known.set(outline, found);
    return found;
  };
  const scored = (text: string, around: Surroundings): readonly PassageCode[] => {
    const { text: plain, originalSpan } = unbroken(text);
    const unit = unitOf(plain, around);
    const scores = unitScores(runnable, unit, codesOf(unit.headings.join('\n')));
    return related(scores, unit).map(({ code, score, evidence }) => ({
      code,
      score,
      evidence: evidence.map(({ start, end, rule }) => ({
        ...originalSpan(unit.from + start, unit.from + end),
        rule,
      })),
    }));
  };
  return {
    tagPassage: ({ text, title, chapter, section }) =>
      scored(text, { title, headings: [chapter, section].filter((one) => one !== ''), states: [] }),
    tag: ({ text, facts, clauses }) => {
      const outline = headingsOf(clauses);
      return clauses.flatMap((clause): Coding[] => {
        if (!clause.leaf) return [];
        const around = { title: facts.title, headings: outline(clause), states: clause.states };
        return scored(text.slice(clause.start, clause.end), around).map(({ code, score, evidence }) => ({
          clause: clause.id,
          code,
          score,
          status: score >= 2 ? 'suggested' : 'candidate',
          evidence: evidence.map(({ start, end, rule }) => ({
            start: clause.start + start,
            end: clause.start + end,
            rule,
          })),
        }));
      });
    },
  };
}

/** Headings of a clause and its containers, outermost first. */
function headingsOf(clauses: readonly Clause[]): (clause: Clause) => readonly string[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const done = new Map<ClauseId, readonly string[]>();
  const outline = (clause: Clause): readonly string[] => {
    const before = done.get(clause.id);
    if (before !== undefined) return before;
    const parent = clause.parent === null ? undefined : byId.get(clause.parent);
    const above = parent === undefined ? [] : outline(parent);
    const all = clause.heading === null || clause.heading === '' ? above : [...above, clause.heading];
    done.set(clause.id, all);
    return all;
  };
  return outline;
}
