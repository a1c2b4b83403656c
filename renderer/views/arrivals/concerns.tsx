import type { PreviewEntry, PreviewRead } from '../../../shared/contract/preview';
import { Button } from '../../kit/button';
import { grouped, percent } from '../../session/format';
import { changeArrivals } from '../../session/importing';
import { useSay, useTell } from '../../session/look';
import { isCompilation } from './standing';

// The most alike come first; more would push the facts out of sight.
const KIN_SHOWN = 4;

/** What a person should know before saying yes, each with what can be done about it. */
export function Concerns({ entry }: { entry: PreviewEntry }) {
  const say = useSay();
  const tell = useTell();
  const { read, failure } = entry;
  if (read === null) {
    return (
      failure && (
        <p className="concern" data-standing="unreadable">
          {tell(failure)}
        </p>
      )
    );
  }
  const missing = (['level', 'region'] as const).filter((name) => read.facts[name] === null);
  const nothing =
    read.sameAs === null &&
    read.texts < 2 &&
    !read.split &&
    read.warnings.length + read.kin.length + missing.length === 0;
  if (nothing) return null;
  return (
    <ul className="concerns" aria-label={say('arrivals.concerns')}>
      {read.sameAs !== null && (
        <li className="concern" data-standing="duplicate">
          {say('arrivals.sameAs', { title: read.sameAs })}
        </li>
      )}
      {(isCompilation(read) || read.split) && <Splitting entry={entry} read={read} />}
      {missing.length > 0 && (
        <li className="concern" data-standing="doubtful">
          {say('arrivals.missing', {
            facts: missing.map((name) => say(`fact.${name}`)).join(say('window.listComma')),
          })}
        </li>
      )}
      {read.warnings.map((warning) => (
        <li key={JSON.stringify(warning)} className="concern" data-standing="doubtful">
          {tell(warning)}
        </li>
      ))}
      {read.sameAs === null &&
        read.kin.slice(0, KIN_SHOWN).map(({ document, title, kind, likeness }) => (
          <li
            key={`${title} ${likeness}`}
            className="concern"
            data-standing={kind === 'near' ? 'doubtful' : 'ready'}
          >
            {say(`arrivals.kin.${kind}`, { title, share: percent(likeness) })}
            <span className="faint">
              {' '}
              {say(document === null ? 'arrivals.kin.waits' : 'arrivals.kin.here')}
            </span>
          </li>
        ))}
      {read.sameAs === null && read.kin.length > KIN_SHOWN && (
        <li className="faint">{say('arrivals.more', { count: grouped(read.kin.length - KIN_SHOWN) })}</li>
      )}
    </ul>
  );
}

function Splitting({ entry, read }: { entry: PreviewEntry; read: PreviewRead }) {
  const say = useSay();
  const count = grouped(read.texts);
  return (
    <li className="concern" data-standing={read.split ? 'ready' : 'doubtful'}>
      {read.split ? say('arrivals.splitDone') : say('arrivals.splitOffer', { count })}
      <Button look="framed" onClick={() => void changeArrivals([entry.id], { split: !read.split })}>
        {read.split ? say('arrivals.unsplit') : say('arrivals.split', { count })}
      </Button>
    </li>
  );
}
