import { merged, type Span } from '../text/span';

/** How much a coding weighs to a person: 1 passing mention, 2 plain, 3 at the heart of it. */
export const WEIGHTS = [1, 2, 3] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What a person says of one coding beside accepting it. */
export interface CodingDetail {
  /** The words a person chose, in the frozen text, in order and apart; none = the whole clause. */
  readonly spans: readonly Span[];
  readonly weight: Weight | null;
  /** Empty = none. */
  readonly comment: string;
  readonly uncertain: boolean;
}

/** Stands in place of a rule where the words of a person are shown as evidence. */
export const HAND_RULE = 'hand';

export const DETAIL_NONE: CodingDetail = { spans: [], weight: null, comment: '', uncertain: false };

/** Part of a detail as a person sets it. */
export type DetailEdit = Partial<Omit<CodingDetail, 'spans'>>;

/** null where nothing is said, so that saying nothing leaves nothing behind. */
export function detailOrNone(detail: CodingDetail): CodingDetail | null {
  const { spans, weight, comment, uncertain } = detail;
  if (spans.length === 0 && weight === null && comment === '' && !uncertain) return null;
  return { spans: spans.map(({ start, end }) => ({ start, end })), weight, comment, uncertain };
}

/** One more span; those it overlaps become one with it, for a code says nothing twice of the same words. */
export function withSpan(spans: readonly Span[], span: Span): readonly Span[] {
  const over = spans.filter(({ start, end }) => start < span.end && span.start < end);
  const whole = {
    start: Math.min(span.start, ...over.map(({ start }) => start)),
    end: Math.max(span.end, ...over.map(({ end }) => end)),
  };
  return merged(
    spans.filter((one) => !over.includes(one)),
    [whole],
  );
}

/** What is said of two codings that become one: all words, all comments, what `one` weighs before what `other` does. */
export function detailsJoined(one: CodingDetail | null, other: CodingDetail | null): CodingDetail | null {
  if (one === null || other === null) return one ?? other;
  const comments = new Set([one.comment, other.comment].filter((comment) => comment !== ''));
  return {
    spans: other.spans.reduce(withSpan, one.spans),
    weight: one.weight ?? other.weight,
    comment: [...comments].join('\n'),
    uncertain: one.uncertain || other.uncertain,
  };
}

/** What is left when a coding is no longer a person's own: the words were the evidence for it. */
export function withoutSpans(detail: CodingDetail | null): CodingDetail | null {
  return detail === null ? null : detailOrNone({ ...detail, spans: [] });
}
