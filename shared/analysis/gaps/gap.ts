import type { CodeId } from '../../coding/codebook';
import type { DocumentId, Level } from '../../policy/document';

/**
 * The types of method §6.1, in the order in which they are decided; the first that holds is the type.
 * G0 词典未识别: a person found the provision, the rules had missed it; no gap, but work for the rules ·
 * G1 文件缺位、体系有: this text is silent, another of the same place provides, and the two are linked by a reference ·
 * G2 体系有、未衔接: the same, and neither refers to the other ·
 * G3 地方缺位: national texts provide, none of the place's texts in the project does ·
 * G4 顶层设计缺口: neither national nor provincial texts provide, or the national provision lacks three of four: firm
 * wording, a responsible body, a standard, a consequence ·
 * G5 有而弱: a place provides, but weakly · ahead 地方先行: a place provides, national texts do not.
 */
export const GAP_TYPES = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5', 'ahead'] as const;
export type GapType = (typeof GAP_TYPES)[number];

/** system: 体系与地方, the question of the study · texts: which text of a place is silent · weak: what is provided weakly. */
export const GAP_SCOPES = {
  system: ['G4', 'G3', 'ahead'],
  texts: ['G2', 'G1'],
  weak: ['G5'],
} as const satisfies Record<string, readonly GapType[]>;
export type GapScope = keyof typeof GAP_SCOPES;

/** What a person says of a gap after looking at its candidates; only a confirmed one may be worded as a finding. */
export const GAP_VERDICTS = ['confirmed', 'missed', 'elsewhere', 'outOfScope'] as const;
export type GapVerdict = (typeof GAP_VERDICTS)[number];

/** `lc.archive@provincial:上海`, `lc.archive@d12ab…`, `lc.archive@`: what is judged, whatever its type turns out to be. */
export type GapId = string;

/** What was found empty: one document, the texts of one place, or all that is compared. */
export type GapSubject =
  | {
      readonly kind: 'document';
      readonly document: DocumentId;
      readonly title: string;
      readonly place: PlaceName;
    }
  | { readonly kind: 'place'; readonly place: PlaceName }
  /** National texts, which a place is ahead of: the place is the one that provides. */
  | { readonly kind: 'nation'; readonly ahead: PlaceName }
  | { readonly kind: 'all' };

/** The place a gap belongs to: for 地方先行 the one that is ahead; null where nation and provinces are meant together. */
export function gapPlace(subject: GapSubject): PlaceName | null {
  switch (subject.kind) {
    case 'document':
    case 'place':
      return subject.place;
    case 'nation':
      return subject.ahead;
    case 'all':
      return null;
  }
}

export interface PlaceName {
  readonly level: Level;
  /** 全国, a province's or a city's common name. */
  readonly region: string;
}

/** What was looked through before something is called absent (method §6.1: 未检出 is not 不存在). */
export interface CellSearch {
  readonly documents: number;
  readonly units: number;
  readonly characters: number;
  /** `governance 1.0` */
  readonly codebook: string;
  /** Patterns tried for the code(s) in question. */
  readonly patterns: number;
  /** Passages below the counting threshold that wait for a person. */
  readonly candidates: number;
  /** Drafts and repealed texts in view that were left out (method §4.1). */
  readonly leftOut: number;
}

/** What a provision can lack (method §6.1 G5): firm wording, a responsible body, a standard, evaluation or consequence. */
export const WEAKNESSES = ['soft', 'noSubject', 'noStandard', 'noConsequence'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

/** Confidence that what was not found is not there; see `absence` for the formula. All shares 0–1. */
export interface Absence {
  readonly confidence: number;
  /** r: share of clauses with the code that rules or model find, and where that figure is from. */
  readonly recall: number;
  readonly recallFrom: RecallFrom;
  /** π: share of comparable texts or places that provide, (k + 1) ÷ (n + 2). */
  readonly expected: number;
  readonly comparable: { readonly providing: number; readonly all: number };
  /** m: units with the code that texts of this length would have, were it provided for; at least 1. */
  readonly units: number;
  readonly candidates: number;
}
/** decisions: measured on a person's decisions in this project · model: on labelled passages, in the model's card · grade: the manual's own grading (method §1.5). */
export type RecallFrom = 'decisions' | 'model' | 'grade';

export interface Gap {
  readonly id: GapId;
  readonly type: GapType;
  readonly code: CodeId;
  readonly subject: GapSubject;
  /** 0–1. For G5 the share of its four marks that were looked for and not found, which is no probability. */
  readonly confidence: number;
  /** null for G5: nothing is claimed absent but marks of what is there. */
  readonly absence: Absence | null;
  /** What the provision lacks: of the place for G5, of the nation for a G4 in which there is one. */
  readonly lacks: readonly Weakness[];
  /** The side that was searched and found empty, or weak. */
  readonly searched: CellSearch;
  /** The side that provides; 0 where none does. */
  readonly providing: { readonly documents: number; readonly units: number };
  readonly verdict: GapVerdict | null;
}

export interface Place extends PlaceName {
  readonly documents: number;
  /** 承接率 |N∩P| ÷ |N| over the codes compared; null when national texts provide nothing. */
  readonly recall: number | null;
}

/** Choices the method leaves open; printed with every result. */
export interface GapOptions {
  /** Units from which a code counts as provided for. */
  readonly threshold: number;
  /** 软性率 from which a provision is called soft. */
  readonly softShare: number;
  /** How many of the four a provision must lack to be called weak (G5). */
  readonly weakFrom: number;
  /** How many of the four the national provision must lack to count as none (G4). */
  readonly voidFrom: number;
}
/** Method §6.1 by the letter. */
export const GAP_OPTIONS: GapOptions = { threshold: 1, softShare: 0.8, weakFrom: 1, voidFrom: 3 };
