import type { Scope } from '../../../shared/contract/study';
import { Empty } from '../../kit/empty';
import { excerpt } from '../../kit/excerpt';
import { Failed } from '../../kit/failed';
import { Marked } from '../../kit/marked';
import { Searching } from '../../kit/searching';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { openDocument } from '../../session/beside';
import { useAskKeeping } from '../../session/useask';
import { useNamed } from './pieces';

/** Problems that policies admit in their own words: evidence of another kind than gaps, and so apart from them. */
export function Admitted({ scope }: { scope: Scope | null }) {
  const say = useSay();
  const named = useNamed();
  const filter = useFilter();
  const { value: admitted, failure, retry } = useAskKeeping('study.admitted', { filter, scope });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!admitted) return <Searching />;
  if (admitted.length === 0) return <Empty says={say('study.admitted.none')} />;
  return (
    <div className="study-blocks">
      <header>
        <h2>{say('study.admitted.title')}</h2>
        <p className="faint">{say('study.admitted.means')}</p>
      </header>
      <ol className="study-admitted">
        {admitted.map(({ hit, areas }) => (
          <li key={`${hit.document} ${hit.clause} ${hit.marks[0]?.start ?? 0}`}>
            <button
              type="button"
              aria-label={say('inspector.openClause', { label: hit.label })}
              onClick={() => openDocument(hit.document, hit.clause)}
            >
              <span>
                <b>{hit.label}</b> <span className="faint">{hit.title}</span>
              </span>
              <span className="study-quote">
                <Marked {...excerpt(hit.text.trimEnd(), hit.marks)} />
              </span>
              {areas.length > 0 && (
                <small className="faint">{areas.map(named).join(say('window.listComma'))}</small>
              )}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
