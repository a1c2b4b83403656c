import type { CodeId } from '../coding/codebook';
import type { DocumentAxis } from './axes';
import { allBits, type Bits, countBoth } from './bits';
import { crossTable } from './crossTable';
import { STAGE_PARTS, type StagePart, type StageSet, stageCodes } from './framework';
import { type UnitIndex, unitsWith } from './unitIndex';

/** Where along the life cycle the clauses stand (method §3.9 gd.lifecycle, BR). */
export interface Lifecycle {
  readonly stages: readonly { readonly code: CodeId; readonly units: number }[];
  /** Stages with a unit, of how many; their ratio is 环节完整性. */
  readonly covered: number;
  readonly of: number;
  readonly parts: Readonly<Record<StagePart, LifecyclePart>>;
  /** Σ over stages: entries, a unit on two stages twice. */
  readonly entries: number;
  /** 后端比 BR = entries of the back ÷ entries of all stages; null without any. */
  readonly backRatio: number | null;
}

export interface LifecyclePart {
  readonly entries: number;
  /** Of all entries; null without any. */
  readonly share: number | null;
  readonly covered: number;
  readonly of: number;
}

/** `within`: only these units, those of one document or place; default all. */
export function lifecycle(index: UnitIndex, set: StageSet, within: Bits = allBits(index.size)): Lifecycle {
  const codes = stageCodes(index.book, set);
  return lifecycleOf(
    codes,
    codes.map((code) => countBoth(unitsWith(index, code), within)),
  );
}

/** Table 6 of method §6.3: one life cycle a document, place, level, year or kind. */
export function lifecycles(
  index: UnitIndex,
  set: StageSet,
  axis: DocumentAxis,
): { readonly key: string; readonly lifecycle: Lifecycle }[] {
  const codes = stageCodes(index.book, set);
  const { columns, counts } = crossTable(index, { by: 'codes', codes }, axis);
  return columns.keys.map((key, k) => ({
    key,
    lifecycle: lifecycleOf(
      codes,
      counts.map((row) => row[k] ?? 0),
    ),
  }));
}

function lifecycleOf(codes: readonly CodeId[], units: readonly number[]): Lifecycle {
  const stages = codes.map((code, c) => ({ code, units: units[c] ?? 0 }));
  const entries = sum(stages);
  const part = (name: StagePart): LifecyclePart => {
    const own = stages.filter(({ code }) => STAGE_PARTS[name].includes(code));
    return {
      entries: sum(own),
      share: entries === 0 ? null : sum(own) / entries,
      covered: own.filter((stage) => stage.units > 0).length,
      of: own.length,
    };
  };
  const parts = { front: part('front'), mid: part('mid'), back: part('back') };
  return {
    stages,
    covered: stages.filter((stage) => stage.units > 0).length,
    of: stages.length,
    parts,
    entries,
    backRatio: parts.back.share,
  };
}

function sum(stages: readonly { readonly units: number }[]): number {
  return stages.reduce((all, { units }) => all + units, 0);
}
