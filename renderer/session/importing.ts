import type { ImportReport, Ticket } from '../../shared/contract/questions';
import { bridge } from './connection';
import { notify } from './notices';
import { overlay } from './overlays';
import { ask, changeProject } from './project';
import { runTask } from './tasks';

export async function importFiles(): Promise<void> {
  await importTickets(await bridge.chooseFiles());
}

export async function importFolder(): Promise<void> {
  await importTickets(await bridge.chooseFolder());
}

export async function importDropped(files: readonly File[]): Promise<void> {
  const tickets = bridge.ticketsForDrop(files);
  if (tickets.length === 0) notify('problem', { key: 'window.dropEmpty' });
  else await importTickets(tickets);
}

export async function openSample(): Promise<void> {
  await runTask('task.sample', (task) => changeProject('project.sample', { task }));
}

async function importTickets(tickets: readonly Ticket[]): Promise<void> {
  if (tickets.length === 0) return;
  const report = await runTask('task.import', (task) => ask('import.run', { tickets, task }));
  if (report) show(report);
}

/** Trouble opens the report; a clean run only offers it, so that reading is not interrupted. */
function show(report: ImportReport): void {
  const imported = report.results.filter(
    ({ outcome }) => outcome === 'imported' || outcome === 'warned',
  ).length;
  if (imported < report.results.length || report.results.length === 0) {
    overlay({ report });
    return;
  }
  notify(
    'done',
    { key: 'report.done', values: { imported } },
    { offer: { says: 'report.show', run: () => overlay({ report }) } },
  );
}
