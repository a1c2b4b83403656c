import { strToU8, zipSync } from 'fflate';
import type { FileFormat } from '../../shared/policy/document';
import { pdfBytes, type Placed, utf8 } from '../importers/make';

export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of a format that hold `texts`; none for doc, docx, rtf, odt and xlsx, of which the tests have files. */
export function made(format: FileFormat, texts: readonly string[]): readonly Named[] {
  const some = texts.slice(0, 20);
  if (format === 'csv') return [{ name: '政策.csv', bytes: utf8(table(some)) }];
  const maker = MAKERS[format];
  return maker === undefined
    ? []
    : some.map((text, at) => ({ name: `${at + 1}.${format}`, bytes: maker(lines(text)) }));
}

const MAKERS: Partial<Record<FileFormat, (lines: readonly string[]) => Uint8Array>> = {
  txt: (lines) => utf8(lines.join('\n')),
  md: (lines) => utf8(`# ${lines.join('\n\n')}\n`),
  html: (lines) =>
    utf8(`<html><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</body></html>`),
  pdf: (lines) => pdfBytes(pages(lines)),
  ofd: (lines) => ofd(pages(lines)),
};

function lines(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function table(texts: readonly string[]): string {
  const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  const rows = texts.map((text, at) => `${quoted(`政策${at + 1}`)},${quoted(text)}`);
  return ['标题,正文', ...rows].join('\n');
}

const LINE = 36;
const PAGE = 40;

/** Lines as they are printed, forty to a page. */
function pages(paragraphs: readonly string[]): readonly (readonly Placed[])[] {
  const printed = paragraphs.flatMap((words) => words.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []);
  return Array.from({ length: Math.ceil(printed.length / PAGE) }, (_, page) =>
    printed.slice(page * PAGE, (page + 1) * PAGE).map((words, at): Placed => [words, 80, 760 - 17 * at]),
  );
}

/** GB/T 33190, the least that is read: pages of text in millimetres from the upper left. */
function ofd(printed: readonly (readonly Placed[])[]): Uint8Array {
  const named = printed.map((_, at) => `<ofd:Page BaseLoc="P${at}.xml"/>`).join('');
  const object = ([words, x, y]: Placed): string => {
    const [left, top] = [x, 842 - y].map((points) => ((points * 25.4) / 72).toFixed(1));
    return `<ofd:TextObject Boundary="${left} ${top} 160 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g ${words.length - 1} 4">${escaped(words)}</ofd:TextCode></ofd:TextObject>`;
  };
  return zipSync({
    'OFD.xml': strToU8('<ofd:OFD><ofd:DocBody><ofd:DocRoot>D/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
    'D/D.xml': strToU8(
      `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${named}</ofd:Pages></ofd:Document>`,
    ),
    ...Object.fromEntries(
      printed.map((objects, at) => [
        `D/P${at}.xml`,
        strToU8(
          `<ofd:Page><ofd:Content><ofd:Layer>${objects.map(object).join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
        ),
      ]),
    ),
  });
}
