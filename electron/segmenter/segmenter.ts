import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nodejieba from 'nodejieba';

export interface Segmenter {
  /** Words in order; joined they are the text, so offsets are running sums of their lengths. */
  readonly cut: (text: string) => string[];
}

/**
 * jieba with the policy dictionary. Loading takes about a second and 250 MB, and its C++ is not safe to stop: it
 * belongs in a process of its own. `dictionaries`: folder of jieba's five files; `words`: our user dictionary.
 */
export function segmenter(dictionaries: string, words: string): Segmenter {
  const files = {
    dict: join(dictionaries, 'jieba.dict.utf8'),
    hmmDict: join(dictionaries, 'hmm_model.utf8'),
    idfDict: join(dictionaries, 'idf.utf8'),
    stopWordDict: join(dictionaries, 'stop_words.utf8'),
    userDict: words,
  };
  // jieba aborts the whole process over a missing file, so that nobody could say which.
  const missing = Object.values(files).filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`segmentation dictionaries are missing: ${missing.join(', ')}`);
  nodejieba.load(files);
  return { cut: (text) => nodejieba.cut(text, true) };
}
