import type { PreviewEntry } from '../../../shared/contract/preview';
import { grouped } from '../../session/format';
import { useSay, useTell } from '../../session/look';

/** Nothing that was chosen can be imported: each with its reason and its cure. */
export function AllRefused({ entries }: { entries: readonly PreviewEntry[] }) {
  const say = useSay();
  const tell = useTell();
  const title =
    entries.length === 1
      ? say('arrivals.refusedTitleOne')
      : say('arrivals.refusedTitle', { count: grouped(entries.length) });
  return (
    <section className="all-refused" aria-label={title} tabIndex={0}>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ id, fileName, failure }) => (
          <li key={id}>
            <b>{fileName}</b>
            {failure && <p>{tell(failure)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
