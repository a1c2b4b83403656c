import type { Code, Codebook, CodeId } from '../coding/codebook';
import { codedUnits, coverageCodes, type CodedDocument } from './coverage';

/** component × stage: number of units in which both count (method §1.4-1). */
export interface StageMatrix {
  readonly components: readonly CodeId[];
  readonly stages: readonly CodeId[];
  /** counts[component][stage] */
  readonly counts: readonly (readonly number[])[];
  /** 空格率: empty cells ÷ all cells; the extension 销毁 counts only when `stages` has it. */
  readonly emptyShare: number;
}

/**
 * Where the nine components meet the stages of the life cycle, over all the documents given. A unit is an article:
 * a sanction that names its duty by number (违反本条例第二十条) is not followed there, so the row 惩戒机制 reads low.
 */
export function stageMatrix(documents: readonly CodedDocument[], book: Codebook): StageMatrix {
  const of = (family: string): Code[] => coverageCodes(book, [family]);
  const components = of('co');
  const stages = of('lc');
  const counts = components.map((component) =>
    stages.map((stage) => documents.reduce((sum, d) => sum + meetings(d, component, stage).length, 0)),
  );
  const cells = counts.flat();
  return {
    components: components.map(({ id }) => id),
    stages: stages.map(({ id }) => id),
    counts,
    emptyShare: cells.length === 0 ? 0 : cells.filter((n) => n === 0).length / cells.length,
  };
}

/** The units of one document in which both codes count, in the order of the text. */
export function meetings(
  document: CodedDocument,
  component: Code,
  stage: Code,
): ReturnType<typeof codedUnits> {
  const there = new Set(codedUnits(document, stage));
  return codedUnits(document, component).filter((unit) => there.has(unit));
}
