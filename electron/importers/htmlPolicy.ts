import { BLOCKS, type Element } from './htmlTree';

/** Where the policy stands in a page, and the elements around and inside it that are not part of it. */
export interface Place {
  readonly content: Element;
  readonly dropped: ReadonlySet<Element>;
}

/**
 * Finds the policy of a saved page: the smallest element that holds nearly all Chinese running text outside
 * links. Menus, footers and share bars have few sentences; a policy has hardly anything else.
 */
export function policyPlace(root: Element, all: readonly Element[]): Place {
  const words = measured(all);
  const total = words[root.index]?.prose ?? 0;
  const dropped = new Set<Element>();
  for (const element of all) {
    if (element.parent !== null && dropped.has(element.parent)) dropped.add(element);
    else if (isFurniture(element, words[element.index], total)) dropped.add(element);
  }
  return { content: descend(root, words, dropped), dropped };
}

interface Words {
  /** Characters outside links in blocks that read like sentences. */
  prose: number;
  characters: number;
  linked: number;
  /** Says a number, an issuer or a date of the document, which must not be lost with its surroundings. */
  facts: boolean;
}

/** Counts by index of the element, its children included: they follow their parents, so one loop from the end sums up. */
function measured(all: readonly Element[]): Words[] {
  const words = all.map(() => ({ prose: 0, characters: 0, linked: 0, facts: false }));
  for (const [index, { text, linked }] of blockTexts(all)) {
    const own = words[index];
    if (own === undefined) continue;
    own.characters = hanCount(text);
    own.linked = linked;
    own.facts = FACTS.test(text);
    if (own.characters >= 12 && /[，。；：、]/.test(text))
      own.prose = Math.max(0, own.characters - 2 * linked);
  }
  for (let i = all.length - 1; i > 0; i -= 1) {
    const mine = words[i];
    const above = words[all[i]?.parent?.index ?? -1];
    if (mine === undefined || above === undefined) continue;
    above.prose += mine.prose;
    above.characters += mine.characters;
    above.linked += mine.linked;
    above.facts ||= mine.facts;
  }
  return words;
}

/** The own text of each block, that is without the blocks inside it, and how much of it is linked. */
function blockTexts(all: readonly Element[]): Map<number, { text: string; linked: number }> {
  const blocks = new Map<number, { text: string; linked: number }>();
  const homes: { block: number; link: boolean; hidden: boolean }[] = [];
  for (const element of all) {
    const above = homes[element.parent?.index ?? -1];
    const home = {
      block: above === undefined || BLOCKS.has(element.tag) ? element.index : above.block,
      link: above?.link === true || element.tag === 'a',
      hidden: above?.hidden === true || NEVER_TEXT.has(element.tag),
    };
    homes.push(home);
    if (home.hidden) continue;
    for (const child of element.children) {
      if (typeof child !== 'string') continue;
      const block = blocks.get(home.block) ?? { text: '', linked: 0 };
      blocks.set(home.block, block);
      block.text += child;
      if (home.link) block.linked += hanCount(child);
    }
  }
  return blocks;
}

function hanCount(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
}

/** Not part of the policy: by kind, by name, hidden, or a list of links. Never what holds a fifth of the prose. */
function isFurniture(element: Element, words: Words | undefined, total: number): boolean {
  if (NEVER_TEXT.has(element.tag)) return true;
  if (words === undefined || element.parent === null || words.prose * 5 > total || words.facts) return false;
  if (FURNITURE_TAGS.has(element.tag)) return true;
  const { attributes } = element;
  if (attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '')) return true;
  const names = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''} ${attributes.get('role') ?? ''}`;
  if (names.length < 500 && FURNITURE_NAMES.test(names)) return true;
  return LISTS.has(element.tag) && words.linked >= 12 && words.linked * 10 > words.characters * 7;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const NEVER_TEXT = set(
  'script style noscript template iframe frame object embed svg math canvas select datalist textarea audio video head ' +
    'title noembed noframes map',
);
const FURNITURE_TAGS = set('nav footer header aside form button dialog menu');
const LISTS = set('ul ol dl menu table');
/** Whole words of ids and classes; `article-footer-note` counts, `headline` does not. */
const FURNITURE_NAMES =
  /(^|[\s_-])(nav|navs|navbar|menu|mainnav|breadcrumbs?|crumbs?|location|position|path|share|bdshare|bshare|jiathis|footer?|header|head|top|topbar|sidebar|side|toolbar|tools?|print|printer|qrcode|ewm|erweima|search|copyright|pagination|pager|related|xgwd|relevant|recommend|hot|comments?|login|fontsize|font-size|collect|subscribe|gotop|backtop|back-button|jiucuo|wza|accessible|ad|ads|advert|banner|sets|func)([\s_-]|$)/i;
const FACTS =
  /发文字号|发文机关|成文日期|文\s*号[:：]|[〔［[]\s*(19|20)\d\d\s*[〕］\]]\s*\d+\s*号|第\s*\d+\s*号$/;

/** Down from the root as long as one child holds at least nine tenths of the prose and several blocks. */
function descend(root: Element, words: readonly Words[], dropped: ReadonlySet<Element>): Element {
  let here = root;
  let best = root;
  for (;;) {
    const prose = words[here.index]?.prose ?? 0;
    const next: Element | undefined = here.children.find(
      (child): child is Element =>
        typeof child !== 'string' && !dropped.has(child) && (words[child.index]?.prose ?? 0) >= prose * 0.9,
    );
    if (next === undefined || prose === 0) return best;
    here = next;
    if (next.children.filter((child) => isLineOf(child)).length >= 3) best = next;
  }
}

function isLineOf(child: Element | string): boolean {
  if (typeof child === 'string') return hanCount(child) > 0;
  return BLOCKS.has(child.tag) || child.tag === 'br';
}
