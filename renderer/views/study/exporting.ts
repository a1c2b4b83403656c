import type { StudyRequest } from '../../../shared/contract/study';
import { say } from '../../../shared/wording/say';
import { bridge } from '../../session/connection';
import { useFilter } from '../../session/filter';
import { tellExported } from '../../session/exported';
import { useLook } from '../../session/look';
import { ask, useProject } from '../../session/project';

/** A table of this view as CSV, where the person chooses. */
export async function exportStudy(request: StudyRequest): Promise<void> {
  const { language } = useLook.getState();
  const project = useProject.getState().summary?.name ?? say(language, 'window.title');
  const name = `${project}-${say(language, `study.name.${request.table}`)}.csv`;
  const ticket = await bridge.chooseExport(name, 'csv');
  if (!ticket) return;
  tellExported(await ask('export.study', { filter: useFilter.getState(), request, language, ticket }));
}
