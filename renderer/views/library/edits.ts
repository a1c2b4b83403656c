import type { DocumentRow } from '../../../shared/contract/library';
import type { DocumentId } from '../../../shared/policy/document';
import { notify } from '../../session/notices';
import { NOTHING } from '../../session/trail';
import { select } from '../../session/place';
import { edit } from '../../session/project';
import { undo } from '../../session/projectacts';
import { factRead, factValue, type FactField } from './facts';

/** Sets what was entered on all the rows; what is already so costs nothing. */
export async function editFacts(
  rows: readonly DocumentRow[],
  field: FactField,
  entered: string,
): Promise<void> {
  if (rows.every(({ facts }) => factValue(facts, field.name) === entered)) return;
  const reading = factRead(field.name, entered);
  if (!reading.ok) notify('problem', reading.failure);
  else await edit('library.editFacts', { ids: rows.map(({ id }) => id), facts: reading.edit });
}

/** Takes documents out of the project; nothing is asked, because it can be undone. */
export async function removeDocuments(ids: readonly DocumentId[]): Promise<void> {
  if (ids.length === 0 || !(await edit('library.remove', { ids }))) return;
  select(NOTHING);
  notify(
    'done',
    { key: 'library.removed', values: { count: ids.length } },
    { offer: { says: 'command.edit.undo', run: () => void undo() } },
  );
}
