import { emitArticle } from './articleClauses';
import { ClauseSink, numbered } from './clauseSink';
import type { Clause, ClauseId, OtherPart } from './document';
import { outlineWords } from './headings';
import type { Line } from './lines';
import { numeralOf } from './numerals';
import { NOTHING_ABOVE, type Surroundings, under } from './states';
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

/** The clauses of one text. `prefix`: '' for the document, `a2:` for its second text. `used`: ids given so far. */
export function emitClauses(
  text: string,
  content: { readonly opening: readonly Line[]; readonly branches: readonly Branch[] },
  prefix: string,
  used: Map<string, number>,
): { readonly clauses: readonly Clause[]; readonly captions: readonly OtherPart[] } {
  const sink = new ClauseSink(text, prefix, used);
  const emitter = new Emitter(sink);
  emitter.opening(content.opening);
  emitter.siblings(content.branches, {
    parent: null,
    chapter: '0',
    path: EMPTY_PATH,
    label: '',
    around: NOTHING_ABOVE,
  });
  return sink;
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
  constructor(private readonly sink: ClauseSink) {}

  /** 引言: what stands before the first heading. */
  opening(lines: readonly Line[]): void {
    lines.forEach((line, at) => {
      const label = lines.length > 1 ? `引言第${numeralOf(at + 1)}段` : '引言';
      const around = { ...NOTHING_ABOVE, first: true };
      const own = { line, ownEnd: line.end };
      this.sink.leaf(this.sink.id(`0-0-0-${at + 1}`), 'paragraph', own, label, null, around);
    });
  }

  siblings(branches: readonly Branch[], place: Place, spoken = 0): void {
    const plain = branches.filter((branch) => isPlain(branch)).length + spoken;
    let count = spoken;
    for (const branch of branches) {
      if (branch.kind === 'article') emitArticle(this.sink, branch, place);
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
    const id = this.sink.id(`${name}-0-0-0`);
    this.sink.caption(branch);
    const heading = title === '' ? null : title;
    this.sink.branch(branch, { id, label, parent: place.parent, heading, leaf: false }, place.around);
    this.siblings(branch.children, {
      parent: id,
      chapter,
      path: { within: branch.kind === 'part' ? '' : `c${name}:`, numbers: EMPTY_PATH.numbers },
      label: branch.kind === 'section' ? place.label + label : label,
      around: under(place.around, title),
    });
  }

  private outline(branch: Branch, place: Place): void {
    const marker = branch.marker;
    if (marker === null) return;
    const words = outlineWords(branch);
    const path = stepped(place.path, branch);
    const label = place.label + marker.label;
    const leaf = branch.children.length === 0;
    const id = this.sink.id(`${path.within}${path.numbers.join('-')}-0`);
    const around = under(place.around, words.heading);
    this.sink.branch(branch, { id, label, parent: place.parent, heading: words.heading, leaf }, around);
    if (leaf) return;
    const inside: Place = { parent: id, chapter: place.chapter, path, label, around };
    if (words.only) {
      this.sink.caption(branch);
      this.siblings(branch.children, inside);
      return;
    }
    const plain = branch.children.filter((child) => isPlain(child)).length;
    const written = plain === 0 ? label : `${label}第一段`;
    const lead = this.sink.id(`${path.within}${path.numbers.join('-')}-1`);
    this.sink.leaf(lead, 'paragraph', branch, written, id, around);
    this.siblings(branch.children, inside, 1);
  }

  private paragraph(branch: Branch, place: Place, count: number, of: number): void {
    const id = this.sink.id(`${place.path.within}${place.path.numbers.join('-')}-${count}`);
    const ordinal = of > 1 || place.label === '' ? `第${numeralOf(Math.min(count, 9999))}段` : '';
    this.sink.leaf(id, branch.kind, branch, place.label + ordinal, place.parent, place.around);
  }
}

/** 段 and —— items: counted together in their own order. */
function isPlain(branch: Branch): boolean {
  return branch.kind === 'paragraph' || branch.marker?.mark === 'dash';
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
