import type { Codebook } from '../../shared/coding/codebook';
import type { Machine } from '../../shared/coding/machine';
import type { DocumentId, Facts } from '../../shared/policy/document';
import { taggable } from '../storage/documents';
import type { Project } from '../storage/file';
import { documentHead } from '../storage/standing';
import type { Resources, Retagged } from '../workers/orders';
import { WorkshopGone, type Workshop } from '../workers/workshop';

/**
 * Workshops that keep the project's texts at hand, so that an edit of the codebook is tagged at once. They are apart
 * from those that read files: a runaway pattern takes them down and nothing else.
 */
export interface Shelf {
  /**
   * The clauses that the step from a codebook to the machine's reaches, with their codings by it. null: a pattern ran
   * away and was stopped.
   */
  readonly retag: (
    project: Project,
    documents: readonly DocumentId[],
    before: Codebook,
    after: Machine,
  ) => Promise<readonly Retagged[] | null>;
  readonly close: () => void;
}

/** What tags 10 MB in well under a second: a pattern that needs this long has run away. */
const DEADLINE_SECONDS = 20;
/** As many texts go over in one message: the engine answers others in between. */
const CHUNK = 50;

interface Board {
  readonly workshop: Workshop;
  /** With the facts it was read with: the title is context to the rules, and a person may correct it. */
  readonly shelved: Map<DocumentId, Facts>;
}

export function shelf(
  size: number,
  start: () => Promise<Workshop>,
  resources: Resources,
  machine: () => Machine,
): Shelf {
  let boards: Board[] = [];
  let of: Project | null = null;
  const close = (): void => {
    for (const { workshop } of boards) workshop.stop();
    boards = [];
  };
  const opened = async (project: Project): Promise<readonly Board[]> => {
    if (of !== project) close();
    of = project;
    while (boards.length < size) {
      const workshop = await start();
      await workshop.ask('begin', { resources, machine: machine() });
      boards.push({ workshop, shelved: new Map() });
    }
    return boards;
  };
  const fill = async (project: Project, board: Board, documents: readonly DocumentId[]): Promise<void> => {
    const factsOf = (id: DocumentId): Facts => documentHead(project, id).facts;
    const missing = documents.filter((id) => board.shelved.get(id) !== factsOf(id));
    for (let at = 0; at < missing.length; at += CHUNK) {
      const chunk = missing.slice(at, at + CHUNK);
      const facts = chunk.map(factsOf);
      await board.workshop.ask('shelve', { documents: chunk.map((id) => taggable(project, id)) });
      chunk.forEach((id, i) => board.shelved.set(id, facts[i] ?? factsOf(id)));
    }
  };
  // One after the other: an edit must not overtake the one before it.
  let last: Promise<unknown> = Promise.resolve();

  return {
    close,
    retag: (project, documents, before, after) => {
      const work = last.then(() => retag(project, documents, before, after));
      last = work.catch(() => undefined);
      return work;
    },
  };

  async function retag(
    project: Project,
    documents: readonly DocumentId[],
    before: Codebook,
    after: Machine,
  ): Promise<readonly Retagged[] | null> {
    const ready = await opened(project);
    const wanted = new Set(documents);
    await Promise.all(
      ready.map((board, nth) =>
        fill(
          project,
          board,
          documents.filter((id, at) => ownBoard(ready, id, at) === nth),
        ),
      ),
    );
    const ranAway = { is: false };
    const deadline = setTimeout(() => {
      ranAway.is = true;
      close();
    }, DEADLINE_SECONDS * 1000);
    try {
      const parts = await Promise.all(ready.map(({ workshop }) => workshop.ask('retag', { before, after })));
      return parts.flat().filter(({ document }) => wanted.has(document));
    } catch (error) {
      if (error instanceof WorkshopGone && ranAway.is) return null;
      close();
      throw error;
    } finally {
      clearTimeout(deadline);
    }
  }
}

/** Where a text stands already, else by turns. */
function ownBoard(boards: readonly Board[], id: DocumentId, at: number): number {
  const known = boards.findIndex(({ shelved }) => shelved.has(id));
  return known < 0 ? at % boards.length : known;
}
