import type { Edit } from '../edits';

/**
 * Marks of notes inside sentences, ［２３］ or [4]. They count up from 1 in the order of the text; numbers of documents
 * (国发［2015］50号) and lists of references ([1] at the head of a line) do not look so.
 */
export function citationMarks(text: string): readonly Edit[] {
  const marks = [
    ...text.matchAll(
      /(?<=[^\s\x21-\x7e])[[［]([\d０-９]{1,3})(?:[-,，－–][\d０-９]{1,3})*[\]］](?!\s*[\d０-９第号])/gu,
    ),
  ];
  let highest = 0;
  let rising = 0;
  for (const mark of marks) {
    const number = Number((mark[1] ?? '').normalize('NFKC'));
    if (number === highest + 1) rising += 1;
    highest = Math.max(highest, number);
  }
  if (rising < 3 || rising * 2 < highest) return [];
  return marks.map((mark) => ({ start: mark.index, end: mark.index + mark[0].length, put: '' }));
}
