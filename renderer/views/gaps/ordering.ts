import { GAP_TYPES, gapPlace, type Gap, type GapType } from '../../../shared/analysis/gaps/gap';
import type { CodeId } from '../../../shared/coding/codebook';

export type GapColumn = 'type' | 'code' | 'place' | 'confidence' | 'comparable' | 'searched';

export interface GapSort {
  readonly column: GapColumn;
  readonly descending: boolean;
}

/** Most certain first: what is worth a person's time stands on top. */
export const BY_CONFIDENCE: GapSort = { column: 'confidence', descending: true };

export interface GapChoice {
  readonly type: GapType | null;
  readonly place: string | null;
  readonly sort: GapSort;
}

const pinyin = new Intl.Collator('zh-CN');

/** The gaps of one type and place, sorted; `nameOf` says codes as the window does. */
export function gapsShown(
  gaps: readonly Gap[],
  choice: GapChoice,
  nameOf: (code: CodeId) => string,
): readonly Gap[] {
  const { type, place, sort } = choice;
  const turn = sort.descending ? -1 : 1;
  const compare = COMPARE[sort.column];
  return gaps
    .filter((gap) => (type === null || gap.type === type) && (place === null || regionOf(gap) === place))
    .sort((a, b) => turn * compare(a, b, nameOf));
}

/** How many there are of each type, of one place or of all. */
export function gapCounts(gaps: readonly Gap[], place: string | null): Readonly<Record<GapType, number>> {
  const counts = { G0: 0, G1: 0, G2: 0, G3: 0, G4: 0, G5: 0, ahead: 0 };
  for (const gap of gaps) if (place === null || regionOf(gap) === place) counts[gap.type] += 1;
  return counts;
}

/** null: nation and provinces together. */
export function regionOf({ subject }: Gap): string | null {
  return gapPlace(subject)?.region ?? null;
}

type Compare = (a: Gap, b: Gap, nameOf: (code: CodeId) => string) => number;

const COMPARE: Record<GapColumn, Compare> = {
  type: (a, b) => GAP_TYPES.indexOf(a.type) - GAP_TYPES.indexOf(b.type),
  code: (a, b, nameOf) => pinyin.compare(nameOf(a.code), nameOf(b.code)),
  place: (a, b) => pinyin.compare(regionOf(a) ?? '', regionOf(b) ?? ''),
  confidence: (a, b) => a.confidence - b.confidence,
  comparable: (a, b) => (a.absence?.expected ?? 0) - (b.absence?.expected ?? 0),
  searched: (a, b) => a.searched.units - b.searched.units,
};
