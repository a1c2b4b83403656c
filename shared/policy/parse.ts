import { folded } from '../text/fold';
import { ascending, merged } from '../text/span';
import type { Message } from '../wording/say';
import type { CatalogueEntry } from './catalogue';
import { emitClauses } from './clauses';
import type { Clause, OtherPart, PolicyDocument } from './document';
import { evidenceOf } from './evidence';
import { factsOf } from './facts';
import { type Cut, instrumentsOf } from './instruments';
import { linksOf } from './links';
import { responsibleAmong } from './responsible';
import { branchesOf } from './tree';

/**
 * Facts and clauses of a policy text. The text is never changed: clauses and other parts are spans in it, and every
 * character lies in exactly one leaf clause or one other part. `hints.fileName` helps where the text has no title;
 * `hints.catalogue` completes facts the text does not state. Linear in the length of the text. Method §3.1, §4, §5.
 */
export function policyDocument(
  text: string,
  hints: { readonly fileName: string; readonly catalogue: readonly CatalogueEntry[] },
): PolicyDocument {
  const fold = folded(text);
  const cut = instrumentsOf(fold);
  const used = new Map<string, number>();
  const clauses: Clause[] = [];
  const captions: OtherPart[] = [];
  for (const { index, opening, body } of cut.instruments) {
    const prefix = index === 0 ? '' : `a${index + 1}:`;
    const emitted = emitClauses(text, { opening, branches: branchesOf(body) }, prefix, used);
    for (const clause of emitted.clauses) clauses.push(clause);
    for (const caption of emitted.captions) captions.push(caption);
  }
  for (const [at, responsible] of responsibleAmong(text, clauses)) {
    const clause = clauses[at];
    if (clause !== undefined) clauses[at] = { ...clause, responsible };
  }
  const ordered = ascending(clauses);
  const opening = (cut.instruments[0]?.opening ?? []).map((line) => line.text).join('\n');
  const evidence = evidenceOf(cut.parts, text, opening, wordsOf(cut));
  const { facts, dates, county } = factsOf(evidence, hints);
  return {
    facts,
    dates,
    links: linksOf(text, fold, cut.parts, ordered, evidence, facts.title),
    clauses,
    others: withBlanks(text, ordered, cut.parts, captions),
    warnings: warningsOf(facts, clauses, cut, county),
  };
}

/** The lines of the clauses, as they are read for places and days. */
function wordsOf({ instruments }: Cut): readonly string[] {
  const words: string[] = [];
  for (const { opening, body } of instruments) {
    for (const { text } of opening) words.push(text);
    for (const { line } of body) words.push(line.text);
  }
  return words;
}

/**
 * The other parts in the order of the text, with the blanks between parts as parts of their own. Every line makes one
 * or two of them: they are told in one walk along clauses, parts and captions. `ordered`: clauses as they begin.
 */
function withBlanks(
  text: string,
  ordered: readonly Clause[],
  parts: readonly OtherPart[],
  captions: readonly OtherPart[],
): readonly OtherPart[] {
  const whole: OtherPart[] = [];
  let at = 0;
  const reach = (start: number, end: number): void => {
    if (start > at) whole.push({ start: at, end: start, kind: 'blank' });
    if (end > at) at = end;
  };
  let next = 0;
  const leavesBefore = (start: number): void => {
    for (let clause = ordered[next]; clause !== undefined && clause.start <= start; clause = ordered[++next])
      if (clause.leaf) reach(clause.start, clause.end);
  };
  for (const { start, end, kind } of merged(ascending(parts), ascending(captions))) {
    leavesBefore(start);
    reach(start, end);
    whole.push({ start, end, kind });
  }
  leavesBefore(Infinity);
  reach(text.length, text.length);
  return whole;
}

function warningsOf(
  facts: PolicyDocument['facts'],
  clauses: readonly Clause[],
  { instruments, parts }: Cut,
  county: string | null,
): readonly Message[] {
  const warnings: Message[] = [];
  if (clauses.length === 0) warnings.push({ key: 'policy.noText' });
  else if (clauses.every((clause) => clause.kind === 'paragraph')) warnings.push({ key: 'policy.noClauses' });
  if (facts.origins.title === 'filename')
    warnings.push({ key: 'policy.titleFromFileName', values: { title: facts.title } });
  if (county !== null && facts.region === null)
    warnings.push({ key: 'policy.county', values: { body: county.slice(0, 60) } });
  else if (facts.region === null) warnings.push({ key: 'policy.noRegion' });
  if (instruments.length > 1)
    warnings.push({ key: 'policy.severalInstruments', values: { count: instruments.length } });
  if (parts.some(({ kind }) => kind === 'repetition')) warnings.push({ key: 'policy.printedTwice' });
  warnings.push(...gaps(clauses));
  return warnings;
}

function gaps(clauses: readonly Clause[]): readonly Message[] {
  const found: Message[] = [];
  let before: Clause | null = null;
  let last = 0;
  for (const clause of clauses) {
    if (clause.kind !== 'article') continue;
    const number = articleNumber(clause);
    if (before !== null && number > last + 1)
      found.push({ key: 'policy.articleGap', values: { before: before.label, after: clause.label } });
    before = clause;
    last = number;
  }
  return found;
}

/** The 条 of an id `a2:3-36-0-0`. */
function articleNumber({ id }: Clause): number {
  return Number.parseInt(id.slice(id.indexOf('-') + 1), 10);
}
