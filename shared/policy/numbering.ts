import type { Marked } from './contents';
import { head, type Line } from './lines';
import { markerOf, type Marker } from './outline';
import { NUMERAL_CHARACTERS, numberOf } from './numerals';

/**
 * The lines with their markers, where the numbering allows them: markers must advance, or start again at one.
 * Chapters and articles that follow others in the same line are cut off first.
 */
export function markedLines(whole: readonly Line[]): readonly Marked[] {
  const lines = unglued(whole);
  const marked: Marked[] = [];
  let article = 0;
  let heading = 0;
  let own = markerAt(lines, 0);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const next = markerAt(lines, at + 1);
    let marker = own ?? headingWithoutComma(line, next, heading);
    if (marker?.mark === 'article') {
      if (articleAdvances(marker, line, article)) article = marker.number;
      else marker = null;
    } else if (marker?.mark === 'han') {
      if (headingAdvances(marker, heading)) heading = marker.number;
      else marker = null;
    }
    marked.push({ line, marker, at });
    own = next;
  }
  return marked;
}

function markerAt(lines: readonly Line[], at: number): Marker | null {
  const line = lines[at];
  return line === undefined ? null : markerOf(line);
}

/** A smaller number, or a jump of more than thirty, without a blank after it is a citation at the beginning of a line. */
function articleAdvances(marker: Marker, line: Line, last: number): boolean {
  if (marker.number === 1 || last === 0 || line.blankAfter(marker.length)) return true;
  return marker.number >= last && marker.number <= last + 30;
}

/** `…前\n九、资金量…`: a number torn from its sentence by a line break goes back or jumps far. */
function headingAdvances(marker: Marker, last: number): boolean {
  return marker.number === 1 || last === 0 || (marker.number > last && marker.number <= last + 5);
}

const BARE_HEADING = /^([一二三四五六七八九十]{1,3})(?![、一二三四五六七八九十是个项条])([^。；：]{4,40})$/;

/** `一高质量构建…基础` before （一）: recognition has lost the 、. Taken only when it is the next number. */
function headingWithoutComma(line: Line, next: Marker | null, last: number): Marker | null {
  if (next?.mark !== 'hanParen' || next.number !== 1) return null;
  const found = BARE_HEADING.exec(head(line, 60));
  if (found === null) return null;
  const numeral = found[1] ?? '';
  const number = numberOf(numeral);
  if (number !== last + 1) return null;
  return { mark: 'han', number, sub: 0, label: `${numeral}、`, rest: found[2] ?? '', length: numeral.length };
}

const GLUED = new RegExp(`第([${NUMERAL_CHARACTERS}]{1,9})[章节条]`, 'g');

/**
 * `第一章 总则 第一条 为了…` and `…备案。第九条 市…` in one line become lines of their own. What looks like an article
 * is one when it begins a sentence or stands after blanks, is not followed by what follows citations, and either is
 * the next number or has a blank or a caption after it.
 */
function unglued(lines: readonly Line[]): readonly Line[] {
  const apart: Line[] = [];
  let last = 0;
  for (const line of lines) {
    const offsets: number[] = [];
    let heading = 0;
    GLUED.lastIndex = 0;
    for (let found = GLUED.exec(line.text); found !== null; found = GLUED.exec(line.text)) {
      const at = found.index;
      const end = at + found[0].length;
      const number = numberOf(found[1] ?? '');
      if (number === null) continue;
      const isArticle = line.text.charAt(end - 1) === '条';
      if (at > 0 && !beginsAt(line, at, end - at, isArticle, { number, last, heading })) continue;
      if (at > 0) offsets.push(at);
      if (isArticle) last = number;
      heading = isArticle ? 0 : end;
    }
    if (offsets.length === 0) apart.push(line);
    else for (const piece of line.cut(offsets)) apart.push(piece);
  }
  return apart;
}

/** `heading`: where the words of a chapter's heading began in this line, 0 after an article. */
function beginsAt(
  line: Line,
  at: number,
  length: number,
  isArticle: boolean,
  count: { readonly number: number; readonly last: number; readonly heading: number },
): boolean {
  const after = line.text.slice(at + length, at + length + 8);
  const blankBefore = line.blankAfter(at);
  const underHeading = count.heading > 0 && at - count.heading <= 30;
  if (!blankBefore && !/[。；]/.test(line.text.charAt(at - 1)) && !underHeading) return false;
  const apart = line.blankAfter(at + length) || /^[（(【](?![一二三四五六七八九十]+[）)])/.test(after);
  if (!isArticle) return apart && !/^(?:规定|所|的|、|和|至|及)/.test(after);
  if (/^(?:第[一二三四五六七八九十]+[款项]|[、和至到及或]|规定|所|的)/.test(after)) return false;
  if (count.number === count.last + 1) return apart || blankBefore || !underHeading;
  return underHeading && (count.number === 1 || (count.number > count.last && blankBefore));
}
