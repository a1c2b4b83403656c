import type { Codebook, CodeId } from '../coding/codebook';
import { coverageCodes } from './coverage';

/** `lc.archive lc.preserve` → the ids. For tables of definitions, where brackets and quotes would hide the content. */
export function ids(words: string): readonly CodeId[] {
  return words.split(' ') as CodeId[];
}

/** Clause-level codes of a family in the order of the book, aliases among them. */
export function familyCodes(book: Codebook, family: string): readonly CodeId[] {
  return coverageCodes(book, [family]).map(({ id }) => id);
}

/** paper: the 11 stages the paper names; extended: with 销毁, which it does not (method §0-2). Both are reported. */
export const STAGE_SETS = ['paper', 'extended'] as const;
export type StageSet = (typeof STAGE_SETS)[number];

export function stageCodes(book: Codebook, set: StageSet): readonly CodeId[] {
  return coverageCodes(book, ['lc'])
    .filter(({ extension }) => set === 'extended' || extension !== true)
    .map(({ id }) => id);
}

/** 前端控制, 中端运行, 后端沉淀 (method §1.2; the paper names the three and not what is in them). */
export const STAGE_PARTS = {
  front: ids('lc.generate lc.collect lc.catalog'),
  mid: ids('lc.organize lc.store lc.process lc.share lc.open lc.use'),
  back: ids('lc.archive lc.preserve lc.destroy'),
} as const satisfies Record<string, readonly CodeId[]>;
export type StagePart = keyof typeof STAGE_PARTS;

/** 六要素. 治理客体 is a document-level code, so that the family alone would give five. */
export const ELEMENTS = ids('el.subject el.object el.goal el.task el.measure el.evaluation');

/** What makes a unit name a standard, and what makes it threaten a consequence (method §6.2-5). */
export const STANDARD_CODES = ids('sd.data sd.item sd.share sd.platform sd.security co.standard');
export const LIABILITY_CODES = ids('pc.liability co.sanction');
