import type { Needs } from './needs';
import type { Notes } from './notes';
import { LONGEST_LITERAL } from './plain';

/** Writes the matches of rule `rule` in `text`, as `regex` with flag `g` would find them one by one: start, end, start… */
export type RuleSpans = (noted: Notes, rule: number, text: string, spans: number[]) => void;

/** How a rule is looked for, given the places that the sieve noted: the less is left to the regular expression the better. */
export function ruleSpans({ chains, phrases, told }: Needs, regex: RegExp): RuleSpans {
  if (told) return toldSpans;
  const prefers = phrases === null ? null : preference(phrases);
  if (prefers !== null) return phraseSpans(prefers);
  if (chains === null) return (_noted, _rule, text, spans) => spansFrom(regex, text, spans);
  const reach = Math.max(...chains.map((chain) => chain.reach));
  if (chains.some((chain) => chain.reach < 0) || reach === Infinity)
    return (noted, rule, text, spans) => {
      if (noted.firstPlace(rule) >= 0) spansFrom(regex, text, spans);
    };
  return reach === 0 ? spansHere(new RegExp(regex.source, 'y')) : spansWithin(regex, reach);
}

/** Which of two phrases that begin at one place a list takes; null: now the one, now the other. */
function preference(phrases: readonly string[]): 'longer' | 'shorter' | null {
  if (phrases.some((phrase) => phrase.length > LONGEST_LITERAL)) return null;
  const places = new Map(phrases.map((phrase, at) => [phrase, at]));
  const found = new Set(
    phrases.flatMap((phrase, at) =>
      Array.from({ length: phrase.length - 1 }, (_none, k) => places.get(phrase.slice(0, k + 1)))
        .filter((within) => within !== undefined)
        .map((within) => (within < at ? 'shorter' : 'longer')),
    ),
  );
  const [only = 'longer'] = found;
  return found.size > 1 ? null : only;
}

/** Phrases never need the expression. The sieve notes those that begin at one place in the order of their length. */
function phraseSpans(prefers: 'longer' | 'shorter'): RuleSpans {
  return (noted, rule, _text, spans) => {
    let done = 0;
    let before = -1;
    for (let place = noted.firstPlace(rule); place >= 0; place = noted.nextPlace(place)) {
      const start = noted.start(place);
      if (start === before && prefers === 'longer') {
        done = start + noted.length(place);
        spans[spans.length - 1] = done;
      } else if (start >= done) {
        before = start;
        done = start + noted.length(place);
        spans.push(start, done);
      }
    }
  };
}

/** Each place noted is a match; of those that overlap the first counts, then the preferred, then the shortest. */
const toldSpans: RuleSpans = (noted, rule, _text, spans) => {
  const places: number[] = [];
  let sorted = true;
  for (let place = noted.firstPlace(rule); place >= 0; place = noted.nextPlace(place)) {
    sorted &&= places.length === 0 || noted.start(place) > noted.start(places[places.length - 1] ?? 0);
    places.push(place);
  }
  if (!sorted)
    places.sort(
      (a, b) =>
        noted.start(a) - noted.start(b) || noted.rank(a) - noted.rank(b) || noted.length(a) - noted.length(b),
    );
  let done = 0;
  for (const place of places) {
    const start = noted.start(place);
    if (start < done) continue;
    done = start + noted.length(place);
    spans.push(start, done);
  }
};

/** Matches begin exactly where the literals of the rule do. */
function spansHere(sticky: RegExp): RuleSpans {
  return (noted, rule, text, spans) => {
    let done = 0;
    for (let place = noted.firstPlace(rule); place >= 0; place = noted.nextPlace(place)) {
      const start = noted.start(place);
      if (start < done) continue;
      sticky.lastIndex = start;
      if (sticky.test(text)) {
        done = sticky.lastIndex;
        if (done > start) spans.push(start, done);
      }
      // The same place may be noted for several literals.
      if (done <= start) done = start + 1;
    }
  };
}

/** Matches begin at most `reach` characters before the literals. */
function spansWithin(regex: RegExp, reach: number): RuleSpans {
  return (noted, rule, text, spans) => {
    let done = 0;
    for (let place = noted.firstPlace(rule); place >= 0; place = noted.nextPlace(place)) {
      const last = noted.start(place);
      if (last < done) continue;
      regex.lastIndex = Math.max(done, last - reach);
      const found = regex.exec(text);
      if (found === null) return;
      done = found.index + found[0].length;
      if (done > found.index) spans.push(found.index, done);
      else done++;
    }
  };
}

function spansFrom(regex: RegExp, text: string, spans: number[]): void {
  regex.lastIndex = 0;
  for (let found = regex.exec(text); found !== null; found = regex.exec(text)) {
    const end = found.index + found[0].length;
    if (end === found.index) regex.lastIndex++;
    else spans.push(found.index, end);
  }
}
