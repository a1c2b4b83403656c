import type { Coding } from '../coding/coding';
import type { CatalogueEntry } from '../policy/catalogue';
import type {
  Citation,
  Clause,
  ClauseId,
  CrossReference,
  DocumentId,
  Facts,
  Kind,
  Level,
  OtherPart,
  PolicyDates,
  Status,
} from '../policy/document';
import type { Kinship } from '../policy/likeness';
import type { OfficialSite } from '../policy/officialSites';
import type { Message } from '../wording/say';

export interface DocumentRow {
  readonly id: DocumentId;
  readonly facts: Facts;
  readonly fileName: string;
  /** Which part of the file, where one file holds several documents. */
  readonly part: string | null;
  readonly format: string;
  readonly encoding: string;
  readonly characters: number;
  readonly articles: number;
  readonly clauses: number;
  /** Share of leaf clauses with at least one counted code, 0–1. */
  readonly tagged: number;
  readonly warnings: readonly Message[];
  /** Reprints and other versions of the same policy in the project, the most alike first. */
  readonly kin: readonly Kin[];
}

/** likeness: estimated share of runs of text in common, 0–1. */
export interface Kin {
  readonly document: DocumentId;
  readonly title: string;
  readonly kind: Kinship;
  readonly likeness: number;
}

export interface Facets {
  readonly levels: readonly { value: Level; count: number }[];
  readonly regions: readonly { value: string; count: number }[];
  readonly kinds: readonly { value: Kind; count: number }[];
  readonly statuses: readonly { value: Status; count: number }[];
  readonly years: readonly { value: number; count: number }[];
}

export interface OpenDocument {
  readonly row: DocumentRow;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly others: readonly OtherPart[];
  readonly codings: readonly Coding[];
  readonly dates: PolicyDates;
  readonly links: DocumentLinks;
}

/** What a document names, found again in the project where it is there. */
export interface DocumentLinks {
  readonly addressees: readonly string[];
  readonly basedOn: readonly LinkedCitation[];
  readonly repeals: readonly LinkedCitation[];
  readonly citations: readonly LinkedCitation[];
  readonly references: readonly CrossReference[];
  /** Documents of the project that name this one, and how often. */
  readonly citedBy: readonly {
    readonly document: DocumentId;
    readonly title: string;
    readonly times: number;
  }[];
}

/** `document`, `target`: what is meant, in the project; null when it is not there or cannot be told. */
export interface LinkedCitation extends Citation {
  readonly document: DocumentId | null;
  readonly target: ClauseId | null;
}

/** A policy that exists, by the catalogue the program brings along, and is not in the project. */
export interface CatalogueRow extends CatalogueEntry {
  readonly site: OfficialSite;
}
