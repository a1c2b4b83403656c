import type { Code } from '../../shared/coding/codebook';
import type { ClauseHit } from '../../shared/contract/coverage';
import type { DocumentId } from '../../shared/policy/document';
import type { Project } from '../storage/file';
import { documentCodes, documentHeads, type DocumentPlaces } from '../storage/standing';
import { bookOf, openProject, Refusal, type Context } from './context';
import { clauseHit } from './hits';
import { passageIndex, telling, type GrowingIndex, type Passage, type PassageIndex } from './passages';

/** Passages shown beside an absence: enough to judge, few enough to read. */
const SHOWN = 5;

/**
 * The passages nearest to what a code means. This is the second look that method §6.1 asks for before something is
 * called absent: whoever finds the provision here has found a hole in the rules (G0), not in the policy.
 */
export async function nearestPassages(
  context: Context,
  code: Code,
  documents: readonly DocumentId[],
): Promise<ClauseHit[]> {
  const near = await nearestAmong(context, code, new Set(documents), SHOWN);
  return near.flatMap(({ document, clause }) => clauseHit(context, document, clause, code.id) ?? []);
}

/** The same without the text, for many gaps at once. */
export async function nearestAmong(
  context: Context,
  code: Code,
  documents: ReadonlySet<DocumentId>,
  most: number,
): Promise<readonly Passage[]> {
  const terms = await termsOf(context, code);
  return (await indexed(context)).nearest(terms, documents, most);
}

/** Words in which a code is described, from the codebook at hand. */
async function termsOf(context: Context, code: Code): Promise<readonly string[]> {
  const { id, version } = bookOf(context);
  const key = `${id} ${version} ${code.id} ${code.rules.strong.join(' ')}`;
  const found = terms.get(key);
  if (found !== undefined) return found;
  const meaning = `${code.zh} ${code.definition} ${code.include} ${plainCues(code)}`;
  const [words = []] = await context.pool.cut([meaning]);
  const telltale = [...new Set(words.filter(telling))];
  terms.set(key, telltale);
  return telltale;
}
const terms = new Map<string, readonly string[]>();

interface Indexed {
  readonly index: GrowingIndex;
  /** What is in it, in order: a document read again has other places. */
  readonly places: DocumentPlaces[];
  /** Whoever asks while it grows waits for the one before. */
  grown: Promise<void>;
}
const indexes = new WeakMap<Project, Indexed>();

/** Texts are frozen: documents are added as they come, and only where one went is the index made anew. */
async function indexed(context: Context): Promise<PassageIndex> {
  const project = openProject(context);
  const known = indexes.get(project) ?? { ...emptyIndex(project), grown: Promise.resolve() };
  indexes.set(project, known);
  const grown = known.grown.then(() => grow(project, known));
  known.grown = grown.catch(() => undefined);
  await grown;
  // Where a document went meanwhile, another index is the one now.
  return indexes.get(project) === known ? known.index : indexed(context);
}

function emptyIndex(project: Project): Pick<Indexed, 'index' | 'places'> {
  return { index: passageIndex(project), places: [] };
}

async function grow(project: Project, { index, places }: Indexed): Promise<void> {
  let since = performance.now();
  for (let at = 0; ; at += 1) {
    // Looked at anew each time: others are answered in between, and may have changed the documents.
    if (!project.db.open) throw new Refusal({ key: 'document.missing' });
    const documents = documentHeads(project);
    const document = documents[at]?.id;
    const standing = document === undefined ? undefined : documentCodes(project, document).places;
    if (at < places.length && places[at] !== standing) {
      indexes.delete(project);
      return;
    }
    if (document === undefined || standing === undefined) return;
    if (at < places.length) continue;
    index.add(document);
    places.push(standing);
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
  }
}

/** So long at a time the engine answers nobody else. */
const SLICE_MS = 15;

/** The literal words in a code's patterns; what is left of an expression when its signs are taken out. */
function plainCues(code: Code): string {
  return code.rules.strong.join(' ').replace(/[^\u4e00-\u9fff]+/g, ' ');
}
