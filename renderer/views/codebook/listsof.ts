import type { Code, Codebook } from '../../../shared/coding/codebook';

/** Names of the word lists that the rules of a code cite and the codebook has, in the order of the codebook. */
export function listsOf(code: Code, book: Codebook): readonly string[] {
  const { strong, weak, exclude, heading = [], gate = '', raise = [], lower = [] } = code.rules;
  const turns = [...raise, ...lower].flatMap(({ text, lacks, heading: over, title }) => [
    text,
    lacks,
    over,
    title,
  ]);
  const patterns = [...strong, ...weak, ...exclude, ...heading, gate, ...turns];
  return Object.keys(book.words ?? {}).filter((name) =>
    patterns.some((pattern) => pattern?.includes(`{${name}}`)),
  );
}
