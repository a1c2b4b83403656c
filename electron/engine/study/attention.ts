import { type Attention, attention, attentions } from '../../../shared/analysis/attention';
import type { DocumentAxis } from '../../../shared/analysis/axes';
import { familyCodes, type STAGE_PARTS, stageCodes } from '../../../shared/analysis/framework';
import { type Lifecycle, lifecycle, lifecycles } from '../../../shared/analysis/lifecycle';
import { rigidity, type Rigidity, rigidityByKind } from '../../../shared/analysis/rigidity';
import { allBits } from '../../../shared/analysis/bits';
import { type UnitIndex, unitsIn } from '../../../shared/analysis/unitIndex';
import type { CodeId } from '../../../shared/coding/codebook';
import {
  type AttentionAnswer,
  type AttentionRequest,
  RIGIDITY_FIGURES,
  type RigidityFigure,
  type StudyCell,
  type StudyColumn,
  type StudyFormat,
  type StudyHead,
  type StudyTable,
} from '../../../shared/contract/study';
import type { SentenceKey } from '../../../shared/wording/say';
import { both, codeName, headsOf, sideName } from './sides';

/** How attention is spread, where along the life cycle it stands, and how firm it is. */
export function attentionAnswer(index: UnitIndex, request: AttentionRequest): Omit<AttentionAnswer, 'basis'> {
  return {
    kinds: rigidityByKind(index, []).map(({ kind }) => kind),
    table: TABLES[request.table](index, request),
  };
}

const TABLES = {
  attention: attentionTable,
  lifecycle: lifecycleTable,
  rigidity: rigidityTable,
} as const satisfies Record<
  AttentionRequest['table'],
  (index: UnitIndex, request: AttentionRequest) => StudyTable
>;

function attentionTable(index: UnitIndex, { family, by }: AttentionRequest): StudyTable {
  const codes = familyCodes(index.book, family);
  const rows: { key: string | null; own: Attention }[] = [
    { key: null, own: attention(index, codes) },
    ...attentions(index, codes, { by }).map(({ key, attention: own }) => ({ key, own })),
  ];
  const name = sideName(index.book, `family:${family}`);
  return {
    id: 'attention',
    title: both('study.attention.title', { family: name.zh }),
    ...rowsOf(index, by, rows),
    columns: [
      column('total', 'study.column.entries', 'count'),
      ...codes.map((code) => ({
        key: code,
        name: codeName(index.book, code),
        note: null,
        format: 'percent' as const,
        heat: true,
      })),
      column('shannon', 'study.column.shannon', 'fraction'),
      column('normalised', 'study.column.normalised', 'fraction'),
      column('gini', 'study.column.gini', 'fraction'),
      column('hhi', 'study.column.hhi', 'fraction'),
      column('effective', 'study.column.effective', 'decimal'),
    ],
    values: rows.map(({ own: { spread } }) => [
      spread?.total ?? 0,
      ...codes.map((_, c) => spread?.shares[c] ?? null),
      spread?.shannon ?? null,
      spread?.shannonNormalised ?? null,
      spread?.gini ?? null,
      spread?.hhi ?? null,
      spread?.effectiveCodes ?? null,
    ]),
    texts: null,
    totals: null,
    scoped: null,
    cells: rows.map(({ key }) => {
      const cell = (code: CodeId | null): StudyCell => crossCell(by, key, `family:${family}`, code);
      return [cell(null), ...codes.map(cell), null, null, null, null, null];
    }),
  };
}

