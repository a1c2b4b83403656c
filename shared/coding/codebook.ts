import type { Id } from '../policy/document';

export type CodeId = Id<'code'>;

/** el 要素, pc 政策内容, co 组件, lc 生命周期, cx 五跨, … (method §1). */
export interface Family {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * clause: coded on clauses and counted; document: a document-level indicator;
 * derived: computed from others, never coded by hand (method §0 "三种码的用途").
 */
export type CodeLevel = 'clause' | 'document' | 'derived';

export interface Code {
  readonly id: CodeId;
  readonly family: string;
  readonly zh: string;
  readonly en: string;
  readonly level: CodeLevel;
  /** Section of the paper or the manual that defines it. */
  readonly source: string;
  readonly definition: string;
  readonly include: string;
  readonly exclude: string;
  /** Another code whose codings this one shows (method §1.3): never counted twice. */
  readonly aliasOf?: CodeId;
  /** Extension beyond the paper (lc.destroy): marked in every report. */
  readonly extension?: boolean;
  /** Other names of the same thing, for search. */
  readonly aliases?: readonly string[];
  /** Lines that carry the code and lines that look as if they did, written for the codebook. */
  readonly examples?: { readonly positive: readonly string[]; readonly negative: readonly string[] };
  /** One of the 51 codes of the coding manual, on which quality is measured. */
  readonly manual: boolean;
  /**
   * How far the rules can be trusted alone (method §1.5): direct 可直接预标, confirm 每条要人工确认 (the default),
   * candidate 只给候选.
   */
  readonly reliability?: 'direct' | 'confirm' | 'candidate';
  readonly rules: Rules;
}

/**
 * What else must be so; every part that is named must hold. Read as: raise el.task 任务 where the unit also carries
 * `with` one of lc.*, carries none of `without`, its text holds `text` and does not hold `lacks`, a heading over it
 * holds `heading`, the title of its document holds `title`, and it is an `item` or not.
 */
export interface Circumstance {
  /** Codes suggested in the same unit, any of which will do; `lc.*` is any other code of that family. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly text?: string;
  readonly lacks?: string;
  readonly heading?: string;
  readonly title?: string;
  /** true: the unit is an item （一）, 1. or ① under an article or a paragraph; false: it is none. */
  readonly item?: boolean;
  /** The researcher's reason, shown beside the tag. */
  readonly why: string;
}

/** Regular expressions over the folded, masked text, with `~12~` for gaps and `{部门}` for word lists (pattern.ts). */
export interface Rules {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly exclude: readonly string[];
  /**
   * Looked for in the headings over a unit (chapter, section, caption; outermost first, one a line): what stands
   * under them carries the code.
   */
  readonly heading?: readonly string[];
  /** Must match somewhere in the unit for any hit to count; absent = no gate. */
  readonly gate?: string;
  /** Circumstances in which weak hits count in full. */
  readonly raise?: readonly Circumstance[];
  /** Circumstances in which the code is only a candidate, whatever its words are. */
  readonly lower?: readonly Circumstance[];
}

/** Codes that meet in the same clause, and how not to count the same thing twice (method §1.3). */
export interface Overlap {
  readonly codes: readonly CodeId[];
  readonly source: string;
  readonly treatment: string;
}

export interface Codebook {
  readonly id: string;
  readonly version: string;
  readonly zh: string;
  readonly en: string;
  /** Lists of alternatives that patterns name: `{部门}` stands for the alternatives of `words.部门`. */
  readonly words?: Readonly<Record<string, string>>;
  readonly families: readonly Family[];
  /** The most codes of the manual one unit may carry, and which are given up first (coding manual, rule 10). */
  readonly atMost?: { readonly codes: number; readonly giveUp: readonly CodeId[] };
  readonly overlaps?: readonly Overlap[];
  readonly codes: readonly Code[];
}

/** Codes that are coded on clauses and have a row in coverage tables. */
export function codeCounted(code: Code): boolean {
  return code.level === 'clause';
}
