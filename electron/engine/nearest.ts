import type { Code } from '../../shared/coding/codebook';
import type { ClauseHit } from '../../shared/contract/questions';
import type { DocumentId } from '../../shared/policy/document';
import { bookOf, coded, openProject, type Context } from './context';
import { clauseHit } from './hits';
import { passageIndex, telling, type Passage, type PassageIndex } from './passages';

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
): Promise<Passage[]> {
  const terms = await termsOf(context, code);
  const { index, ranked } = indexed(context);
  const known = ranked.get(terms) ?? index.nearest(terms);
  ranked.set(terms, known);
  const found: Passage[] = [];
  for (const passage of known) {
    if (documents.has(passage.document)) found.push(passage);
    if (found.length === most) break;
  }
  return found;
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
  readonly of: string;
  readonly index: PassageIndex;
  /** By the words asked for, of which there is one list a code as it now stands. */
  readonly ranked: WeakMap<readonly string[], readonly Passage[]>;
}
const indexes = new WeakMap<object, Indexed>();

/** Texts are frozen: the index is good as long as the same documents are in the project, and the ranks with it. */
function indexed(context: Context): Indexed {
  const project = openProject(context);
  const documents = coded(context).map(({ id }) => id);
  const of = documents.join(' ');
  const known = indexes.get(project);
  if (known?.of === of) return known;
  const made = {
    of,
    index: passageIndex(project, documents),
    ranked: new WeakMap<readonly string[], readonly Passage[]>(),
  };
  indexes.set(project, made);
  return made;
}

/** The literal words in a code's patterns; what is left of an expression when its signs are taken out. */
function plainCues(code: Code): string {
  return code.rules.strong.join(' ').replace(/[^\u4e00-\u9fff]+/g, ' ');
}
