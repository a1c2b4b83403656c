import type { CellAnswer } from '../../shared/contract/coverage';
import { useSay } from '../session/look';
import { Hits } from './hits';
import { Searched } from './searched';

/** The clauses behind a number; behind nothing, what was searched and what comes nearest. */
export function Answer({ answer, titled }: { answer: CellAnswer; titled: boolean }) {
  const say = useSay();
  const { hits, nearest, searched } = answer;
  if (hits.length > 0) {
    return (
      <>
        <section>
          <h3 className="heading">{say('coverage.hits', { count: hits.length })}</h3>
          <Hits label={say('coverage.passages')} hits={hits} titled={titled} />
        </section>
        {nearest.length > 0 && <Nearest hits={nearest} titled={titled} />}
      </>
    );
  }
  return (
    <>
      <section>
        <p className="hole">{say('coverage.hole')}</p>
        <p className="faint">{say('coverage.caution')}</p>
      </section>
      <Searched searched={searched} />
      <Nearest hits={nearest} titled={titled} />
    </>
  );
}

export function Nearest({ hits, titled }: { hits: CellAnswer['nearest']; titled: boolean }) {
  const say = useSay();
  return (
    <section>
      <h3 className="heading">{say('coverage.nearest')}</h3>
      {hits.length === 0 ? (
        <p className="faint">{say('coverage.noNearest')}</p>
      ) : (
        <Hits label={say('coverage.nearest')} hits={hits} titled={titled} />
      )}
    </section>
  );
}
