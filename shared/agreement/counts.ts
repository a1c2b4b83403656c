import type { Ratings } from './rating';

/** How often each category was given to a unit; `times`: how many units look the same. */
export interface UnitCounts {
  readonly counts: readonly number[];
  readonly times: number;
}

/** A row a unit, a column a category of `categories`. */
export function unitCounts(ratings: Ratings, categories: readonly string[]): UnitCounts[] {
  const place = new Map(categories.map((category, i) => [category, i]));
  return ratings.map((row) => {
    const counts = categories.map(() => 0);
    for (const value of row) {
      const i = value === null ? undefined : place.get(value);
      if (i !== undefined) counts[i] = (counts[i] ?? 0) + 1;
    }
    return { counts, times: 1 };
  });
}

/** Rows: the first coder's category, columns: the second's; units that one of them left out are not in it. */
export function crossing(
  ratings: Ratings,
  first: number,
  second: number,
  categories: readonly string[],
): number[][] {
  const place = new Map(categories.map((category, i) => [category, i]));
  const table = categories.map(() => categories.map(() => 0));
  for (const row of ratings) {
    const [a, b] = [row[first] ?? null, row[second] ?? null];
    if (a === null || b === null) continue;
    const line = table[place.get(a) ?? -1];
    const column = place.get(b);
    if (line !== undefined && column !== undefined) line[column] = (line[column] ?? 0) + 1;
  }
  return table;
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
