import type { Marked } from './contents';
import { head, type Line } from './lines';
import { markerOf, type Marker } from './outline';
import { numberOf } from './numerals';

/** The lines with their markers, where the numbering allows them: markers must advance, or start again at one. */
export function markedLines(lines: readonly Line[]): readonly Marked[] {
  const markers = lines.map((line) => markerOf(line));
  let article = 0;
  let heading = 0;
  return lines.map((line, at) => {
    let marker = markers[at] ?? null;
    if (marker === null) marker = headingWithoutComma(line, markers[at + 1] ?? null, heading);
    if (marker?.mark === 'article' && !articleAdvances(marker, line, article)) marker = null;
    if (marker?.mark === 'han' && !headingAdvances(marker, heading)) marker = null;
    if (marker?.mark === 'article') article = marker.number;
    if (marker?.mark === 'han') heading = marker.number;
    return { line, marker };
  });
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
