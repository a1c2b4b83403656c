import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { BOUNDS } from './bounds';

/** An element with what is needed to find and read a text; not a full DOM. */
export interface Element {
  /** Place in document order: parents come before their children. */
  readonly index: number;
  readonly tag: string;
  readonly parent: Element | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

/**
 * A tree of elements from any HTML, in linear time: parse5 reads tags, entities and raw text, the nesting is
 * built here. (parse5's own tree builder searches its stack for every tag: 100,000 nested elements would take
 * minutes.) Elements stand in document order, so that a loop from the end visits children before parents.
 */
export function htmlTree(source: string): { readonly root: Element; readonly all: readonly Element[] } {
  const all: Element[] = [];
  const element = (tag: string, parent: Element | null, attributes: Element['attributes']): Element => {
    const made: Element = { index: all.length, tag, parent, attributes, children: [] };
    parent?.children.push(made);
    all.push(made);
    return made;
  };
  const root = element('#root', null, NO_ATTRIBUTES);
  const stack: Element[] = [root];

  const top = (): Element => stack.at(-1) ?? root;
  const closeTo = (names: ReadonlySet<string>, stops: ReadonlySet<string>): void => {
    for (let i = stack.length - 1; i > 0; i -= 1) {
      const tag = stack[i]?.tag ?? '';
      if (names.has(tag)) {
        stack.length = i;
        return;
      }
      if (stops.has(tag)) return;
    }
  };
  const onCharacter = (token: Token.CharacterToken): void => {
    top().children.push(token.chars);
  };

  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag(token) {
        const tag = token.tagName;
        const implied = CLOSES[tag] ?? (BLOCKS.has(tag) ? CLOSES['p'] : undefined);
        if (implied !== undefined) closeTo(implied.names, implied.stops);
        if (stack.length >= BOUNDS.htmlDepth) stack.length = BOUNDS.htmlDepth - 1;
        const attributes =
          token.attrs.length === 0
            ? NO_ATTRIBUTES
            : new Map(token.attrs.map(({ name, value }) => [name, value]));
        const made = element(tag, top(), attributes);
        if (VOID.has(tag)) return;
        stack.push(made);
        const mode = RAW[tag];
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag(token) {
        const tag = token.tagName;
        // a stray </p> or </br> breaks the line in browsers
        if (tag === 'br' || (tag === 'p' && !stack.some((open) => open.tag === 'p'))) {
          element('br', top(), NO_ATTRIBUTES);
        }
        closeTo(new Set([tag]), TABLE_PARTS.has(tag) ? NOTHING : CELLS);
      },
      onCharacter,
      onWhitespaceCharacter: onCharacter,
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(source, true);
  return { root, all };
}

const NO_ATTRIBUTES: Element['attributes'] = new Map();
const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul caption option legend',
);
const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const TABLE_PARTS = set('table thead tbody tfoot tr td th caption html body');
const CELLS = set('td th caption table');
const NOTHING: ReadonlySet<string> = new Set();

/** What a start tag ends first, and where the search for it stops. */
const CLOSES: Readonly<Record<string, { names: ReadonlySet<string>; stops: ReadonlySet<string> }>> = {
  p: { names: set('p'), stops: new Set([...BLOCKS].filter((tag) => tag !== 'p')) },
  li: { names: set('li'), stops: set('ul ol menu td th table') },
  dt: { names: set('dt dd'), stops: set('dl td th table') },
  dd: { names: set('dt dd'), stops: set('dl td th table') },
  td: { names: set('td th'), stops: set('tr table') },
  th: { names: set('td th'), stops: set('tr table') },
  tr: { names: set('tr'), stops: set('table') },
  tbody: { names: set('thead tbody tfoot'), stops: set('table') },
  option: { names: set('option'), stops: set('select') },
};

const RAW: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};
