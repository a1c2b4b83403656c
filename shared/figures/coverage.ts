import { coverage, coverageCodes, type CodedDocument, type Measure } from '../analysis/coverage';
import type { Codebook } from '../coding/codebook';
import { LEVELS, type Facts } from '../policy/document';
import { shortTitle } from '../policy/shortTitle';
import { say, type Language } from '../wording/say';
import type { MatrixFigure } from './figure';

/** The coverage matrix as a figure: codes by family, documents by level and place. Shares are given in per cent. */
export function coverageFigure(
  documents: readonly CodedDocument[],
  book: Codebook,
  families: readonly string[],
  measure: Measure,
  language: Language,
): MatrixFigure {
  const codes = coverageCodes(book, families);
  const columns = [...documents].sort(
    (a, b) => order(a.facts) - order(b.facts) || place(a).localeCompare(place(b), 'zh-CN'),
  );
  const factor = measure === 'share' ? 100 : 1;
  const values = coverage(columns, codes, book, measure).map((row) => row.map((value) => value * factor));
  return {
    kind: 'matrix',
    title: say(language, 'figure.coverage.title', { measure: say(language, `figure.measure.${measure}`) }),
    caption: say(language, 'figure.coverage.caption', {
      documents: columns.length,
      codes: codes.length,
      codebook: `${book.id} ${book.version}`,
    }),
    rows: codes.map((code) => ({ label: code[language], group: code.family })),
    columns: columns.map(({ facts }) => ({
      label: shortTitle(facts.title),
      group: facts.region ?? say(language, 'figure.noLevel'),
    })),
    values,
    max: Math.max(0, ...values.flat()),
    unit: say(language, `figure.measure.${measure}`),
  };
}

function order(facts: Facts): number {
  return facts.level === null ? LEVELS.length : LEVELS.indexOf(facts.level);
}

function place({ facts }: CodedDocument): string {
  return `${facts.region ?? ''} ${facts.date ?? ''}`;
}
