import type { Run } from './pageRuns';
import { plainName, scanXml } from './xml';

export interface OfdPage {
  /** y from the upper edge downwards, in points. */
  readonly objects: readonly Run[];
  readonly templates: readonly string[];
  readonly box: { readonly width: number; readonly height: number } | null;
}

/** The words of one page with their places; null when the XML is cut off or empty. */
export function ofdRuns(xml: string): OfdPage | null {
  const objects: Run[] = [];
  const templates: string[] = [];
  let box: OfdPage['box'] = null;
  let current: TextObject | null = null;
  let code: TextCode | null = null;
  let inBox = false;
  const whole = scanXml(xml, {
    open: (name, attribute) => {
      const part = plainName(name);
      inBox = part === 'PhysicalBox';
      if (part === 'Template') templates.push(attribute('TemplateID') ?? '');
      else if (part === 'TextObject') current = textObject(attribute);
      else if (part === 'TextCode' && current !== null) {
        current.x = Number(attribute('X') ?? current.x);
        current.y = Number(attribute('Y') ?? current.y);
        code = { words: '', stepsX: attribute('DeltaX'), stepsY: attribute('DeltaY') };
      }
    },
    close: (name) => {
      const part = plainName(name);
      if (part === 'TextCode' && current !== null && code !== null) {
        if (current.visible) for (const run of runsOf(current, code)) objects.push(run);
        code = null;
      } else if (part === 'TextObject') current = null;
    },
    text: (text) => {
      if (inBox) box = boxOf(text) ?? box;
      if (code !== null) code.words += text;
    },
  });
  return whole && xml !== '' ? { objects, templates, box } : null;
}

interface TextObject {
  readonly visible: boolean;
  readonly boundary: readonly number[];
  readonly matrix: readonly number[];
  readonly size: number;
  x: number;
  y: number;
}

interface TextCode {
  words: string;
  /** From each character to the next, as written. */
  readonly stepsX: string | undefined;
  readonly stepsY: string | undefined;
}

function textObject(attribute: (name: string) => string | undefined): TextObject {
  const boundary = (attribute('Boundary') ?? '').trim().split(/\s+/).map(Number);
  const matrix = (attribute('CTM') ?? '1 0 0 1 0 0').trim().split(/\s+/).map(Number);
  // what has no area is not drawn: readers clip words to their boundary
  const visible = attribute('Visible') !== 'false' && boundary[2] !== 0 && boundary[3] !== 0;
  return { visible, boundary, matrix, size: Number(attribute('Size') ?? 0), x: 0, y: 0 };
}

/** `g 3 2.1` stands for three times 2.1; no more than `most` are of use. */
function deltas(source: string | undefined, most: number): number[] {
  const found: number[] = [];
  const parts = (source ?? '').trim().split(/\s+/);
  for (let i = 0; i < parts.length && found.length < most; i += 1) {
    const repeated = parts[i] === 'g';
    const count = repeated ? Number(parts[i + 1]) || 0 : 1;
    const value = Number(parts[repeated ? i + 2 : i]);
    for (let n = 0; n < count && found.length < most; n += 1) found.push(Number.isFinite(value) ? value : 0);
    if (repeated) i += 2;
  }
  return found;
}

/** The words of one object, parted where the next one does not stand right behind. */
function runsOf(object: TextObject, { words: all, stepsX, stepsY }: TextCode): Run[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = object.matrix;
  const [left = 0, top = 0] = object.boundary;
  const place = (x: number, y: number): { x: number; y: number } => ({
    x: (a * x + c * y + e + left) * MILLIMETRE,
    y: (b * x + d * y + f + top) * MILLIMETRE,
  });
  const along = Math.hypot(a, b);
  const size = object.size * Math.hypot(c, d) * MILLIMETRE;
  // y runs downwards here
  const angle = (Math.atan2(-b, a) * 180) / Math.PI;

  const runs: Run[] = [];
  const characters = Array.from(all);
  const across = deltas(stepsX, characters.length);
  const downwards = deltas(stepsY, characters.length);
  let { x, y } = object;
  let from = { x, y };
  let words = '';
  const end = (): void => {
    const start = place(from.x, from.y);
    if (words !== '')
      runs.push({ text: words, ...start, width: (x - from.x) * along * MILLIMETRE, size, angle });
    words = '';
    from = { x, y };
  };
  for (const [i, character] of characters.entries()) {
    words += character;
    const usual = (character > '\u2e7f' ? 1 : 0.5) * object.size;
    // a column of characters names steps down only
    const still = across.length === 0 && downwards.length > i ? 0 : usual;
    const step = across[i] ?? still;
    const down = downwards[i] ?? 0;
    const goesOn = Math.abs(down) < 0.1 * object.size && step > 0 && step < usual + 0.8 * object.size;
    x += goesOn ? step : usual;
    if (!goesOn) {
      const next = { x: x - usual + step, y: y + down };
      end();
      ({ x, y } = next);
      from = { x, y };
    }
  }
  end();
  return runs;
}

/** `0 0 210 297` in millimetres. */
export function boxOf(text: string): { width: number; height: number } | null {
  const [, , width, height] = text.trim().split(/\s+/).map(Number);
  if (width === undefined || height === undefined || !(width > 0) || !(height > 0)) return null;
  return { width: width * MILLIMETRE, height: height * MILLIMETRE };
}

/** In points. */
const MILLIMETRE = 72 / 25.4;
