import { codedUnits, coverage, coverageCodes, type CodedDocument } from '../../shared/analysis/coverage';
import { type CellSearch, type Gap, gapPlace } from '../../shared/analysis/gaps/gap';
import { gapReasons } from '../../shared/analysis/gaps/reasons';
import type { StageMatrix } from '../../shared/analysis/gaps/stages';
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
 * Gaps and the empty cells of component × stage, each with what was searched; `searched` counts documents. `type` is
 * one of GAP_TYPES or `empty`: an empty cell has the component in `code` and the stage in `stage`, and no confidence,
 * because it is a count of zero. `place` is `both` where nation and provinces are meant together.
 */
export function gapsCsv(
  gaps: readonly Gap[],
  stages: readonly Stages[],
  book: Codebook,
  language: Language,
): string {
  const label = (id: CodeId): string => book.codes.find((code) => code.id === id)?.[language] ?? id;
  const empty = stages.flatMap(({ side, matrix, searched }) =>
    matrix.components.flatMap((component, c) =>
      matrix.stages
        .filter((_, s) => (matrix.counts[c]?.[s] ?? 0) === 0)
        .map((stage): Row => ({
          ...searchedCells(searched),
          place: SIDE_PLACES[side],
          code: component,
          label: label(component),
          type: 'empty',
          stage,
          stage_label: label(stage),
        })),
    ),
  );
  const rows = [...gaps.map((gap) => gapRow(gap, label, language)), ...empty];
  return csvText([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]);
}

const COLUMNS = [
  'place',
  'code',
  'label',
  'type',
  'confidence',
  'searched',
  'candidates',
  'verdict',
  'level',
  'document',
  'stage',
  'stage_label',
  'recall',
  'recall_from',
  'expected',
  'expected_units',
  'lacks',
  'providing_documents',
  'providing_units',
  'searched_units',
  'searched_characters',
  'patterns',
  'drafts_left_out',
  'codebook',
  'reasons',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

const SIDE_PLACES = { national: '全国', provincial: 'local', all: 'both' } as const satisfies Record<
  Stages['side'],
  string
>;

function gapRow(gap: Gap, label: (id: CodeId) => string, language: Language): Row {
  const { subject, absence } = gap;
  const place = gapPlace(subject);
  return {
    ...searchedCells(gap.searched),
    place: place?.region ?? 'both',
    code: gap.code,
    label: label(gap.code),
    type: gap.type,
    confidence: gap.confidence,
    verdict: gap.verdict ?? '',
    level: place?.level ?? '',
    document: subject.kind === 'document' ? subject.title : '',
    recall: absence?.recall ?? '',
    recall_from: absence?.recallFrom ?? '',
    expected: absence?.expected ?? '',
    expected_units: absence?.units ?? '',
    lacks: gap.lacks.join(' '),
    providing_documents: gap.providing.documents,
    providing_units: gap.providing.units,
    reasons: gapReasons(gap)
      .map(({ key, values }) => say(language, key, values))
      .join('；'),
  };
}

function searchedCells(searched: CellSearch): Row {
  return {
    searched: searched.documents,
    candidates: searched.candidates,
    searched_units: searched.units,
    searched_characters: searched.characters,
    patterns: searched.patterns,
    drafts_left_out: searched.leftOut,
    codebook: searched.codebook,
  };
}
