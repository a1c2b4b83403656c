import type { Code } from '../../coding/codebook';
import type { UnitIndex } from '../unitIndex';
import { absence, type MeasuredRecall } from './absence';
import { NOTHING_COMPARABLE, type Comparable } from './comparable';
import {
  WEAKNESSES,
  type Gap,
  type GapId,
  type GapSubject,
  type GapType,
  type GapVerdict,
  type Weakness,
} from './gap';
import { searchOf, type Candidates } from './search';
import type { Tally } from './tally';

export interface GapMaking {
  readonly index: UnitIndex;
  readonly candidates: Candidates;
  readonly recall: (code: Code) => MeasuredRecall;
  readonly verdicts: ReadonlyMap<GapId, GapVerdict>;
}

export interface About {
  readonly comparable?: Comparable;
  readonly providing: Gap['providing'];
  readonly lacks?: readonly Weakness[];
}

export type GapMaker = (code: Code, type: GapType, subject: GapSubject, searched: Tally, about: About) => Gap;

/** Makes gaps whole: what was searched, how sure it is and why, and what a person said of it. */
export function gapMaker({ index, candidates, recall, verdicts }: GapMaking, leftOut: number): GapMaker {
  return (code, type, subject, tally, { comparable = NOTHING_COMPARABLE, providing, lacks = [] }) => {
    const id = gapId(code, type, subject);
    const searched = searchOf(tally.documents, [code], index.book, candidates, leftOut);
    const verdict = verdicts.get(id) ?? null;
    const claimed =
      lacks.length > 0
        ? null
        : absence({
            recall: recall(code),
            comparable,
            density: comparable.density,
            searched: searched.units,
            candidates: searched.candidates,
          });
    return {
      id,
      type: verdict === 'missed' ? 'G0' : type,
      code: code.id,
      subject,
      confidence: claimed?.confidence ?? lacks.length / WEAKNESSES.length,
      absence: claimed,
      lacks,
      searched,
      providing,
      verdict,
    };
  };
}

/** What is found empty has one id whatever its type turns out to be, so that a verdict stays; weakness is another matter. */
function gapId({ id }: Code, type: GapType, subject: GapSubject): GapId {
  const weak = type === 'G5' ? '/weak' : '';
  switch (subject.kind) {
    case 'document':
      return `${id}@${subject.document}${weak}`;
    case 'place':
      return `${id}@${subject.place.level}:${subject.place.region}${weak}`;
    case 'nation':
      return `${id}<${subject.ahead.level}:${subject.ahead.region}`;
    case 'all':
      return `${id}@${weak}`;
  }
}
