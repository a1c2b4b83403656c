import { zipSync, strToU8 } from 'fflate';
import { sourceTexts } from '../../electron/importers/read';
import type { ReadOptions } from '../../electron/importers/reading';
import type { SourceText } from '../../shared/policy/document';
import type { Message } from '../../shared/wording/say';

/** The reading of a file that holds one text. */
export async function sourceText(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<{ ok: true; source: SourceText } | { ok: false; failure: Message }> {
  const reading = await sourceTexts(bytes, fileName, options);
  if (!reading.ok) return reading;
  const [source, ...more] = reading.sources;
  if (source === undefined || more.length > 0) throw new Error(`${fileName} holds not one text`);
  return { ok: true, source };
}

/** Text → bytes in an encoding that Node can only decode: the decoder's own table, turned round. */
export function encoded(text: string, label: 'gb18030' | 'big5'): Uint8Array {
  const table = reverse(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const pair = table.get(character);
      if (pair === undefined) throw new Error(`${character} has no two bytes in ${label}`);
      return pair;
    }),
  );
}

const tables = new Map<string, Map<string, number[]>>();

function reverse(label: string): Map<string, number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  tables.set(label, table);
  return table;
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A docx with the given body XML; `more` adds parts: role → [entry name, content]. */
export function docxBytes(
  body: string,
  more: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {},
): Uint8Array {
  const links = Object.entries(more).map(
    ([role, [name]]) =>
      `<Relationship Id="${role}" Type="${OFFICE}/${role}" Target="${name.replace(/^word\//, '')}"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.values(more).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  });
}

/** A paragraph; `properties` goes into w:pPr. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Words on a page: text, then x and y of its baseline from the lower left in points; 12 points high, upright. */
export type Placed = readonly [text: string, x: number, y: number, size?: number, angle?: number];

/**
 * A PDF of A4 pages in a Chinese font that is not embedded (STSong-Light with UniGB-UCS2-H), so that reading it
 * needs the character maps. `extra` goes into the trailer.
 */
export function pdfBytes(pages: readonly (readonly Placed[])[], extra = ''): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_page, i) => `${String(6 + 2 * i)} 0 R`).join(' ');
  objects.push('<</Type/Catalog/Pages 2 0 R>>');
  objects.push(`<</Type/Pages/Kids[${kids}]/Count ${String(pages.length)}>>`);
  objects.push(
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
  );
  objects.push(
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1[500] 814[500]]/FontDescriptor 5 0 R>>',
  );
  objects.push(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  );
  for (const [i, page] of pages.entries()) {
    const content = page
      .map(([text, x, y, size = 12, angle = 0]) => {
        const [cos, sin] = [Math.cos, Math.sin].map((of) => of((angle * Math.PI) / 180).toFixed(4));
        const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
        return `BT /F1 ${String(size)} Tf ${cos} ${sin} ${String(-Number(sin))} ${cos} ${String(x)} ${String(y)} Tm <${hex}> Tj ET`;
      })
      .join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${String(7 + 2 * i)} 0 R>>`,
    );
    objects.push(`<</Length ${String(content.length)}>>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R${extra}>>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
