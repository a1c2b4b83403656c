import type { CleaningStepName } from '../../shared/text/cleaning';
import { legible } from './encoding';
import { pageLines } from './pageLines';
import { pagesText } from './pageParagraphs';
import { turnedSheets, type Sheet } from './pageRuns';
import { message, refused, type Reading } from './reading';
import { settled } from './settle';

/** Pages as they were drawn → their text: visual lines joined to paragraphs again, pages without text named. */
export function pagesReading(
  pages: readonly Sheet[],
  format: 'pdf' | 'ofd',
  off: readonly CleaningStepName[],
): Reading {
  const turned = pages.map(turnedSheets);
  const lines = turned.map(({ sheets }) => sheets.map(pageLines));
  const texts = lines.map((sheets) =>
    sheets.flatMap((sheet) => sheet.lines.map(({ text }) => text)).join(''),
  );
  const numbers = (wanted: (text: string) => boolean): number[] =>
    texts.flatMap((text, i) => (wanted(text) ? [i + 1] : []));
  const empty = numbers((text) => !/[\p{L}\p{N}\p{Co}\ufffd]/u.test(text));
  const broken = numbers((text) => !legible(text));
  const name = format.toUpperCase();
  if (empty.length === pages.length) return refused('import.scanned', { format: name });
  if (broken.length > 0 && broken.length + empty.length === pages.length) {
    return refused('import.fontMap', { format: name });
  }
  const aslant = turned.reduce((sum, page) => sum + page.aslant, 0);
  const warnings = [
    ...(empty.length > 0
      ? [message('import.emptyPages', { pages: ranges(empty), count: empty.length })]
      : []),
    ...(broken.length > 0
      ? [message('import.brokenPages', { pages: ranges(broken), count: broken.length })]
      : []),
    ...(aslant > 0 ? [message('import.aslant', { count: aslant })] : []),
  ];
  const { text, layout } = pagesText(lines.flat());
  return settled(text, { format, encoding: format, warnings, off, layout });
}

/** `1–3、7` for 1, 2, 3, 7. */
export function ranges(numbers: readonly number[]): string {
  const said: string[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const first = numbers[i] ?? 0;
    while (numbers[i + 1] === (numbers[i] ?? 0) + 1) i += 1;
    const last = numbers[i] ?? 0;
    said.push(first === last ? String(first) : `${String(first)}–${String(last)}`);
  }
  return said.join('、');
}
