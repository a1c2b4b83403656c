import type { Binary } from './binary';

/** What a stretch of the file, by its bytes, looks like. */
export interface CharacterRun {
  readonly start: number;
  readonly end: number;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
  /** A sign of a symbol font stands here instead of the character. */
  readonly symbol: number | null;
}
export interface ParagraphRun extends ParagraphFormat {
  readonly start: number;
  readonly end: number;
}
/** null: what the style says. */
export interface ParagraphFormat {
  readonly style: number;
  readonly list: number | null;
  readonly level: number | null;
  readonly inTable: boolean;
  /** The mark ends a row of a table. */
  readonly endsRow: boolean;
}

/** Formats of characters that matter for reading, in the order of the file ([MS-DOC] 2.8.5, 2.9.33). */
export function characterRuns(word: Binary, table: Binary): CharacterRun[] {
  const runs: CharacterRun[] = [];
  for (const page of formatPages(word, table, 0x00fa)) {
    const count = page.u8(511);
    for (let i = 0; i < count; i += 1) {
      const at = 2 * page.u8(4 * (count + 1) + i);
      if (at === 0) continue;
      const format = { deleted: false, inserted: false, hidden: false, symbol: null as number | null };
      eachModifier(page.part(at + 1, at + 1 + page.u8(at)), (code, operand) => {
        const on = (operand.u8(0) & 1) === 1;
        if (code === 0x0800) format.deleted = on;
        else if (code === 0x0801) format.inserted = on;
        else if (code === 0x083c) format.hidden = on;
        else if (code === 0x6a09) format.symbol = operand.u16(2);
      });
      if (format.deleted || format.inserted || format.hidden || format.symbol !== null) {
        runs.push({ start: page.u32(4 * i), end: page.u32(4 * (i + 1)), ...format });
      }
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** Formats of all paragraphs, in the order of the file ([MS-DOC] 2.8.6, 2.9.174). */
export function paragraphRuns(word: Binary, table: Binary): ParagraphRun[] {
  const runs: ParagraphRun[] = [];
  for (const page of formatPages(word, table, 0x0102)) {
    const count = page.u8(511);
    for (let i = 0; i < count; i += 1) {
      const at = 2 * page.u8(4 * (count + 1) + 13 * i);
      const length = page.u8(at);
      const modifiers =
        length === 0 ? page.part(at + 2, at + 2 + 2 * page.u8(at + 1)) : page.part(at + 1, at + 2 * length);
      runs.push({ start: page.u32(4 * i), end: page.u32(4 * (i + 1)), ...paragraphFormat(modifiers) });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** A style number, then modifiers. */
export function paragraphFormat(modifiers: Binary): ParagraphFormat {
  const format = {
    style: modifiers.u16(0),
    list: null as number | null,
    level: null as number | null,
    inTable: false,
    endsRow: false,
  };
  eachModifier(modifiers.part(2, modifiers.length), (code, operand) => {
    if (code === 0x460b) format.list = operand.u16(0);
    else if (code === 0x260a) format.level = operand.u8(0);
    else if (code === 0x2416) format.inTable = operand.u8(0) !== 0;
    else if (code === 0x2417) format.endsRow = operand.u8(0) !== 0;
  });
  return format;
}

/** The pages of 512 bytes that a table of the given place in the head of the document names. */
function* formatPages(word: Binary, table: Binary, place: number): Generator<Binary> {
  const start = word.u32(place);
  const bins = table.part(start, start + word.u32(place + 4));
  const count = Math.floor((bins.length - 4) / 8);
  for (let i = 0; i < count; i += 1) {
    const page = bins.u32(4 * (count + 1) + 4 * i) & 0x3fffff;
    yield word.part(512 * page, 512 * (page + 1));
  }
}

/** [MS-DOC] 2.2.5.1: the length of an operand stands in the code. */
export function eachModifier(modifiers: Binary, each: (code: number, operand: Binary) => void): void {
  let at = 0;
  while (at + 2 < modifiers.length) {
    const code = modifiers.u16(at);
    at += 2;
    const length = LENGTHS[code >> 13] ?? longLength(modifiers, code, at);
    if (at + length > modifiers.length) return;
    each(code, modifiers.part(at, at + length));
    at += length;
  }
}

const LENGTHS: readonly (number | undefined)[] = [1, 1, 2, 4, 2, 2, undefined, 3];

function longLength(modifiers: Binary, code: number, at: number): number {
  const length = modifiers.u8(at);
  if (code === 0xd608) return 1 + modifiers.u16(at);
  // tab stops that do not fit give 255 and are counted apart
  if (code !== 0xc615 || length !== 255) return 1 + length;
  const deleted = modifiers.u8(at + 1);
  return 2 + 4 * deleted + 1 + 3 * modifiers.u8(at + 2 + 4 * deleted);
}
