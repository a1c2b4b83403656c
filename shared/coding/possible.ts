import { patternNeeds } from './needs';
import { patternTree } from './patternTree';
import { sieve } from './sieve';

/**
 * Of many expressions (flag `g` or none) those that may match a text, in one pass over it: numbers, ascending. The
 * others do not.
 */
export function possible(expressions: readonly RegExp[]): (text: string) => readonly number[] {
  const { clear, sift, rules } = sieve(
    expressions.map(({ source }) => patternNeeds(patternTree(source))),
    expressions.map(() => 1),
  );
  return (text) => {
    clear();
    sift(text, 1);
    return rules();
  };
}
