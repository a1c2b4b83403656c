import type { Preview, PreviewEntry } from '../../../shared/contract/preview';
import { useArrivals } from '../../session/arrivals';
import { grouped } from '../../session/format';
import { useSay, useTell } from '../../session/look';
import { Concerns } from './concerns';
import { FactForm } from './factform';
import { ReadingForm } from './readingform';
import { TextPane } from './textpane';
import { sourceSaid } from './source';
import { readable, type ReadEntry } from './several';

/** What was read of the selected entries, to be corrected one by one or for all at once. */
export function Detail({ preview }: { preview: Preview }) {
  const say = useSay();
  const selected = useArrivals((arrivals) => arrivals.selected);
  const chosen = new Set(selected);
  const entries = preview.entries.filter(({ id }) => chosen.has(id));
  const read = readable(entries);
  const [first] = entries;
  if (!first) return null;
  const one = entries.length === 1;
  return (
    <section
      className="arrival-detail"
      data-text={first.read !== null || !one}
      aria-label={say('arrivals.detail')}
    >
      <div className="arrival-form">
        <h2>
          {one
            ? (first.read?.facts.title ?? first.fileName)
            : say('arrivals.several', { count: grouped(entries.length) })}
        </h2>
        {one && first.read && <p className="faint source">{sourceSaid(first.fileName, first.part, say)}</p>}
        {!one && read.length > 0 && (
          <p className="faint">{say('arrivals.severalHint', { count: grouped(read.length) })}</p>
        )}
        {one && <Concerns entry={first} />}
        {read.length > 0 && (
          <>
            <FactForm entries={read} />
            <ReadingForm entries={read} />
          </>
        )}
      </div>
      {(first.read || !one) && (
        <div className="arrival-text">
          {one ? <TextPane entry={first} preview={preview} /> : <Titles entries={entries} read={read} />}
        </div>
      )}
    </section>
  );
}

// More than anyone reads through; the count is said above.
const LISTED = 200;

/** Which ones are meant, where several are. */
function Titles({ entries, read }: { entries: readonly PreviewEntry[]; read: readonly ReadEntry[] }) {
  const say = useSay();
  const tell = useTell();
  const unread = entries.filter((entry) => entry.read === null);
  return (
    <ul
      className="chosen-titles"
      tabIndex={0}
      aria-label={say('arrivals.several', { count: entries.length })}
    >
      {read.slice(0, LISTED).map((entry) => (
        <li key={entry.id}>
          <b>{entry.read.facts.title}</b>
          <p className="faint">{entry.fileName}</p>
        </li>
      ))}
      {unread.slice(0, LISTED).map((entry) => (
        <li key={entry.id} data-standing="unreadable">
          <b>{entry.fileName}</b>
          {entry.failure && <p>{tell(entry.failure)}</p>}
        </li>
      ))}
      {entries.length > LISTED && (
        <li className="faint">{say('arrivals.more', { count: grouped(entries.length - LISTED) })}</li>
      )}
    </ul>
  );
}
