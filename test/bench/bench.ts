import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import type { Codebook } from '../../shared/coding/codebook';
import { tagger, type Tagger } from '../../shared/coding/tag';
import { policyDocument } from '../../shared/policy/parse';
import { ownCodebook, resourcesAt } from '../../electron/engine/resources';
import { segmenter } from '../../electron/segmenter/segmenter';
import { ownModel } from '../../electron/workers/ownModel';
import { analysisBench } from './analysis';
import { formats } from './formats';
import { byTurns, lasting, type Measurement, ratio, speed, times } from './measure';
import { parsing } from './parsing';
import { tagging } from './tagging';
import { workbench } from './workbench';

/**
 * Measures the road against its physical limit, bare `nodejieba.cut`, on the same texts in the same process. Texts:
 * the real ones where they lie beside the checkout, otherwise the samples, repeated to a comparable length.
 */
export async function bench(root: string): Promise<{ texts: string; measurements: Measurement[] }> {
  const resources = resourcesAt({ root });
  const { folder, texts } = benchTexts(root);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const measured = (name: string, work: (text: string) => unknown): Measurement =>
    speed(
      name,
      characters,
      times(() => texts.forEach(work)),
    );

  const words = segmenter(resources.dictionaries, join(resources.corpora, 'dictionaries', 'policy.dict'));
  const codebook = ownCodebook(resources);
  const tags = tagger(codebook, ownModel(resources));
  const rules = tagger(codebook);
  const documents = texts.map((text) => ({ text, ...policyDocument(text, { fileName: '', catalogue: [] }) }));
  const parsed = new Map(documents.map((document) => [document.text, document]));
  const tagged = (text: string, by = tags): void => {
    const document = parsed.get(text);
    if (document !== undefined) by.tag(document);
  };
  const against = (name: string, by: Tagger): readonly Measurement[] => {
    const names = ['nodejieba.cut, bare, by turns with the next', name] as const;
    const both = (text: string): void => {
      words.cut(text);
      tagged(text, by);
    };
    const [bare, one] = byTurns(texts, names, [(text) => nodejieba.cut(text), both]);
    return [bare, one, ratio(`${name} ÷ bare`, one, bare)];
  };
  return {
    texts: `${texts.length} × ${folder}, ${characters} characters`,
    measurements: [
      ...against('segmentation + tagging, rules and model', tags),
      ...against('segmentation + tagging, rules alone', rules),
      measured('segmentation alone', (text) => words.cut(text)),
      measured('tagging alone', (text) => tagged(text)),
      ...tagging(documents, codebook),
      ...parsing(texts),
      ...(await formats(root, texts)),
      ...analyses(root, folder, characters),
      ...(await workbench(root, texts)),
      ...tables(codebook),
    ],
  };
}

/** Every table over 1,000 documents of 40 coded units, after tagging. */
function tables(codebook: Codebook): Measurement[] {
  return analysisBench(codebook, 1000, TABLE_RUNS).map(({ name, best, median }): Measurement => {
    return { name: `1,000 documents: ${name}`, unit: 'ms', best, median, runs: TABLE_RUNS };
  });
}
const TABLE_RUNS = 9;

/** The whole command in a process of its own, start-up and all. */
function analyses(root: string, folder: string, characters: number): Measurement[] {
  const out = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  try {
    const taken = times(() => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, 'out', 'main', 'cli.js'), 'analyze', folder, '-o', join(out, 'analysis')],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`analyze ended with ${String(status)}: ${stderr}`);
    }, 3);
    return [lasting('analyze, whole', taken), speed('analyze, whole', characters, taken)];
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
