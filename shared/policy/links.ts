import type { FoldedText } from '../text/fold';
import { ascending, type Span } from '../text/span';
import { addresseesIn } from './addressees';
import { citationsIn, type Named } from './citations';
import type { Citation, Clause, Links } from './document';
import type { Evidence } from './evidence';
import type { Part } from './instruments';
import { referencesIn } from './references';
import { namesBrought, titleKey } from './titles';

/**
 * What a text is addressed to, rests on, repeals and names. Documents are looked for in clauses and in the notice that
 * wraps the text; its own name is no citation, except where an earlier text of that name is repealed. `ordered`: the
 * clauses as they begin.
 */
export function linksOf(
  text: string,
  fold: FoldedText,
  parts: readonly Part[],
  ordered: readonly Clause[],
  evidence: Evidence,
  title: string,
): Links {
  const everywhere = citationsIn(fold);
  const named = everywhere.length === 0 ? [] : inside(everywhere, parts, ordered);
  const own = named.length === 0 ? NOTHING : ownNames(parts, evidence, title);
  const basedOn: Citation[] = [];
  const repeals: Citation[] = [];
  const citations: Citation[] = [];
  for (const { name, opens } of named) {
    const { citation, folded } = name;
    const repealed = isRepealed(fold.text, folded);
    if (repealed) repeals.push(citation);
    if (!repealed && own.has(nameKey(citation.title))) continue;
    citations.push(citation);
    if (opens && isBasis(fold.text, folded)) basedOn.push(citation);
  }
  return {
    addressees: evidence.addressees.flatMap((line) => addresseesIn(line)),
    basedOn,
    repeals,
    citations,
    references: referencesIn(text, fold, ordered),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Where a text says what it rests on, besides its wrapper: first article and 引言, also of a later text of the file. */
const OPENS = /^(?:引言|第一段$|第[一1]条(?!之))/;

/**
 * The names that stand in leaves and in what wraps them; not those in titles, contents or lists of annexes. Names,
 * `ordered` clauses and parts are walked along as they begin.
 */
function inside(
  named: readonly Named[],
  parts: readonly Part[],
  ordered: readonly Clause[],
): readonly Inside[] {
  const wrapping = ascending(parts.filter(({ kind }) => kind === 'wrapper' || kind === 'preamble'));
  const found: Inside[] = [];
  let leaf = 0;
  let part = 0;
  for (const name of named) {
    const { start } = name.citation;
    let clause = ordered[leaf];
    while (clause !== undefined && (!clause.leaf || clause.end <= start)) clause = ordered[++leaf];
    while ((wrapping[part]?.end ?? Infinity) <= start) part++;
    const wrapped = (wrapping[part]?.start ?? Infinity) <= start;
    if (wrapped) found.push({ name, opens: true });
    else if (clause !== undefined && clause.start <= start)
      found.push({ name, opens: OPENS.test(clause.label) });
  }
  return found;
}

interface Inside {
  readonly name: Named;
  /** True where a text says what it rests on. */
  readonly opens: boolean;
}

function ownNames(parts: readonly Part[], evidence: Evidence, title: string): ReadonlySet<string> {
  const names = [
    title,
    ...namesBrought(title),
    ...evidence.titles.flatMap((line) => [line, ...namesBrought(line)]),
  ];
  for (const part of parts) if (part.kind === 'title') names.push(part.line.text.slice(0, 200));
  return new Set(names.map(nameKey));
}

/** 《…办法（试行）》 and 《…办法》 are one name to the text that bears it. */
function nameKey(name: string): string {
  return titleKey(name).replace(/\((?:试行|暂行|[^()]*年[^()]*)\)$/, '');
}

const BASIS = /(?:根据|依据|依照|按照|遵照|贯彻|落实)[^，。；：《》]{0,30}$/;

/** 根据《…》、《…》和《…》: the word of basis opens the list that the name stands in. */
function isBasis(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const sentence = before.slice(Math.max(...['。', '；', '\n'].map((stop) => before.lastIndexOf(stop))) + 1);
  const bare = sentence.replace(/《[^《》]*》(?:[（(][^（）()]*[）)]){0,2}/g, '');
  return BASIS.test(bare);
}
const LONGEST_LIST = 600;

const REPEALED =
  /(?:同时|即行|一并|自行|自动|相应|予以|随即)(?:废止|失效|停止(?:执行|施行))|废止《|(?:^|，)废止[。]?$/;

const GOES = /废止|失效|停止/;

/** 《…》同时废止, 同时废止《…》: one sentence names and repeals. */
function isRepealed(text: string, { start, end }: Span): boolean {
  if (!GOES.test(text.slice(Math.max(0, start - LONGEST_LIST), end + LONGEST_LIST))) return false;
  const before = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const from = Math.max(...['。', '；', '\n'].map((stop) => before.lastIndexOf(stop))) + 1;
  const after = text.slice(end, end + LONGEST_LIST);
  const stop = after.search(/[。；\n]/);
  const sentence = `${before.slice(from)}${text.slice(start, end)}${stop < 0 ? after : after.slice(0, stop)}`;
  return REPEALED.test(sentence);
}
