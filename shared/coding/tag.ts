import type { Clause, ClauseId, Facts } from '../policy/document';
import type { Codebook, CodeId } from './codebook';
import type { Coding, Evidence } from './coding';
import { unitOf, type Surroundings, type Unit } from './context';
import { runnableBook } from './hits';
import { relating } from './relate';
import { headingCodes, unitScores, type HeadingCodes, type UnitHit, type UnitScore } from './score';
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
  const scored = (unit: Unit): readonly UnitScore[] =>
    related(unitScores(runnable, unit, codesOf(unit.outline)), unit);
  return {
    tagPassage: ({ text, title, chapter, section }) => {
      const headings = [chapter, section].filter((one) => one !== '');
      const { unit, evidenceOf } = unitRead(text, 0, { title, headings, states: [] });
      return scored(unit).map(({ code, score, evidence }) => ({
        code,
        score,
        evidence: evidence.map(evidenceOf),
      }));
    },
    tag: ({ text, facts, clauses }) => {
      const outline = headingsOf(clauses);
      const codings: Coding[] = [];
      for (const clause of clauses) {
        if (!clause.leaf) continue;
        const around = { title: facts.title, headings: outline(clause), states: clause.states };
        const { unit, evidenceOf } = unitRead(text.slice(clause.start, clause.end), clause.start, around);
        for (const { code, score, evidence } of scored(unit)) {
          codings.push({
            clause: clause.id,
            code,
            score,
            status: score >= 2 ? 'suggested' : 'candidate',
            evidence: evidence.map(evidenceOf),
          });
        }
      }
      return codings;
    },
  };
}

interface UnitRead {
  readonly unit: Unit;
  /** With the span counted in the text in which `from` counts. */
  readonly evidenceOf: (hit: UnitHit) => Evidence;
}

/** Reads a passage that stands at `from` of its text. */
function unitRead(text: string, from: number, around: Surroundings): UnitRead {
  const line = unbroken(text);
  const unit = unitOf(line.text, around);
  const ahead = from + unit.from;
  if (line.text === text) {
    return {
      unit,
      evidenceOf: ({ start, end, rule }) => ({ start: ahead + start, end: ahead + end, rule }),
    };
  }
  return {
    unit,
    evidenceOf: ({ start, end, rule }) => {
      const span = line.originalSpan(unit.from + start, unit.from + end);
      return { start: from + span.start, end: from + span.end, rule };
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
