import type { BookFormat, BookSource, BookWay } from '../../../shared/contract/books';
import type { CodeId } from '../../../shared/coding/codebook';
import { choose } from '../../session/choices';
import { bridge } from '../../session/connection';
import { tellExported } from '../../session/exported';
import { useLook } from '../../session/look';
import { notify } from '../../session/notices';
import { overlay } from '../../session/overlays';
import { ask, edit, useProject } from '../../session/project';
import { undo } from '../../session/projectacts';
import { runTask } from '../../session/tasks';

/** Opens the choice of another codebook; nothing is done before a person has seen what it changes. */
export function openBooks(way: BookWay): void {
  overlay({ books: { way, from: null } });
}

export async function chooseBookFile(way: BookWay): Promise<void> {
  const ticket = await bridge.chooseBook();
  if (ticket) overlay({ books: { way, from: { kind: 'file', ticket } } });
}

/** Uses or merges a codebook and tags everything anew, under a task that can be cancelled. */
export async function takeBook(from: BookSource, way: BookWay, taken: readonly CodeId[]): Promise<void> {
  overlay({ books: null });
  const done = await runTask('task.retag', (task) => edit('books.take', { from, way, taken, task }));
  const act = useProject.getState().summary?.undo;
  if (!done || !act) return;
  // Families chosen for the matrix were those of the other codebook.
  choose({ families: null });
  notify('done', act, { offer: { says: 'command.edit.undo', run: () => void undo() } });
}

export async function exportBook(format: BookFormat): Promise<void> {
  const book = await ask('codebook.current', null);
  if (!book) return;
  const ticket = await bridge.chooseExport(`${book[useLook.getState().language]}.${format}`, format);
  const exported = ticket && (await ask('export.codebook', { ticket }));
  tellExported(exported, format === 'qdc' ? 'books.exportedQdc' : 'window.exported');
}
