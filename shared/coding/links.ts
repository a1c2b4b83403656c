/** What a stretch of text between two literals surely lacks: 2 commas and sentence ends, 1 sentence ends, 0 unknown. */
export type Lacks = 0 | 1 | 2;
export const SENTENCE_ENDS = '。；！？\n';
export const COMMA = '，';

/** One of the literals, at most `gap` characters behind the link before it. */
export interface Link {
  readonly literals: readonly string[];
  /** Of the first link: 0. Infinity where there is no limit. */
  readonly gap: number;
  readonly lacks: Lacks;
}

/** Literals that occur in this order in a match or in what it looks at. */
export interface Chain {
  readonly links: readonly Link[];
  /** The match begins at most this many characters before the last link begins; negative when it begins behind it. */
  readonly reach: number;
}

export function lacksOfText(text: string): Lacks {
  if (ANY_END.test(text)) return 0;
  return text.includes(COMMA) ? 1 : 2;
}
const ANY_END = new RegExp(`[${SENTENCE_ENDS}]`);
