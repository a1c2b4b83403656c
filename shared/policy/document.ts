import type { CleaningStep, OffsetMap } from '../text/cleaning';
import type { Span } from '../text/span';
import type { Message } from '../wording/say';

declare const brand: unique symbol;
/** A string that is an id of one kind only: a DocumentId is not a CodeId. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type DocumentId = Id<'document'>;
/** Stable within its document: `{章|0}-{条}-{款}-{项}` (method §3.1), e.g. `3-36-2-0`. */
export type ClauseId = Id<'clause'>;

/** How bytes became text. The text is frozen: everything later points into it by spans. */
export interface SourceText {
  /** Cleaned. */
  readonly text: string;
  /** As decoded, before cleaning; the same as `text` where nothing was cleaned. */
  readonly original: string;
  /** What was done to it, in order, and how often; empty when nothing. */
  readonly cleaning: readonly CleaningStep[];
  /** From `text` to `original`; quotations show the original's characters. */
  readonly map: OffsetMap;
  /** e.g. `utf-8`, `utf-8-bom`, `utf-16le`, `gb18030`; for containers the inner one, e.g. `docx`. */
  readonly encoding: string;
  readonly format: FileFormat;
  /** Which part of the file, `第 3 行` of a table; null = the whole file. */
  readonly part: string | null;
  /** Facts that the columns of a table state; empty otherwise. */
  readonly given: Partial<Pick<Facts, FactName>>;
  readonly warnings: readonly Message[];
}

export type FileFormat =
  'txt' | 'md' | 'html' | 'docx' | 'doc' | 'rtf' | 'odt' | 'pdf' | 'ofd' | 'csv' | 'xlsx';

export const LEVELS = ['national', 'provincial', 'municipal'] as const;
export type Level = (typeof LEVELS)[number];

export const KINDS = ['law', 'regulation', 'rule', 'opinion', 'plan', 'notice', 'other'] as const;
/** 体裁: law 法律, regulation 法规(行政法规、地方性法规), rule 规章与规范性文件中的办法细则, opinion 意见, plan 规划方案, notice 通知公告. */
export type Kind = (typeof KINDS)[number];

