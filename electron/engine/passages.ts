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
  /** The passages of these documents with any of the words asked for, the most alike first, no more than `most`. */
  readonly nearest: (
    words: readonly string[],
    documents: ReadonlySet<DocumentId>,
    most: number,
  ) => readonly Passage[];
}

/** An index to which documents can be added. */
export interface GrowingIndex extends PassageIndex {
  readonly add: (document: DocumentId) => void;
}

/**
 * The clauses of documents by their words. Likeness is TF-IDF with smoothed idf 1 + ln(N ÷ (1 + df)), divided by
 * √length so that long clauses do not win by length. Only what the words asked for occur in is looked at.
 */
export function passageIndex(project: Project): GrowingIndex {
  const passages: Passage[] = [];
  const lengths: number[] = [];
  /** Where the passages of each document begin and end. */
  const ranges = new Map<DocumentId, readonly [from: number, to: number]>();
  /** word → passage, how often, passage, how often … */
  const places = new Map<string, number[]>();
  const scored = (words: readonly string[]): Float64Array => {
    const scores = new Float64Array(passages.length);
    for (const word of words) {
      const at = places.get(word) ?? [];
      const idf = 1 + Math.log(passages.length / (1 + at.length / 2));
      for (let i = 0; i < at.length; i += 2) {
        const passage = at[i] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + ((at[i + 1] ?? 0) * idf) / (lengths[passage] ?? 1);
      }
    }
    return scores;
  };
  return {
    add: (document) => {
      const from = passages.length;
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
      ranges.set(document, [from, passages.length]);
    },
    nearest: (words, documents, most) => {
      const scores = scored(words);
      const best: number[] = [];
      const score = (at: number | undefined): number => (at === undefined ? 0 : (scores[at] ?? 0));
      for (const [document, [from, to]] of ranges) {
        if (!documents.has(document)) continue;
        for (let at = from; at < to; at += 1) {
          if (score(at) === 0 || (best.length === most && score(at) <= score(best.at(-1)))) continue;
          // Of two that are equally alike the earlier one stands first.
          const behind = best.findIndex((other) => score(other) < score(at));
          best.splice(behind < 0 ? best.length : behind, 0, at);
          if (best.length > most) best.pop();
        }
      }
      return best.flatMap((at) => passages[at] ?? []);
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
