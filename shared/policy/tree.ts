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
  body.forEach((entry, at) => grower.add(entry, nextMarker(body, at)));
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
  private last: Branch | null = null;

  add(entry: Marked, next: Marker | null): void {
    const { marker, line } = entry;
    if (marker === null) {
      this.plain(line);
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
    while ((this.items.at(-1) ?? 0) >= rank) this.items.pop();
    this.hang(this.article, this.items.length === 0 ? 'item' : 'subitem', marker, line);
    this.items.push(rank);
  }

  /** ——目标一：… lists under whatever is open. Method §4.1 破折号列项. */
  private dash(marker: Marker, line: Line): void {
    if (this.article === null) this.hang(this.deepest(), 'item', marker, line);
    else this.plain(line);
  }

  private plain(line: Line): void {
    if (this.last !== null && RESPONSIBILITY.test(line.text.slice(0, 300)) && line.text.length < 300) {
      this.last.ownEnd = line.end;
      return;
    }
    // A 款 ends the items before it: the count of 款 does not stop at 项. Method §3.1.
    this.items = [];
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

function nextMarker(body: readonly Marked[], at: number): Marker | null {
  return body[at + 1]?.marker ?? null;
}
