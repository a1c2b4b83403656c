import type { Codebook } from './codebook';
import type { Unit } from './context';
import { compiledBook, compiledNear, type CompiledBook } from './hitsNear';
import { relating } from './relate';
import { headingCodes, unitScores, type HeadingCodes, type UnitScore } from './score';

/** What the rules of one codebook say of units. */
export interface Voting {
  readonly book: CompiledBook;
  /** Codes with score and evidence, circumstances considered. */
  readonly votes: (unit: Unit) => readonly UnitScore[];
  /** What the headings over a unit say; remembered, since headings repeat. */
  readonly headings: (unit: Unit) => HeadingCodes;
}

/** Compiling costs some tens of milliseconds: make it once. `near`: one of nearly the same codebook, to start from. */
export function voting(codebook: Codebook, near: Voting | null = null): Voting {
  const book = near === null ? compiledBook(codebook) : compiledNear(codebook, near.book);
  const related = relating(codebook);
  const known = new Map<string, HeadingCodes>();
  const headings = ({ outline }: Unit): HeadingCodes => {
    const found = known.get(outline) ?? headingCodes(book, outline);
    // Headings repeat within a document, hardly between documents.
    if (known.size > 10_000) known.clear();
    known.set(outline, found);
    return found;
  };
  return {
    book,
    headings,
    votes: (unit) => related(unitScores(book, unit, headings(unit)), unit),
  };
}
