import type { Study } from './units';
import { type UnitIndex, unitIndex } from './unitIndex';
import type { StageSet } from './framework';

/** Under what choices a study is concluded on (method §6.3 table 10). */
export interface Circumstances {
  readonly index: UnitIndex;
  /** Units from which a code counts as provided for. */
  readonly least: number;
  readonly stages: StageSet;
}

/** A statement that may be drawn: `id` is the same under all circumstances, `absent:national:lc.archive`. */
export interface Conclusion {
  readonly id: string;
  readonly holds: boolean;
  /** The number it rests on, where there is one. */
  readonly figure: number | null;
}

/** A conclusion that is not in the list is not asked under these circumstances: 销毁 of eleven stages, a place without a text. */
export type Conclude = (circumstances: Circumstances) => readonly Conclusion[];

export interface Variant {
  readonly id: string;
  readonly circumstances: Circumstances;
}

export interface RobustnessRow {
  readonly id: string;
  /** null: not asked in the base. */
  readonly base: Conclusion | null;
  /** In the order of the variants. */
  readonly variants: readonly {
    readonly variant: Variant['id'];
    readonly conclusion: Conclusion | null;
    readonly outcome: 'same' | 'changes' | 'notAsked';
  }[];
  /** True when no variant changes it. */
  readonly stable: boolean;
}

/** The conclusions of a list of findings (gaps by their ids): what was asked and not found does not hold. */
export function conclusionsOf(
  found: ReadonlyMap<string, number | null>,
  asked: readonly string[],
): readonly Conclusion[] {
  return asked.map((id) => ({ id, holds: found.has(id), figure: found.get(id) ?? null }));
}

/** Every conclusion that holds in the base or under a variant; those that change first. */
export function robustness(
  base: Circumstances,
  variants: readonly Variant[],
  conclude: Conclude,
): RobustnessRow[] {
  const byId = (circumstances: Circumstances): ReadonlyMap<string, Conclusion> =>
    new Map(conclude(circumstances).map((conclusion) => [conclusion.id, conclusion]));
  const first = byId(base);
  const others = variants.map(({ id, circumstances }) => ({ id, found: byId(circumstances) }));
  const holding = [first, ...others.map(({ found }) => found)].flatMap((found) =>
    [...found.values()].filter(({ holds }) => holds).map(({ id }) => id),
  );
  return [...new Set(holding)]
    .map((id): RobustnessRow => {
      const own = first.get(id) ?? null;
      const compared = others.map(({ id: variant, found }) => {
        const conclusion = found.get(id) ?? null;
        return { variant, conclusion, outcome: outcomeOf(own, conclusion) };
      });
      return {
        id,
        base: own,
        variants: compared,
        stable: compared.every(({ outcome }) => outcome !== 'changes'),
      };
    })
    .sort((a, b) => Number(a.stable) - Number(b.stable));
}

/**
 * The variants of table 10 that the study itself gives: threshold 2 for 1 (or 1 for another), without the longest
 * document, the other set of stages. Codings made otherwise (without the domain gate, by another version of the
 * codebook) are handed in: they are tagged anew, not computed from these.
 */
export function robustnessVariants(
  base: Circumstances,
  recoded: readonly { readonly id: string; readonly study: Study }[],
): Variant[] {
  const { index } = base;
  const longest = [...index.documents].sort((a, b) => b.characters - a.characters)[0];
  return [
    { id: 'threshold', circumstances: { ...base, least: base.least === 1 ? 2 : 1 } },
    ...(longest === undefined
      ? []
      : [
          {
            id: 'withoutLongest',
            circumstances: {
              ...base,
              index: unitIndex({ ...index, documents: index.documents.filter((one) => one !== longest) }),
            },
          },
        ]),
    { id: 'stages', circumstances: { ...base, stages: base.stages === 'paper' ? 'extended' : 'paper' } },
    ...recoded.map(({ id, study }) => ({ id, circumstances: { ...base, index: unitIndex(study) } })),
  ];
}

function outcomeOf(base: Conclusion | null, other: Conclusion | null): 'same' | 'changes' | 'notAsked' {
  if (base === null || other === null) return 'notAsked';
  return base.holds === other.holds ? 'same' : 'changes';
}
