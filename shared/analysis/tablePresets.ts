import type { Codebook } from '../coding/codebook';
import type { Axis, DocumentAxis } from './axes';
import { ELEMENTS, familyCodes, LIABILITY_CODES, type StageSet, stageCodes } from './framework';
import type { Following } from './meeting';
import { toolCodes } from './tools';
import { TOOL_TYPES } from './toolTable';

/** A side of a table before a book is chosen: a family, the six elements, the life cycle, the policy tools, or the documents. */
type PresetSide =
  | { readonly family: string }
  | { readonly elements: true }
  | { readonly stages: true }
  | { readonly tools: true }
  | DocumentAxis;

export interface TablePreset {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly rows: PresetSide;
  readonly columns: PresetSide;
  /** Liability is joined with what stands in the articles it names (method §0-7). */
  readonly following: boolean;
}

/** The tables that must be there (method §1.4, §3.3). Any other pair of sides may be chosen by hand. */
export const TABLE_PRESETS = [
  preset('elementDocument', '六要素×文件', 'Elements × documents', { elements: true }, { by: 'documents' }),
  preset('componentStage', '九组件×环节', 'Components × stages', { family: 'co' }, { stages: true }),
  preset('crossingStage', '五跨×环节', 'Crossings × stages', { family: 'cx' }, { stages: true }),
  preset('standardStage', '标准×环节', 'Standards × stages', { family: 'sd' }, { stages: true }),
  preset('toolStage', '工具×环节', 'Tools × stages', { tools: true }, { stages: true }),
  preset('toolLevel', '工具×层级', 'Tools × levels', { tools: true }, { by: 'levels' }),
  preset('toolYear', '工具×年份', 'Tools × years', { tools: true }, { by: 'years' }),
  preset('componentPlace', '九组件×地区', 'Components × places', { family: 'co' }, { by: 'places' }),
  preset('stagePlace', '环节×地区', 'Stages × places', { stages: true }, { by: 'places' }),
] as const satisfies readonly TablePreset[];

/** The sides of a preset for this book and set of stages, ready for `crossTable`. */
export function presetSides(
  { rows, columns, following }: TablePreset,
  book: Codebook,
  set: StageSet,
): { readonly rows: Axis; readonly columns: Axis; readonly following: Following } {
  return {
    rows: sideOf(rows, book, set),
    columns: sideOf(columns, book, set),
    following: following ? LIABILITY_CODES : [],
  };
}

function sideOf(side: PresetSide, book: Codebook, set: StageSet): Axis {
  if ('by' in side) return side;
  if ('elements' in side) return { by: 'codes', codes: ELEMENTS };
  if ('stages' in side) return { by: 'codes', codes: stageCodes(book, set) };
  if ('tools' in side) return { by: 'codes', codes: toolCodes(TOOL_TYPES) };
  return { by: 'codes', codes: familyCodes(book, side.family) };
}

function preset(id: string, zh: string, en: string, rows: PresetSide, columns: PresetSide): TablePreset {
  return { id, zh, en, rows, columns, following: 'stages' in columns };
}