/** inForce 现行, draft 征求意见稿/草案, trial 试行/暂行, repealed 已废止. */
export const STATUSES = ['inForce', 'draft', 'trial', 'repealed'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a fact came from; a person's word outranks the catalogue, the catalogue completes the text. */
export type FactOrigin = 'text' | 'filename' | 'catalogue' | 'person';

export interface Facts {
  readonly title: string;
  /** 发文字号 in canonical form, `国发〔2015〕50号`; null when the text gives none. */
  readonly documentNumber: string | null;
  /** 发文机关, in the order of signature; empty when unknown. */
  readonly issuers: readonly string[];
  readonly level: Level | null;
  /** 全国, a province's common name (上海, 内蒙古) or a city's (青岛); null when unknown. */
  readonly region: string | null;
  /** 成文日期 ISO `yyyy-mm-dd`: signed or adopted. */
  readonly date: string | null;
  /** 施行日期 ISO. */
  readonly effectiveDate: string | null;
  readonly kind: Kind;
  readonly status: Status;
  /** Origin of each fact that has a value. */
  readonly origins: Readonly<Partial<Record<FactName, FactOrigin>>>;
}
export const FACT_NAMES = [
  'title',
  'documentNumber',
  'issuers',
  'level',
  'region',
  'date',
  'effectiveDate',
  'kind',
  'status',
] as const satisfies readonly (keyof Facts)[];
export type FactName = (typeof FACT_NAMES)[number];

/**
 * 编 part, 章 chapter, 节 section, 条 article, 款 paragraph, 项 item, 目 subitem;
 * in opinions and plans: 一、 heading, （一） subheading, 1. point, （1） subpoint, and plain 段 paragraphs.
 */
export const CLAUSE_KINDS = [
  'part',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'heading',
  'subheading',
  'point',
  'subpoint',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export interface Clause extends Span {
  readonly id: ClauseId;
  /** As cited in practice: `第三十六条第二款第（三）项`, `三、（二）1.`, `第三章`. */
  readonly label: string;
  readonly kind: ClauseKind;
  readonly parent: ClauseId | null;
  /** Title of a container (总则) or caption of an article （目的和依据）; null when there is none. */
  readonly heading: string | null;
  /** True when it has no child clauses: leaves carry codings, containers give context. 编, 章, 节 never are leaves. */
  readonly leaf: boolean;
  readonly states: readonly ClauseState[];
  /** Who is to do it, where the clause's own words say so in brackets （责任单位：…）; null when they do not. */
  readonly responsible: Responsible | null;
}

/** （责任单位：省数据局、省财政厅）, （省数据局牵头，省财政厅配合）. Names as written; method §4.1 职责括号. */
export interface Responsible {
  /** In the frozen text, brackets included. */
  readonly span: Span;
  /** Who leads: named with 牵头, 主办, 负责; of a list without such a word the first. */
  readonly lead: readonly string[];
  readonly others: readonly string[];
}

/** Method §2.1-3: what a unit is, so that it is not counted as provision. */
export const CLAUSE_STATES = [
  'definition',
  'purpose',
  'scope',
  'reference',
  'final',
  'liability',
  'guiding',
] as const;
export type ClauseState = (typeof CLAUSE_STATES)[number];

/** Text that is no clause: every character lies in one leaf clause or one of these. */
export interface OtherPart extends Span {
  readonly kind: OtherPartKind;
}
export const OTHER_PART_KINDS = [
  'title',
  'number',
  'adoption',
  'contents',
  'addressee',
  'wrapper',
  'preamble',
  'signature',
  'closing',
  'caption',
  'repetition',
  'blank',
] as const;
export type OtherPartKind = (typeof OTHER_PART_KINDS)[number];

/** A document named in a text: 《…》 with number and clause where given. */
export interface Citation extends Span {
  /** In full where the text has said what the short name 《条例》 stands for. */
  readonly title: string;
  /** In canonical form, as `Facts.documentNumber`. */
  readonly documentNumber: string | null;
  /** 第八条第二款, as written. */
  readonly clause: string | null;
}

/** A clause of this same text named in it: 违反本条例第二十条第二款 → the clause. */
export interface CrossReference extends Span {
  /** The leaf that says it. */
  readonly from: ClauseId;
  /** null: no such clause here. */
  readonly to: ClauseId | null;
  /** The citation in full: 第五条第二款 for 前款. */
  readonly label: string;
}

export interface Links {
  /** 主送机关, in their order. */
  readonly addressees: readonly string[];
  /** 根据《…》: what the text says it rests on. */
  readonly basedOn: readonly Citation[];
  /** 《…》同时废止. */
  readonly repeals: readonly Citation[];
  /** All documents named, the two above among them, in the order of the text; not the document's own name. */
  readonly citations: readonly Citation[];
  readonly references: readonly CrossReference[];
}

/** The days a text names, ISO `yyyy-mm-dd`; null where it does not. Method §4.2 日期口径: three days, not one. */
export interface PolicyDates {
  /** 成文: under the text or in the page's fields. */
  readonly signed: string | null;
  /** 通过, 修订, 修正: the latest. */
  readonly adopted: string | null;
  /** 批准: a city's statute by the province's assembly. */
  readonly approved: string | null;
  /** 公布, 发布. */
  readonly published: string | null;
  /** 施行. */
  readonly effective: string | null;
  /** The last day in force, where 有效期 is limited. */
  readonly expires: string | null;
}

export interface PolicyDocument {
  readonly facts: Facts;
  readonly dates: PolicyDates;
  readonly links: Links;
  /** In the order of the text; a parent precedes its children. */
  readonly clauses: readonly Clause[];
  readonly others: readonly OtherPart[];
  readonly warnings: readonly Message[];
}
