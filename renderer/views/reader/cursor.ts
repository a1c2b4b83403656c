import type { Coding } from '../../../shared/coding/coding';
import type { CodeId } from '../../../shared/coding/codebook';
import type { ClauseId } from '../../../shared/policy/document';
import type { Block } from './blocks';

/** A clause and one of its codings. */
export interface CodingPlace {
  readonly clause: ClauseId;
  readonly code: CodeId | null;
}

/** True while nobody has judged it. */
export function awaitsVerdict({ status }: Coding): boolean {
  return status === 'suggested' || status === 'candidate';
}

/** The clause `by` clauses further down (or up); stays at the ends. */
export function clauseStep(blocks: readonly Block[], from: ClauseId | null, by: number): ClauseId | null {
  const ids = blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause.id] : []));
  const at = from === null ? -1 : ids.indexOf(from);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null;
}

/** The next coding to judge after `from` in the order of the text, round from the end to the beginning; null = none left. */
export function nextToJudge(blocks: readonly Block[], from: CodingPlace | null): CodingPlace | null {
  const all = blocks.flatMap((block) =>
    block.kind === 'clause' ? block.codings.map((coding) => ({ clause: block.clause.id, coding })) : [],
  );
  const here = all.findLastIndex(
    ({ clause, coding }) => clause === from?.clause && (from.code === null || coding.code === from.code),
  );
  const start = here < 0 ? firstAfter(blocks, all, from?.clause ?? null) : here + 1;
  const found = [...all.slice(start), ...all.slice(0, start)].find(({ coding }) => awaitsVerdict(coding));
  return found ? { clause: found.clause, code: found.coding.code } : null;
}

/** Another coding of the same clause, round and round. */
export function codingStep(codings: readonly Coding[], from: CodeId | null, by: 1 | -1): CodeId | null {
  if (codings.length === 0) return null;
  const at = codings.findIndex(({ code }) => code === from);
  const next = at < 0 ? (by > 0 ? 0 : codings.length - 1) : (at + by + codings.length) % codings.length;
  return codings[next]?.code ?? null;
}

/** The coding keys act on: the chosen one, else the first that waits for a verdict, else the first. */
export function codingUnder(codings: readonly Coding[], chosen: CodeId | null): Coding | null {
  return codings.find(({ code }) => code === chosen) ?? codings.find(awaitsVerdict) ?? codings[0] ?? null;
}

/** A clause without codings lies somewhere between those that have some. */
function firstAfter(
  blocks: readonly Block[],
  all: readonly { readonly clause: ClauseId }[],
  clause: ClauseId | null,
): number {
  const order = new Map(
    blocks.flatMap((block, nth) => (block.kind === 'clause' ? [[block.clause.id, nth] as const] : [])),
  );
  const here = clause === null ? -1 : (order.get(clause) ?? -1);
  const after = all.findIndex((each) => (order.get(each.clause) ?? -1) > here);
  return after < 0 ? all.length : after;
}

/** The clauses from where Shift was first held to the cursor, in the order of the text. */
export function clauseRange(
  blocks: readonly Block[],
  anchor: ClauseId | null,
  at: ClauseId | null,
): readonly ClauseId[] {
  if (at === null) return [];
  const ids = blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause.id] : []));
  const to = ids.indexOf(at);
  const from = anchor === null ? to : ids.indexOf(anchor);
  if (from < 0 || to < 0) return [at];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
