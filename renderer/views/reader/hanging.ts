const NUMERAL = '[〇零一二三四五六七八九十百千两0-9０-９]+';

/** Numbers with which clauses begin, as printed; the longest ways of writing first. */
const MARKERS = [
  `第${NUMERAL}[条章节编款项](?:之${NUMERAL})?`,
  `[（(]${NUMERAL}[)）]`,
  `${NUMERAL}、`,
  '[0-9０-９]{1,3}[.．](?![0-9０-９])',
  '[①-⑳]',
];
const MARKER = new RegExp(`^(?:${MARKERS.join('|')})\\s*`);

/** Length of the number at the head of a clause, spaces after it included; 0 when it has none. */
export function hangingLength(text: string): number {
  return MARKER.exec(text)?.[0].length ?? 0;
}
