import type { TaggedDocument } from '../../shared/coding/reading';
import type { Coding } from '../../shared/coding/coding';
import type { Machine } from '../../shared/coding/machine';
import type { Message } from '../../shared/wording/say';
import type { Orders, ReadOutcome, Resources } from '../workers/orders';
import type { Choice } from '../workers/readPolicy';
import { WorkshopGone, type Workshop } from '../workers/workshop';

/**
 * Workshops, started when first needed: each costs a second and 250 MB. A file that takes too long or brings its
 * workshop down is refused with a reason; the next file gets a new workshop.
 */
export interface Pool {
  readonly read: (path: string, name: string, choice: Choice) => Promise<ReadOutcome>;
  /** Words of each text, in order. */
  readonly cut: (texts: readonly string[]) => Promise<readonly (readonly string[])[]>;
  /** Codings of each text, in order; by the project's machine unless another is named. */
  readonly tag: (
    texts: readonly TaggedDocument[],
    machine?: Machine,
  ) => Promise<readonly (readonly Coding[])[]>;
  /** Any other order that is one answer to one question. */
  readonly ask: <O extends Plain>(
    order: O,
    takes: Orders[O]['takes'],
    machine?: Machine,
  ) => Promise<Orders[O]['gives']>;
  /** How many files are read at the same time. */
  readonly size: number;
  /** Stops what is being read now; the files concerned are refused as cancelled. */
  readonly interrupt: () => void;
  /** Starts a workshop ahead of need. */
  readonly warm: () => void;
  readonly close: () => void;
}

type Plain = Exclude<keyof Orders, 'begin' | 'machine' | 'read' | 'shelve' | 'retag'>;

/** A file of the largest allowed size is read in well under this; what takes longer was made to. */
const DEADLINE_SECONDS = 120;

export function pool(
  size: number,
  start: () => Promise<Workshop>,
  resources: Resources,
  current: () => Machine,
): Pool {
  const idle: Workshop[] = [];
  const busy = new Set<Workshop>();
  const interrupted = new WeakSet<Workshop>();
  const queue: (() => void)[] = [];

  /** What each was told last: the project's machine may have changed, or another project been opened, since. */
  const told = new WeakMap<Workshop, Machine>();

  const take = async (wanted?: Machine): Promise<Workshop> => {
    if (busy.size >= size) await new Promise<void>((resolve) => queue.push(resolve));
    const machine = wanted ?? current();
    const ready = idle.pop();
    const used = ready ?? (await start());
    busy.add(used);
    try {
      if (ready === undefined) await used.ask('begin', { resources, machine });
      else if (told.get(used) !== machine) await used.ask('machine', { machine });
      told.set(used, machine);
      return used;
    } catch (error) {
      release(used, false);
      throw error;
    }
  };
  const release = (used: Workshop, alive: boolean): void => {
    busy.delete(used);
    if (alive) idle.push(used);
    queue.shift()?.();
  };
  const asked = async <O extends Plain>(
    order: O,
    takes: Orders[O]['takes'],
    machine?: Machine,
  ): Promise<Orders[O]['gives']> => {
    const used = await take(machine);
    try {
      const gives = await used.ask(order, takes);
      release(used, true);
      return gives;
    } catch (error) {
      release(used, !(error instanceof WorkshopGone));
      throw error;
    }
  };
  const refusal = (used: Workshop, late: boolean): Message => {
    if (interrupted.has(used)) return { key: 'result.cancelled' };
    return late
      ? { key: 'import.tooSlow', values: { seconds: DEADLINE_SECONDS } }
      : { key: 'import.readerDied' };
  };

  return {
    size,
    read: async (path, name, choice) => {
      let used: Workshop;
      try {
        used = await take();
      } catch (error) {
        return { ok: false, failure: failed(name, error) };
      }
      let late = false;
      const deadline = setTimeout(() => {
        late = true;
        used.stop();
      }, DEADLINE_SECONDS * 1000);
      try {
        const outcome = await used.ask('read', { path, name, choice });
        release(used, true);
        return outcome;
      } catch (error) {
        const gone = error instanceof WorkshopGone;
        release(used, !gone);
        if (gone) return { ok: false, failure: refusal(used, late) };
        return { ok: false, failure: failed(name, error) };
      } finally {
        clearTimeout(deadline);
      }
    },
    cut: (texts) => asked('cut', { texts }),
    tag: (texts, machine) => asked('tag', { texts }, machine),
    ask: asked,
    warm: () => {
      if (idle.length + busy.size > 0) return;
      // Cutting nothing loads the segmenter, which is what takes its time.
      asked('cut', { texts: [] }).catch((error: unknown) => console.error('warming a workshop:', error));
    },
    interrupt: () => {
      for (const used of busy) {
        interrupted.add(used);
        used.stop();
      }
    },
    close: () => {
      for (const used of [...busy, ...idle]) used.stop();
      idle.length = 0;
    },
  };
}

/** A bug met on one file refuses that file, said and traced; the others are not to suffer for it. */
function failed(name: string, error: unknown): Message {
  console.error(`reading ${name}:`, error);
  const message = error instanceof Error ? error.message : String(error);
  return { key: 'unexpected', values: { message } };
}
