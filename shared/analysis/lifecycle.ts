import type { CodeId } from '../coding/codebook';
import { allBits, type Bits, countBoth } from './bits';
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
  const stages = stageCodes(index.book, set).map((code) => ({
    code,
    units: countBoth(unitsWith(index, code), within),
  }));
  const entries = sum(stages);
  const part = (name: StagePart): LifecyclePart => {
    const own = stages.filter(({ code }) => STAGE_PARTS[name].includes(code));
    return {
      entries: sum(own),
      share: entries === 0 ? null : sum(own) / entries,
      covered: own.filter(({ units }) => units > 0).length,
      of: own.length,
    };
  };
  const parts = { front: part('front'), mid: part('mid'), back: part('back') };
  return {
    stages,
    covered: stages.filter(({ units }) => units > 0).length,
    of: stages.length,
    parts,
    entries,
    backRatio: parts.back.share,
  };
}

function sum(stages: readonly { readonly units: number }[]): number {
  return stages.reduce((all, { units }) => all + units, 0);
}
