import { folded } from '../text/fold';
import { numeralOf } from './numerals';
import type { Clause, ClauseId, ClauseKind, OtherPart } from './document';
import { articleWords, outlineWords, type Words } from './headings';
import { statesOf, type Surroundings } from './states';
import type { Line } from './lines';
import type { Branch } from './tree';

/*
 * How branches become clauses.
 *
 * Every character of a body lies in one leaf or in one caption. A line that only heads others is a caption; a line that
 * says something is a leaf, also where it introduces others:
 * - Inside an article the clauses are flat: 款, 项 and 目 are siblings under the 条, their ids and labels say what
 *   belongs to what (3-36-2-3 is 第三十六条第二款第（三）项). So the 款 that introduces items is a leaf of its own line,
 *   and codings of `有下列行为之一的，由…处罚：` have a place. An article of one paragraph without items is a leaf itself.
 * - In outlines (一、（一）1.) a heading line with text of its own gets that text as its first 段.
 * - 编, 章 and 节 are never leaves, even when nothing is left of them but the heading.
 * 款, 段 are counted in the label only where there is more than one, as in legislative practice.
 */

export interface Emitted {
  readonly clauses: Clause[];
  readonly captions: OtherPart[];
}

/** The clauses of one text. `prefix`: '' for the document, `a2:` for its second text. `used`: ids given so far. */
export function emitClauses(
  text: string,
  content: { readonly opening: readonly Line[]; readonly branches: readonly Branch[] },
  prefix: string,
  used: Map<string, number>,
): Emitted {
  const emitter = new Emitter(text, prefix, used);
  emitter.opening(content.opening);
  emitter.siblings(content.branches, {
    parent: null,
    chapter: '0',
    path: EMPTY_PATH,
    label: '',
    around: { headings: [], lead: null },
  });
  return { clauses: emitter.clauses, captions: emitter.captions };
}

interface Place {
  readonly parent: ClauseId | null;
  /** The chapter's number in ids, `0` without chapters. */
  readonly chapter: string;
  readonly path: Path;
  readonly label: string;
  readonly around: Surroundings;
}

/** Where an outline stands: numbers of 一、 （一） 1., the last with （1）① behind points. `within`: chapter and section. */
interface Path {
  readonly within: string;
  readonly numbers: readonly [string, string, string];
}
const EMPTY_PATH: Path = { within: '', numbers: ['0', '0', '0'] };

