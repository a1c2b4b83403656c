import { expect } from 'vitest';
import type { PolicyDocument } from '../../shared/policy/document';

/** Every character in exactly one leaf clause or one other part; blanks are blank; ids unique; parents before children. */
export function expectPartition(text: string, document: PolicyDocument): void {
  const spans = [...document.clauses.filter((clause) => clause.leaf), ...document.others].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let at = 0;
  for (const span of spans) {
    expect(span.start, `gap or overlap before “${text.slice(span.start, span.start + 30)}”`).toBe(at);
    expect(span.end).toBeGreaterThan(span.start);
    at = span.end;
  }
  expect(at).toBe(text.length);
  for (const other of document.others) {
    if (other.kind === 'blank')
      expect(text.slice(other.start, other.end).replace(INVISIBLE, '').trim()).toBe('');
  }
  const seen = new Map<string, (typeof document.clauses)[number]>();
  for (const clause of document.clauses) {
    expect(seen.has(clause.id), `id ${clause.id} twice`).toBe(false);
    seen.set(clause.id, clause);
    if (clause.leaf) {
      expect(text.slice(clause.start, clause.end)).toBe(text.slice(clause.start, clause.end).trim());
    }
    if (clause.parent === null) continue;
    const parent = seen.get(clause.parent);
    expect(parent, `parent of ${clause.id}`).toBeDefined();
    expect(parent?.leaf).toBe(false);
    expect(parent !== undefined && parent.start <= clause.start && clause.end <= parent.end).toBe(true);
  }
}

/** Links and responsibilities point into the text: inside the leaf that says them, at clauses that exist. */
export function expectLinks(text: string, document: PolicyDocument): void {
  const clauses = new Map(document.clauses.map((clause) => [clause.id, clause]));
  for (const { start, end, from, to, label } of document.links.references) {
    const leaf = clauses.get(from);
    expect(leaf?.leaf).toBe(true);
    expect(leaf !== undefined && leaf.start <= start && end <= leaf.end && start < end).toBe(true);
    expect(to === null || clauses.has(to)).toBe(true);
    expect(label).not.toBe('');
  }
  const { citations, basedOn, repeals } = document.links;
  for (const citation of citations) expect(text.charAt(citation.start)).toBe('《');
  for (const citation of [...basedOn, ...repeals]) expect(citations).toContain(citation);
  for (const { start, end, responsible } of document.clauses) {
    if (responsible === null) continue;
    expect(start <= responsible.span.start && responsible.span.end <= end).toBe(true);
    expect(responsible.lead.length).toBeGreaterThan(0);
  }
}

const INVISIBLE = /[\u200b-\u200f\u00ad\u2060\ufeff]/g;
