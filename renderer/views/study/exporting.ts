import type { StudyRequest } from '../../../shared/contract/study';
import { say } from '../../../shared/wording/say';
import { bridge } from '../../session/connection';
import { useFilter } from '../../session/filter';
import { bytes } from '../../session/format';
import { useLook } from '../../session/look';
import { notify } from '../../session/notices';
import { ask, useProject } from '../../session/project';

/** A table of this view as CSV, where the person chooses. */
export async function exportStudy(request: StudyRequest): Promise<void> {
  const { language } = useLook.getState();
  const project = useProject.getState().summary?.name ?? say(language, 'window.title');
  const name = `${project}-${say(language, `study.name.${request.table}`)}.csv`;
  const ticket = await bridge.chooseExport(name, 'csv');
  if (!ticket) return;
  const exported = await ask('export.study', { filter: useFilter.getState(), request, language, ticket });
  if (exported === null) return;
  notify('done', { key: 'window.exported', values: { name: exported.name, size: bytes(exported.bytes) } });
}
