import type { Marked } from './contents';
import type { ClauseKind } from './document';
import type { Line } from './lines';
import type { Mark, Marker } from './outline';

/** A clause before it has an id, label and span: its own line and what hangs under it. */
export interface Branch {
  readonly kind: ClauseKind;
  readonly marker: Marker | null;
  readonly line: Line;
  /** End of the branch's own words: its line, and brackets of responsibility in lines of their own. */
  ownEnd: number;
  readonly children: Branch[];
}

/** The top-level branches of one text's body. */
export function branchesOf(body: readonly Marked[]): readonly Branch[] {
  const grower = new Grower(body);
  body.forEach((entry, at) => grower.add(entry, at));
  return grower.top;
}

/** Deeper marks have higher ranks; equal or higher ones close what is open. GB/T 9704—2012 7.3.3. */
const RANK = { han: 1, hanParen: 2, digit: 3, digitParen: 4, circled: 5 } as const;
type Numbered = keyof typeof RANK;

const OUTLINE_KIND = {
  han: 'heading',
  hanParen: 'subheading',
  digit: 'point',
  digitParen: 'subpoint',
  circled: 'subpoint',
} as const satisfies Record<Numbered, ClauseKind>;

const CONTAINER_RANK = { part: 0, chapter: 1, section: 2 } as const;
type Container = keyof typeof CONTAINER_RANK;

class Grower {
  readonly top: Branch[] = [];
  private readonly containers: { readonly rank: number; readonly branch: Branch }[] = [];
  private article: Branch | null = null;
  /** Open 一、（一）1. of an outline; not used inside articles, which are flat. */
  private headings: { readonly rank: number; readonly branch: Branch }[] = [];
  /** The open 项 of the article and its open 目, from the outside in. */
  private items: { readonly rank: number; readonly branch: Branch }[] = [];
  private last: Branch | null = null;
  /** The latest line given to `last`. */
  private lastWords = '';

  constructor(private readonly body: readonly Marked[]) {}

  add(entry: Marked, at: number): void {
    const { marker, line } = entry;
    if (marker === null) {
      this.plain(line, at);
      return;
    }
    const { mark } = marker;
    if (isContainer(mark)) this.open(mark, marker, line);
    else if (mark === 'article') this.openArticle(marker, line);
    else if (mark === 'dash') this.dash(marker, line, at);
    else if (mark === 'han' && this.body[at + 1]?.marker?.mark === 'article' && marker.rest.length < 40) {
      // Some rules write their chapters 一、总则 二、…
      this.open('chapter', marker, line);
    } else if (this.article === null) this.outline(marker, mark, line);
    else this.item(marker, mark, line);
  }

  private open(kind: Container, marker: Marker, line: Line): void {
    const rank = CONTAINER_RANK[kind];
    while ((this.containers.at(-1)?.rank ?? -1) >= rank) this.containers.pop();
    this.article = null;
    this.headings = [];
    const branch = this.hang(this.containers.at(-1)?.branch ?? null, kind, marker, line);
    this.containers.push({ rank, branch });
  }

  private openArticle(marker: Marker, line: Line): void {
    this.items = [];
    this.article = this.hang(this.deepest(), 'article', marker, line);
  }

  private outline(marker: Marker, mark: Numbered, line: Line): void {
    const rank = RANK[mark];
    while ((this.headings.at(-1)?.rank ?? 0) >= rank) this.headings.pop();
    const parent = this.headings.at(-1)?.branch ?? this.containers.at(-1)?.branch ?? null;
    this.headings.push({ rank, branch: this.hang(parent, OUTLINE_KIND[mark], marker, line) });
  }

  private item(marker: Marker, mark: Numbered, line: Line): void {
    const rank = RANK[mark];
    while ((this.items.at(-1)?.rank ?? 0) >= rank) this.items.pop();
    const kind = this.items.length === 0 ? 'item' : 'subitem';
    this.items.push({ rank, branch: this.hang(this.article, kind, marker, line) });
  }

  /** ——目标一：… lists under whatever is open. Method §4.1 破折号列项. */
  private dash(marker: Marker, line: Line, at: number): void {
    if (this.article === null) this.hang(this.deepest(), 'item', marker, line);
    else this.plain(line, at);
  }

