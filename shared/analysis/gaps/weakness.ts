import type { CodeId } from '../../coding/codebook';
import { addBit, type Bits, countBoth, eachBit } from '../bits';
import { ids, STANDARD_CODES } from '../framework';
import { responsibleUnits } from '../rigidity';
import { unitsWith, unitsWithAny, type UnitIndex } from '../unitIndex';
import type { CodedUnit } from '../units';
import { WEAKNESSES, type GapOptions, type Weakness } from './gap';

/** What the provisions for a code lack, over the units given; empty when there are none. */
export type WeaknessFinder = (code: CodeId, units: Bits) => readonly Weakness[];

/**
 * Goals, principles and guiding ideas bind nobody by their nature: that they name no body, standard and sanction is no
 * weakness. So it is with sanctions and evaluation, which are the consequence themselves.
 */
const NOT_DUTIES =
  /^(?:go|pr)\.|^(?:el\.(?:goal|evaluation)|pc\.(?:guiding|principle|goal|liability)|co\.(?:sanction|assessment))$/;

/**
 * Method §6.1 G5 over all the provisions together: soft where at least `softShare` of them only encourage or explore;
 * without subject, standard, consequence where not one of them names a body, meets a standard, is evaluated or
 * sanctioned, in the article itself or by a clause of the same text that names it by number.
 */
export function weaknessFinder(index: UnitIndex, options: GapOptions): WeaknessFinder {
  const marks = {
    noSubject: responsibleUnits(index),
    noStandard: unitsWithAny(index, STANDARD_CODES),
    noConsequence: consequences(index),
  } satisfies Partial<Record<Weakness, Bits>>;
  return (code, units) => {
    const total = countBoth(unitsWith(index, code), units);
    if (total === 0 || NOT_DUTIES.test(code)) return [];
    const own = unitsWith(index, code).map((word, i) => word & (units[i] ?? 0));
    let soft = 0;
    eachBit(own, (at) => {
      if (isSoft(index.units[at], code)) soft += 1;
    });
    return WEAKNESSES.filter((weakness) =>
      weakness === 'soft' ? soft / total >= options.softShare : countBoth(own, marks[weakness]) === 0,
    );
  };
}

/** 鼓励、支持、引导、探索 and nothing firmer (method §3.9 软性); a modality that was not read is not taken for soft. */
function isSoft(unit: CodedUnit | undefined, code: CodeId): boolean {
  const modalities = unit?.codes.find((own) => own.code === code)?.modalities ?? [];
  return (
    modalities.length > 0 &&
    modalities.every((one) => one === 'encourage' || (one === 'plan' && unit?.explores === true))
  );
}

/**
 * Units that are evaluated or sanctioned: there, by a unit of the same text that names them, or by a sanction that
 * names none (违反本条例规定的……) and so concerns the whole text.
 */
function consequences(index: UnitIndex): Bits {
  const bits = unitsWithAny(index, ids('pc.liability el.evaluation st.accountability'));
  const places = new Map(index.units.map(({ document, unit }, at) => [`${document} ${unit}`, at]));
  const general = new Set<CodedUnit['document']>();
  index.units.forEach(({ document, codes: own, states, names }) => {
    const sanctions = states.includes('liability') || own.some(({ code }) => code === 'pc.liability');
    if (!sanctions) return;
    if (names.length === 0 && states.includes('liability')) general.add(document);
    for (const name of names) {
      const at = places.get(`${document} ${name}`);
      if (at !== undefined) addBit(bits, at);
    }
  });
  index.units.forEach(({ document }, at) => {
    if (general.has(document)) addBit(bits, at);
  });
  return bits;
}
