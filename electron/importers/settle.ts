import type { Message } from '../../shared/wording/say';
import { BOUNDS } from './bounds';
import { legible } from './encoding';
import { foldRadicals } from './radicals';
import { message, refused, type Reading } from './reading';
import type { FileFormat } from '../../shared/policy/document';

/**
 * The last step of every importer: a text that can be frozen. NUL characters go, lone surrogates become U+FFFD
 * (the segmenter would do so later and shift nothing, but the stored text must already agree), radicals that
 * PDF fonts leave behind become the characters they look like. All else stays as it is; what was done is said.
 */
export function settled(
  raw: string,
  format: FileFormat,
  encoding: string,
  warnings: readonly Message[] = [],
): Reading {
  const said: Message[] = [...warnings];
  let text = raw;

  const withoutNul = text.replaceAll('\0', '');
  const nul = text.length - withoutNul.length;
  if (nul > 0) said.push(message('import.nul', { count: nul }));
  text = withoutNul;

  if (LONE_SURROGATE.test(text)) {
    let count = 0;
    text = text.replace(ALL_LONE_SURROGATES, () => {
      count += 1;
      return '\ufffd';
    });
    said.push(message('import.surrogates', { count }));
  }

  const folded = foldRadicals(text);
  if (folded.count > 0) said.push(message('import.radicals', { count: folded.count }));
  text = folded.text;

  if (!/[\p{L}\p{N}]/u.test(text)) return refused('import.noText');
  if (text.length > BOUNDS.characters) {
    return refused('import.tooLong', { characters: text.length, limit: BOUNDS.characters });
  }
  const isSaid = said.some(({ key }) => key === 'import.pdfBrokenPages');
  if (!isSaid && !legible(text.slice(0, 200_000))) said.push(message('import.garbled'));
  return { ok: true, source: { text, encoding, format, warnings: said } };
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ALL_LONE_SURROGATES = new RegExp(LONE_SURROGATE, 'g');
