import type { Codebook, CodeId } from '../codebook';
import { byRulesAndModel, type Deciding } from './decide';
import type { Model } from './model';

/**
 * The project's own model decides; where the one that ships would decide otherwise, the coding says `project`, so that
 * what came of the project's own decisions can be told from the rest.
 */
export function byProjectModel(own: Model, shipped: Model, book: Codebook): Deciding {
  const now = byRulesAndModel(own, book);
  const before = byRulesAndModel(shipped, book);
  return (unit, votes, headings) => {
    const former = new Map<CodeId, number>();
    for (const { code, score } of before(unit, votes, headings)) former.set(code, score);
    return now(unit, votes, headings).map((one) =>
      (former.get(one.code) ?? 0) >= 2 === one.score >= 2 ? one : { ...one, by: 'project' },
    );
  };
}
