import type { PreviewId, PreviewKin } from '../../shared/contract/preview';
import type { DocumentId } from '../../shared/policy/document';
import { kindredAmong } from '../../shared/policy/kindred';
import type { Sketched } from '../../shared/policy/likeness';
import { documentSketches } from '../storage/documents';
import { projectHead } from '../storage/reports';
import { openProject, type Context } from './context';
import type { Pending } from './pending';
import type { Waiting } from './preview';

type KinOf = ReadonlyMap<PreviewId, readonly PreviewKin[]>;

interface Relative extends Sketched {
  readonly stored: DocumentId | null;
  /** null: in the project, where the very same text is told by `sameAs`. */
  readonly sha256: string | null;
}

/**
 * Reprints and versions of everything that waits, in the project and among what waits. The very same text waiting
 * twice is no reprint of itself: that is what `sameAs` says. Kept until a text, a title, a day or the project changes: it
 * takes seconds where a thousand texts are alike, and ticking one must not.
 */
export function kinOfWaiting(context: Context, pending: Pending, all: readonly Waiting[]): KinOf {
  const project = openProject(context);
  const { sample, revision } = projectHead(project);
  const named = all.map(({ id, document }) => [id, document?.facts.title, document?.facts.date]);
  const of = JSON.stringify([pending.readings, revision, named]);
  const former = kept.get(pending);
  if (former?.project === project && former.of === of) return former.kin;
  const kin = kinFound(all, sample ? [] : documentSketches(project));
  kept.set(pending, { project, of, kin });
  return kin;
}

const kept = new WeakMap<Pending, { readonly project: object; readonly of: string; readonly kin: KinOf }>();

function kinFound(
  all: readonly Waiting[],
  stored: readonly (Sketched & { readonly id: DocumentId })[],
): KinOf {
  const waits = new Map(
    all.flatMap(({ id, document }): [PreviewId, Relative][] => {
      if (document === null) return [];
      const { facts, sketch, sha256 } = document;
      return [[id, { title: facts.title, date: facts.date, sketch, stored: null, sha256 }]];
    }),
  );
  const inProject = stored.map((row): Relative => ({ ...row, stored: row.id, sha256: null }));
  const find = kindredAmong([...inProject, ...waits.values()]);
  return new Map(
    [...waits].map(([id, text]) => [
      id,
      find(text)
        .filter((kin) => kin.text.sha256 !== text.sha256)
        .map(({ text: { stored: document, title }, kind, likeness }) => ({
          document,
          title,
          kind,
          likeness,
        })),
    ]),
  );
}
