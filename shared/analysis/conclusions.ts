import type { CodeId } from '../coding/codebook';
import { inForce } from './filter';
import { groups } from './axes';
import { crossTable } from './crossTable';
import { emptiness } from './crossMeasures';
import { familyCodes, LIABILITY_CODES, stageCodes } from './framework';
import { lifecycle } from './lifecycle';
import type { Circumstances, Conclusion } from './robustness';
import { unitIndex } from './unitIndex';

/**
 * What table 10 asks of every study: which codes are not detected nationally, in a place, anywhere; which rows and
 * columns of component × stage are empty; whether the back of the life cycle is the least provided for. Drafts and
 * repealed texts are left out. `codes`: those compared; stages beyond the set are not asked.
 */
export function standardConclusions(
  { index, least, stages }: Circumstances,
  codes: readonly CodeId[],
): Conclusion[] {
  const documents = index.documents.filter(({ facts }) => inForce(facts));
  const standing = documents.length === index.documents.length ? index : unitIndex({ ...index, documents });
  const set = stageCodes(index.book, stages);
  const asked = codes.filter(
    (code) => set.includes(code) || !stageCodes(index.book, 'extended').includes(code),
  );
  const matrix = emptiness(
    crossTable(
      standing,
      { by: 'codes', codes: familyCodes(index.book, 'co') },
      { by: 'codes', codes: set },
      { following: LIABILITY_CODES },
    ),
  );
  const empty = (kind: string, keys: readonly string[], all: readonly string[]): Conclusion[] =>
    all.map((key) => ({ id: `${kind}:${key}`, holds: keys.includes(key), figure: null }));
  const cycle = lifecycle(standing, stages);
  const shares = Object.values(cycle.parts).flatMap(({ share }) => share ?? []);
  return [
    ...absences(standing, least, asked),
    ...empty('emptyRow', matrix.rows, familyCodes(index.book, 'co')),
    ...empty('emptyColumn', matrix.columns, set),
    ...(cycle.backRatio === null
      ? []
      : [{ id: 'backIsLeast', holds: cycle.backRatio <= Math.min(...shares), figure: cycle.backRatio }]),
  ];
}

/** `absent:all:…`, `absent:national:全国:…`, `absent:provincial:云岭:…`: fewer than `least` units. */
function absences(index: Circumstances['index'], least: number, codes: readonly CodeId[]): Conclusion[] {
  const axis = { by: 'codes', codes } as const;
  const places = crossTable(index, axis, { by: 'places' });
  if (groups(index, { by: 'places' }).keys.length === 0) return [];
  return codes.flatMap((code, c) => {
    const row = places.counts[c] ?? [];
    const absent = (key: string, n: number): Conclusion => ({
      id: `absent:${key}:${code}`,
      holds: n < least,
      figure: n,
    });
    return [
      absent('all', places.rowTotals[c] ?? 0),
      ...places.columns.keys.map((key, k) => absent(key, row[k] ?? 0)),
    ];
  });
}
