import type { Coding } from '../../../shared/coding/coding';
import type { OpenDocument } from '../../../shared/contract/library';
import type { Clause, ClauseId, OtherPartKind } from '../../../shared/policy/document';
import type { Span } from '../../../shared/text/span';
import { hangingLength } from './hanging';

/** One piece of the text as it stands on the page. */
export type Block = ClauseBlock | OtherBlock;

export interface ClauseBlock extends Span {
  readonly kind: 'clause';
  readonly clause: Clause;
  /** What hangs in the margin: the text's own number, or where it has none the last part of the label, faintly. */
  readonly hanging: Span | null;
  readonly label: string | null;
  readonly codings: readonly Coding[];
}

export interface OtherBlock extends Span {
  readonly kind: Exclude<OtherPartKind, 'blank'>;
}

/** The text from start to end as blocks: leaf clauses and what is no clause; blank lines fall away. */
export function blocksOf({ text, clauses, others, codings }: OpenDocument): readonly Block[] {
  const byClause = new Map<ClauseId, Coding[]>();
  for (const coding of codings) {
    const list = byClause.get(coding.clause) ?? [];
    list.push(coding);
    byClause.set(coding.clause, list);
  }
  const leaves = clauses.filter(({ leaf }) => leaf).map((clause) => clauseBlock(text, clause, byClause));
  const rest = others.flatMap((part): OtherBlock[] => {
    const { kind } = part;
    const span = trimmed(text, part);
    return kind === 'blank' || span.start === span.end ? [] : [{ ...span, kind }];
  });
  return [...leaves, ...rest].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A block with the number that hangs beside it. */
export function whole(block: Block): Span {
  const start = block.kind === 'clause' ? (block.hanging?.start ?? block.start) : block.start;
  return { start, end: block.end };
}

/** The block in which `at` lies, or the first after it; the last when there is none. -1 without blocks. */
export function blockAt(blocks: readonly Block[], at: number): number {
  const found = blocks.findIndex(({ end }) => end > at);
  return found < 0 ? blocks.length - 1 : found;
}

export function clauseIndex(blocks: readonly Block[], id: ClauseId | null): number {
  return blocks.findIndex((block) => block.kind === 'clause' && block.clause.id === id);
}

const LAST_PARTS = [/第[^第]+$/, /（[^（]+）$/, /[^、）.]+[、.]?$/];

function clauseBlock(
  text: string,
  clause: Clause,
  byClause: ReadonlyMap<ClauseId, readonly Coding[]>,
): ClauseBlock {
  const span = trimmed(text, clause);
  const length = hangingLength(text.slice(span.start, span.end));
  return {
    kind: 'clause',
    clause,
    start: span.start + length,
    end: span.end,
    hanging: length > 0 ? trimmed(text, { start: span.start, end: span.start + length }) : null,
    label: length > 0 ? null : lastPart(clause.label),
    codings: byClause.get(clause.id) ?? [],
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

/** `第三十六条第二款` → `第二款`, `三、（二）第一段` → `第一段`; a label of one part as it is. */
export function lastPart(label: string): string {
  const [part] = LAST_PARTS.flatMap((ending) => ending.exec(label)?.[0] ?? []);
  return part ?? label;
}