class Emitter {
  readonly clauses: Clause[] = [];
  readonly captions: OtherPart[] = [];
  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly used: Map<string, number>,
  ) {}

  /** 引言: what stands before the first heading. */
  opening(lines: readonly Line[]): void {
    lines.forEach((line, at) => {
      const label = lines.length > 1 ? `引言第${numeralOf(at + 1)}段` : '引言';
      const around = { headings: [], lead: null, first: true };
      this.leaf(this.id(`0-0-0-${at + 1}`), 'paragraph', line.start, line.end, label, null, around);
    });
  }

  siblings(branches: readonly Branch[], place: Place, spoken = 0): void {
    const plain = branches.filter((branch) => isPlain(branch)).length + spoken;
    let count = spoken;
    for (const branch of branches) {
      if (branch.kind === 'article') this.article(branch, place);
      else if (isPlain(branch)) this.paragraph(branch, place, ++count, plain);
      else if (branch.kind === 'part' || branch.kind === 'chapter' || branch.kind === 'section')
        this.container(branch, place);
      else this.outline(branch, place);
    }
  }

  private container(branch: Branch, place: Place): void {
    const number = branch.marker === null ? '0' : numbered(branch.marker.number, branch.marker.sub);
    const title = branch.marker?.rest ?? '';
    const label = branch.marker?.label ?? '';
    const chapter = branch.kind === 'chapter' ? number : place.chapter;
    const name =
      branch.kind === 'part'
        ? `p${number}`
        : branch.kind === 'section'
          ? `${place.chapter}s${number}`
          : number;
    const id = this.id(`${name}-0-0-0`);
    this.caption(branch);
    this.push(
      id,
      branch,
      label === '' ? title : label,
      place.parent,
      title === '' ? null : title,
      false,
      place.around,
    );
    this.siblings(branch.children, {
      parent: id,
      chapter,
      path: { within: branch.kind === 'part' ? '' : `c${name}:`, numbers: EMPTY_PATH.numbers },
      label: branch.kind === 'section' ? place.label + label : label,
      around: within(place.around, title),
    });
  }

  private article(branch: Branch, place: Place): void {
    const marker = branch.marker;
    if (marker === null) return;
    const words = articleWords(branch);
    const stem = `${place.chapter}-${numbered(marker.number, marker.sub)}`;
    const id = this.id(`${stem}-0-0`);
    const around = { ...within(place.around, words.heading), first: marker.number === 1 && marker.sub === 0 };
    const alone = branch.children.length === 0 || (words.only && this.hasOnlyOneParagraph(branch));
    this.push(id, branch, marker.label, place.parent, words.heading, alone, around);
    if (alone) return;
    if (words.only) this.caption(branch);
    const again = /~\d+$/.exec(id)?.[0] ?? '';
    this.articleParts(branch, words, { stem, again, id, label: marker.label, around });
  }

  /** 第一条（目的）⏎ 为了…: caption and paragraph are one leaf, unless something else stands between them. */
  private hasOnlyOneParagraph(article: Branch): boolean {
    const [only, ...more] = article.children;
    if (only === undefined || more.length > 0 || only.kind !== 'paragraph') return false;
    return this.text.slice(article.ownEnd, only.line.start).trim() === '';
  }

  private articleParts(
    article: Branch,
    words: Words,
    own: {
      readonly stem: string;
      readonly again: string;
      readonly id: ClauseId;
      readonly label: string;
      readonly around: Surroundings;
    },
  ): void {
    const { stem, again } = own;
    const opening = words.only ? 0 : 1;
    const several = article.children.filter((child) => child.kind === 'paragraph').length + opening > 1;
    let paragraph = 0;
    let item: string[] = [];
    let itemLabel = '';
    let lead: string | null = null;
    const label = (): string =>
      several ? `${own.label}第${numeralOf(Math.max(1, paragraph))}款` : own.label;
    if (opening === 1) {
      paragraph = 1;
      const id = this.id(`${stem}-1-0${again}`);
      this.leaf(id, 'paragraph', article.line.start, article.ownEnd, label(), own.id, own.around);
      lead = this.slice(article.line.start, article.ownEnd);
    }
    for (const child of article.children) {
      if (child.kind === 'paragraph' || child.marker === null) {
        paragraph++;
        item = [];
        const id = this.id(`${stem}-${paragraph}-0${again}`);
        this.leaf(id, 'paragraph', child.line.start, child.ownEnd, label(), own.id, own.around);
        lead = this.slice(child.line.start, child.ownEnd);
        continue;
      }
      const number = String(child.marker.number);
      const sub = child.kind === 'subitem';
      if (sub) item = [item[0] ?? '0', number];
      else item = [number];
      if (!sub) itemLabel = `${label()}第${bare(child.marker.label)}项`;
      const id = this.id(`${stem}-${Math.max(1, paragraph)}-${item.join('.')}${again}`);
      const written = sub ? `${itemLabel}第${bare(child.marker.label)}目` : itemLabel;
      this.leaf(id, child.kind, child.line.start, child.ownEnd, written, own.id, {
        ...own.around,
        first: false,
        lead,
      });
    }
  }

  private outline(branch: Branch, place: Place): void {
    const marker = branch.marker;
    if (marker === null) return;
    const words = outlineWords(branch);
    const path = stepped(place.path, branch);
    const label = place.label + marker.label;
    const leaf = branch.children.length === 0;
    const id = this.id(`${path.within}${path.numbers.join('-')}-0`);
    const around = within(place.around, words.heading);
    this.push(id, branch, label, place.parent, words.heading, leaf, around);
    if (leaf) return;
    const inside: Place = { parent: id, chapter: place.chapter, path, label, around };
    if (words.only) {
      this.caption(branch);
      this.siblings(branch.children, inside);
      return;
    }
    const plain = branch.children.filter((child) => isPlain(child)).length;
    const written = plain === 0 ? label : `${label}第一段`;
    const lead = this.id(`${path.within}${path.numbers.join('-')}-1`);
    this.leaf(lead, 'paragraph', branch.line.start, branch.ownEnd, written, id, around);
    this.siblings(branch.children, inside, 1);
  }

  private paragraph(branch: Branch, place: Place, count: number, of: number): void {
    const id = this.id(`${place.path.within}${place.path.numbers.join('-')}-${count}`);
    const ordinal = of > 1 || place.label === '' ? `第${numeralOf(Math.min(count, 9999))}段` : '';
    this.leaf(
      id,
      branch.kind,
      branch.line.start,
      branch.ownEnd,
      place.label + ordinal,
      place.parent,
      place.around,
    );
  }

  private leaf(
    id: ClauseId,
    kind: ClauseKind,
    start: number,
    end: number,
    label: string,
    parent: ClauseId | null,
    around: Surroundings,
  ): void {
    const states = statesOf(this.slice(start, end), around);
    this.clauses.push({ start, end, id, label, kind, parent, heading: null, leaf: true, states });
  }

  private push(
    id: ClauseId,
    branch: Branch,
    label: string,
    parent: ClauseId | null,
    heading: string | null,
    leaf: boolean,
    around: Surroundings,
  ): void {
    const start = branch.line.start;
    const end = endOf(branch);
    const states = statesOf(leaf ? this.slice(start, end) : '', around);
    this.clauses.push({ start, end, id, label, kind: branch.kind, parent, heading, leaf, states });
  }

  private caption(branch: Branch): void {
    this.captions.push({ start: branch.line.start, end: branch.ownEnd, kind: 'caption' });
  }

  /** Unique within the document: what repeats is marked `~2`, `~3`. */
  private id(wanted: string): ClauseId {
    const id = this.prefix + wanted;
    const times = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, times);
    if (times === 1) return id as ClauseId;
    const marked = `${id}~${times}`;
    this.used.set(marked, 1);
    return marked as ClauseId;
  }

  private slice(start: number, end: number): string {
    return folded(this.text.slice(start, Math.min(end, start + 600))).text;
  }
}

/** 段 and —— items: counted together in their own order. */
function isPlain(branch: Branch): boolean {
  return branch.kind === 'paragraph' || branch.marker?.mark === 'dash';
}

function within(around: Surroundings, heading: string | null): Surroundings {
  return { headings: heading === null ? around.headings : [...around.headings, heading], lead: null };
}

function endOf(branch: Branch): number {
  const last = branch.children.at(-1);
  return last === undefined ? branch.ownEnd : endOf(last);
}

function numbered(number: number, sub: number): string {
  return sub > 0 ? `${number}.${sub}` : String(number);
}

/** `（三）` and `3.` as they stand in a citation: 第（三）项, 第3项. */
function bare(label: string): string {
  return label.replace(/[.、]$/, '');
}

function stepped(path: Path, branch: Branch): Path {
  const number = String(branch.marker?.number ?? 0);
  const [heading, subheading, point] = path.numbers;
  switch (branch.kind) {
    case 'heading':
      return { ...path, numbers: [number, '0', '0'] };
    case 'subheading':
      return { ...path, numbers: [heading, number, '0'] };
    case 'point':
      return { ...path, numbers: [heading, subheading, number] };
    default:
      return { ...path, numbers: [heading, subheading, `${point}.${number}`] };
  }
}
