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
  const grower = new Grower();
  const following = followingMarkers(body);
  body.forEach((entry, at) => grower.add(entry, body[at + 1]?.marker ?? null, following[at] ?? null));
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
  /** Open items of the article, to tell 项 from 目. */
  private items: number[] = [];
  /** The latest 项 of the article, while its list may go on. */
  private openItem: Branch | null = null;
  private last: Branch | null = null;

  add(entry: Marked, next: Marker | null, following: Marker | null): void {
    const { marker, line } = entry;
    if (marker === null) {
      this.plain(line, following);
      return;
    }
    const { mark } = marker;
    if (isContainer(mark)) this.open(mark, marker, line);
    else if (mark === 'article') this.openArticle(marker, line);
    else if (mark === 'dash') this.dash(marker, line);
    else if (mark === 'han' && next?.mark === 'article' && marker.rest.length < 40) {
      // Some rules write their chapters 一、总则 二、…
      this.open('chapter', marker, line);
    } else if (this.article === null) this.outline(marker, mark, line);
    else this.item(marker, mark, line);
  }

  private open(kind: Container, marker: Marker, line: Line): void {
    const rank = CONTAINER_RANK[kind];
    while ((this.containers.at(-1)?.rank ?? -1) >= rank) this.containers.pop();
    this.article = null;
    this.openItem = null;
    this.headings = [];
    const branch = this.hang(this.containers.at(-1)?.branch ?? null, kind, marker, line);
    this.containers.push({ rank, branch });
  }

  private openArticle(marker: Marker, line: Line): void {
    this.items = [];
    this.openItem = null;
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
    while ((this.items.at(-1) ?? 0) >= rank) this.items.pop();
    const branch = this.hang(this.article, this.items.length === 0 ? 'item' : 'subitem', marker, line);
    if (this.items.length === 0) this.openItem = branch;
    this.items.push(rank);
  }

  /** ——目标一：… lists under whatever is open. Method §4.1 破折号列项. */
  private dash(marker: Marker, line: Line): void {
    if (this.article === null) this.hang(this.deepest(), 'item', marker, line);
    else this.plain(line, null);
  }

  private plain(line: Line, following: Marker | null): void {
    if (this.last !== null && RESPONSIBILITY.test(line.text.slice(0, 300)) && line.text.length < 300) {
      this.last.ownEnd = line.end;
      return;
    }
    if (this.openItem !== null && following !== null && continues(this.openItem.marker, following)) {
      // （一）… second paragraph of the item … （二）: no 款 between two items of one list.
      if (this.last === this.openItem) this.last.ownEnd = line.end;
      else this.hang(this.article, 'item', this.openItem.marker, line);
      return;
    }
    // A 款 ends the items before it: the count of 款 does not stop at 项. Method §3.1.
    this.items = [];
    this.openItem = null;
    this.hang(this.article ?? this.deepest(), 'paragraph', null, line);
  }

  private deepest(): Branch | null {
    return this.headings.at(-1)?.branch ?? this.containers.at(-1)?.branch ?? null;
  }

  private hang(parent: Branch | null, kind: ClauseKind, marker: Marker | null, line: Line): Branch {
    const branch: Branch = { kind, marker, line, ownEnd: line.end, children: [] };
    (parent?.children ?? this.top).push(branch);
    this.last = branch;
    return branch;
  }
}

/** （责任单位：省…厅、省…局） in a line of its own belongs to the clause before it. Method §4.1 职责括号. */
const RESPONSIBILITY = /^[（(](?=[^（）()]*[局厅委办部院会]).*(?:负责|牵头|配合|参与|责任单位|分工).*[）)]$/;

function isContainer(mark: Mark): mark is Container {
  return mark in CONTAINER_RANK;
}

/** For each line the next marker below it, however far. */
function followingMarkers(body: readonly Marked[]): readonly (Marker | null)[] {
  const following: (Marker | null)[] = new Array<Marker | null>(body.length).fill(null);
  let next: Marker | null = null;
  for (let at = body.length - 1; at >= 0; at--) {
    following[at] = next;
    next = body[at]?.marker ?? next;
  }
  return following;
}

function continues(item: Marker | null, next: Marker): boolean {
  return item !== null && next.mark === item.mark && next.number === item.number + 1;
}
