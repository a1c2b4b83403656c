import type { Gap, Place } from '../../shared/analysis/gaps/gap';
import { gapPlace } from '../../shared/analysis/gaps/gap';

/** What `drawn.csv` was drawn with. */
export const DRAW = { seed: 20260105, gaps: 20, documents: 5 } as const;

/**
 * `gaps` ids at random from those claimed, sorted by id; one of a place with more than `documents` documents is put
 * back and drawn anew, for a person has to read them all.
 */
export function draw(
  claimed: readonly Pick<Gap, 'id' | 'subject'>[],
  places: readonly Pick<Place, 'level' | 'region' | 'documents'>[],
  how: typeof DRAW = DRAW,
): string[] {
  const documents = new Map(places.map((place) => [`${place.level}:${place.region}`, place.documents]));
  const next = random(how.seed);
  const left = [...claimed];
  const drawn: string[] = [];
  while (drawn.length < how.gaps && left.length > 0) {
    const [gap] = left.splice(Math.floor(next() * left.length), 1);
    const place = gap === undefined ? null : gapPlace(gap.subject);
    const tooMany = place !== null && (documents.get(`${place.level}:${place.region}`) ?? 0) > how.documents;
    if (gap !== undefined && !tooMany) drawn.push(gap.id);
  }
  return drawn;
}

/** Mulberry32 (Tommy Ettinger), evenly from [0, 1); apart from shared/, for it must go on giving what `drawn.csv` was drawn with. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
