import { addBit, allBits, type Bits, bothBits, eachBit, noBits } from '../../../shared/analysis/bits';

import { cellUnits } from '../../../shared/analysis/crossTable';
import {
  type Diagnosis,
  diagnosisCodes,
  type Indicator,
} from '../../../shared/analysis/diagnosis/definition';
import { indicatorUnits, partUnits } from '../../../shared/analysis/diagnosis/diagnose';
import { DIAGNOSES } from '../../../shared/analysis/diagnosis/table';
import { LIABILITY_CODES, STANDARD_CODES } from '../../../shared/analysis/framework';
import type { Following } from '../../../shared/analysis/meeting';
import { type ModalitySet, modalitySet } from '../../../shared/analysis/modality';
import { responsibleUnits, threatenedUnits } from '../../../shared/analysis/rigidity';
import {
  codeModalities,
  type UnitIndex,
  unitsIn,
  unitsWith,
  unitsWithAny,
} from '../../../shared/analysis/unitIndex';
import type { StudiedDocument } from '../../../shared/analysis/units';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Scope, StudyCell } from '../../../shared/contract/study';
import { Refusal } from '../context';
import { diagnosisPart } from './diagnosis';
import { axisOf, followingOf, isDocumentSide, scopeDocuments, scopeUnits } from './sides';

/** What a number of a table was counted over. */
export interface Counted {
  readonly units: Bits;
  /** Codes whose clauses are to be shown; null = every code of the units. */
  readonly codes: readonly CodeId[] | null;
  /** Liability reaches the articles it names: their clauses are evidence too. */
  readonly following: Following;
  /** Where it was looked for. */
  readonly documents: readonly StudiedDocument[];
}

export function countedOf(index: UnitIndex, cell: StudyCell): Counted {
  switch (cell.by) {
    case 'cross':
      return crossCounted(index, cell);
    case 'codes':
      return {
        units: bothBits(unitsWithAny(index, cell.codes), within(index, cell.scope)),
        codes: cell.codes,
        following: [],
        documents: scopeDocuments(index, cell.scope),
      };
    case 'rigidity':
      return rigidityCounted(index, cell);
    case 'diagnosis':
      return diagnosisCounted(index, cell);
  }
}

function crossCounted(index: UnitIndex, cell: Extract<StudyCell, { by: 'cross' }>): Counted {
  const [rows, columns] = [axisOf(index.book, cell.rows), axisOf(index.book, cell.columns)];
  const following = followingOf(cell.rows, cell.columns);
  const codesOf = (axis: typeof rows, key: string | null): readonly CodeId[] => {
    if (axis.by !== 'codes') return [];
    return key === null ? axis.codes : [key as CodeId];
  };
  const codes = [...codesOf(rows, cell.row), ...codesOf(columns, cell.column)];
  const scopeOf = (side: typeof cell.rows, key: string | null): Scope | null =>
    isDocumentSide(side) && key !== null ? { by: side, key } : null;
  const first = scopeDocuments(index, scopeOf(cell.rows, cell.row));
  const second = new Set(scopeDocuments(index, scopeOf(cell.columns, cell.column)));
  return {
    units: cellUnits(index, rows, columns, cell, { following }),
    codes: codes.length === 0 ? null : codes,
    following,
    documents: first.filter((one) => second.has(one)),
  };
}

function rigidityCounted(
  index: UnitIndex,
  { code, kind, figure }: Extract<StudyCell, { by: 'rigidity' }>,
): Counted {
  const of = (document: StudiedDocument): boolean => kind === null || document.facts.kind === kind;
  const own = bothBits(unitsWith(index, code), unitsIn(index, of));
  const documents = index.documents.filter(of);
  const counted = (having: Bits, more: readonly CodeId[] = []): Counted => ({
    units: bothBits(own, having),
    codes: [code, ...more],
    following: [],
    documents,
  });
  switch (figure) {
    case 'units':
      return counted(own);
    case 'rigid':
      return counted(withModality(index, code, own, modalitySet(['require', 'prohibit']), false));
    case 'soft':
      return counted(withModality(index, code, own, modalitySet(['encourage']), true));
    case 'responsible':
      return counted(responsibleUnits(index));
    case 'standard':
      return counted(unitsWithAny(index, STANDARD_CODES), STANDARD_CODES);
    case 'consequence':
      return counted(threatenedUnits(index), LIABILITY_CODES);
  }
}

/** `exploring`: units that say 探索 are soft though they plan, where a modality was read at all (as `rigidity` counts). */
function withModality(
  index: UnitIndex,
  code: CodeId,
  own: Bits,
  wanted: ModalitySet,
  exploring: boolean,
): Bits {
  const modalities = codeModalities(index, code);
  const bits = noBits(index.size);
  eachBit(own, (at) => {
    const set = modalities[at] ?? 0;
    const explores = exploring && set !== 0 && index.units[at]?.explores === true;
    if ((set & wanted) !== 0 || explores) addBit(bits, at);
  });
  return bits;
}

function diagnosisCounted(index: UnitIndex, cell: Extract<StudyCell, { by: 'diagnosis' }>): Counted {
  const { diagnosis, indicator } = diagnosisNamed(cell);
  const part = cell.part === null ? null : diagnosisPart(indicator, cell.part);
  if (cell.part !== null && part === null) throw new Refusal({ key: 'coding.missing' });
  const units = part === null ? indicatorUnits(index, indicator) : partUnits(index, part);
  return {
    units: bothBits(units, within(index, cell.scope)),
    codes:
      part === null
        ? diagnosisCodes({ ...diagnosis, indicators: [indicator] })
        : part.needs.flatMap(({ anyOf }) => anyOf),
    following: indicator.measure === 'emptyCells' ? LIABILITY_CODES : [],
    documents: scopeDocuments(index, cell.scope),
  };
}

export function diagnosisNamed(cell: Extract<StudyCell, { by: 'diagnosis' }>): {
  readonly diagnosis: Diagnosis;
  readonly indicator: Indicator;
} {
  const diagnosis = DIAGNOSES.find(({ id }) => id === cell.diagnosis);
  const indicator = diagnosis?.indicators.find(({ id }) => id === cell.indicator);
  if (diagnosis === undefined || indicator === undefined) throw new Refusal({ key: 'coding.missing' });
  return { diagnosis, indicator };
}

function within(index: UnitIndex, scope: Scope | null): Bits {
  return scope === null ? allBits(index.size) : scopeUnits(index, scope);
}
