import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sourceTexts } from '../../electron/importers/read';
import { docxBytes, p, pdfBytes, utf16, utf8 } from './make';

/** How many files of a format were read and refused: `docx read`. */
export type Outcomes = Readonly<Record<string, number>>;

/**
 * Reads `rounds` damaged files over all formats, drawn from `seed`; throws where reading throws or gives an empty text.
 * Each file is announced before it is read, so that one that hangs can be named. `folder`: where the fixtures lie.
 */
export async function fuzzed(folder: string, rounds: number, seed: number): Promise<Outcomes> {
  // pdf.js loses promises; the importer hears and counts them, and this thread would end with them
  process.on('unhandledRejection', () => undefined);
  const files = seeds(folder);
  const draw = new Draw(seed);
  const outcomes: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    const [name, whole] = files[round % files.length] ?? ['', new Uint8Array()];
    const isZip = whole[0] === 0x50 && whole[1] === 0x4b;
    const told = `${name}, state ${String(draw.state)}`;
    parentPort?.postMessage({ heard: told });
    const bytes = isZip && draw.below(4) > 0 ? mutatedInside(whole, draw) : mutated(whole, draw);
    const reading = await sourceTexts(bytes, name, {}).catch((error: unknown) => {
      throw new Error(told, { cause: error });
    });
    if (
      reading.ok &&
      (reading.sources.length === 0 || reading.sources.some(({ text }) => text.trim() === ''))
    )
      throw new Error(`${told}: an empty text`);
    const outcome = `${name.slice(2)} ${reading.ok ? 'read' : 'refused'}`;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

class Draw {
  constructor(public state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }
}

/** One file of each format. */
function seeds(folder: string): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const fixture = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(folder, name)));
  const ofd = zipSync({
    'OFD.xml': strToU8('<ofd:OFD><ofd:DocBody><ofd:DocRoot>D/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
    'D/D.xml': strToU8(
      '<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page BaseLoc="P.xml"/></ofd:Pages></ofd:Document>',
    ),
    'D/P.xml': strToU8(
      '<ofd:Page><ofd:Content><ofd:Layer><ofd:TextObject Boundary="30 30 90 5" CTM="1 0 0 1 0 0" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 5 4" DeltaY="0 0 6 0">第一条为了规范</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>',
    ),
  });

  return [
    ['a.txt', utf16('第一条\r\n第二条', 'le', true)],
    ['a.md', utf8('# 标题\n**第一条** [略](x)\n|a|b|\n')],
    [
      'a.html',
      utf8('<html><head><meta charset=gbk></head><body><table><tr><td>第一条，略。</table></body></html>'),
    ],
    [
      'a.mht',
      utf8(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>第一条\n--x--',
      ),
    ],
    ['b.docx', docxBytes(p('第一条　略。'.repeat(50)))],
    ['a.docx', fixture('办法.docx')],
    ['a.doc', fixture('办法.doc')],
    ['a.rtf', fixture('办法.rtf')],
    ['a.odt', fixture('办法.odt')],
    ['a.pdf', pdfBytes([[['第一条 为了规范', 80, 700]], [['第二条', 80, 700]]])],
    ['a.ofd', ofd],
    ['a.csv', utf8('标题,日期,正文\n甲,2031-03-01,"第一条\n第二条"\n乙,,第一条\n')],
    ['a.xlsx', fixture('政策.xlsx')],
  ];
}

/** Bytes changed, cut out, doubled and swapped; what stands close together most. */
function mutated(seed: Uint8Array, draw: Draw): Uint8Array {
  let bytes = Uint8Array.from(seed);
  for (let i = draw.below(6); i >= 0; i -= 1) {
    const at = draw.below(bytes.length);
    const kind = draw.below(6);
    if (kind <= 2)
      bytes[at] = kind === 0 ? draw.below(256) : ([0, 0xff, 0x7f, 0x80, 0x3c, 0x7b][draw.below(6)] ?? 0);
    else if (kind === 3)
      bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + draw.below(40))]);
    else if (kind === 4) {
      const part = bytes.subarray(at, at + draw.below(200));
      bytes = Uint8Array.from([...bytes.subarray(0, at), ...part, ...part, ...bytes.subarray(at)]);
    } else for (let n = 0; n < 4; n += 1) bytes[at + n] = draw.below(256);
  }
  return draw.below(5) === 0 ? bytes.subarray(0, draw.below(bytes.length)) : bytes;
}

/** Damage inside a container that is itself whole: otherwise most files end at the container. */
function mutatedInside(seed: Uint8Array, draw: Draw): Uint8Array {
  const entries = Object.entries(unzipSync(seed)).filter(([, content]) => content.length > 0);
  const chosen = draw.below(entries.length);
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content], i) => [name, i === chosen ? mutated(content, draw) : content]),
    ),
    { level: 1 },
  );
}
