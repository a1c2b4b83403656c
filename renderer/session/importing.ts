import type { PreviewChange, PreviewId } from '../../shared/contract/preview';
import type { ImportReport } from '../../shared/contract/preview';
import type { Ticket } from '../../shared/contract/questions';
import { arrivalsHear, useArrivals } from './arrivals';
import { bridge, engine } from './connection';
import { notify } from './notices';
import { overlay } from './overlays';
import { goToView } from './place';
import { ask, changeProject, useProject } from './project';
import { freshTask, runTask, useTasks } from './tasks';

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

/** Reads what was chosen and shows it; added to what waits already. */
async function importTickets(tickets: readonly Ticket[]): Promise<void> {
  if (tickets.length === 0) return;
  const [preview, cancelled] = await reading(() =>
    runTask('task.read', async (task) => {
      const read = await ask('import.preview', { tickets, task });
      return [read, useTasks.getState().some(({ id, cancelling }) => id === task && cancelling)] as const;
    }),
  );
  if (!preview) return;
  useArrivals.setState((now) => arrivalsHear(now, preview));
  // Cancelled before anything was read: nothing is to be kept of it.
  if (preview.entries.length === 0) {
    await ask('import.discard', null);
    return;
  }
  useArrivals.setState({ open: true });
  if (cancelled) {
    notify('done', { key: 'arrivals.cancelled', values: { count: preview.entries.length } });
  }
}

/** Comes back to what waits; the project may hold other texts by now. */
export function showArrivals(): void {
  useArrivals.setState({ open: true });
  void refresh();
}

/** Changes entries that wait; nothing is stored. */
export async function changeArrivals(ids: readonly PreviewId[], change: PreviewChange): Promise<void> {
  if (ids.length === 0) return;
  useArrivals.setState({ touched: true });
  const reads = 'encoding' in change || 'off' in change || 'split' in change;
  const preview = reads
    ? await reading(() => runTask('task.readAgain', (task) => ask('import.change', { ids, change, task })))
    : await ask('import.change', { ids, change, task: freshTask() });
  if (preview) useArrivals.setState((now) => arrivalsHear(now, preview));
  else await refresh();
}

/** Stores what is not left out, and shows it in the library; what a cancelled run has not come to waits on. */
export async function acceptArrivals(): Promise<void> {
  useArrivals.setState({ accepting: true });
  const report = await runTask('task.import', (task) => ask('import.accept', { task }));
  useArrivals.setState({ accepting: false });
  await refresh();
  if (!report) return;
  const left = useArrivals.getState().preview?.entries.length ?? 0;
  if (left === 0) goToView('library');
  if (report.results.length > 0) show(report, left);
}

export async function discardArrivals(): Promise<void> {
  await ask('import.discard', null);
  useArrivals.setState((now) => arrivalsHear(now, null));
}

/** Trouble opens the report; a clean run only offers it, so that reading is not interrupted. */
function show(report: ImportReport, left: number): void {
  const imported = report.results.filter(
    ({ outcome }) => outcome === 'imported' || outcome === 'warned',
  ).length;
  if (imported < report.results.length) {
    overlay({ report });
    return;
  }
  notify(
    'done',
    left === 0
      ? { key: 'report.done', values: { imported } }
      : { key: 'arrivals.stopped', values: { imported, left } },
    { offer: { says: 'report.show', run: () => overlay({ report }) } },
  );
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  useArrivals.setState(({ readings }) => ({ readings: readings + 1 }));
  try {
    return await work();
  } finally {
    useArrivals.setState(({ readings }) => ({ readings: readings - 1 }));
  }
}

async function refresh(): Promise<void> {
  const preview = await ask('import.pending', null);
  useArrivals.setState((now) => arrivalsHear(now, preview));
}

// A window that was reloaded finds again what waits; whether it was changed before nobody knows, so giving up asks.
engine.onAttach(() => {
  const { preview: former } = useArrivals.getState();
  void ask('import.pending', null).then((preview) => {
    useArrivals.setState((now) => ({
      ...arrivalsHear(now, preview),
      ...(preview !== null && preview.entries.length > 0 && former === null && { open: true, touched: true }),
    }));
    if (former !== null && preview === null) notify('problem', { key: 'arrivals.lost' });
  });
});

// A reading that was begun before the window was reloaded ends without an answer to anyone.
useTasks.subscribe((now, before) => {
  const foreign = (tasks: typeof now): boolean => tasks.some((task) => task.foreign);
  if (foreign(before) && !foreign(now)) void refresh();
});

// Another project holds other texts: what was a duplicate there may be new here.
useProject.subscribe(({ summary }, before) => {
  const { preview, accepting } = useArrivals.getState();
  // While storing, a project of one's own may take the sample's place: nothing is to be judged anew for that.
  if (preview && !accepting && before.summary && summary?.name !== before.summary.name) void refresh();
});