  private plain(line: Line, at: number): void {
    const last = this.adjacent(at) ? this.last : null;
    const goesOn =
      last !== null &&
      last.children.length === 0 &&
      (brokenOff(this.lastWords) || OPEN_RESPONSIBILITY.test(this.lastWords));
    if (last !== null && (goesOn || namesResponsible(line.text))) {
      this.lengthen(last, line);
      return;
    }
    const item = this.itemGoingOn(at);
    if (item !== null) {
      // （一）… second paragraph of the item … （二）: no 款 between two items of one list.
      if (last === item) this.lengthen(item, line);
      else this.hang(this.article, item.kind, item.marker, line);
      return;
    }
    // A 款 ends the items before it: the count of 款 does not stop at 项. Method §3.1.
    this.items = [];
    this.hang(this.article ?? this.deepest(), 'paragraph', null, line);
  }

  private lengthen(branch: Branch, line: Line): void {
    branch.ownEnd = line.end;
    this.lastWords = line.text;
  }

  /** False where a page furniture line, a figure or the like stands between a line and the one before it. */
  private adjacent(at: number): boolean {
    return (this.body[at]?.at ?? 0) === (this.body[at - 1]?.at ?? -2) + 1;
  }

  /** The innermost open item whose list has its next number further down in this article; null when all have ended. */
  private itemGoingOn(at: number): Branch | null {
    for (let depth = this.items.length - 1; depth >= 0; depth--) {
      const branch = this.items[depth]?.branch;
      if (branch !== undefined && this.listGoesOn(branch.marker, at)) return branch;
    }
    return null;
  }

  private listGoesOn(item: Marker | null, at: number): boolean {
    for (let next = at + 1; next <= at + LONGEST_ITEM; next++) {
      const marker = this.body[next]?.marker;
      if (marker === undefined || item === null) return false;
      if (marker === null) continue;
      if (marker.mark === 'article' || isContainer(marker.mark)) return false;
      if (marker.mark === item.mark) return marker.number === item.number + 1;
      if (isRanked(marker.mark) && isRanked(item.mark) && RANK[marker.mark] < RANK[item.mark]) return false;
    }
    return false;
  }

  private deepest(): Branch | null {
    return this.headings.at(-1)?.branch ?? this.containers.at(-1)?.branch ?? null;
  }

  private hang(parent: Branch | null, kind: ClauseKind, marker: Marker | null, line: Line): Branch {
    const branch: Branch = { kind, marker, line, ownEnd: line.end, children: [] };
    (parent?.children ?? this.top).push(branch);
    this.last = branch;
    this.lastWords = line.text;
    return branch;
  }
}

/** Lines looked ahead for the next item; bounds the work, not the length of items. */
const LONGEST_ITEM = 80;

/** （责任单位：省…厅、省…局） in a line of its own belongs to the clause before it. Method §4.1 职责括号. */
function namesResponsible(words: string): boolean {
  return words.length < 300 && RESPONSIBILITY.test(words);
}

const RESPONSIBILITY = /^[（(](?=[^（）()]*[局厅委办部院会]).*(?:负责|牵头|配合|参与|责任单位|分工).*[）)]$/;

/** …（责任单位： at the end of a line: the bodies follow in the next. */
const OPEN_RESPONSIBILITY = /[（(](?:责任|牵头|配合)(?:单位|部门)[:：][^（）()]{0,200}$/;

/**
 * A line break inside a sentence: the line ends in a comma, or it is as long as a printed line, says more than a heading
 * and does not end as sentences do. Method §4.6 合并断行.
 */
function brokenOff(words: string): boolean {
  const last = words.charAt(words.length - 1);
  if (last === '，' || last === '、') return true;
  return words.length >= 20 && !ENDS.has(last) && /[，；：。]/.test(words.slice(0, 400));
}

const ENDS: ReadonlySet<string> = new Set('。！？；：:;!?…”’」』）)》.');

function isRanked(mark: Mark): mark is Numbered {
  return mark in RANK;
}

function isContainer(mark: Mark): mark is Container {
  return mark in CONTAINER_RANK;
}
