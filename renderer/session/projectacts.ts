import { bridge } from './connection';
import { notify } from './notices';
import { ask, changeProject, edit, useProject } from './project';

export async function createProject(): Promise<void> {
  const ticket = await bridge.chooseProject('create');
  if (ticket) await changeProject('project.create', { ticket });
}

export async function openProject(): Promise<void> {
  const ticket = await bridge.chooseProject('open');
  if (ticket) await changeProject('project.open', { ticket });
}

export async function saveCopy(): Promise<void> {
  const ticket = await bridge.chooseProject('saveCopy');
  if (ticket && (await ask('project.saveCopy', { ticket }))) notify('done', { key: 'window.copySaved' });
}

export async function undo(): Promise<void> {
  const act = useProject.getState().summary?.undo;
  if (!act) {
    notify('done', { key: 'window.nothingToUndo' });
  } else if (await edit('project.undo', null)) {
    notify('done', act, {
      within: 'window.undone',
      offer: { says: 'command.edit.redo', run: () => void redo() },
    });
  }
}

export async function redo(): Promise<void> {
  const act = useProject.getState().summary?.redo;
  if (!act) {
    notify('done', { key: 'window.nothingToRedo' });
  } else if (await edit('project.redo', null)) {
    notify('done', act, {
      within: 'window.redone',
      offer: { says: 'command.edit.undo', run: () => void undo() },
    });
  }
}
