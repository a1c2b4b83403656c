import { notify } from './notices';
import { ask, edit, useProject } from './project';
import { undo } from './projectacts';
import { runTask } from './tasks';

/** Rules alone, or with the model again; every text is tagged anew. */
export async function switchRules(): Promise<void> {
  const only = useProject.getState().summary?.machine !== 'rules';
  await runTask('task.retag', (task) => edit('machine.rules', { only, task }));
}

/** Learns from every decision of the project; keeps what is better and says both figures. */
export async function learn(): Promise<void> {
  const report = await runTask('task.learn', (task) => ask('learning.learn', { task }));
  if (!report) return;
  const { before, after, kept, decisions } = report;
  const percent = (share: number | undefined): string => String(Math.round((share ?? 0) * 100));
  const values = { n: decisions, before: percent(before.f1?.value), after: percent(after.f1?.value) };
  if (!kept) notify('done', { key: 'learning.notBetter', values });
  else {
    notify(
      'done',
      { key: 'learning.learnt', values },
      {
        offer: { says: 'command.edit.undo', run: () => void undo() },
      },
    );
  }
}
