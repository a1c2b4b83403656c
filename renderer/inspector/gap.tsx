import { GAP_VERDICTS, gapPlace, type Gap, type GapScope } from '../../shared/analysis/gaps/gap';
import { gapReasons } from '../../shared/analysis/gaps/reasons';
import { Button } from '../kit/button';
import { CodeTag } from '../kit/codetag';
import { Failed } from '../kit/failed';
import { Searching } from '../kit/searching';
import { Meter } from '../kit/meter';
import { useFilter } from '../session/filter';
import { useChoices } from '../session/choices';
import { percent } from '../session/format';
import { useSay, useTell } from '../session/look';
import { edit } from '../session/project';
import type { Selection } from '../session/trail';
import { useAsk } from '../session/useask';
import { Nearest } from './answer';
import { Hits } from './hits';
import { Searched } from './searched';

/** One gap: what it claims, how surely, what stands against it, and what a person says of it. */
export function GapPart({ at }: { at: Extract<Selection, { kind: 'gap' }> }) {
  const say = useSay();
  const filter = useFilter();
  const as = useChoices(({ gapsAs }) => gapsAs);
  const scope: GapScope = as === 'stages' ? 'system' : as;
  const { value: report } = useAsk('gaps.list', { filter, scope });
  const { value, failure, retry } = useAsk('gaps.evidence', { filter, gap: at.gap });
  const gap = report?.gaps.find(({ id }) => id === at.gap);
  // Chosen in another list of gaps than the one that stands now, or filtered away.
  if (!gap) return report ? <p className="faint">{say('inspector.nothing')}</p> : <Searching />;
  return (
    <>
      <h2>
        <CodeTag code={gap.code} />
      </h2>
      <Claim gap={gap} />
      <Judging gap={gap} />
      <Why gap={gap} />
      <Searched searched={gap.searched} />
      {!value && !failure && <Searching />}
      {failure && <Failed failure={failure} retry={retry} />}
      {value && (
        <>
          {gap.type !== 'G5' && <Nearest hits={value.nearest} titled />}
          <section>
            <h3 className="heading">{say('gaps.evidence')}</h3>
            {value.hits.length === 0 ? (
              <p className="faint">{say('gaps.noEvidence')}</p>
            ) : (
              <Hits label={say('gaps.evidence')} hits={value.hits} titled />
            )}
          </section>
        </>
      )}
    </>
  );
}

function Claim({ gap }: { gap: Gap }) {
  const say = useSay();
  const { type, subject, lacks } = gap;
  const place = gapPlace(subject)?.region ?? '';
  return (
    <>
      {subject.kind === 'document' && <p className="faint">{subject.title}</p>}
      <p>
        <span className="gap-type" data-type={type}>
          {say(`gap.${type}`)}
        </span>{' '}
        {type === 'G4' && lacks.length > 0 ? say('gap.G4.weak') : say(`gap.${type}.means`, { place })}
      </p>
    </>
  );
}

function Judging({ gap }: { gap: Gap }) {
  const say = useSay();
  const judge = (verdict: Gap['verdict']): void => void edit('gaps.judge', { gaps: [gap.id], verdict });
  return (
    <section>
      <h3 className="heading">{say('gap.judge')}</h3>
      <p className="faint">{say('gap.judgeHint')}</p>
      <div className="verdicts" role="group" aria-label={say('gap.judge')}>
        {GAP_VERDICTS.map((verdict) => (
          <Button
            key={verdict}
            look="framed"
            aria-pressed={gap.verdict === verdict}
            onClick={() => judge(gap.verdict === verdict ? null : verdict)}
          >
            {say(`gap.verdict.${verdict}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function Why({ gap }: { gap: Gap }) {
  const say = useSay();
  const tell = useTell();
  const { absence } = gap;
  return (
    <section>
      {absence !== null ? (
        <h3 className="heading">
          {say('gaps.confidence')} {percent(gap.confidence)}{' '}
          <Meter share={gap.confidence} label={say('gaps.confidence')} />
        </h3>
      ) : (
        <h3 className="heading">{say('gap.lacks')}</h3>
      )}
      <ul className="facts-list" aria-label={say('gaps.reasons')}>
        {gapReasons(gap).map((reason) => (
          <li key={reason.key}>{tell(reason)}</li>
        ))}
      </ul>
      {absence !== null && (
        <p className="faint formula">
          {say('gap.formula', {
            expected: absence.expected,
            recall: absence.recall,
            units: absence.units,
            candidates: absence.candidates,
          })}
        </p>
      )}
    </section>
  );
}
