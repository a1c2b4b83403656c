import type { Code, Codebook, CodeId } from './codebook';
import { runnableBook, type Found, type RunnableBook } from './hits';

/** A compiled codebook with what it was compiled from. */
export interface CompiledBook extends RunnableBook {
  readonly source: Codebook;
  /** The book compiled in one piece that it rests on. */
  readonly whole: RunnableBook & { readonly source: Codebook };
}

export function compiledBook(source: Codebook): CompiledBook {
  const whole = { ...runnableBook(source), source };
  return { ...whole, whole };
}

/** With more codes that differ one piece is better than two. */
const MOST_CODES = 6;

/**
 * Compiles a codebook most codes of which are as in one compiled already: what is the same is taken from there and what
 * differs lies beside it. Every text is then read by both, which costs more a text and a hundredth of the compiling:
 * for the few clauses that the edit of a rule reaches. Finds what `compiledBook(source)` finds, under other numbers.
 */
export function compiledNear(source: Codebook, { whole }: CompiledBook): CompiledBook {
  const before = new Map(whole.source.codes.map((code) => [code.id, written(code)]));
  const differing = new Set(
    source.codes.filter((code) => before.get(code.id) !== written(code)).map(({ id }) => id),
  );
  if (differing.size > MOST_CODES || !samePlaces(source, whole.source, differing))
    return compiledBook(source);
  const beside = runnableBook({
    codes: source.codes.filter(({ id }) => differing.has(id)),
    words: source.words ?? {},
  });
  const of = new Map([
    ...whole.codes.map((code) => [code.id, code] as const),
    ...beside.codes.map((code) => [code.id, code] as const),
  ]);
  const ran = new Set(beside.codes.map(({ id }) => id));
  const codes = source.codes.flatMap(({ id }) =>
    differing.has(id) && !ran.has(id) ? [] : (of.get(id) ?? []),
  );
  const places = new Map(codes.map(({ id }, place) => [id, place]));
  const placesOf = (book: RunnableBook, counts: (id: CodeId) => boolean): number[] =>
    book.ruleCode.map((place) => {
      const id = book.codes[place]?.id;
      return id === undefined || !counts(id) ? -1 : (places.get(id) ?? -1);
    });
  const ruleCode = [...placesOf(whole, (id) => !differing.has(id)), ...placesOf(beside, () => true)];
  return {
    ...{ source, whole, codes, ruleCode },
    rules: [...whole.rules, ...beside.rules],
    find: (topics, actors) =>
      both(whole.find(topics, actors), beside.find(topics, actors), whole.rules.length, ruleCode),
  };
}

/** Rules of both, code by code; those of codes that are no more are left out. */
function both(one: Found, two: Found, size: number, ruleCode: readonly number[]): Found {
  const rules: number[] = [];
  const place = (rule: number): number => ruleCode[rule] ?? -1;
  let next = 0;
  for (const rule of one.rules) {
    if (place(rule) < 0) continue;
    for (; next < two.rules.length; next++) {
      const other = (two.rules[next] ?? 0) + size;
      if (place(other) > place(rule)) break;
      rules.push(other);
    }
    rules.push(rule);
  }
  for (; next < two.rules.length; next++) rules.push((two.rules[next] ?? 0) + size);
  return { rules, spans: (rule) => (rule < size ? one.spans(rule) : two.spans(rule - size)) };
}

/** All that decides what a code finds, but for the word lists. */
function written({ aliasOf, rules }: Code): string {
  return JSON.stringify([aliasOf ?? null, rules]);
}

/** The word lists and the order of the codes that do not differ. */
function samePlaces(one: Codebook, two: Codebook, differing: ReadonlySet<CodeId>): boolean {
  const now = new Set(one.codes.map(({ id }) => id));
  const order = ({ codes }: Codebook): string =>
    codes
      .map(({ id }) => id)
      .filter((id) => now.has(id) && !differing.has(id))
      .join(' ');
  return JSON.stringify(one.words ?? {}) === JSON.stringify(two.words ?? {}) && order(one) === order(two);
}
