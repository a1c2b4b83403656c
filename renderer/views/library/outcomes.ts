import type { ImportResult } from '../../../shared/contract/preview';

type Outcome = ImportResult['outcome'];

/** What needs a person comes first. */
const ORDER: readonly Outcome[] = ['refused', 'warned', 'duplicate', 'cancelled', 'imported'];

/** Results with problems first, otherwise in the order of the files. */
export function problemsFirst(results: readonly ImportResult[]): readonly ImportResult[] {
  return ORDER.flatMap((outcome) => results.filter((result) => result.outcome === outcome));
}

export function outcomeCounts(results: readonly ImportResult[]): Readonly<Record<Outcome, number>> {
  const counts = { refused: 0, warned: 0, duplicate: 0, cancelled: 0, imported: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}
