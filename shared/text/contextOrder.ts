export const ORDERS = ['document', 'left', 'right'] as const;
/** left: by what stands before, read backwards from the word; right: by what follows. */
export type Order = (typeof ORDERS)[number];

/** Words with what stands around them. */
interface InContext {
  readonly left: string;
  readonly right: string;
}

const bySound = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** The lines in another order; equal ones stay in the order of documents and text. */
export function ordered<Line extends InContext>(lines: readonly Line[], order: Order): readonly Line[] {
  if (order === 'document') return lines;
  return lines
    .map((line) => ({ line, key: KEYS[order](line) }))
    .sort((a, b) => bySound.compare(a.key, b.key))
    .map(({ line }) => line);
}

// Punctuation and blanks stand between the words people compare.
const BETWEEN = /[\s\p{P}]+/gu;

const KEYS = {
  left: ({ left }: InContext) => [...left.replace(BETWEEN, '')].reverse().join(''),
  right: ({ right }: InContext) => right.replace(BETWEEN, ''),
} as const satisfies Record<Exclude<Order, 'document'>, (line: InContext) => string>;
