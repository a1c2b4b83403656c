import type { Clause } from '../policy/document';
import { spansOverlap, type Span } from '../text/span';

/** The part of a passage that lies in one leaf clause; `span` null = the clause as a whole. */
export interface ClauseSpan {
  readonly clause: Clause['id'];
  readonly span: Span | null;
}

/** A passage, clause by clause, without blanks at its ends; in blanks alone lies nothing. */
export function clauseSpans(
  text: string,
  clauses: readonly Pick<Clause, 'id' | 'start' | 'end' | 'leaf'>[],
  passage: Span,
): ClauseSpan[] {
  return clauses
    .filter((clause) => clause.leaf && spansOverlap(clause, passage))
    .flatMap((clause): ClauseSpan[] => {
      const span = inked(text, {
        start: Math.max(clause.start, passage.start),
        end: Math.min(clause.end, passage.end),
      });
      if (span === null) return [];
      const all = inked(text, clause);
      const whole = all?.start === span.start && all.end === span.end;
      return [{ clause: clause.id, span: whole ? null : span }];
    });
}

/** Without the blanks at both ends; null where nothing else is there. */
export function inked(text: string, { start, end }: Span): Span | null {
  const part = text.slice(start, end);
  const words = part.trim();
  if (words === '') return null;
  const from = start + part.indexOf(words);
  return { start: from, end: from + words.length };
}
