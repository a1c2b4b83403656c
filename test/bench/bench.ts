import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import { tagger } from '../../shared/coding/tag';
import { policyDocument } from '../../shared/policy/parse';
import { ownCodebook, resourcesAt } from '../../electron/engine/resources';
import { segmenter } from '../../electron/segmenter/segmenter';

/** One line of the table. `best` of `runs`, in the unit named. */
export interface Measurement {
  readonly name: string;
  readonly unit: 'characters/s' | 'ratio' | 's' | 'ms';
  readonly best: number;
  readonly median: number;
  readonly runs: number;
}

const RUNS = 5;

/**
 * Measures the road against its physical limit, bare `nodejieba.cut`, on the same texts in the same process. Texts:
 * the real ones where they lie beside the checkout, otherwise the samples, repeated to a comparable length.
 */
export function bench(root: string): { texts: string; measurements: Measurement[] } {
  const resources = resourcesAt({ root });
  const { folder, texts } = benchTexts(root);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const speed = (name: string, work: (text: string) => unknown): Measurement =>
    measured(name, 'characters/s', () => characters / seconds(() => texts.forEach(work)));

  const words = segmenter(resources.dictionaries, join(resources.corpora, 'dictionaries', 'policy.dict'));
  const tags = tagger(ownCodebook(resources));
  const parsed = new Map(texts.map((text) => [text, policyDocument(text, { fileName: '', catalogue: [] })]));
  const tagged = (text: string): void => {
    const document = parsed.get(text);
    if (document !== undefined) tags.tag({ text, facts: document.facts, clauses: document.clauses });
  };

  const bare = speed('nodejieba.cut, bare', (text) => nodejieba.cut(text));
  const both = speed('segmentation + tagging', (text) => {
    words.cut(text);
    tagged(text);
  });
  return {
    texts: `${texts.length} × ${folder}, ${characters} characters`,
    measurements: [
      bare,
      both,
      {
        name: 'segmentation + tagging ÷ bare',
        unit: 'ratio',
        best: both.best / bare.best,
        median: both.median / bare.median,
        runs: RUNS,
      },
      speed('segmentation alone', (text) => words.cut(text)),
      speed('tagging alone', tagged),
      speed('parsing alone', (text) => policyDocument(text, { fileName: '', catalogue: [] })),
      ...analyses(root, folder, characters),
    ],
  };
}

/** The whole command in a process of its own, start-up and all. */
function analyses(root: string, folder: string, characters: number): Measurement[] {
  const out = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  try {
    const run = (): number =>
      seconds(() => {
        const { status, stderr } = spawnSync(
          process.execPath,
          [join(root, 'out', 'main', 'cli.js'), 'analyze', folder, '-o', join(out, 'analysis')],
          { encoding: 'utf8' },
        );
        if (status !== 0) throw new Error(`analyze ended with ${String(status)}: ${stderr}`);
      });
    const whole = measured('analyze, whole', 's', run, 3);
    return [
      whole,
      {
        ...whole,
        name: 'analyze, whole',
        unit: 'characters/s',
        best: characters / whole.best,
        median: characters / whole.median,
      },
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function benchTexts(root: string): { folder: string; texts: string[] } {
  const real = join(root, '..', 'shared', 'corpus', 'texts');
  const folder = existsSync(real) ? real : join(root, 'corpora', 'samples');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
  return { folder, texts };
}

function measured(name: string, unit: Measurement['unit'], run: () => number, runs = RUNS): Measurement {
  const figures = Array.from({ length: runs }, run).sort((a, b) => a - b);
  const middle = figures[Math.floor(runs / 2)] ?? NaN;
  // Of speeds the highest is least disturbed, of times the lowest.
  const best = (unit === 's' || unit === 'ms' ? figures[0] : figures[runs - 1]) ?? NaN;
  return { name, unit, best, median: middle, runs };
}

function seconds(work: () => void): number {
  const begun = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begun) / 1e9;
}
