import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { engine, type Engine, FIRST_TASK } from '../../electron/engine/engine';
import { ownCodebook, resourcesAt } from '../../electron/engine/resources';
import { workshopHandlers } from '../../electron/workers/handlers';
import type { Orders } from '../../electron/workers/orders';
import type { Workshop } from '../../electron/workers/workshop';
import type { Gives, News, Question, Takes, Ticket } from '../../shared/contract/questions';
import type { Message } from '../../shared/wording/say';

export const root = resolve(import.meta.dirname, '..', '..');
export const samples = join(root, 'corpora', 'samples');

/** A real engine over real files in a folder of its own, its workshop in this process. */
export interface Bed {
  readonly folder: string;
  readonly news: readonly { readonly news: keyof News; readonly message: unknown }[];
  readonly ask: <Q extends Question>(question: Q, takes: Takes<Q>) => Promise<Gives<Q>>;
  /** The refusal of a question; a test fails when it was answered. */
  readonly refusal: <Q extends Question>(question: Q, takes: Takes<Q>) => Promise<Message>;
  readonly ticket: (path: string) => Ticket;
  /** Closes the engine and opens another on the same folder, as after a restart. */
  readonly restart: () => void;
  readonly close: () => void;
}

/** jieba loads once: a second load in one process would only cost another second. */
const handlers = workshopHandlers();
let begun: Promise<null> | null = null;
const workshop: Workshop = {
  ask: (order, takes) => {
    if (order !== 'begin') return handlers[order](takes);
    const first = takes as Orders['begin']['takes'];
    begun ??= handlers.begin(first);
    // One that was begun for another engine still has the machine of that one.
    return begun.then(() => handlers.machine(first));
  },
  stop: () => undefined,
};

export function bed(start: () => Promise<Workshop> = () => Promise.resolve(workshop)): Bed {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-test-'));
  const resources = resourcesAt({ root });
  const codebook = ownCodebook(resources);
  const news: { news: keyof News; message: unknown }[] = [];
  let clock = Date.parse('2026-01-02T03:04:05Z');
  const open = (): Engine =>
    engine(
      {
        resources,
        codebook,
        ownFolder: join(folder, 'own'),
        projectsFolder: join(folder, 'projects'),
        openFirst: null,
        now: () => new Date((clock += 1000)),
        tell: (name, message) => news.push({ news: name, message }),
      },
      { workshops: 1, startWorkshop: start },
    );
  let running = open();
  let tickets = 0;
  return {
    folder,
    news,
    ask: async (question, takes) => {
      const answer = await running.ask(question, takes);
      if (!answer.ok) throw new Error(`${question} was refused: ${JSON.stringify(answer.failure)}`);
      return answer.gives;
    },
    refusal: async (question, takes) => {
      const answer = await running.ask(question, takes);
      if (answer.ok) throw new Error(`${question} was answered`);
      return answer.failure;
    },
    ticket: (path) => {
      const ticket = `t${++tickets}` as unknown as Ticket;
      running.issue(ticket, path);
      return ticket;
    },
    restart: () => {
      running.close();
      running = open();
    },
    close: () => {
      running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A bed with a new project of the six invented samples open. */
export async function sampleBed(): Promise<Bed> {
  const at = bed();
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
  await at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
  return at;
}

export { FIRST_TASK };
