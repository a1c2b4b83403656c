import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { CleaningStepName } from '../../shared/text/cleaning';
import { BOUNDS } from './bounds';
import { head, message, refused, type Importer, type Reading } from './reading';
import { legible } from './encoding';
import { pageLines, type PageLines } from './pdfLines';
import { paragraphsOf } from './pdfParagraphs';
import { settled } from './settle';

/** PDF with a text layer: visual lines joined to paragraphs again. Pictures of text are refused, not guessed. */
export const pdf: Importer = {
  format: 'pdf',
  recognises: (bytes) => head(bytes, 1024).includes('%PDF-'),
  read: (bytes, _fileName, { off = [] }) => readPdf(bytes, off),
};

async function readPdf(bytes: Uint8Array, off: readonly CleaningStepName[]): Promise<Reading> {
  // loaded only when needed: 0.2 s and 40 MB; an ES module, so it must stay a dynamic import in CommonJS output
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer over, and a caller may still need the bytes
    data: Uint8Array.from(bytes),
    // without the character maps a PDF with Chinese fonts not embedded is silently empty
    cMapUrl: join(folder, 'cmaps') + '/',
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + '/',
    isEvalSupported: false,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > BOUNDS.pdfPages) {
      return refused('import.pdfPages', { pages: document.numPages, limit: BOUNDS.pdfPages });
    }
    const started = performance.now();
    const pages: PageLines[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      if (performance.now() - started > BOUNDS.pdfMilliseconds)
        return refused('import.pdfSlow', { page: number });
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const [left = 0, bottom = 0, , top = 0] = page.view;
      const items = content.items.filter((item): item is TextItem => 'str' in item);
      pages.push(pageLines(items, { left, bottom, height: top - bottom }));
      page.cleanup();
    }
    return judged(pages, off);
  } catch (error) {
    return refused(failureKey(error));
  } finally {
    await task.destroy();
  }
}

/** pdf.js names its refusals; whatever else it throws on hostile bytes means that the file is damaged. */
function failureKey(error: unknown): 'import.pdfEncrypted' | 'import.pdfDamaged' {
  return error instanceof Error && error.name === 'PasswordException'
    ? 'import.pdfEncrypted'
    : 'import.pdfDamaged';
}

function judged(pages: readonly PageLines[], off: readonly CleaningStepName[]): Reading {
  const texts = pages.map((page) => page.lines.map((line) => line.text).join(''));
  const numbers = (wanted: (text: string) => boolean): number[] =>
    texts.flatMap((text, i) => (wanted(text) ? [i + 1] : []));
  const empty = numbers((text) => !/[\p{L}\p{N}\p{Co}\ufffd]/u.test(text));
  const broken = numbers((text) => !legible(text));
  if (empty.length === pages.length) return refused('import.pdfScanned');
  if (broken.length > 0 && broken.length + empty.length === pages.length) return refused('import.pdfFontMap');
  const warnings = [
    ...(empty.length > 0
      ? [message('import.pdfEmptyPages', { pages: ranges(empty), count: empty.length })]
      : []),
    ...(broken.length > 0
      ? [message('import.pdfBrokenPages', { pages: ranges(broken), count: broken.length })]
      : []),
  ];
  return settled(paragraphsOf(pages), { format: 'pdf', encoding: 'pdf', warnings, off });
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
