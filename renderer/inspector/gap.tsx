import { CodeTag } from '../kit/codetag';
import { Failed } from '../kit/failed';
import { Searching } from '../kit/searching';
import { Meter } from '../kit/meter';
import { useFilter } from '../session/filter';
import { percent } from '../session/format';
import { useSay, useTell } from '../session/look';
import type { Selection } from '../session/trail';
import { useAsk } from '../session/useask';
import { Nearest } from './answer';
import { Hits } from './hits';
import { Searched } from './searched';

/** One gap: what it claims, how surely, what stands against it. */
export function GapPart({ at }: { at: Extract<Selection, { kind: 'gap' }> }) {
  const say = useSay();
  const tell = useTell();
  const filter = useFilter();
  const { value: report } = useAsk('gaps.list', { filter });
  const { value, failure, retry } = useAsk('gaps.evidence', { filter, gap: at.gap });
  const gap = report?.gaps.find(({ id }) => id === at.gap);
  if (!gap) return null;
  return (
    <>
      <h2>
        <CodeTag code={gap.code} />
      </h2>
      <p>
        <span className="gap-type" data-type={gap.type}>
          {say(`gap.${gap.type}`)}
        </span>{' '}
        {say(`gap.${gap.type}.means`, { place: gap.region ?? '' })}
      </p>
      <section>
        <h3 className="heading">
          {say('gaps.confidence')} {percent(gap.confidence)}{' '}
          <Meter share={gap.confidence} label={say('gaps.confidence')} />
        </h3>
        <ul className="facts-list" aria-label={say('gaps.reasons')}>
          {gap.reasons.map((reason) => (
            <li key={reason.key}>{tell(reason)}</li>
          ))}
        </ul>
      </section>
      <Searched searched={gap.searched} />
      {!value && !failure && <Searching />}
      {failure && <Failed failure={failure} retry={retry} />}
      {value && (
        <>
          <section>
            <h3 className="heading">{say('gaps.evidence')}</h3>
            {value.hits.length === 0 ? (
              <p className="faint">{say('gaps.noEvidence')}</p>
            ) : (
              <Hits label={say('gaps.evidence')} hits={value.hits} titled />
            )}
          </section>
          <Nearest hits={value.nearest} titled />
        </>
      )}
    </>
  );
}
