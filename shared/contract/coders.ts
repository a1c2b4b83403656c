import type { AgreementLine } from '../agreement/lines';
import type { CoderId, CodingSample, SampleId, Strata } from '../agreement/sample';
import type { CodeId } from '../coding/codebook';
import type { ClauseId, DocumentId } from '../policy/document';
import type { Judgement } from '../project/diff';
import type { Filter } from '../analysis/filter';

export interface Coder {
  readonly id: CoderId;
  readonly name: string;
}

/** Who codes at this computer: known to the program, not to the project. */
export interface People {
  /** null: nobody was asked yet. */
  readonly me: Coder | null;
  /** All who ever coded here, me among them. */
  readonly people: readonly Coder[];
}

export interface SampleOrder {
  readonly name: string;
  /** Documents in view that clauses are drawn from; null = all in view. */
  readonly documents: readonly DocumentId[] | null;
  readonly codes: readonly CodeId[];
  readonly size: number;
  readonly by: Strata;
  readonly seed: number;
}

/** A sample with how far each person is. */
export interface SampleRow extends Omit<CodingSample, 'clauses'> {
  readonly size: number;
  readonly documents: number;
  /** How many clauses were drawn for rare codes. */
  readonly rare: number;
  readonly progress: readonly (Coder & { readonly done: number })[];
}

/** What a person sees who codes blind: the clauses, and nothing that anybody else says of them. */
export interface BlindSheet {
  readonly sample: SampleId;
  readonly me: CoderId;
  readonly name: string;
  readonly codes: readonly CodeId[];
  readonly clauses: readonly BlindClause[];
}

export interface BlindClause {
  readonly document: DocumentId;
  readonly title: string;
  readonly clause: ClauseId;
  readonly label: string;
  /** Captions of what it stands under, outermost first; a lead sentence too: 下列数据： */
  readonly above: readonly string[];
  readonly text: string;
  /** null: not touched yet. */
  readonly judgement: Judgement | null;
}

/** One whose codings are compared: a person's layer, the machine's tags, what people agreed on. */
export type LayerKey = CoderId | 'machine' | 'agreed';

export interface LayerRow {
  readonly key: LayerKey;
  /** null: the machine and the agreed layer have no names of their own. */
  readonly name: string | null;
  /** Clauses in which it has said something; of the machine all. */
  readonly clauses: number;
}

export interface AgreementRequest {
  readonly filter: Filter;
  /** null: all clauses that at least one of the people compared has done. */
  readonly sample: SampleId | null;
  readonly layers: readonly LayerKey[];
}

export interface AgreementAnswer {
  readonly layers: readonly LayerRow[];
  /** Clauses looked at by two or more of them; what nobody shares is not compared. */
  readonly clauses: number;
  /** Clauses of the sample that fewer than two have done. */
  readonly missing: number;
  readonly pooled: AgreementLine;
  /** A line a code, those used first, lowest α first; then those nobody used. */
  readonly codes: readonly (AgreementLine & { readonly code: CodeId })[];
  readonly disagreements: readonly Disagreement[];
  readonly open: number;
  /** Clauses that all of them have done alike and that are not settled. */
  readonly agreeing: number;
  readonly seed: number;
}

/** A clause on which they differ, with all that each said of it. */
export interface Disagreement {
  readonly document: DocumentId;
  readonly title: string;
  readonly clause: ClauseId;
  readonly label: string;
  /** As in `BlindClause`. */
  readonly above: readonly string[];
  readonly text: string;
  /** Codes by layer, in the order of the request; null = did not look at it. */
  readonly given: readonly (readonly CodeId[] | null)[];
  readonly notes: readonly string[];
  /** Codes on which they differ. */
  readonly differ: readonly CodeId[];
  /** What counts in the project now. */
  readonly agreed: readonly CodeId[];
  readonly settled: boolean;
}

export const AGREEMENT_TABLES = ['units', 'coefficients'] as const;
export type AgreementTable = (typeof AGREEMENT_TABLES)[number];

/** What is in a package of a colleague, before anything is taken in. */
export interface PackLook {
  readonly name: string;
  readonly sample: { readonly name: string; readonly size: number; readonly known: boolean };
  readonly coders: readonly (Coder & { readonly done: number })[];
  readonly documents: { readonly known: number; readonly brought: number };
  readonly book: { readonly version: string; readonly here: string };
  readonly conflicts: readonly PackConflict[];
}

export type PackConflict =
  /** A text of the same title is here, but not the same text; the package's own comes beside it. */
  | { readonly kind: 'text'; readonly title: string }
  /** This program finds other clauses in the text than the sender's; judgements on them are left out. */
  | { readonly kind: 'clauses'; readonly title: string; readonly count: number }
  | { readonly kind: 'book'; readonly theirs: string; readonly ours: string }
  /** Kept in the layer, not counted as long as the codebook does not know it. */
  | { readonly kind: 'code'; readonly code: string; readonly count: number }
  /** Means something else here. */
  | { readonly kind: 'definition'; readonly code: string }
  | { readonly kind: 'sample' }
  /** The person's layer here says something else of clauses; kept or replaced as one decides. */
  | {
      readonly kind: 'layer';
      readonly coder: CoderId;
      readonly name: string;
      readonly count: number;
      readonly clauses: readonly string[];
    };

/** Of each person whose layer differs, whose judgements stand. */
export type PackChoice = Readonly<Record<string, 'here' | 'pack'>>;
