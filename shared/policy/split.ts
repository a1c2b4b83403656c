import type { Span } from '../text/span';
import type { OtherPartKind, PolicyDocument } from './document';

/**
 * Where the texts of their own in one file begin and end: 《…登记细则》 and 《…运营细则》 printed by one notice, a policy
 * and its annexes. The first goes from the file's beginning, notice and all; each other from its title. One span = one
 * text. `length`: of the frozen text.
 */
export function textSpans(document: PolicyDocument, length: number): Span[] {
  const starts = [0];
  let current = '';
  let ended = 0;
  for (const { id, start, end, leaf } of document.clauses) {
    const text = /^a\d+(?=:)/.exec(id)?.[0] ?? '';
    if (text !== current && ended > 0 && starts.length < TEXTS_MOST) {
      starts.push(headBefore(document, ended, start));
    }
    current = text;
    if (leaf) ended = Math.max(ended, end);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? length }));
}

/** A compilation of more than this is no longer a policy with annexes. */
const TEXTS_MOST = 200;

/** What may stand between the last clause of one text and the first of the next, and belongs to the next. */
const HEADS: ReadonlySet<OtherPartKind> = new Set([
  'title',
  'caption',
  'number',
  'adoption',
  'contents',
  'blank',
]);

/** Start of the heads that directly precede the clause at `start`, after `ended`; the clause itself where none do. */
function headBefore({ others }: PolicyDocument, ended: number, start: number): number {
  const between = others.filter((part) => part.start >= ended && part.end <= start);
  const last = between.findLastIndex((part) => !HEADS.has(part.kind));
  const heads = between.slice(last + 1).filter((part) => part.kind !== 'blank');
  return heads[0]?.start ?? start;
}
