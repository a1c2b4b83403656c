/** A half-open range of UTF-16 code units in a frozen text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two ranges share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The spans by where they start: the list itself where they ascend already, as spans of a text nearly always do. */
export function ascending<S extends Span>(spans: readonly S[]): readonly S[] {
  let last = -Infinity;
  for (const { start } of spans) {
    if (start < last) return [...spans].sort((a, b) => a.start - b.start);
    last = start;
  }
  return spans;
}

/** Two ascending lists in one, still ascending; `a` first where two start together. */
export function merged<A extends Span, B extends Span>(a: readonly A[], b: readonly B[]): (A | B)[] {
  const whole: (A | B)[] = [];
  let next = 0;
  for (const span of a) {
    for (let other = b[next]; other !== undefined && other.start < span.start; other = b[++next])
      whole.push(other);
    whole.push(span);
  }
  for (; next < b.length; next++) {
    const other = b[next];
    if (other !== undefined) whole.push(other);
  }
  return whole;
}
