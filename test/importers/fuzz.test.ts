import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceTexts } from '../../electron/importers/read';
import { docxBytes, p, pdfBytes, utf16, utf8 } from './make';

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(resolve(import.meta.dirname, 'fixtures', name)));
const ofd = zipSync({
  'OFD.xml': strToU8('<ofd:OFD><ofd:DocBody><ofd:DocRoot>D/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
  'D/D.xml': strToU8(
    '<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page BaseLoc="P.xml"/></ofd:Pages></ofd:Document>',
  ),
  'D/P.xml': strToU8(
    '<ofd:Page><ofd:Content><ofd:Layer><ofd:TextObject Boundary="30 30 90 5" CTM="1 0 0 1 0 0" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 5 4" DeltaY="0 0 6 0">第一条为了规范</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>',
  ),
});

/** One file of each format. */
const SEEDS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
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

/** GANGMU_FUZZ=20000 for a longer run, GANGMU_FUZZ_SEED for another one. */
const ROUNDS = Number(process.env['GANGMU_FUZZ'] ?? 2_600);
let state = Number(process.env['GANGMU_FUZZ_SEED'] ?? 20310301);
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

/** Bytes changed, cut out, doubled and swapped; what stands close together most. */
function mutated(seed: Uint8Array): Uint8Array {
  let bytes = Uint8Array.from(seed);
  for (let i = random(6); i >= 0; i -= 1) {
    const at = random(bytes.length);
    const kind = random(6);
    if (kind <= 2) bytes[at] = kind === 0 ? random(256) : ([0, 0xff, 0x7f, 0x80, 0x3c, 0x7b][random(6)] ?? 0);
    else if (kind === 3)
      bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + random(40))]);
    else if (kind === 4) {
      const part = bytes.subarray(at, at + random(200));
      bytes = Uint8Array.from([...bytes.subarray(0, at), ...part, ...part, ...bytes.subarray(at)]);
    } else for (let n = 0; n < 4; n += 1) bytes[at + n] = random(256);
  }
  return random(5) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
}

/** Damage inside a container that is itself whole: otherwise most files end at the container. */
function mutatedInside(seed: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(seed)).filter(([, content]) => content.length > 0);
  const chosen = random(entries.length);
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content], i) => [name, i === chosen ? mutated(content) : content]),
    ),
    { level: 1 },
  );
}

test(
  `${String(ROUNDS)} damaged files over all formats: no throw, none over 10 s, no empty text`,
  { timeout: 600_000 },
  async () => {
    // pdf.js loses promises; the importer hears and counts them, and the runner of the tests would too
    const runners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    const outcomes = new Map<string, number>();
    let slowest = { name: '', milliseconds: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const [name, seed] = SEEDS[round % SEEDS.length] ?? ['', new Uint8Array()];
      const isZip = seed[0] === 0x50 && seed[1] === 0x4b;
      const from = state;
      const bytes = isZip && random(4) > 0 ? mutatedInside(seed) : mutated(seed);
      const started = performance.now();
      const reading = await sourceTexts(bytes, name, {}).catch((error: unknown) => {
        throw new Error(`${name}, state ${String(from)}`, { cause: error });
      });
      const milliseconds = performance.now() - started;
      if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
      if (reading.ok) {
        expect(reading.sources.length).toBeGreaterThan(0);
        for (const { text } of reading.sources) expect(text.trim()).not.toBe('');
      }
      const outcome = `${name.slice(2)} ${reading.ok ? 'read' : 'refused'}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    for (const listener of runners) process.on('unhandledRejection', listener);
    console.log(
      [...outcomes]
        .map(([outcome, count]) => `${outcome} ${String(count)}`)
        .sort()
        .join(', '),
      `slowest: ${slowest.name} ${slowest.milliseconds.toFixed(0)} ms`,
    );
    expect(slowest.milliseconds).toBeLessThan(10_000);
    // damage that every file survives, or none, would test nothing
    for (const format of ['docx', 'doc', 'rtf', 'odt', 'pdf', 'ofd', 'csv', 'xlsx']) {
      expect(outcomes.get(`${format} read`), format).toBeGreaterThan(0);
    }
  },
);
