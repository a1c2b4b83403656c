import { useChoices } from '../../session/choices';
import { bridge } from '../../session/connection';
import { tellExported } from '../../session/exported';
import { useFilter } from '../../session/filter';
import { useLook } from '../../session/look';
import { ask, useProject } from '../../session/project';
import { runTask } from '../../session/tasks';
import { say } from '../../../shared/wording/say';

/** The coverage chart as a file, drawn exactly as the chart tab shows it in print. */
export async function exportPicture(kind: 'png' | 'svg'): Promise<void> {
  const { families, measure } = useChoices.getState();
  const filter = useFilter.getState();
  const { language } = useLook.getState();
  const [figure, { figurePng, figureSvg }] = await Promise.all([
    ask('figure.coverage', { filter, families: families ?? [], measure, language }),
    import('./draw'),
  ]);
  if (!figure) return;
  const data = kind === 'svg' ? figureSvg(figure) : await figurePng(figure);
  const ticket = await bridge.chooseExport(suggested('export.name.coverage', kind), kind);
  if (ticket) tellExported(await ask('export.picture', { ticket, data }));
}

export async function exportTable(table: 'coverage' | 'gaps'): Promise<void> {
  const ticket = await bridge.chooseExport(suggested(`export.name.${table}`, 'csv'), 'csv');
  const { language } = useLook.getState();
  if (ticket)
    tellExported(await ask('export.table', { table, filter: useFilter.getState(), language, ticket }));
}

/** The whole report of what is in view. */
export async function exportReport(as: 'docx' | 'html'): Promise<void> {
  const ticket = await bridge.chooseExport(suggested('export.name.report', as), as);
  if (!ticket) return;
  const { language } = useLook.getState();
  const filter = useFilter.getState();
  tellExported(await runTask('task.report', () => ask('export.report', { filter, language, as, ticket })));
}

function suggested(
  what: 'export.name.coverage' | 'export.name.gaps' | 'export.name.report',
  ending: string,
): string {
  const project = useProject.getState().summary?.name ?? say(useLook.getState().language, 'window.title');
  return `${project}-${say(useLook.getState().language, what)}.${ending}`;
}
