import { codedUnits, coverage, coverageCodes, type CodedDocument } from '../../shared/analysis/coverage';
import type { Gap, CellSearch } from '../../shared/analysis/gaps';
import type { StageMatrix } from '../../shared/analysis/stages';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import type { DocumentId } from '../../shared/policy/document';
import { say, type Language } from '../../shared/wording/say';
import { csvText } from './csv';

/** Long table, one row per document and code, zeros too: `file,title,code,label,present,clauses,share`. */
export function coverageCsv(
  documents: readonly CodedDocument[],
  files: ReadonlyMap<DocumentId, string>,
  book: Codebook,
  language: Language,
): string {
  const codes = coverageCodes(book, []);
  const shares = coverage(documents, codes, book, 'share');
  const rows = documents.flatMap((document, d) =>
    codes.map((code, c) => {
      const clauses = codedUnits(document, code).length;
      const share = Number((shares[c]?.[d] ?? 0).toFixed(6));
      const file = files.get(document.id) ?? '';
      return [file, document.facts.title, code.id, code[language], clauses > 0 ? 1 : 0, clauses, share];
    }),
  );
  return csvText([['file', 'title', 'code', 'label', 'present', 'clauses', 'share'], ...rows]);
}

export interface Stages {
  readonly side: 'national' | 'provincial' | 'all';
  readonly matrix: StageMatrix;
  readonly searched: CellSearch;
}

/**
 * Gaps and the empty cells of component × stage, each with what was searched. `type` is G3, G4, ahead or `empty`;
 * an empty cell has the component in `code` and the stage in `stage`, and no confidence: it is a count of zero.
 */
export function gapsCsv(
  gaps: readonly Gap[],
  stages: readonly Stages[],
  book: Codebook,
  language: Language,
): string {
  const label = (id: CodeId): string => book.codes.find((code) => code.id === id)?.[language] ?? id;
  const searchedCells = (s: CellSearch): (string | number)[] => [
    s.documents,
    s.units,
    s.characters,
    s.patterns,
    s.candidates,
    s.leftOut,
    s.codebook,
  ];
  const gapRows = gaps.map((gap) => [
    gap.type,
    gap.code,
    label(gap.code),
    '',
    '',
    gap.level ?? '',
    gap.region ?? '',
    gap.confidence,
    gap.providing.documents,
    gap.providing.units,
    ...searchedCells(gap.searched),
    gap.reasons.map(({ key, values }) => say(language, key, values)).join('；'),
  ]);
  const emptyRows = stages.flatMap(({ side, matrix, searched }) =>
    matrix.components.flatMap((component, c) =>
      matrix.stages.flatMap((stage, s) =>
        (matrix.counts[c]?.[s] ?? 0) > 0
          ? []
          : [
              [
                'empty',
                component,
                label(component),
                stage,
                label(stage),
                side,
                '',
                '',
                '',
                '',
                ...searchedCells(searched),
                '',
              ],
            ],
      ),
    ),
  );
  return csvText([HEAD, ...gapRows, ...emptyRows]);
}

const HEAD = [
  'type',
  'code',
  'label',
  'stage',
  'stage_label',
  'side',
  'region',
  'confidence',
  'providing_documents',
  'providing_units',
  'searched_documents',
  'searched_units',
  'searched_characters',
  'patterns',
  'candidates_waiting',
  'drafts_left_out',
  'codebook',
  'reasons',
];
