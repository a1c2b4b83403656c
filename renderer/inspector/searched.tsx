import type { CellSearch } from '../../shared/analysis/gaps/gap';
import { grouped } from '../session/format';
import { useSay } from '../session/look';

/** What was looked through before something was called absent. */
export function Searched({ searched }: { searched: CellSearch }) {
  const say = useSay();
  const { documents, units, characters, codebook, patterns, candidates, leftOut } = searched;
  return (
    <section>
      <h3 className="heading">{say('coverage.searched')}</h3>
      <ul className="facts-list">
        <li>
          {say('coverage.searchedScope', {
            documents: grouped(documents),
            units: grouped(units),
            characters: grouped(characters),
          })}
        </li>
        <li>{say('coverage.searchedRules', { codebook, patterns: grouped(patterns) })}</li>
        <li>{say('coverage.searchedCandidates', { candidates: grouped(candidates) })}</li>
        {leftOut > 0 && <li>{say('coverage.searchedLeftOut', { count: grouped(leftOut) })}</li>}
      </ul>
    </section>
  );
}
