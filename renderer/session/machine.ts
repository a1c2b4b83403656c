import { edit, useProject } from './project';
import { runTask } from './tasks';

/** Rules alone, or with the model again; every text is tagged anew. */
export async function switchRules(): Promise<void> {
  const only = useProject.getState().summary?.machine !== 'rules';
  await runTask('task.retag', (task) => edit('machine.rules', { only, task }));
}
