import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Where the three systems keep a Chinese face; the first that exists is used. */
const FONT_FILES = [
  '/System/Library/Fonts/PingFang.ttc',
  '/System/Library/Fonts/STHeiti Medium.ttc',
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts', 'msyh.ttc'),
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts', 'simhei.ttf'),
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
  '/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc',
];

/** The Chinese font file of this machine, or null: then a PNG would show boxes and is not made. */
export function chineseFont(): string | null {
  return FONT_FILES.find((file) => existsSync(file)) ?? null;
}

/** SVG text as PNG bytes at `zoom` times its size. `font`: path from `chineseFont`. Throws on SVG that does not parse. */
export async function svgPng(svg: string, zoom: number, font: string): Promise<Uint8Array> {
  await renderer();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    // One file is given, so every family named in the SVG falls back to it.
    font: { fontBuffers: [readFileSync(font)] },
  });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
}

let ready: Promise<void> | null = null;
function renderer(): Promise<void> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return ready;
}
