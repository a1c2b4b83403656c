import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine, type Engine } from '../../electron/engine/engine';
import { ownCodebook, resourcesAt } from '../../electron/engine/resources';
import { shippedMachine } from '../../shared/coding/machine';
import { forkedWorkshop, type Workshop } from '../../electron/workers/workshop';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Gives, Question, Takes, Ticket } from '../../shared/contract/questions';
import type { CodeId } from '../../shared/coding/codebook';
import type { TaggedDocument } from '../../shared/coding/reading';
import { policyDocument } from '../../shared/policy/parse';
import { lasting, type Measurement, ratio, secondsOf } from './measure';

const DOCUMENTS = 1000;
/** Characters of one text: 1,000 of them are 10 MB of UTF-8. */
const CHARACTERS = 3400;
const RUNS = 9;
const TEXTS_AT_ONCE = 50;

/**
 * The workbench as the window has it, with 1,000 documents of together 10 MB in an engine of its own: storing, tables,
 * gaps, and from the edit of a rule to the right coverage, with one workshop process and with two. `texts` are repeated
 * to that number, each with a line of its own.
 */
export async function workbench(root: string, texts: readonly string[]): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  const many = varied(texts);
  try {
    const stored = await opened(root, folder, 2, (at) => storing(at, folder, many));
    const measured = [...stored];
    for (const processes of [1, 2]) {
      const whole = await fromScratch(root, processes, many);
      const edited = await opened(root, folder, processes, (at) => edits(at, processes));
      measured.push(
        whole,
        edited,
        ratio(`from scratch ÷ after the edit, ${named(processes)}`, whole, edited),
      );
    }
    return [...measured, ...(await opened(root, folder, 1, asking))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Asking {
  readonly running: Engine;
  readonly ask: <Q extends Question>(question: Q, takes: Takes<Q>) => Promise<Gives<Q>>;
}

async function opened<Result>(
  root: string,
  folder: string,
  workshops: number,
  work: (at: Asking) => Promise<Result>,
): Promise<Result> {
  const resources = resourcesAt({ root });
  const own = { ownFolder: join(folder, 'own'), projectsFolder: join(folder, 'own') };
  const running = engine(
    {
      ...own,
      resources,
      codebook: ownCodebook(resources),
      openFirst: null,
      now: () => new Date(),
      tell: () => undefined,
    },
    { workshops, startWorkshop: () => Promise.resolve(started(root)) },
  );
  try {
    return await work({
      running,
      ask: async (question, takes) => {
        const answer = await running.ask(question, takes);
        if (!answer.ok) throw new Error(`${question}: ${JSON.stringify(answer.failure)}`);
        return answer.gives;
      },
    });
  } finally {
    running.close();
  }
}

async function storing(
  { ask, running }: Asking,
  folder: string,
  many: readonly string[],
): Promise<readonly Measurement[]> {
  const files = join(folder, 'texts');
  mkdirSync(files);
  many.forEach((text, at) => writeFileSync(join(files, `${String(at)}.txt`), text));
  running.issue('project' as unknown as Ticket, join(folder, 'many.gangmu'));
  running.issue('texts' as unknown as Ticket, files);
  await ask('project.create', { ticket: 'project' as unknown as Ticket });
  const read = await secondsOf(async () => {
    await ask('import.preview', { tickets: ['texts' as unknown as Ticket], task: 1 });
  });
  const taken = await secondsOf(async () => {
    await ask('import.accept', { task: 2 });
  });
  const speed = (name: string, seconds: number): Measurement => {
    const perSecond = many.length / seconds;
    return { name, unit: 'documents/s', best: perSecond, median: perSecond, runs: 1 };
  };
  return [speed('reading for the preview, 2 processes', read), speed('storing what was accepted', taken)];
}

/** All texts tagged by the workshops that would retag them. */
async function fromScratch(root: string, processes: number, many: readonly string[]): Promise<Measurement> {
  const resources = resourcesAt({ root });
  const workshops = Array.from({ length: processes }, () => started(root));
  try {
    for (const one of workshops)
      await one.ask('begin', { resources, machine: shippedMachine(ownCodebook(resources)) });
    const documents = many.map((text): TaggedDocument => {
      const { facts, clauses } = policyDocument(text, { fileName: '', catalogue: [] });
      return { text, facts, clauses };
    });
    const tagged = async (): Promise<void> => {
      const waiting = [...documents];
      const work = async (one: Workshop): Promise<void> => {
        while (waiting.length > 0) await one.ask('tag', { texts: waiting.splice(0, TEXTS_AT_ONCE) });
      };
      await Promise.all(workshops.map(work));
    };
    const taken: number[] = [];
    for (let run = 0; run < 4; run += 1) taken.push(await secondsOf(tagged));
    return lasting(`1,000 documents: tagging from scratch, ${named(processes)}`, taken);
  } finally {
    for (const one of workshops) one.stop();
  }
}

/** Each edit gives one code another pattern, so that nothing can be known of it; the first, which fills the shelf, is not counted. */
async function edits({ ask }: Asking, processes: number): Promise<Measurement> {
  const matrix = { filter: FILTER_NONE, families: [], measure: 'clauses' } as const;
  const { codes } = await ask('codebook.current', null);
  const share = codes.find(({ id }) => id === ('lc.share' as CodeId));
  if (share === undefined) throw new Error('the codebook has no lc.share');
  await ask('coverage.matrix', matrix);
  const taken: number[] = [];
  for (const what of WHAT) {
    const strong = [...share.rules.strong, `数据(?:共享)?${what}`];
    const code = { ...share, rules: { ...share.rules, strong } };
    taken.push(
      await secondsOf(async () => {
        await ask('codebook.edit', { edit: { kind: 'code', code } });
        await ask('coverage.matrix', matrix);
      }),
    );
  }
  return lasting(`1,000 documents: edit of a rule → coverage, ${named(processes)}`, taken.slice(1));
}

const WHAT = ['交换', '互通', '归集', '汇聚', '治理', '应用', '开发', '利用', '流通', '登记', '管理'];

async function asking({ ask }: Asking): Promise<readonly Measurement[]> {
  const filter = FILTER_NONE;
  const matrix = { filter, families: [], measure: 'clauses' } as const;
  const rows = await ask('library.rows', { filter });
  const timed = async (name: string, work: (run: number) => Promise<unknown>, runs = RUNS) => {
    const taken: number[] = [];
    for (let run = 0; run < runs; run += 1)
      taken.push(
        await secondsOf(async () => {
          await work(run);
        }),
      );
    const { best, median } = lasting(name, taken);
    return {
      name: `1,000 documents: ${name}`,
      unit: 'ms',
      best: best * 1000,
      median: median * 1000,
      runs,
    } as const;
  };
  await ask('coverage.matrix', matrix);
  const list = await ask('gaps.list', { filter, scope: 'system' });
  const some = list.gaps.filter(({ type }) => type === 'G3' || type === 'G4').slice(0, RUNS);
  // A fact that changes makes every list new.
  const anew = async (run: number): Promise<void> => {
    const ids = rows.slice(0, 1).map(({ id }) => id);
    await ask('library.editFacts', { ids, facts: { documentNumber: `〔${String(run)}〕` } });
  };
  const measured: Measurement[] = [
    await timed('rows of the library', () => ask('library.rows', { filter })),
    await timed('a document opened', (run) => {
      const id = rows[run * 7]?.id;
      if (id === undefined) throw new Error('too few documents');
      return ask('document.open', { id });
    }),
    await timed('coverage', () => ask('coverage.matrix', matrix)),
    await timed('a fact edited → coverage', async (run) => {
      await anew(run);
      await ask('coverage.matrix', matrix);
    }),
  ];
  for (const scope of ['system', 'texts', 'weak'] as const) {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await anew(run + 100);
      taken.push(
        await secondsOf(async () => {
          await ask('gaps.list', { filter, scope });
        }),
      );
    }
    const { best, median } = lasting('', taken);
    const name = `1,000 documents: list of gaps, ${scope}`;
    measured.push({ name, unit: 'ms', best: best * 1000, median: median * 1000, runs: RUNS });
  }
  const evidence = (run: number): Promise<unknown> => {
    const gap = some[run % some.length];
    if (gap === undefined) throw new Error('no gap to look into');
    return ask('gaps.evidence', { filter, gap: gap.id });
  };
  measured.push(
    await timed('evidence of the first gap, passages indexed', evidence, 1),
    await timed('evidence of one gap with its nearest passages', evidence),
  );
  return measured;
}

function started(root: string): Workshop {
  return forkedWorkshop(join(root, 'out', 'main', 'workshop.js'));
}

function varied(texts: readonly string[]): readonly string[] {
  return Array.from({ length: DOCUMENTS }, (_, at) => {
    const text = texts[at % texts.length] ?? '';
    const end = text.indexOf('\n', CHARACTERS);
    return `${end < 0 ? text : text.slice(0, end)}\n本文为第${String(at + 1)}份。\n`;
  });
}

function named(processes: number): string {
  return processes === 1 ? '1 process' : `${String(processes)} processes`;
}
