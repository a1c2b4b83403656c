import type { OwnModel } from '../../shared/coding/machine';
import type { Project } from './file';

/** Keeps a model of the project's own; which one is used is said by an act in the history. */
export function modelKeep(project: Project, { id, file, decisions }: OwnModel): void {
  project.db
    .prepare('INSERT OR IGNORE INTO model (id, file, decisions) VALUES (?, ?, ?)')
    .run(id, file, decisions);
}

/** A model of the project's own; one that a step of the history names is there, so that it is not is a damaged file. */
export function modelKept(project: Project, id: string): OwnModel {
  const model = project.db
    .prepare<[string], OwnModel>('SELECT id, file, decisions FROM model WHERE id = ?')
    .get(id);
  if (model === undefined) throw new Error(`model ${id} is not in the project`);
  return model;
}

/** Models that neither the project nor a step of its history names: half a megabyte each. */
export function modelsForget(project: Project): void {
  project.db
    .prepare(
      `DELETE FROM model WHERE id NOT IN (SELECT model FROM project WHERE model IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM history WHERE instr(diff, model.id) > 0)`,
    )
    .run();
}
