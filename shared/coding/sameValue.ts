/** Whether two values of plain JSON say the same; the order of keys says nothing, and neither does what is undefined. */
export function sameValue(one: unknown, two: unknown): boolean {
  return written(one) === written(two);
}

function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
