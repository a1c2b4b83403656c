import { BOUNDS, sizeValues } from './bounds';
import { csv } from './csv';
import { doc } from './doc';
import { docx } from './docx';
import { foreignFormat } from './foreign';
import { html } from './html';
import { md } from './md';
import { odt } from './odt';
import { ofd } from './ofd';
import { pdf } from './pdf';
import { refused, type Importer, type ReadOptions, type Reading } from './reading';
import { rtf } from './rtf';
import { txt } from './txt';
import { xlsx } from './xlsx';

/** Asked in this order; the first that recognises the bytes reads them. Plain text recognises everything that is left. */
const importers: readonly Importer[] = [pdf, rtf, doc, odt, ofd, xlsx, docx, html, csv, md, txt];

/**
 * Bytes of a file → the texts to be frozen, or why there is none. The content decides on the format, the name only
 * where contents are alike (txt, md, csv). Bad content never throws: it is refused with what to do about it.
 */
export async function sourceTexts(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<Reading> {
  if (bytes.length === 0) return refused('import.empty');
  if (bytes.length > BOUNDS.fileBytes) return refused('import.tooLarge', sizeValues(bytes.length));
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return { ok: false, failure: foreign };
  const importer = importers.find(({ recognises }) => recognises(bytes, fileName)) ?? txt;
  return importer.read(bytes, fileName, options);
}
