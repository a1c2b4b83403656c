/** What holds inside a group; a group begins with what held around it. */
export interface State {
  readonly skipped: boolean;
  readonly into: 'body' | 'mark' | 'fonts';
  /** Characters that stand behind `\u` for readers that do not know it. */
  readonly stand: number;
  readonly font: number;
  /** The font for Chinese where two are named. */
  readonly wideFont: number;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inTable: boolean;
}

const SKIPPED = { skipped: true } as const;
/** Groups that hold no text of the document, or hold it elsewhere. */
export const DESTINATIONS: Readonly<Record<string, Partial<State>>> = {
  fonttbl: { into: 'fonts' },
  listtext: { into: 'mark' },
  pntext: { into: 'mark' },
  ...Object.fromEntries(
    (
      'colortbl stylesheet info pict objdata objclass objname header headerl headerr headerf footer footerl footerr ' +
      'footerf footnote annotation atnid atnauthor fldinst themedata datastore listtable listoverridetable revtbl ' +
      'rsidtbl generator xmlnstbl nonshppict bkmkstart bkmkend pntxta pntxtb filetbl tc xe txe rxe sp mmathPr ' +
      'latentstyles panose falt template ftnsep ftnsepc aftnsep aftnsepc'
    )
      .split(' ')
      .map((name) => [name, SKIPPED]),
  ),
};
/** Starred groups whose words are text: boxes and embedded objects drawn as text. */
export const KEPT: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'ud', 'nesttableprops', 'do']);

/** Words that stand for a sign. */
export const SIGNS: Readonly<Record<string, string>> = {
  line: '\n',
  lbr: '\n',
  column: '\n',
  par: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** Encodings with two bytes for a character. */
export const WIDE: ReadonlySet<string> = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr']);
/** Charsets of fonts by number. 0 and 1 say nothing: the code page of the document holds. */
export const CHARSETS: Readonly<Record<number, string>> = {
  2: 'symbol',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  204: 'windows-1251',
  238: 'windows-1250',
};

/** The encoding of a code page of Windows. */
export function codePage(number: number): string {
  if (number === 936 || number === 54936) return 'gb18030';
  if (number === 950) return 'big5';
  if (number === 932) return 'shift_jis';
  if (number === 949) return 'euc-kr';
  if (number === 65001) return 'utf-8';
  return number >= 1250 && number <= 1258 ? `windows-${String(number)}` : 'windows-1252';
}
