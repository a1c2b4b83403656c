import type { CodeId } from '../coding/codebook';
import type { DocumentId } from '../policy/document';
import { anyBits, type Bits, eachBit, hasBit } from './bits';
import { factsYear } from './filter';
import { forceOf } from './force';
import { STANDARD_CODES } from './framework';
import type { ScoredPolicy } from './policyStrength';
import { responsibleUnits, threatenedUnits } from './rigidity';
import { codeModalities, type UnitIndex, unitsWith, unitsWithAny, weightAt } from './unitIndex';

export interface CluedPolicy extends ScoredPolicy {
  readonly document: DocumentId;
}

/**
 * Scores for 力度—目标—措施 that the codes suggest, for a person to correct. A goal or measure has, by its firmest unit:
 * 0 not there · 1–3 the weight of its modality (method §4.3; 1 where it was not read) · +1 a body is named · +1 a standard
 * or a consequence goes with it, at most 5. Documents of the other scale, and those whose issuer is not known, are left
 * out and counted: the two scales do not mix.
 */
export function strengthClues(
  index: UnitIndex,
  goals: readonly CodeId[],
  measures: readonly CodeId[],
  scale: 'national' | 'local',
): { readonly policies: readonly CluedPolicy[]; readonly leftOut: number } {
  const marks = { named: responsibleUnits(index), closed: closedUnits(index) };
  const [g, m] = [goals, measures].map((codes) => codes.map((code) => scoresOf(index, code, marks)));
  const policies = index.documents.flatMap(({ id, facts }, d): CluedPolicy[] => {
    const force = forceOf(facts);
    if (force?.scale !== scale) return [];
    const own = (scores: readonly Uint8Array[] | undefined): number[] =>
      (scores ?? []).map((of) => of[d] ?? 0);
    return [{ document: id, year: factsYear(facts), force: force.force, goals: own(g), measures: own(m) }];
  });
  return { policies, leftOut: index.documents.length - policies.length };
}

/** document → score of the code by its firmest unit. */
function scoresOf(
  index: UnitIndex,
  code: CodeId,
  { named, closed }: { readonly named: Bits; readonly closed: Bits },
): Uint8Array {
  const scores = new Uint8Array(index.documents.length);
  const modalities = codeModalities(index, code);
  eachBit(unitsWith(index, code), (at) => {
    const document = index.documentOf[at] ?? 0;
    const score =
      Math.max(1, weightAt(modalities, at)) + Number(hasBit(named, at)) + Number(hasBit(closed, at));
    scores[document] = Math.max(scores[document] ?? 0, score);
  });
  return scores;
}

/** With a standard, or with a consequence of its own or elsewhere. */
function closedUnits(index: UnitIndex): Bits {
  return anyBits([unitsWithAny(index, STANDARD_CODES), threatenedUnits(index)], index.size);
}
