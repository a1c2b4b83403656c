/** Ranks from 1, ties sharing the mean of their places. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let at = from; at <= to; at++) result[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}

/** Spearman's ρ: the correlation of the ranks. null below three pairs or where one side does not vary. */
export function spearman(one: readonly number[], other: readonly number[]): number | null {
  if (one.length < 3 || one.length !== other.length) return null;
  return pearson(ranks(one), ranks(other));
}

function pearson(one: readonly number[], other: readonly number[]): number | null {
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const meanOne = mean(one);
  const meanOther = mean(other);
  let together = 0;
  let alone = 0;
  let otherAlone = 0;
  one.forEach((x, i) => {
    const a = x - meanOne;
    const b = (other[i] ?? 0) - meanOther;
    together += a * b;
    alone += a * a;
    otherAlone += b * b;
  });
  return alone === 0 || otherAlone === 0 ? null : together / Math.sqrt(alone * otherAlone);
}
