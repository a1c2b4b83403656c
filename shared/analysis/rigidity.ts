import type { CodeId } from '../coding/codebook';
import { type Kind, KINDS } from '../policy/document';
import {
  addBit,
  allBits,
  anyBits,
  type Bits,
  bothBits,
  countBits,
  countBoth,
  eachBit,
  hasBit,
  noBits,
} from './bits';
import { LIABILITY_CODES, STANDARD_CODES } from './framework';
import {
  MODALITIES,
  type Modality,
  modalityBit,
  type ModalitySet,
  modalitySet,
  SET_WEIGHTS,
} from './modality';
import { codeModalities, type UnitIndex, unitsIn, unitsWith, unitsWithAny } from './unitIndex';

/** Table 8 of method §6.3: how firmly a code is provided for, and whether the provision closes. */
export interface Rigidity {
  readonly code: CodeId;
  readonly units: number;
  /** Units in which the code stands with this modality; a unit can have several. */
  readonly modalities: Readonly<Record<Modality, number>>;
  /** Units whose modality was read: the denominator of the two shares that follow. */
  readonly read: number;
  /** 刚性 (应当+必须+不得+禁止) ÷ read. */
  readonly rigid: number | null;
  /** 软性 (鼓励+支持+引导+探索) ÷ read. Not 1 − rigid: 可以 and 加快 are neither, and a unit may be both. */
  readonly soft: number | null;
  /** 有主体率, 有标准率, 有后果率 ÷ units. A consequence counts in the unit or in one that names it by number. */
  readonly responsible: number | null;
  readonly standard: number | null;
  readonly consequence: number | null;
  /** Fewer than 20 units: the shares are not to be reported, only the clauses (method §6.5-7). */
  readonly few: boolean;
}

export const FEW_UNITS = 20;

/** One row a code, over the units `within`; default all. */
export function rigidity(
  index: UnitIndex,
  codes: readonly CodeId[],
  within: Bits = allBits(index.size),
): Rigidity[] {
  const answering = responsibleUnits(index);
  const measured = unitsWithAny(index, STANDARD_CODES);
  const threatened = threatenedUnits(index);
  return codes.map((code) => {
    const own = bothBits(unitsWith(index, code), within);
    const units = countBits(own);
    const force = forceOf(index, code, own);
    const share = (set: Bits): number | null => (units === 0 ? null : countBoth(own, set) / units);
    return {
      code,
      units,
      modalities: force.modalities,
      read: force.read,
      rigid: force.read === 0 ? null : force.rigid / force.read,
      soft: force.read === 0 ? null : force.soft / force.read,
      responsible: share(answering),
      standard: share(measured),
      consequence: share(threatened),
      few: units < FEW_UNITS,
    };
  });
}

/** The same by kind of document: a regulation relies on 应当, a plan on 推进; they are not compared (method §4.3). */
export function rigidityByKind(
  index: UnitIndex,
  codes: readonly CodeId[],
): { kind: Kind; rows: Rigidity[] }[] {
  return KINDS.map((kind) => ({ kind, within: unitsIn(index, ({ facts }) => facts.kind === kind) }))
    .filter(({ within }) => countBits(within) > 0)
    .map(({ kind, within }) => ({ kind, rows: rigidity(index, codes, within) }));
}

/** 责任明确度 gd.responsibility: units on el.task that say who is to do it ÷ units on el.task; null without any. */
export function responsibility(
  index: UnitIndex,
  within: Bits = allBits(index.size),
): { readonly tasks: number; readonly responsible: number; readonly share: number | null } {
  const tasks = bothBits(unitsWith(index, 'el.task' as CodeId), within);
  const all = countBits(tasks);
  const responsible = countBoth(tasks, responsibleUnits(index));
  return { tasks: all, responsible, share: all === 0 ? null : responsible / all };
}

export function responsibleUnits(index: UnitIndex): Bits {
  const bits = noBits(index.size);
  index.units.forEach(({ responsible }, at) => {
    if (responsible) addBit(bits, at);
  });
  return bits;
}

/** Units with a consequence of their own, and those that a unit with one names: 违反本条例第二十条 threatens article 20. */
export function threatenedUnits(index: UnitIndex): Bits {
  const liable = unitsWithAny(index, LIABILITY_CODES);
  const named = noBits(index.size);
  for (const [at, targets] of index.named) {
    if (hasBit(liable, at)) for (const target of targets) addBit(named, target);
  }
  return anyBits([liable, named], index.size);
}

interface Force {
  readonly modalities: Record<Modality, number>;
  readonly read: number;
  readonly rigid: number;
  readonly soft: number;
}

function forceOf(index: UnitIndex, code: CodeId, own: Bits): Force {
  const modalities = codeModalities(index, code);
  const bySet = new Array<number>(SET_WEIGHTS.length).fill(0);
  let softOtherwise = 0;
  eachBit(own, (at) => {
    const set = modalities[at] ?? 0;
    bySet[set] = (bySet[set] ?? 0) + 1;
    if (set !== 0 && (set & SOFT) === 0 && index.units[at]?.explores === true) softOtherwise++;
  });
  const having = (wanted: ModalitySet): number =>
    bySet.reduce((sum, n, set) => ((set & wanted) === 0 ? sum : sum + n), 0);
  return {
    modalities: Object.fromEntries(
      MODALITIES.map((modality) => [modality, having(modalityBit(modality))]),
    ) as Record<Modality, number>,
    read: having(~0),
    rigid: having(RIGID),
    soft: having(SOFT) + softOtherwise,
  };
}

const RIGID = modalitySet(['require', 'prohibit']);
const SOFT = modalitySet(['encourage']);
