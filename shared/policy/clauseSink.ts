import { folded } from '../text/fold';
import type { Clause, ClauseId, ClauseKind, OtherPart } from './document';
import { head, type Line } from './lines';
import { statesOf, type Surroundings } from './states';
import type { Branch } from './tree';

/**
 * Collects the clauses of one text and gives them ids that are unique in the document. Who is responsible is found out
 * when all clauses are known.
 */
export class ClauseSink {
  readonly clauses: Clause[] = [];
  readonly captions: OtherPart[] = [];
  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly used: Map<string, number>,
  ) {}

  /** What repeats is marked `~2`, `~3`. */
  id(wanted: string): ClauseId {
    const id = this.prefix + wanted;
    const times = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, times);
    if (times === 1) return id as ClauseId;
    const marked = `${id}~${times}`;
    this.used.set(marked, 1);
    return marked as ClauseId;
  }

  /** A clause of the branch's own words alone. */
  leaf(
    id: ClauseId,
    kind: ClauseKind,
    own: Own,
    label: string,
    parent: ClauseId | null,
    around: Surroundings,
  ): void {
    const start = own.line.start;
    const end = own.ownEnd;
    const states = statesOf(this.words(own.line, end), around);
    this.clauses.push({
      start,
      end,
      id,
      label,
      kind,
      parent,
      heading: null,
      leaf: true,
      states,
      responsible: null,
    });
  }

  /** A clause of the branch and all that hangs under it. */
  branch(
    branch: Branch,
    clause: Pick<Clause, 'id' | 'label' | 'parent' | 'heading' | 'leaf'>,
    around: Surroundings,
  ): void {
    const start = branch.line.start;
    const end = endOf(branch);
    const states = statesOf(clause.leaf ? this.words(branch.line, end) : '', around);
    const { id, label, parent, heading, leaf } = clause;
    this.clauses.push({
      start,
      end,
      id,
      label,
      kind: branch.kind,
      parent,
      heading,
      leaf,
      states,
      responsible: null,
    });
  }

  caption(branch: Branch): void {
    this.captions.push({ start: branch.line.start, end: branch.ownEnd, kind: 'caption' });
  }

  /** The first 600 characters from the beginning of `line` to `end`, folded: what states are told by. */
  words(line: Line, end: number): string {
    if (end === line.end) return head(line, 600);
    return folded(this.text.slice(line.start, Math.min(end, line.start + 600))).text;
  }

  /** True when nothing but blanks stands between two offsets. */
  blankBetween(start: number, end: number): boolean {
    return this.text.slice(start, end).trim() === '';
  }
}

/** Where a branch's own words stand. */
interface Own {
  readonly line: Line;
  readonly ownEnd: number;
}

/** 12 and 之一 → `12.1`. */
export function numbered(number: number, sub: number): string {
  return sub > 0 ? `${number}.${sub}` : String(number);
}

function endOf(branch: Branch): number {
  const last = branch.children.at(-1);
  return last === undefined ? branch.ownEnd : endOf(last);
}
