import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { CleaningStepName } from '../../shared/text/cleaning';
import { BOUNDS } from './bounds';
import { head, message, refused, type Importer, type Reading } from './reading';
import { pagesReading } from './pageReading';
import type { Run, Sheet } from './pageRuns';
import { withLostRejections } from './pdfRejections';

/** PDF with a text layer: visual lines joined to paragraphs again. Pictures of text are refused, not guessed. */
export const pdf: Importer = {
  format: 'pdf',
  recognises: (bytes) => head(bytes, 1024).includes('%PDF-'),
  read: async (bytes, _fileName, { off = [] }) => {
    const { value, lost } = await withLostRejections(() => readPdf(bytes, off));
    if (lost === 0) return value;
    // what could not be followed may have held text: a page seems empty then, and is no scan
    if (!value.ok) return value.failure.key === 'import.scanned' ? refused('import.pdfDamaged') : value;
    const said = message('import.pdfRepaired');
    const sources = value.sources.map((source) => ({ ...source, warnings: [said, ...source.warnings] }));
    return { ...value, sources };
  },
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
    if (document.numPages < 1) return refused('import.pdfDamaged');
    if (document.numPages > BOUNDS.pages) {
      return refused('import.pages', { pages: document.numPages, limit: BOUNDS.pages });
    }
    const started = performance.now();
    const pages: Sheet[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const runs: Run[] = [];
      // as it comes: a few drawings that call each other make a page of endless words
      for (const words = page.streamTextContent().getReader() as WordReader; ;) {
        const { done, value } = await words.read();
        for (const item of value?.items ?? []) {
          if (!isWords(item)) continue;
          runs.push(runOf(item, left, bottom));
          characters += item.str.length;
        }
        const late = performance.now() - started > BOUNDS.pdfMilliseconds;
        if (late || characters > BOUNDS.characters || runs.length > BOUNDS.pageRuns)
          return refused('import.pdfSlow', { page: number });
        if (done) break;
      }
      pages.push({ runs, width: right - left, height: top - bottom });
      page.cleanup();
    }
    return pagesReading(pages, 'pdf', off);
  } catch (error) {
    return refused(failureKey(error));
  } finally {
    await task.destroy();
  }
}

/** pdf.js gives its stream no type. */
interface WordReader {
  readonly read: () => Promise<{
    readonly done: boolean;
    readonly value?: { readonly items: readonly object[] };
  }>;
}

function isWords(item: object): item is TextItem {
  return 'str' in item;
}

function runOf({ str, transform, width, height }: TextItem, left: number, bottom: number): Run {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform as number[];
  return {
    text: str,
    x: x - left,
    y: y - bottom,
    width,
    size: height > 0 ? height : Math.hypot(c, d),
    angle: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** pdf.js names its refusals; whatever else it throws on hostile bytes means that the file is damaged. */
function failureKey(error: unknown): 'import.pdfEncrypted' | 'import.pdfDamaged' {
  return error instanceof Error && error.name === 'PasswordException'
    ? 'import.pdfEncrypted'
    : 'import.pdfDamaged';
}
