import { TfIdf } from 'natural/lib/natural/tfidf';
import type { Code } from '../../shared/coding/codebook';
import type { ClauseHit } from '../../shared/contract/questions';
import type { DocumentId } from '../../shared/policy/document';
import { documentText, documentWords } from '../storage/documents';
import { wordsOf } from '../segmenter/words';
import { openProject, type Context } from './context';
import { clauseHit } from './hits';

/** Passages shown beside an absence: enough to judge, few enough to read. */
const SHOWN = 5;

/**
 * The passages nearest to what a code means, by TF-IDF over the segmented clauses (natural's, smoothed idf
 * 1 + ln(N ÷ (1 + df)), divided by √words so that long clauses do not win by length). This is the second look that
 * method §6.1 asks for before something is called absent: whoever finds the provision here has found a hole in the
 * rules (G0), not in the policy.
 */
export async function nearestPassages(
  context: Context,
  code: Code,
  documents: readonly DocumentId[],
): Promise<ClauseHit[]> {
  const meaning = `${code.zh} ${code.definition} ${code.include} ${plainCues(code)}`;
  const [words = []] = await context.pool.cut([meaning]);
  const terms = [...new Set(words.filter(telling))];
  const project = openProject(context);
  const index = new TfIdf();
  const passages: { document: DocumentId; clause: string; length: number }[] = [];
  for (const document of documents) {
    const stored = documentText(project, document);
    const lengths = documentWords(project, document);
    if (stored === null || lengths === null) continue;
    const starts = wordStarts(stored.text, lengths);
    for (const clause of stored.clauses) {
      if (!clause.leaf || clause.states.length > 0) continue;
      const inside = starts.filter(({ start }) => start >= clause.start && start < clause.end);
      const content = inside.map(({ word }) => word).filter(telling);
      index.addDocument(content);
      passages.push({ document, clause: clause.id, length: Math.max(8, content.length) });
    }
  }
  const scores = index.tfidfs(terms);
  return passages
    .map((passage, i) => ({ ...passage, score: (scores[i] ?? 0) / Math.sqrt(passage.length) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .flatMap(({ document, clause }) => clauseHit(context, document, clause, code.id) ?? []);
}

/** The literal words in a code's patterns; what is left of an expression when its signs are taken out. */
function plainCues(code: Code): string {
  return code.rules.strong.join(' ').replace(/[^\u4e00-\u9fff]+/g, ' ');
}

/** Words of two characters or more say something; single ones are mostly grammar. */
function telling(word: string): boolean {
  return word.length > 1 && /[\u4e00-\u9fff]/.test(word) && !EVERYWHERE.has(word);
}
const EVERYWHERE = new Set([
  '应当',
  '可以',
  '有关',
  '相关',
  '规定',
  '按照',
  '以及',
  '或者',
  '进行',
  '本条',
  '条例',
  '办法',
]);

function wordStarts(text: string, lengths: Uint8Array): { word: string; start: number }[] {
  let start = 0;
  return wordsOf(text, lengths).map((word) => {
    const at = start;
    start += word.length;
    return { word, start: at };
  });
}
