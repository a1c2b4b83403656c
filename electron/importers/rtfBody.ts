import { BOUNDS } from './bounds';
import { Lines } from './lines';
import { separator } from './numbering';
import { Rows } from './rows';
import { rtfTokens, type RtfToken } from './rtfTokens';
import { CHARSETS, codePage, DESTINATIONS, KEPT, SIGNS, WIDE, type State } from './rtfWords';
import { symbol } from './symbols';

/** The text of an RTF file as lines, and what a person should know about how they came about. */
export interface RtfBody {
  readonly lines: readonly string[];
  /** False when groups are left open: the file is cut off. */
  readonly whole: boolean;
  readonly numbered: number;
  readonly tracked: number;
  readonly notes: number;
}

/** One pass with a list of its own for the groups; null when they nest deeper than any writer's. */
export function rtfBody(bytes: Uint8Array): RtfBody | null {
  const lines = new Lines();
  const rows = new Rows(lines);
  const count = { numbered: 0, tracked: 0, notes: 0 };
  const fonts = new Map<number, string>();
  const groups: State[] = [];
  let state: State = START;
  let page = 'windows-1252';
  let words = '';
  let mark = '';
  let pending: number[] = [];
  let skipNext = 0;
  let begins = false;
  let starred = false;
  let wideNext = false;
  let fontRead = 0;

  const say = (text: string): void => {
    if (state.skipped || state.hidden || state.deleted || state.into === 'fonts') return;
    if (state.into === 'mark') mark += text;
    else words += text;
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    const own = fonts.get(state.font);
    const wide = fonts.get(state.wideFont);
    const encoding = WIDE.has(own ?? '')
      ? own
      : WIDE.has(wide ?? '') && own !== 'symbol'
        ? wide
        : (own ?? page);
    if (encoding === 'symbol') say(pending.map((byte) => symbol(0xf000 + byte)).join(''));
    else say(new TextDecoder(encoding ?? page).decode(Uint8Array.from(pending)));
    pending = [];
  };
  const endParagraph = (inTable: boolean): void => {
    rows.paragraph(inTable);
    const number = /[\ue000-\uf8ff]/.test(mark) ? '' : mark.trim();
    if (number !== '') count.numbered += 1;
    const [first = '', ...more] = words.split('\n');
    lines.text(number + separator(number, 'tab') + first);
    for (const line of more) {
      lines.newline();
      lines.text(line);
    }
    words = '';
    mark = '';
  };

  const word = (name: string, value: number | null): void => {
    const on = value !== 0;
    if (begins || starred) {
      begins = false;
      const known = DESTINATIONS[name];
      if (known !== undefined) state = { ...state, ...known };
      else if (starred && !KEPT.has(name)) state = { ...state, skipped: true };
      starred = false;
      if (name === 'footnote') count.notes += 1;
    }
    if (state.into === 'fonts') {
      if (name === 'f') fontRead = value ?? 0;
      else if (name === 'fcharset') fonts.set(fontRead, CHARSETS[value ?? 0] ?? page);
      return;
    }
    if (name === 'ansicpg') page = codePage(value ?? 1252);
    else if (name === 'uc') state = { ...state, stand: Math.max(0, value ?? 1) };
    else if (name === 'u') {
      say(String.fromCharCode((value ?? 0) & 0xffff));
      skipNext = state.stand;
    } else if (name === 'f' || name === 'af') {
      if (wideNext) state = { ...state, wideFont: value ?? 0 };
      else if (name === 'f') state = { ...state, font: value ?? 0 };
      wideNext = false;
    } else if (name === 'dbch') wideNext = true;
    else if (name === 'hich' || name === 'loch') wideNext = false;
    else if (name === 'plain') state = { ...state, hidden: false, deleted: false };
    else if (name === 'v') state = { ...state, hidden: on };
    else if (name === 'deleted' || name === 'revised') {
      if (on && !state.skipped) count.tracked += 1;
      if (name === 'deleted') state = { ...state, deleted: on };
    } else if (name === 'pard') state = { ...state, inTable: false };
    else if (name === 'intbl') state = { ...state, inTable: true };
    else if (state.skipped || state.into === 'mark') say(SIGNS[name] ?? '');
    else if (name === 'par' || name === 'sect' || name === 'page') {
      endParagraph(state.inTable);
      lines.newline();
    } else if (name === 'cell' || name === 'nestcell') {
      endParagraph(true);
      rows.endCell();
    } else if (name === 'row') {
      rows.endRow();
      words = '';
    } else say(SIGNS[name] ?? '');
  };

  const take = (token: RtfToken): boolean => {
    const isStand = skipNext > 0 && (token.kind === 'byte' || token.kind === 'word');
    if (isStand && pending.length === 0) {
      skipNext -= 1;
      return true;
    }
    if (token.kind === 'byte') {
      pending.push(token.byte);
      return true;
    }
    if (token.kind === 'text') {
      let text = token.text;
      if (skipNext > 0) {
        const passed = Math.min(skipNext, text.length);
        text = text.slice(passed);
        skipNext -= passed;
      }
      // the second byte of a character may be one of ASCII that stands as it is
      if (text !== '' && isHalf(pending)) {
        pending.push(text.charCodeAt(0));
        text = text.slice(1);
      }
      flush();
      begins = false;
      say(text);
      return true;
    }
    flush();
    if (token.kind === 'open') {
      if (groups.length >= BOUNDS.rtfDepth) return false;
      groups.push(state);
      begins = true;
      skipNext = 0;
    } else if (token.kind === 'close') {
      state = groups.pop() ?? state;
      begins = false;
      starred = false;
      skipNext = 0;
    } else if (token.name === '*') starred = true;
    else word(token.name, token.value);
    return true;
  };

  for (const token of rtfTokens(bytes)) if (!take(token)) return null;
  flush();
  endParagraph(false);
  rows.endRow();
  return { lines: lines.finish(), whole: groups.length === 0, ...count };
}

const START: State = {
  skipped: false,
  into: 'body',
  stand: 1,
  font: 0,
  wideFont: -1,
  hidden: false,
  deleted: false,
  inTable: false,
};

/** A lead byte of a two-byte character without its second. */
function isHalf(bytes: readonly number[]): boolean {
  let half = false;
  for (const byte of bytes) half = !half && byte >= 0x81;
  return half;
}
