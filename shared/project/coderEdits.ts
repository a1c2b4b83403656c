import type { CodeId } from '../coding/codebook';
import type { CoderId, CodingSample } from '../agreement/sample';
import {
  DIFF_NONE,
  type Change,
  type CoderState,
  type Diff,
  type Judgement,
  type LayerState,
  type SampleState,
  type SettledState,
} from './diff';
import { handCoded, type HandCoding } from './codingEdits';

/** One thing a person says of a clause while coding blind. */
export type BlindAct =
  | { readonly kind: 'code'; readonly code: CodeId; readonly on: boolean }
  | { readonly kind: 'done'; readonly done: boolean }
  | { readonly kind: 'note'; readonly text: string };

/** As keys say it, relative to what stands there: whoever types fast is ahead of what the window shows. */
export type BlindKey =
  | BlindAct
  | { readonly kind: 'toggle'; readonly code: CodeId }
  /** The code put last is taken off. */
  | { readonly kind: 'takeLast' };

/** What a key means for a clause as it stands; null = nothing. */
export function blindAct(judgement: Judgement | null, key: BlindKey): BlindAct | null {
  const codes = judgement?.codes ?? [];
  if (key.kind === 'toggle') return { kind: 'code', code: key.code, on: !codes.includes(key.code) };
  if (key.kind !== 'takeLast') return key;
  const code = codes.at(-1);
  return code === undefined ? null : { kind: 'code', code, on: false };
}

const UNTOUCHED: Judgement = { codes: [], note: '', done: false };

/** A person's act in their own layer; with it the project learns who that is, or their new name. */
export function blindJudged(
  was: LayerState,
  act: BlindAct,
  coder: { readonly state: CoderState; readonly name: string },
): Diff {
  const to = judgementAfter(was.judgement ?? UNTOUCHED, act);
  const judgement = to.codes.length === 0 && to.note === '' && !to.done ? null : to;
  if (same(was.judgement, judgement)) return DIFF_NONE;
  const { coders } = coderKnown(coder.state, coder.name);
  return { ...DIFF_NONE, coders, layers: [{ from: was, to: { ...was, judgement } }] };
}

export function coderKnown(state: CoderState, name: string): Diff {
  return state.name === name
    ? DIFF_NONE
    : { ...DIFF_NONE, coders: [{ from: state, to: { ...state, name } }] };
}

export function sampleKept(was: SampleState, sample: CodingSample | null): Diff {
  return same(was.sample, sample)
    ? DIFF_NONE
    : { ...DIFF_NONE, samples: [{ from: was, to: { ...was, sample } }] };
}

/**
 * What people agree on for one clause: of the codes in question (`rows`) those in `codes` stand, the others do not. The
 * clause is settled by it, also where nothing else changes.
 */
export function clauseSettled(
  rows: readonly HandCoding[],
  codes: ReadonlySet<CodeId>,
  was: SettledState,
): Diff {
  const on = handCoded(
    rows.filter(({ code }) => codes.has(code)),
    true,
  );
  const off = handCoded(
    rows.filter(({ code, status }) => !codes.has(code) && status !== 'rejected'),
    false,
  );
  const settled: Change<SettledState>[] = was.settled ? [] : [{ from: was, to: { ...was, settled: true } }];
  return { ...DIFF_NONE, codings: [...on.codings, ...off.codings], settled };
}

/** A layer that comes from elsewhere; `replace`: whether it may take the place of what stands there already. */
export function layersMerged(
  pairs: readonly { readonly was: LayerState; readonly judgement: Judgement }[],
  replace: boolean,
): Diff {
  const layers = pairs.flatMap(({ was, judgement }): Change<LayerState>[] => {
    if (same(was.judgement, judgement) || (was.judgement !== null && !replace)) return [];
    return [{ from: was, to: { ...was, judgement } }];
  });
  return { ...DIFF_NONE, layers };
}

/** Two acts as one step; the second begins where the first ends. */
export function diffsTogether(...diffs: readonly Diff[]): Diff {
  const parts = Object.keys(DIFF_NONE) as (keyof Diff)[];
  return Object.fromEntries(
    parts.map((part) => [part, diffs.flatMap((diff): readonly unknown[] => diff[part])]),
  ) as unknown as Diff;
}

/** Whether two judgements say the same; the order of codes says nothing. */
export function sameJudgement(one: Judgement | null, other: Judgement | null): boolean {
  const plain = (judgement: Judgement | null): unknown =>
    judgement === null ? null : [[...judgement.codes].sort(), judgement.note, judgement.done];
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** A GUID as `randomUUID` writes it. */
export function isGuid(text: string): text is CoderId {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function judgementAfter(judgement: Judgement, act: BlindAct): Judgement {
  switch (act.kind) {
    case 'code': {
      const others = judgement.codes.filter((code) => code !== act.code);
      if (act.on && others.length < judgement.codes.length) return judgement;
      return { ...judgement, codes: act.on ? [...others, act.code] : others };
    }
    case 'done':
      return { ...judgement, done: act.done };
    case 'note':
      return { ...judgement, note: act.text.trim() };
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
