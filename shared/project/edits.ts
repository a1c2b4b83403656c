import type { GapVerdict } from '../analysis/gaps/gap';
import type { CodingStatus } from '../coding/coding';
import { FACT_NAMES, type FactName, type Facts } from '../policy/document';
import type { CodeId } from '../coding/codebook';
import type { Change, CodingState, Diff, DocumentState, NoteState, VerdictState } from './diff';
import { DIFF_NONE } from './diff';

/** Facts as a person sets them; only the named ones change. */
export type FactsEdit = Partial<Pick<Facts, FactName>>;

/** The same facts set on several documents; documents that have them already are left alone. */
export function factsEdited(documents: readonly DocumentState[], edit: FactsEdit): Diff {
  const changes = documents.flatMap((from): Change<DocumentState>[] => {
    const facts = factsWith(from.facts, edit);
    return facts === from.facts ? [] : [{ from, to: { ...from, facts } }];
  });
  return { ...DIFF_NONE, documents: changes };
}

/** Documents taken out of the project (`removed` true) or put back (false). */
export function documentsRemoved(documents: readonly DocumentState[], removed: boolean): Diff {
  const changes = documents
    .filter((document) => document.removed !== removed)
    .map((from) => ({ from, to: { ...from, removed } }));
  return { ...DIFF_NONE, documents: changes };
}

/** A person's verdict on one coding; null takes the verdict back to what the machine had said. */
export function codingJudged(
  coding: CodingState,
  score: number,
  verdict: 'accepted' | 'rejected' | null,
): Diff {
  const status: CodingStatus = verdict ?? (score >= 2 ? 'suggested' : 'candidate');
  if (status === coding.status) return DIFF_NONE;
  return { ...DIFF_NONE, codings: [{ from: coding, to: { ...coding, status } }] };
}

/**
 * A code that a person puts on clauses or takes away. What the machine had said there is accepted or rejected by it;
 * what only a person had put is gone when it is taken away.
 */
export function handCoded(rows: readonly (CodingState & { readonly byHand: boolean })[], on: boolean): Diff {
  const codings = rows.flatMap(({ byHand, ...from }): Change<CodingState>[] => {
    const status = on ? 'accepted' : from.status === null || byHand ? null : 'rejected';
    return status === from.status ? [] : [{ from, to: { ...from, status } }];
  });
  return { ...DIFF_NONE, codings };
}

/** Every counted coding of `from` becomes one of `to`. `rows`: all codings of the two codes. */
export function recoded(
  rows: readonly (CodingState & { readonly byHand: boolean })[],
  from: CodeId,
  to: CodeId,
): Diff {
  const there = new Map(rows.map((row) => [`${row.document} ${row.clause} ${row.code}`, row]));
  const counted = rows.filter(
    ({ code, status }) => code === from && (status === 'suggested' || status === 'accepted'),
  );
  const codings = counted.flatMap((row): Change<CodingState>[] => {
    const { byHand, ...former } = row;
    const target = there.get(`${row.document} ${row.clause} ${to}`);
    const was: CodingState = { ...former, code: to, status: target?.status ?? null };
    const gone: Change<CodingState> = { from: former, to: { ...former, status: byHand ? null : 'rejected' } };
    return was.status === 'accepted' ? [gone] : [gone, { from: was, to: { ...was, status: 'accepted' } }];
  });
  return { ...DIFF_NONE, codings };
}

export function noteWritten(was: NoteState, text: string | null): Diff {
  return was.text === text ? DIFF_NONE : { ...DIFF_NONE, notes: [{ from: was, to: { ...was, text } }] };
}

/** A person's word on gaps; null takes it back. */
export function gapsJudged(before: readonly VerdictState[], verdict: GapVerdict | null): Diff {
  const verdicts = before
    .filter((state) => state.verdict !== verdict)
    .map((from) => ({ from, to: { ...from, verdict } }));
  return { ...DIFF_NONE, verdicts };
}

/** Facts with a person’s word on some of them; the same object where nothing changes. */
export function factsWith(facts: Facts, edit: FactsEdit): Facts {
  const names = FACT_NAMES.filter((name) => name in edit && !sameFact(facts[name], edit[name]));
  if (names.length === 0) return facts;
  const origins = { ...facts.origins, ...Object.fromEntries(names.map((name) => [name, 'person' as const])) };
  return { ...facts, ...edit, origins };
}

function sameFact(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
