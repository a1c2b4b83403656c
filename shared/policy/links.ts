import type { FoldedText } from '../text/fold';
import { ascending, merged, type Span } from '../text/span';
import { addresseesIn } from './addressees';
import { citationsIn, type Named } from './citations';
import type { Clause, Links } from './document';
import type { Evidence } from './evidence';
import type { Part } from './instruments';
import { referencesIn } from './references';
import { namesBrought, titleKey } from './titles';

/**
 * What a text is addressed to, rests on, repeals and names. Documents are looked for in clauses and in the notice that
 * wraps the text; its own name is no citation, except where an earlier text of that name is repealed.
 */
export function linksOf(
  text: string,
  fold: FoldedText,
  parts: readonly Part[],
  clauses: readonly Clause[],
  evidence: Evidence,
  title: string,
): Links {
  const everywhere = citationsIn(fold);
  const named = everywhere.length === 0 ? [] : inside(everywhere, zonesOf(parts, clauses));
  const own = named.length === 0 ? NOTHING : ownNames(parts, evidence, title);
  const repeals = named.filter((name) => isRepealed(fold.text, name.folded));
  const citations = named.filter((name) => !own.has(nameKey(name.citation.title)) || repeals.includes(name));
  const basedOn = citations.filter((name) => name.opens && isBasis(fold.text, name.folded));
  const only = (names: readonly Named[]) => names.map(({ citation }) => citation);
  return {
    addressees: evidence.addressees.flatMap((line) => addresseesIn(line)),
    basedOn: only(basedOn),
    repeals: only(repeals),
    citations: only(citations),
    references: referencesIn(text, fold, clauses),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

interface Zone extends Span {
  /** Of the clause; null: what wraps the text. */
  readonly label: string | null;
}

/** Where documents are named, ascending: leaves and what wraps them; not titles, contents or lists of annexes. */
function zonesOf(parts: readonly Part[], clauses: readonly Clause[]): readonly Zone[] {
  const wrapping = parts.filter(({ kind }) => kind === 'wrapper' || kind === 'preamble');
  return merged(
    ascending(wrapping.map(({ start, end }) => ({ start, end, label: null }))),
    ascending(clauses.filter(({ leaf }) => leaf)),
  );
}

/** Where a text says what it rests on, besides its wrapper: first article and 引言, also of a later text of the file. */
const OPENS = /^(?:引言|第一段$|第[一1]条(?!之))/;

function inside(named: readonly Named[], zones: readonly Zone[]): readonly (Named & { opens: boolean })[] {
  let at = 0;
  return named.flatMap((name) => {
    while (at < zones.length && (zones[at]?.end ?? 0) <= name.citation.start) at++;
    const zone = zones[at];
    return zone === undefined || zone.start > name.citation.start
      ? []
      : [{ ...name, opens: zone.label === null || OPENS.test(zone.label) }];
  });
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