function lifecycleTable(index: UnitIndex, { by, stages }: AttentionRequest): StudyTable {
  const codes = stageCodes(index.book, stages);
  const side = stages === 'paper' ? 'stages' : 'stages12';
  const rows: { key: string | null; own: Lifecycle }[] = [
    { key: null, own: lifecycle(index, stages) },
    ...lifecycles(index, stages, { by }).map(({ key, lifecycle: own }) => ({ key, own })),
  ];
  const parts = ['front', 'mid', 'back'] as const satisfies readonly (keyof typeof STAGE_PARTS)[];
  return {
    id: 'lifecycle',
    title: both('study.lifecycle.title'),
    ...rowsOf(index, by, rows),
    columns: [
      column('entries', 'study.column.entries', 'count'),
      ...codes.map((code) => ({
        key: code,
        name: codeName(index.book, code),
        note: null,
        format: 'count' as const,
        heat: true,
      })),
      column('covered', 'study.column.stagesCovered', 'text'),
      ...parts.map((part) => column(part, `study.column.${part}`, 'percent')),
    ],
    values: rows.map(({ own }) => [
      own.entries,
      ...own.stages.map(({ units }) => units),
      own.of === 0 ? null : own.covered / own.of,
      ...parts.map((part) => own.parts[part].share),
    ]),
    texts: rows.map(({ own }) => [
      null,
      ...codes.map(() => null),
      { zh: `${own.covered}/${own.of}`, en: `${own.covered}/${own.of}` },
      ...parts.map(() => null),
    ]),
    totals: null,
    scoped: null,
    cells: rows.map(({ key }) => [
      crossCell(by, key, side, null),
      ...codes.map((code) => crossCell(by, key, side, code)),
      null,
      null,
      null,
      null,
    ]),
  };
}

/** Rows of all codes of the family; shares of fewer than 20 units are not to be reported (method §6.5-7). */
function rigidityTable(index: UnitIndex, { family, kind }: AttentionRequest): StudyTable {
  const codes = familyCodes(index.book, family);
  const within = kind === null ? allBits(index.size) : unitsIn(index, ({ facts }) => facts.kind === kind);
  const rows = rigidity(index, codes, within);
  return {
    id: 'rigidity',
    title: both('study.rigidity.title'),
    corner: sideName(index.book, `family:${family}`),
    rows: rows.map(({ code, few }) => ({
      key: code,
      name: codeName(index.book, code),
      note: few ? both('study.few') : null,
    })),
    columns: [
      column('units', 'study.column.units', 'count'),
      ...RIGIDITY_FIGURES.slice(1).map((figure) => ({
        ...column(figure, `study.column.${figure}`, 'percent'),
        heat: true,
      })),
    ],
    values: rows.map((row) => RIGIDITY_FIGURES.map((figure) => figureOf(row, figure))),
    texts: null,
    totals: null,
    scoped: null,
    cells: rows.map(({ code }) =>
      RIGIDITY_FIGURES.map((figure): StudyCell => ({ by: 'rigidity', code, kind, figure })),
    ),
  };
}

function figureOf(row: Rigidity, figure: RigidityFigure): number | null {
  if (figure === 'units') return row.units;
  return row.few ? null : row[figure];
}

function rowsOf(
  index: UnitIndex,
  by: DocumentAxis['by'],
  rows: readonly { readonly key: string | null }[],
): { readonly corner: StudyTable['corner']; readonly rows: StudyHead[] } {
  const named = headsOf(
    index,
    by,
    rows.flatMap(({ key }) => key ?? []),
  );
  return { corner: both(`study.side.${by}`), rows: [allHead(index), ...named] };
}

export function allHead(index: UnitIndex): StudyHead {
  return {
    key: 'all',
    name: both('study.allDocuments'),
    note: both('study.documents', { count: index.documents.length }),
  };
}

/** All documents together are asked for by document: a place or a year would leave out those without one. */
function crossCell(
  by: DocumentAxis['by'],
  row: string | null,
  columns: Extract<StudyCell, { by: 'cross' }>['columns'],
  column: CodeId | null,
): StudyCell {
  return { by: 'cross', rows: row === null ? 'documents' : by, columns, row, column };
}

export function column(key: string, says: SentenceKey, format: StudyFormat): StudyColumn {
  return { key, name: both(says), note: null, format, heat: false };
}
