import type { Codebook, CodeId } from '../../coding/codebook';
import type { Bits } from '../bits';
import { countBits } from '../bits';
import { familyCodes, LIABILITY_CODES, stageCodes } from '../framework';
import { meeting } from '../meeting';
import type { UnitIndex } from '../unitIndex';

/** component × stage: number of units in which both count (method §1.4-1). */
export interface StageMatrix {
  readonly components: readonly CodeId[];
  readonly stages: readonly CodeId[];
  /** counts[component][stage] */
  readonly counts: readonly (readonly number[])[];
  /** 空格率: empty cells ÷ all cells. */
  readonly emptyShare: number;
}

/**
 * Where the nine components meet the stages of the life cycle (with 销毁), over all the documents of the study. A unit
 * is an article; a sanction that names its duty by number (违反本条例第二十条) is followed there.
 */
export function stageMatrix(index: UnitIndex): StageMatrix {
  const { components, stages } = stageAxes(index.book);
  const counts = components.map((component) =>
    stages.map((stage) => countBits(stageCell(index, component, stage))),
  );
  const cells = counts.flat();
  return {
    components,
    stages,
    counts,
    emptyShare: cells.length === 0 ? 0 : cells.filter((n) => n === 0).length / cells.length,
  };
}

/** The units behind one cell. */
export function stageCell(index: UnitIndex, component: CodeId, stage: CodeId): Bits {
  return meeting(index, component, stage, LIABILITY_CODES);
}

function stageAxes(book: Codebook): Pick<StageMatrix, 'components' | 'stages'> {
  return { components: familyCodes(book, 'co'), stages: stageCodes(book, 'extended') };
}
