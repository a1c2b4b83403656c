import type { DocumentId } from '../../shared/policy/document';
import type { ReadDocument } from '../../shared/project/record';
import type { Project } from './file';

/** The text as decoded and the way back to it; null where nothing was cleaned, so that the frozen text is the original. */
export function documentUncleaned(project: Project, id: DocumentId): ReadDocument['uncleaned'] {
  const row = project.db
    .prepare<[string], { uncleaned: string | null }>('SELECT uncleaned FROM document WHERE id = ?')
    .get(id);
  return row?.uncleaned == null ? null : (JSON.parse(row.uncleaned) as ReadDocument['uncleaned']);
}
