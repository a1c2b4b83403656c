import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { workshopHandlers } from '../../electron/workers/handlers';
import type { Orders } from '../../electron/workers/orders';
import { workshop, type Workshop } from '../../electron/workers/workshop';
import { FILTER_NONE } from '../../shared/analysis/filter';
import { bed, samples } from './bed';

afterEach(() => vi.useRealTimers());

const handlers = workshopHandlers();

/** A workshop that never comes back from tagging by an edited codebook, as in a pattern that runs away. */
function stuck(asked: () => void): Workshop {
  let hear: (message: unknown) => void = () => undefined;
  return workshop({
    post: (message) => {
      const { id, order, takes } = message as { id: number; order: keyof Orders; takes: never };
      if (order === 'retag') asked();
      else void handlers[order](takes).then((gives) => hear({ id, gives }));
    },
    hear: (listener) => {
      hear = listener;
    },
    gone: () => undefined,
    kill: () => undefined,
  });
}

it('an edit whose pattern runs away is stopped, said, and changes nothing', async () => {
  let retags = 0;
  const at = bed(() => Promise.resolve(stuck(() => (retags += 1))));
  try {
    await at.ask('project.create', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
    await at.ask('import.run', { tickets: [at.ticket(samples)], task: 1 });
    const before = await at.ask('codebook.current', null);
    const code = before.codes.find(({ id }) => id === 'lc.archive');
    if (code === undefined) throw new Error('no such code');
    const edit = {
      kind: 'code',
      code: { ...code, rules: { ...code.rules, strong: [...code.rules.strong, '共享'] } },
    } as const;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const refused = at.refusal('codebook.edit', { edit });
    await vi.waitUntil(() => retags === 1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await refused).toMatchObject({ key: 'codebook.problem', values: { path: 'lc.archive' } });
    expect(JSON.stringify(await refused)).toContain('runs away');
    expect(await at.ask('codebook.current', null)).toEqual(before);
    expect(await at.ask('library.rows', { filter: FILTER_NONE })).not.toEqual([]);
  } finally {
    at.close();
  }
});
