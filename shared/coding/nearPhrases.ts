import type { Span } from '../text/span';
import type { Code } from './codebook';
import type { Words } from './pattern';
import { phraseParts } from './phraseParts';

/** A phrase of a rule of which a part stands in the clause. */
export interface NearPhrase {
  readonly rule: string;
  /** In the order of the phrase; `span` null: it does not stand in the clause. */
  readonly parts: readonly { readonly written: string; readonly span: Span | null }[];
  /** Every part stands there, but too far apart, in another order or in different sentences. */
  readonly apart: boolean;
}

const MOST = 3;

/** The phrases of a code's strong and weak rules that came nearest to matching in `text`; nearest first, at most three. */
export function nearPhrases(code: Code, words: Words, text: string): NearPhrase[] {
  const found = (['strong', 'weak'] as const).flatMap((strength) =>
    code.rules[strength].flatMap((pattern, number) =>
      phraseParts(pattern, words).flatMap((phrase) => {
        const parts = phrase.map(({ written, regex }) => ({ written, span: firstIn(regex, text) }));
        const there = parts.filter(({ span }) => span !== null);
        // One common word of a long phrase is not near; nor is a phrase that matches, which is told elsewhere.
        const letters = there.reduce((sum, { span }) => sum + (span === null ? 0 : span.end - span.start), 0);
        if (parts.length < 2 || there.length * 2 < parts.length || letters < 2) return [];
        const apart = there.length === parts.length;
        if (apart && new RegExp(wholeOf(phrase)).test(text)) return [];
        const share = there.length / parts.length;
        const order = share * 2 + (strength === 'strong' ? 0.5 : 0) + Math.min(letters, 12) / 24;
        return [{ rule: `${code.id}/${strength}/${String(number)}`, parts, apart, order }];
      }),
    ),
  );
  found.sort((a, b) => b.order - a.order);
  const rules = new Set<string>();
  return found
    .filter(({ rule }) => !rules.has(rule) && rules.add(rule))
    .slice(0, MOST)
    .map(({ rule, parts, apart }) => ({ rule, parts, apart }));
}

function firstIn(regex: RegExp, text: string): Span | null {
  regex.lastIndex = 0;
  const match = regex.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** The parts one after another within a sentence: a phrase that stands there so has matched or very nearly. */
function wholeOf(parts: readonly { readonly regex: RegExp }[]): string {
  return parts.map(({ regex }) => `(?:${regex.source})`).join('[^。；！？\\n]{0,2}?');
}
