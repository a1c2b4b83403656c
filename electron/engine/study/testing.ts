import type { CrossTable } from '../../../shared/analysis/crossTable';
import {
  association,
  type Association,
  type ExactTest,
  SAMPLES,
} from '../../../shared/analysis/statistics/association';
import { SEED, seededChance } from '../../../shared/analysis/statistics/chance';
import { monteCarlo } from '../../../shared/analysis/statistics/exact';
import type { UnitIndex } from '../../../shared/analysis/unitIndex';
import type { CrossRequest, TestAnswer } from '../../../shared/contract/study';
import type { Message } from '../../../shared/wording/say';
import { madeOf } from './cross';

/** The test of the table's counts; its measure does not matter. */
export async function testAnswer(
  index: UnitIndex,
  request: Pick<CrossRequest, 'rows' | 'columns'>,
): Promise<TestAnswer> {
  const { table, rows, columns } = madeOf(index, request);
  const same =
    rows.by === 'codes' && columns.by === 'codes' && rows.codes.some((code) => columns.codes.includes(code));
  if (same) return { tested: false, says: [{ key: 'study.test.sameCodes' }] };
  if (rows.by !== 'codes' && columns.by !== 'codes')
    return { tested: false, says: [{ key: 'study.test.noCodes' }] };
  const found = await tested(table.counts);
  if (found.chi2 === null) return { tested: false, says: [{ key: 'study.test.tooSmall' }] };
  return {
    tested: true,
    says: [
      statistic(found, table),
      ground(found),
      ...(table.total > table.units ? [{ key: 'study.test.entries' } as const] : []),
    ],
  };
}

/**
 * `association`, which draws 2,000 tables where expected counts are small: of a thousand documents that is seconds, and
 * the engine must answer others meanwhile. Drawn in parts from one row of chance, the p is the same.
 */
export async function tested(counts: readonly (readonly number[])[]): Promise<Association> {
  const found = association(counts, { exact: 'never' });
  if (!found.small || found.chi2 === null) return found;
  const filled = counts
    .map((row) => row.filter((_, c) => counts.some((other) => (other[c] ?? 0) > 0)))
    .filter((row) => row.some((n) => n > 0));
  const [first = []] = filled;
  if (filled.length === 2 && first.length === 2) return association(counts);
  const chance = seededChance(SEED);
  const part = Math.max(1, Math.floor(CELLS_AT_ONCE / (filled.length * first.length)));
  let asLarge = 0;
  for (let done = 0; done < SAMPLES; done += part) {
    const samples = Math.min(part, SAMPLES - done);
    // p = (1 + tables as far from chance) ÷ (1 + samples)
    asLarge += Math.round(monteCarlo(filled, samples, chance) * (1 + samples)) - 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const exact: ExactTest = {
    method: 'monteCarlo',
    p: (1 + asLarge) / (1 + SAMPLES),
    samples: SAMPLES,
    seed: SEED,
  };
  return { ...found, exact };
}

/** Cells drawn before others are heard: some 20 ms. */
const CELLS_AT_ONCE = 100_000;

function statistic(found: Association, table: CrossTable): Message {
  return {
    key: 'study.test.statistic',
    values: {
      df: found.df,
      chi2: (found.chi2 ?? 0).toFixed(2),
      p: pValue(found.p),
      n: table.total,
      units: table.units,
      v: places(found.cramersV),
      corrected: places(found.cramersVCorrected),
    },
  };
}

/** On which test the conclusion rests, and why. */
function ground(found: Association): Message {
  const values = {
    below5: `${(found.below5 * 100).toFixed(1)}%`,
    smallest: found.smallestExpected.toFixed(2),
  };
  if (found.exact === null) return { key: 'study.test.pearson', values };
  const p = pValue(found.exact.p);
  if (found.exact.method === 'fisher') return { key: 'study.test.fisher', values: { ...values, p } };
  const { samples, seed } = found.exact;
  return { key: 'study.test.monteCarlo', values: { ...values, p, samples, seed: seed ?? '—' } };
}

/** As journals print it: `= 0.012`, `< 0.001`. */
function pValue(p: number | null): string {
  if (p === null) return '—';
  return p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`;
}

function places(value: number | null): string {
  return value === null ? '—' : value.toFixed(3);
}
