import { chiSquareTail } from './probability';

/** A word or code counted in two parts of a corpus: a of c against b of d (method §3.7). */
export interface Occurrence {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export interface Keyness {
  readonly expected: readonly [number, number];
  /** G² = 2[a ln(a÷E1) + b ln(b÷E2)], 0 ln 0 = 0; signed: below 0 where it is rarer in the first part. */
  readonly logLikelihood: number;
  /** Of |G²| with one degree of freedom; correct many of them by `benjaminiHochberg`. */
  readonly p: number;
  /** log2((a÷c) ÷ (b÷d)), 0.5 in the place of no occurrence: how many doublings. */
  readonly logRatio: number;
}

/** null when either part is empty or the word occurs in neither. */
export function keyness({ a, b, c, d }: Occurrence): Keyness | null {
  if (c <= 0 || d <= 0 || a + b === 0) return null;
  const e1 = (c * (a + b)) / (c + d);
  const e2 = (d * (a + b)) / (c + d);
  const term = (x: number, e: number): number => (x === 0 ? 0 : x * Math.log(x / e));
  const g2 = Math.max(0, 2 * (term(a, e1) + term(b, e2)));
  return {
    expected: [e1, e2],
    logLikelihood: a / c < b / d ? -g2 : g2,
    p: chiSquareTail(g2, 1),
    logRatio: Math.log2((a === 0 ? 0.5 : a) / c / ((b === 0 ? 0.5 : b) / d)),
  };
}

/** Adjusted p values, in the order given: the false discovery rate at which each would just be called. */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const n = ps.length;
  const order = ps.map((_, i) => i).sort((one, other) => (ps[other] ?? 0) - (ps[one] ?? 0));
  const adjusted = new Array<number>(n).fill(1);
  let least = 1;
  order.forEach((at, fromTop) => {
    least = Math.min(least, ((ps[at] ?? 1) * n) / (n - fromTop));
    adjusted[at] = least;
  });
  return adjusted;
}
