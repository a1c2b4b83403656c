import type { DocumentId } from '../../shared/policy/document';
import { wordsOf } from '../segmenter/words';
import { documentWords } from '../storage/documents';
import type { Project } from '../storage/file';
import { studiedText } from '../storage/study';

/** One leaf clause that provides for something, to be found by its words. */
export interface Passage {
  readonly document: DocumentId;
  readonly clause: string;
}

export interface PassageIndex {
  /** Passages with any of the words asked for, the most alike first. */
  readonly nearest: (words: readonly string[]) => readonly Passage[];
}

/**
 * The clauses of the documents by their words. Likeness is TF-IDF with smoothed idf 1 + ln(N ÷ (1 + df)), divided by
 * √length so that long clauses do not win by length. Only what the words asked for occur in is looked at.
 */
export function passageIndex(project: Project, documents: readonly DocumentId[]): PassageIndex {
  const passages: Passage[] = [];
  const lengths: number[] = [];
  /** word → passage, how often, passage, how often … */
  const places = new Map<string, number[]>();
  for (const document of documents) {
    for (const { clause, words } of clausesOf(project, document)) {
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [word, count] of counts) {
        const at = places.get(word);
        if (at === undefined) places.set(word, [passages.length, count]);
        else at.push(passages.length, count);
      }
      passages.push({ document, clause });
      lengths.push(Math.sqrt(Math.max(SHORT, words.length)));
    }
  }
  return {
    nearest: (words) => {
      const scores = new Float64Array(passages.length);
      for (const word of words) {
        const at = places.get(word) ?? [];
        const idf = 1 + Math.log(passages.length / (1 + at.length / 2));
        for (let i = 0; i < at.length; i += 2) {
          const passage = at[i] ?? 0;
          scores[passage] = (scores[passage] ?? 0) + ((at[i + 1] ?? 0) * idf) / (lengths[passage] ?? 1);
        }
      }
      return passages
        .map((passage, at) => ({ passage, score: scores[at] ?? 0 }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ passage }) => passage);
    },
  };
}

/** Shorter clauses are not to win by shortness either. */
const SHORT = 8;

function* clausesOf(
  project: Project,
  document: DocumentId,
): Generator<{ readonly clause: string; readonly words: readonly string[] }> {
  const lengths = documentWords(project, document);
  if (lengths === null) return;
  const { text, clauses } = studiedText(project, document);
  const words = wordsOf(text, lengths);
  let next = 0;
  let start = 0;
  for (const clause of clauses) {
    if (!clause.leaf) continue;
    while (next < words.length && start < clause.start) start += words[next++]?.length ?? 0;
    const inside: string[] = [];
    while (next < words.length && start < clause.end) {
      const word = words[next++] ?? '';
      start += word.length;
      if (telling(word)) inside.push(word);
    }
    // Definitions, scope and closing rules provide for nothing, however alike their words.
    if (clause.states.length === 0) yield { clause: clause.id, words: inside };
  }
}

/** Words of two characters or more say something; single ones are mostly grammar. */
export function telling(word: string): boolean {
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
