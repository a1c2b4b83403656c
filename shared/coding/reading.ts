import type { Clause, ClauseId, Facts } from '../policy/document';
import type { Evidence } from './coding';
import { unitOf, type Surroundings, type Unit } from './context';
import type { UnitHit } from './score';
import { unbroken } from './unbroken';

export interface TaggedDocument {
  readonly text: string;
  readonly facts: Facts;
  readonly clauses: readonly Clause[];
}

/** As in the gold files: headings as they stand in the text, empty where there are none. */
export interface Passage {
  readonly text: string;
  readonly title: string;
  readonly chapter: string;
  readonly section: string;
  readonly article: string;
}

/** A passage as the rules see it; no rule has been asked yet, so it serves every codebook. */
export interface UnitRead {
  readonly unit: Unit;
  /** With the span counted in the text that was read. */
  readonly evidenceOf: (hit: UnitHit) => Evidence;
}

/** A leaf clause. */
export interface ClauseRead extends UnitRead {
  readonly clause: ClauseId;
}

/** The leaf clauses of a document, in text order. Half the cost of tagging: keep them to tag again. */
export function clausesRead({ text, facts, clauses }: TaggedDocument): readonly ClauseRead[] {
  const outline = headingsOf(clauses);
  return clauses
    .filter(({ leaf }) => leaf)
    .map((clause) => {
      const around = { title: facts.title, headings: outline(clause), states: clause.states };
      const read = unitRead(text.slice(clause.start, clause.end), clause.start, around);
      return { clause: clause.id, ...read };
    });
}

export function passageRead({ text, title, chapter, section }: Passage): UnitRead {
  return unitRead(text, 0, { title, headings: [chapter, section].filter((one) => one !== ''), states: [] });
}

/** Reads a passage that stands at `from` of its text. */
function unitRead(text: string, from: number, around: Surroundings): UnitRead {
  const line = unbroken(text);
  const unit = unitOf(line.text, around);
  const ahead = from + unit.from;
  if (line.text === text) {
    return {
      unit,
      evidenceOf: ({ start, end, rule }) => ({ start: ahead + start, end: ahead + end, rule }),
    };
  }
  return {
    unit,
    evidenceOf: ({ start, end, rule }) => {
      const span = line.originalSpan(unit.from + start, unit.from + end);
      return { start: from + span.start, end: from + span.end, rule };
    },
  };
}

/** Headings of a clause and its containers, outermost first. */
function headingsOf(clauses: readonly Clause[]): (clause: Clause) => readonly string[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const done = new Map<ClauseId, readonly string[]>();
  const outline = (clause: Clause): readonly string[] => {
    const before = done.get(clause.id);
    if (before !== undefined) return before;
    const parent = clause.parent === null ? undefined : byId.get(clause.parent);
    const above = parent === undefined ? [] : outline(parent);
    const all = clause.heading === null || clause.heading === '' ? above : [...above, clause.heading];
    done.set(clause.id, all);
    return all;
  };
  return outline;
}
