import type { FileFormat } from '../../shared/policy/document';
import { cleaned, type CleaningStepName, type Layout } from '../../shared/text/cleaning';
import type { Message } from '../../shared/wording/say';
import { BOUNDS } from './bounds';
import { legible } from './encoding';
import { message, refused, type Reading } from './reading';

/** What an importer knows about the text it hands over. */
export interface Origin {
  readonly format: FileFormat;
  readonly encoding: string;
  /** See `Reading.encodings`. */
  readonly encodings?: readonly string[];
  readonly warnings?: readonly Message[];
  /** What the pages showed about lines; the text must then be free of NUL, which would shift it. */
  readonly layout?: Layout;
  /** Steps of cleaning that are not to be done. */
  readonly off: readonly CleaningStepName[];
}

/**
 * The last step of every importer: a text that can be frozen. NUL characters go, lone surrogates become U+FFFD
 * (the segmenter would do so later and shift nothing, but the stored text must already agree); then the text is
 * cleaned, and what was done is kept with it.
 */
export function settled(raw: string, origin: Origin): Reading {
  const said: Message[] = [...(origin.warnings ?? [])];
  let original = raw;

  const withoutNul = original.replaceAll('\0', '');
  const nul = original.length - withoutNul.length;
  if (nul > 0) said.push(message('import.nul', { count: nul }));
  original = withoutNul;

  if (LONE_SURROGATE.test(original)) {
    let count = 0;
    original = original.replace(ALL_LONE_SURROGATES, () => {
      count += 1;
      return '\ufffd';
    });
    said.push(message('import.surrogates', { count }));
  }

  if (original.length > BOUNDS.characters) {
    return refused('import.tooLong', { characters: original.length, limit: BOUNDS.characters });
  }
  const { text, steps, map } = cleaned(original, new Set(origin.off), origin.layout);
  if (!/[\p{L}\p{N}]/u.test(text)) return refused('import.noText');
  const isSaid = said.some(({ key }) => key === 'import.brokenPages');
  if (!isSaid && !legible(text.slice(0, 200_000))) said.push(message('import.garbled'));
  const { format, encoding, encodings = [] } = origin;
  const source = { text, original, cleaning: steps, map, encoding, format, part: null, given: {} };
  return { ok: true, sources: [{ ...source, warnings: said }], encodings };
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ALL_LONE_SURROGATES = new RegExp(LONE_SURROGATE, 'g');
