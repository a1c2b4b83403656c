import type { ClauseId } from '../../../shared/policy/document';
import type { Span } from '../../../shared/text/span';
import { blockAt, type Block, type ClauseBlock } from './blocks';

/** Words chosen in the text: from where one began to where one is, in the frozen text; the same place = a caret. */
export interface Chosen {
  readonly anchor: number;
  readonly focus: number;
}

/** What is chosen; null while it is only a caret. */
export function chosenSpan(chosen: Chosen | null): Span | null {
  if (chosen === null || chosen.anchor === chosen.focus) return null;
  const { anchor, focus } = chosen;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** How far one step goes. */
export type Stride = 'word' | 'sentence';

/** The next edge of a word or sentence from `at` on, on into the neighbouring clause; `at` itself at the ends. */
export function stepFrom(
  text: string,
  blocks: readonly Block[],
  at: number,
  by: 1 | -1,
  stride: Stride,
): number {
  const clauses = blocks.filter((block) => block.kind === 'clause');
  const from =
    by > 0 ? clauses.findIndex(({ end }) => end > at) : clauses.findLastIndex(({ start }) => start < at);
  const clause = clauses[from];
  if (clause === undefined) return at;
  const edges = edgesOf(text, clause, stride);
  if (by > 0) return edges.find((edge) => edge > Math.max(at, clause.start)) ?? clause.end;
  return edges.findLast((edge) => edge < Math.min(at, clause.end)) ?? clause.start;
}

/** The clause in which a place lies, the end of a clause being its own. */
export function clauseOf(blocks: readonly Block[], { anchor, focus }: Chosen): ClauseId | null {
  // At the end of what was chosen forwards one is still in the clause that ends there.
  const block = blocks[blockAt(blocks, focus > anchor ? focus - 1 : focus)];
  return block?.kind === 'clause' ? block.clause.id : null;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const SENTENCE_END = /[。；！？\n]+/g;

/** Where words or sentences of a clause begin and end, its own beginning and end among them. */
function edgesOf(text: string, { start, end }: ClauseBlock, stride: Stride): number[] {
  const own = text.slice(start, end);
  const inner =
    stride === 'word'
      ? [...WORDS.segment(own)].map(({ index }) => index)
      : [...own.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  return [...new Set([0, ...inner, own.length])].map((at) => start + at).sort((a, b) => a - b);
}
