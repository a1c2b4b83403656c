import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CodeId } from '../../shared/coding/codebook';
import type { GoldRow } from '../../shared/coding/evaluate';
import { policyDocument } from '../../shared/policy/parse';

/** Passages coded by the manual beside the gold files: those the rules were written from too, and those they were not. */
export interface OwnPassages {
  readonly read: readonly GoldRow[];
  readonly unread: readonly GoldRow[];
}

/**
 * `labels.csv` names file, line (1-based, among those that are not empty), whether the rules were written from it (read,
 * unread) and codes; the texts stand beside `gold`, in `../corpus/texts`. Throws when a text or line is not there.
 */
export function ownPassages(labels: string, gold: string): OwnPassages {
  const texts = join(dirname(gold), '..', 'corpus', 'texts');
  const known = new Map<string, readonly GoldRow[]>();
  const [, ...lines] = readFileSync(labels, 'utf8').trim().split('\n');
  const all = lines.map((line) => {
    const [file = '', number = '', rules = '', codes = ''] = line.split(',');
    const passages = known.get(file) ?? passagesOf(file, readFileSync(join(texts, file), 'utf8'));
    known.set(file, passages);
    const passage = passages[Number(number) - 1];
    if (passage === undefined) throw new Error(`labels.csv: ${file} has no line ${number}`);
    if (rules !== 'read' && rules !== 'unread') throw new Error(`labels.csv: ${file} ${number}: ${rules}`);
    const given = codes.split(' ').filter((code): code is CodeId => code !== '');
    return { rules, row: { ...passage, codes: given } };
  });
  const of = (which: string): GoldRow[] => all.filter(({ rules }) => rules === which).map(({ row }) => row);
  return { read: of('read'), unread: of('unread') };
}

/** Each line with the headings it stands under: of regulations chapter, section and article, else 一、 and （一）. */
function passagesOf(file: string, text: string): GoldRow[] {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const { title } = policyDocument(text, { fileName: file, catalogue: [] }).facts;
  const articles = lines.filter((line) => ARTICLE.test(line)).length;
  const levels = articles > 5 ? LEGAL : OUTLINE;
  let [chapter, section, article] = ['', '', ''];
  return lines.map((line, at) => {
    const isHeading = line.length < LONGEST_HEADING;
    if (isHeading && levels.chapter.test(line)) [chapter, section, article] = [line, '', ''];
    else if (isHeading && levels.section.test(line)) section = line;
    else article = ARTICLE.exec(line)?.[0] ?? article;
    return {
      id: `${file}:${at + 1}`,
      file: `texts/${file}`,
      title,
      chapter,
      section,
      article,
      text: line,
      codes: [],
    };
  });
}

const NUMBER = '[一二三四五六七八九十百零〇]+';
const ARTICLE = new RegExp(`^第${NUMBER}条`);
const LEGAL = { chapter: new RegExp(`^第${NUMBER}章`), section: new RegExp(`^第${NUMBER}节`) };
const OUTLINE = { chapter: new RegExp(`^${NUMBER}、`), section: new RegExp(`^（${NUMBER}）`) };
const LONGEST_HEADING = 40;
