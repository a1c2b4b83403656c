import type { Clause, Facts } from '../policy/document';
import type { Codebook, CodeId } from './codebook';
import type { Coding, Evidence } from './coding';
import type { Unit } from './context';
import { runnableBook } from './hits';
import { clausesRead, passageRead, type ClauseRead } from './reading';
import { relating } from './relate';
import { headingCodes, unitScores, type HeadingCodes, type UnitScore } from './score';

export interface Tagger {
  /** Codings of the leaf clauses, in text order, codes in the order of the codebook; spans in the frozen text. */
  readonly tag: (document: TaggedDocument) => Coding[];
  /** The codings of one leaf clause already read (reading.ts). */
  readonly tagClause: (clause: ClauseRead) => Coding[];
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
  const tagClause = ({ clause, unit, evidenceOf }: ClauseRead): Coding[] =>
    scored(unit).map(({ code, score, evidence }) => ({
      clause,
      code,
      score,
      status: score >= 2 ? 'suggested' : 'candidate',
      evidence: evidence.map(evidenceOf),
    }));
  return {
    tagClause,
    tag: (document) => clausesRead(document).flatMap(tagClause),
    tagPassage: (passage) => {
      const { unit, evidenceOf } = passageRead(passage);
      return scored(unit).map(({ code, score, evidence }) => ({
        code,
        score,
        evidence: evidence.map(evidenceOf),
      }));
    },
  };
}
