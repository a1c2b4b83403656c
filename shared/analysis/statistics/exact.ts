import type { Chance } from './chance';
import { lnFactorial } from './probability';

/**
 * Fisher's exact test of [[a, b], [c, d]], two-sided: the probability, margins given, of all tables no likelier than
 * this one (the rule of R's fisher.test, with its tolerance of 1e-7).
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const row = a + b;
  const column = a + c;
  const n = row + c + d;
  const least = Math.max(0, row + column - n);
  const most = Math.min(row, column);
  const constant =
    lnFactorial(row) + lnFactorial(n - row) + lnFactorial(column) + lnFactorial(n - column) - lnFactorial(n);
  const probability = (k: number): number =>
    Math.exp(
      constant -
        lnFactorial(k) -
        lnFactorial(row - k) -
        lnFactorial(column - k) -
        lnFactorial(n - row - column + k),
    );
  const observed = probability(a) * (1 + 1e-7);
  let sum = 0;
  for (let k = least; k <= most; k++) {
    const p = probability(k);
    if (p <= observed) sum += p;
  }
  return Math.min(1, sum);
}

/**
 * The share of random tables with the margins of `counts` whose χ² is at least as large, (1 + as large) ÷ (1 + samples),
 * as R's chisq.test(simulate.p.value = TRUE). Rows and columns must not be empty. Same `chance`, same answer.
 */
export function monteCarlo(counts: readonly (readonly number[])[], samples: number, chance: Chance): number {
  const rows = counts.map((row) => row.reduce((sum, n) => sum + n, 0));
  const columns = (counts[0] ?? []).map((_, c) => counts.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const n = rows.reduce((sum, row) => sum + row, 0);
  const lnFactorials = Float64Array.from({ length: n + 1 }, (_, k) => lnFactorial(k));
  // χ² = n (Σ O² ÷ (row × column) − 1): the sum alone orders the tables.
  const observed = counts.reduce(
    (sum, row, r) =>
      sum + row.reduce((inner, o, c) => inner + (o * o) / ((rows[r] ?? 1) * (columns[c] ?? 1)), 0),
    0,
  );
  let asLarge = 0;
  for (let s = 0; s < samples; s++) {
    if (randomStatistic(rows, columns, n, lnFactorials, chance) >= observed - observed * 1e-12) asLarge++;
  }
  return (1 + asLarge) / (1 + samples);
}

/** Σ O² ÷ (row × column) of one random table: each row is dealt from what the columns have left. */
function randomStatistic(
  rows: readonly number[],
  columns: readonly number[],
  n: number,
  lnFactorials: Float64Array,
  chance: Chance,
): number {
  const left = Float64Array.from(columns);
  let inAll = n;
  let statistic = 0;
  for (const row of rows) {
    let wanted = row;
    let inRest = inAll;
    for (let c = 0; c < left.length; c++) {
      const here = left[c] ?? 0;
      const drawn = hypergeometric(inRest, here, wanted, lnFactorials, chance);
      left[c] = here - drawn;
      wanted -= drawn;
      inRest -= here;
      statistic += (drawn * drawn) / (row * (columns[c] ?? 1));
    }
    inAll -= row;
  }
  return statistic;
}

/** How many of `marked` among `all` are in a hand of `drawn`; by inversion outwards from the likeliest value. */
function hypergeometric(
  all: number,
  marked: number,
  drawn: number,
  lnFactorials: Float64Array,
  chance: Chance,
): number {
  const least = Math.max(0, drawn + marked - all);
  const most = Math.min(drawn, marked);
  if (least >= most) return least;
  const ln = (k: number): number => lnFactorials[k] ?? 0;
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))));
  const others = all - marked;
  const top = Math.exp(
    ln(marked) -
      ln(mode) -
      ln(marked - mode) +
      (ln(others) - ln(drawn - mode) - ln(others - drawn + mode)) -
      (ln(all) - ln(drawn) - ln(all - drawn)),
  );
  let rest = chance() - top;
  let down = mode;
  let downP = top;
  let up = mode;
  let upP = top;
  while (rest > 0 && (down > least || up < most)) {
    if (up < most) {
      upP *= ((marked - up) * (drawn - up)) / ((up + 1) * (others - drawn + up + 1));
      up++;
      rest -= upP;
      if (rest <= 0) return up;
    }
    if (down > least) {
      downP *= (down * (others - drawn + down)) / ((marked - down + 1) * (drawn - down + 1));
      down--;
      rest -= downP;
      if (rest <= 0) return down;
    }
  }
  return mode;
}
