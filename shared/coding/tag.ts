import type { Codebook, CodeId } from './codebook';
import type { Coding, Evidence, GivenBy } from './coding';
import type { Unit } from './context';
import { byProjectModel } from './model/byProject';
import { byRules, byRulesAndModel, type Decided } from './model/decide';
import type { Model } from './model/model';
import { clausesRead, passageRead, type ClauseRead, type Passage, type TaggedDocument } from './reading';
import { voting, type Voting } from './voting';

export interface Tagger {
  /** Codings of the leaf clauses, in text order, codes in the order of the codebook; spans in the frozen text. */
  readonly tag: (document: TaggedDocument) => Coding[];
  /** The codings of one leaf clause already read (reading.ts). */
  readonly tagClause: (clause: ClauseRead) => Coding[];
  /** The same scoring on one passage torn from its document; spans in `passage.text`. */
  readonly tagPassage: (passage: Passage) => readonly PassageCode[];
  readonly voting: Voting;
}

export interface PassageCode {
  readonly code: CodeId;
  /** 2 suggested, 1 candidate. */
  readonly score: number;
  /** How likely a coder gives the code; absent where the rules decide alone. */
  readonly probability?: number;
  readonly by: GivenBy;
  readonly evidence: readonly Evidence[];
}

/**
 * A tagger for one codebook (validated by codebookRead), with the model's help where there is one; `own`: the
 * project's own model decides in its place. Compiling costs some tens of milliseconds: make it once. `near`: what
 * nearly the same codebook votes, to start from (hitsNear.ts).
 */
export function tagger(
  book: Codebook,
  model: Model | null = null,
  own: Model | null = null,
  near: Voting | null = null,
): Tagger {
  const voted = voting(book, near);
  const { votes, headings } = voted;
  const decided =
    model === null ? byRules : own === null ? byRulesAndModel(model, book) : byProjectModel(own, model, book);
  const scored = (unit: Unit): readonly Decided[] => decided(unit, votes(unit), headings(unit));
  const tagClause = ({ clause, unit, evidenceOf }: ClauseRead): Coding[] =>
    scored(unit).map(({ code, score, by, evidence, probability }) => {
      const status = score >= 2 ? 'suggested' : 'candidate';
      const coding = { clause, code, score, status, by, evidence: evidence.map(evidenceOf) } as const;
      return probability === undefined ? coding : { ...coding, probability };
    });
  return {
    voting: voted,
    tagClause,
    tag: (document) => clausesRead(document).flatMap(tagClause),
    tagPassage: (passage) => {
      const { unit, evidenceOf } = passageRead(passage);
      return scored(unit).map(({ evidence, ...one }) => ({ ...one, evidence: evidence.map(evidenceOf) }));
    },
  };
}
