import type { Span } from '../text/span';
import { sum } from './counts';
import { undefinedFor, type Coefficient } from './rating';

/** Of one category: disagreement in where coders put their spans, and what chance would give. */
export interface UnitizingDisagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * α of unitizing (Krippendorff 2004, "Measuring the Reliability of Qualitative Text Analysis Data", p. 254): for spans
 * that coders cut out of a text themselves. `text`: the stretch that was read; `byCategory`: of each category, each
 * coder's spans, which must not overlap each other. `units` of the coefficients: spans of all coders.
 */
export function unitizingAlpha(
  text: Span,
  byCategory: ReadonlyMap<string, readonly (readonly Span[])[]>,
): { readonly overall: Coefficient; readonly perCategory: ReadonlyMap<string, Coefficient> } {
  const of = (coders: readonly (readonly Span[])[]): number => sum(coders.map((spans) => spans.length));
  const each = [...byCategory].map(([category, coders]) => ({
    category,
    spans: of(coders),
    ...unitizingDisagreement(text, coders),
  }));
  const alpha = (observed: number, expected: number, units: number): Coefficient =>
    expected === 0
      ? undefinedFor(units === 0 ? 'neverUsed' : 'noVariation')
      : { value: 1 - observed / expected, units };
  return {
    overall: alpha(
      sum(each.map(({ observed }) => observed)),
      sum(each.map(({ expected }) => expected)),
      sum(each.map(({ spans }) => spans)),
    ),
    perCategory: new Map(
      each.map(({ category, observed, expected, spans }) => [category, alpha(observed, expected, spans)]),
    ),
  };
}

/** Disagreement over one category, in parts of the square of the text's length. */
export function unitizingDisagreement(
  text: Span,
  coders: readonly (readonly Span[])[],
): UnitizingDisagreement {
  const length = text.end - text.start;
  const sections = coders.map((spans) => sectionsOf(text, spans));
  const m = coders.length;
  let observed = 0;
  for (const [i, mine] of sections.entries()) {
    for (const theirs of sections.slice(i + 1)) {
      for (const g of mine) for (const h of theirs) observed += 2 * sectionDistance(g, h);
    }
  }
  const all = sections.flat();
  const units = all.filter(({ unit }) => unit);
  const gaps = all.filter(({ unit }) => !unit).map(lengthOf);
  let chance = 0;
  for (const l of units.map(lengthOf)) {
    const fits = sum(gaps.filter((gap) => gap >= l).map((gap) => gap - l + 1));
    chance += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l * l * fits;
  }
  const spread = m * length * (m * length - 1) - sum(units.map(lengthOf).map((l) => l * (l - 1)));
  return {
    observed: observed / (m * (m - 1) * length ** 2),
    expected: units.length === 0 ? 0 : ((2 / length) * chance) / spread,
  };
}

/** A span that a coder marked, or a stretch between them. */
export interface Section extends Span {
  readonly unit: boolean;
}

/** δ²: two overlapping spans by how far their ends lie apart, a span inside the other's gap by its length. */
export function sectionDistance(g: Section, h: Section): number {
  if (g.unit && h.unit) {
    return g.start < h.end && h.start < g.end ? (g.start - h.start) ** 2 + (g.end - h.end) ** 2 : 0;
  }
  if (g.unit === h.unit) return 0;
  const [unit, gap] = g.unit ? [g, h] : [h, g];
  return gap.start <= unit.start && unit.end <= gap.end ? lengthOf(unit) ** 2 : 0;
}

function sectionsOf(text: Span, spans: readonly Span[]): Section[] {
  const sections: Section[] = [];
  let at = text.start;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) sections.push({ start: at, end: start, unit: false });
    sections.push({ start, end, unit: true });
    at = end;
  }
  if (at < text.end) sections.push({ start: at, end: text.end, unit: false });
  return sections;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
