import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import { tagger } from '../../shared/coding/tag';
import { policyDocument } from '../../shared/policy/parse';
import { ownCodebook, resourcesAt } from '../../electron/engine/resources';
import { segmenter } from '../../electron/segmenter/segmenter';
import { formats } from './formats';
import { lasting, type Measurement, ratio, speed, times } from './measure';
import { parsing } from './parsing';
import { tagging } from './tagging';

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
  const tags = tagger(codebook);
  const documents = texts.map((text) => ({ text, ...policyDocument(text, { fileName: '', catalogue: [] }) }));
  const parsed = new Map(documents.map((document) => [document.text, document]));
  const tagged = (text: string): void => {
    const document = parsed.get(text);
    if (document !== undefined) tags.tag(document);
  };

  const bare = measured('nodejieba.cut, bare', (text) => nodejieba.cut(text));
  const both = measured('segmentation + tagging', (text) => {
    words.cut(text);
    tagged(text);
  });
  return {
    texts: `${texts.length} × ${folder}, ${characters} characters`,
    measurements: [
      bare,
      both,
      ratio('segmentation + tagging ÷ bare', both, bare),
      measured('segmentation alone', (text) => words.cut(text)),
      measured('tagging alone', tagged),
      ...tagging(documents, codebook),
      ...parsing(texts),
      ...(await formats(root, texts)),
      ...analyses(root, folder, characters),
    ],
  };
}

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
