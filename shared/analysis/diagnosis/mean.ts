import { type DocumentAxis, groups } from '../axes';
import type { UnitIndex } from '../unitIndex';
import type { Diagnosis } from './definition';
import { diagnose } from './diagnose';

/** Mean of each diagnosis over the documents of a place, level, year or kind: places with many texts soon have everything. */
export interface MeanDiagnosed {
  readonly diagnosis: Diagnosis['id'];
  readonly keys: readonly string[];
  /** indicators[i].means[key]; null where no document of the key is asked. */
  readonly indicators: readonly { readonly id: string; readonly means: readonly (number | null)[] }[];
}

/** `axis` null: over all documents. A value of 0.4 reads: four documents in ten provide for it. */
export function diagnoseMean(
  index: UnitIndex,
  definitions: readonly Diagnosis[],
  axis: DocumentAxis | null,
  graded = false,
): MeanDiagnosed[] {
  const by = axis === null ? null : groups(index, axis);
  const keys = by?.keys ?? ['all'];
  const members = keys.map((_, key) =>
    index.documents.flatMap((__, d) => (by === null || by.groupOf[d] === key ? [d] : [])),
  );
  return diagnose(index, definitions, { by: 'documents' }, graded).map(({ diagnosis, indicators }) => ({
    diagnosis,
    keys,
    indicators: indicators.map(({ id, values }) => ({
      id,
      means: members.map((documents) => {
        const asked = documents.flatMap((d) => values[d]?.value ?? []);
        return asked.length === 0 ? null : asked.reduce((sum, x) => sum + x, 0) / asked.length;
      }),
    })),
  }));
}
