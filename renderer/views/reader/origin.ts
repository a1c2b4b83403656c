import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';

/** Where a coding comes from and what a person said of it, as one word. */
export type Origin = 'machine' | 'candidate' | 'accepted' | 'rejected' | 'hand';

export const SHOWS = ['all', 'machine', 'people', 'waiting', 'uncertain'] as const;
/**
 * Which codings stand beside the text. machine: given by it, whatever became of them; people: put or judged;
 * uncertain: in doubt to a person.
 */
export type CodingShow = (typeof SHOWS)[number];

/** A sign for each, told apart by its form alone, in grey too. */
export const ORIGIN_SIGNS = {
  machine: '',
  candidate: '?',
  accepted: '✓',
  rejected: '✕',
  hand: '◆',
} as const satisfies Record<Origin, string>;

export function originOf(coding: Coding): Origin {
  if (putByHand(coding)) return 'hand';
  return coding.status === 'suggested' ? 'machine' : coding.status;
}

/** True where no rule and no model is behind a coding: a person put it. */
export function putByHand({ status, evidence, by }: Coding): boolean {
  return status === 'accepted' && evidence.length === 0 && by === undefined;
}

/** The codings to show, what counts first: it is what stands in the margin where not all can. `keep`: the one under the cursor stays in sight when it was just rejected. */
export function codingsShown(
  codings: readonly Coding[],
  show: CodingShow,
  showRejected: boolean,
  keep: CodeId | null = null,
): readonly Coding[] {
  const shown = codings.filter((coding) => {
    const origin = originOf(coding);
    if (origin === 'rejected' && !showRejected) return coding.code === keep;
    return show === 'uncertain' ? (coding.detail?.uncertain ?? false) : SHOWN[show].includes(origin);
  });
  return shown.sort((a, b) => PLACES[originOf(a)] - PLACES[originOf(b)]);
}

/** Accepted and machine side by side: accepting must not move a tag away from under the eye. */
const PLACES = { hand: 0, accepted: 1, machine: 1, candidate: 2, rejected: 3 } as const satisfies Record<
  Origin,
  number
>;

const SHOWN: Record<Exclude<CodingShow, 'uncertain'>, readonly Origin[]> = {
  all: ['machine', 'candidate', 'accepted', 'rejected', 'hand'],
  machine: ['machine', 'candidate', 'accepted', 'rejected'],
  people: ['accepted', 'rejected', 'hand'],
  waiting: ['machine', 'candidate'],
};
