import type { Binary } from './binary';
import { paragraphFormat } from './docFormats';
import type { Level, List, Lists, ParagraphStyle } from './numbering';

/** Paragraph styles by number, as far as they number paragraphs ([MS-DOC] 2.9.271). */
export function docStyles(word: Binary, table: Binary): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  const start = word.u32(0x00a2);
  const sheet = table.part(start, start + word.u32(0x00a6));
  if (sheet.length < 6) return styles;
  const count = sheet.u16(2);
  const baseLength = sheet.u16(4);
  let at = 2 + sheet.u16(0);
  for (let number = 0; number < count && at + 2 <= sheet.length; number += 1) {
    const length = sheet.u16(at);
    if (length > 0) {
      const style = paragraphStyle(sheet.part(at + 2, at + 2 + length), baseLength);
      if (style !== null) styles.set(String(number), style);
    }
    at += 2 + length + (length % 2);
  }
  return styles;
}

function paragraphStyle(style: Binary, baseLength: number): ParagraphStyle | null {
  const kind = style.u16(2) & 0xf;
  if (kind !== 1) return null;
  const base = style.u16(2) >> 4;
  const name = 2 * style.u16(baseLength);
  const at = baseLength + 2 + name + 2;
  const length = at + 2 <= style.length ? style.u16(at) : 0;
  const format = length < 2 ? null : paragraphFormat(style.part(at + 2, at + 2 + length));
  return {
    list: format === null || format.list === null ? null : String(format.list),
    level: format?.level ?? null,
    base: base === 0xfff ? null : String(base),
  };
}

/** Lists as Word 97–2003 defines them ([MS-DOC] 2.9.131, 2.9.147, 2.9.150). */
export function docLists(word: Binary, table: Binary): Lists {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  const definitions = word.u32(0x02e2);
  if (word.u32(0x02e6) > 0) {
    const count = table.u16(definitions);
    let at = definitions + word.u32(0x02e6);
    for (let i = 0; i < count; i += 1) {
      const place = definitions + 2 + 28 * i;
      const levels = new Map<number, Level>();
      const simple = (table.u8(place + 26) & 1) === 1;
      for (let depth = 0; depth < (simple ? 1 : 9); depth += 1) {
        const found = levelAt(table, at);
        levels.set(depth, found.level);
        at = found.end;
      }
      abstracts.set(String(table.i32(place)), levels);
    }
  }
  const uses = word.u32(0x02ea);
  if (word.u32(0x02ee) > 0) readUses(table, uses, lists);
  return { abstracts, lists, links: new Map() };
}

/** What paragraphs name: a list and how it departs from its definition. */
function readUses(table: Binary, uses: number, lists: Map<string, List>): void {
  const count = table.u32(uses);
  let at = uses + 4 + 16 * count;
  for (let i = 0; i < count; i += 1) {
    const place = uses + 4 + 16 * i;
    const list: List = { abstract: String(table.i32(place)), starts: new Map(), levels: new Map() };
    lists.set(String(i + 1), list);
    const changes = table.u8(place + 12);
    at += 4;
    for (let change = 0; change < changes; change += 1) {
      const flags = table.u32(at + 4);
      const depth = flags & 0xf;
      const start = table.i32(at);
      at += 8;
      if ((flags & 0x20) !== 0) {
        const found = levelAt(table, at);
        list.levels.set(depth, found.level);
        at = found.end;
      } else if ((flags & 0x10) !== 0) list.starts.set(depth, start);
    }
  }
}

function levelAt(table: Binary, at: number): { level: Level; end: number } {
  const flags = table.u8(at + 5);
  const words = at + 28 + table.u8(at + 24) + table.u8(at + 25);
  const length = table.u16(words);
  let text = '';
  for (let i = 0; i < length; i += 1) {
    const unit = table.u16(words + 2 + 2 * i);
    text += unit < 9 ? `%${String(unit + 1)}` : String.fromCharCode(unit);
  }
  const level: Level = {
    start: table.i32(at),
    format: FORMATS[table.u8(at + 4)] ?? 'none',
    text,
    suffix: ['tab', 'space', 'nothing'][table.u8(at + 15)] ?? 'tab',
    restart: (flags & 0x08) === 0 ? null : table.u8(at + 26),
    legal: (flags & 0x04) !== 0,
    style: null,
  };
  return { level, end: words + 2 + 2 * length };
}

/** [MS-OSHARED] 2.2.1.3 in the names that ECMA-376 gives the same formats; the first 40 cover Chinese documents. */
const FORMATS: readonly string[] = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero ' +
  'bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ' +
  'ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified ' +
  'chineseCountingThousand'
).split(' ');
