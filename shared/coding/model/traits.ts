import type { CodeId } from '../codebook';
import type { Unit } from '../context';
import type { HeadingCodes, UnitScore } from '../score';

/**
 * What the rules found for one code in one unit, as yes-or-no statements. The first three are learned for each code
 * and each family as well; the rest for all codes together, so that a code with five examples borrows from the others.
 */
export const VOTE_TRAITS = [
  'weak',
  'strong',
  'strongRule',
  'strong2',
  'strong3',
  'weak1',
  'weak2',
  'weak3',
  'heading',
  'risen',
  'rules2',
  'rules3',
  'raised',
  'lowered',
  ...['weak', 'strong'].flatMap((score) => [
    ...[0, 1, 2, 3].map((length) => `${score}.length${length}`),
    `${score}.early`,
    `${score}.late`,
    `${score}.case`,
    `${score}.state`,
    ...[0, 1, 2, 3, 4, 5, 6].map((beside) => `${score}.beside${beside}`),
  ]),
] as const;

/** The traits with weights of their own for a code: how often this code's rules are right. */
export const OWN_TRAITS = 3;
/** The traits that other codes look at. */
export const SEEN_TRAITS: readonly number[] = [0, 1, 2, 3, 6];

const FIRST = { weak: 14, strong: 14 + 15 } as const;

const [STRONG = 0, HEADING = 0, RAISE = 0, LOWER = 0] = ['strong', 'heading', 'raise', 'lower'].map((part) =>
  part.charCodeAt(0),
);

/** Numbers in VOTE_TRAITS. `beside`: how many codes the rules suggest for the unit. */
export function voteTraits(vote: UnitScore, unit: Unit, beside: number): number[] {
  let strong = 0;
  let weak = 0;
  let heading = 0;
  let raised = false;
  let lowered = false;
  let first = Infinity;
  let rules = 0;
  let former = '';
  for (const { rule, start } of vote.evidence) {
    // Hits of one rule stand together.
    if (rule !== former) rules++;
    former = rule;
    // Named `code/part/number`, and the parts differ in their first letters.
    const part = rule.charCodeAt(vote.code.length + 1);
    if (part === HEADING) heading++;
    else if (part === RAISE) raised = true;
    else if (part === LOWER) lowered = true;
    else {
      if (part === STRONG) strong++;
      else weak++;
      first = Math.min(first, start);
    }
  }
  const traits = [vote.score - 1];
  if (strong > 0) traits.push(2);
  if (strong > 1) traits.push(3);
  if (strong > 2) traits.push(4);
  if (weak > 0) traits.push(5);
  if (weak > 1) traits.push(6);
  if (weak > 2) traits.push(7);
  if (heading > 0) traits.push(8);
  if (vote.score === 2 && strong === 0 && heading === 0 && !raised) traits.push(9);
  if (rules > 1) traits.push(10);
  if (rules > 2) traits.push(11);
  if (raised) traits.push(12);
  if (lowered) traits.push(13);
  const base = vote.score === 2 ? FIRST.strong : FIRST.weak;
  const { length } = unit.topics;
  traits.push(base + (length < 25 ? 0 : length < 50 ? 1 : length < 100 ? 2 : 3));
  if (first < 8) traits.push(base + 4);
  else if (first > 60 && first < Infinity) traits.push(base + 5);
  if (isCase(unit.topics)) traits.push(base + 6);
  if (unit.states.size > 0) traits.push(base + 7);
  traits.push(base + 8 + Math.min(6, beside));
  return traits;
}

/** …的； or …的。 */
function isCase(text: string): boolean {
  const last = text[text.length - 1];
  return text[text.length - 2] === '的' && (last === '；' || last === '。');
}

/** How many codes the rules suggest, of those that are to be counted. */
export function suggestedBeside(
  votes: readonly UnitScore[],
  counts: (code: CodeId) => boolean = () => true,
): number {
  let count = 0;
  for (const { code, score } of votes) if (score === 2 && counts(code)) count++;
  return count;
}

const LENGTHS = [12, 25, 45, 80, 130, 200] as const;
const LENGTH_NAMES = [...LENGTHS, Infinity].map((most) => `length<${most}`);
const LABEL_NAMES = [0, 1, 2, 3, 4].map((label) => `label${label}`);

/** The shape of a unit: what it is, how long, how it is labelled, what it ends with. */
export function unitShape(unit: Unit): string[] {
  const { length } = unit.topics;
  const bound = LENGTHS.findIndex((most) => length < most);
  return [
    ...unit.states,
    LENGTH_NAMES[bound < 0 ? LENGTHS.length : bound] ?? '',
    LABEL_NAMES[Math.min(4, unit.from)] ?? '',
    unit.specialist ? 'specialist' : 'general',
    unit.headings.length === 0 ? 'noHeading' : 'headings',
    unit.topics.endsWith('；') ? 'end；' : unit.topics.endsWith('：') ? 'end：' : 'end',
  ];
}

/** What the codebook's own reading of the headings says, as names. */
export function headingNames({ strong, given }: HeadingCodes): string[] {
  return [
    ...[...strong].map((code) => `strong ${code}`),
    ...[...given.keys()].map((code) => `given ${code}`),
  ];
}
