import { useState } from 'react';
import type { Trial, TrialHits } from '../../../shared/contract/rules';
import { Segmented } from '../../kit/segmented';
import { useSay, useTell } from '../../session/look';
import { grouped } from '../../session/format';
import { CodeLink } from './codelink';
import type { Told } from './problems';
import { TrialHitList } from './trialhits';
import type { Tried } from './usetrial';

/** What the writing would change, as far as it goes now. */
export function TrialPanel(props: {
  /** The draft that words can be taken into; null where there is none. */
  place: string | null;
  tried: Tried;
  changed: boolean;
  problems: readonly Told[];
}) {
  const { place, tried, changed, problems } = props;
  const say = useSay();
  const tell = useTell();
  const elsewhere = problems.filter(({ spot }) => spot === '');
  const { trial, failure, busy } = tried;
  return (
    <section className="trial" aria-label={say('workbench.trial')} aria-busy={busy}>
      <div className="section-line">
        <h2>{say('workbench.trial')}</h2>
        <span className="faint" role="status">
          {busy && say('workbench.trial.busy')}
        </span>
      </div>
      {!changed && <p className="faint">{say('workbench.trial.idle')}</p>}
      {problems.length > 0 && <p className="wrong">{say('workbench.trial.fix')}</p>}
      {elsewhere.length > 0 && (
        <ul className="elsewhere">
          {elsewhere.map(({ path, message }) => (
            <li key={`${path} ${message.key}`}>
              <code>{path}</code> {tell(message)}
            </li>
          ))}
        </ul>
      )}
      {failure && <p className="wrong">{tell(failure)}</p>}
      {changed && problems.length === 0 && trial?.problems.length === 0 && (
        <Outcome place={place} trial={trial} stale={busy} />
      )}
    </section>
  );
}

const PARTS = ['gained', 'lost', 'kept'] as const;
const NONE = {
  gained: 'workbench.noneGained',
  lost: 'workbench.noneLost',
  kept: 'workbench.noneKept',
} as const;

function Outcome({ place, trial, stale }: { place: string | null; trial: Trial; stale: boolean }) {
  const say = useSay();
  const [chosen, setChosen] = useState<(typeof PARTS)[number] | null>(null);
  const part = chosen ?? PARTS.find((one) => trial[one].all > 0) ?? 'gained';
  const same = trial.gained.all + trial.lost.all === 0;
  const found: TrialHits = trial[part];
  return (
    <div className="outcome" data-stale={stale || undefined}>
      <p className="outcome-counts" title={say('workbench.trial.unit')}>
        <span className="faint">{say('workbench.trial.counts')}</span>
        <span>
          {grouped(trial.before)} → <b>{grouped(trial.after)}</b>
        </span>
        <span className="gained">+{grouped(trial.gained.all)}</span>
        <span className="lost">−{grouped(trial.lost.all)}</span>
      </p>
      {same && <p className="faint">{say('workbench.trial.same')}</p>}
      {trial.others.length > 0 && (
        <div className="others">
          <h3 className="heading">{say('workbench.trial.others')}</h3>
          <ul>
            {trial.others.map(({ code, gained, lost }) => (
              <li key={code}>
                <CodeLink code={code} />
                <span className="gained">+{grouped(gained)}</span>
                <span className="lost">−{grouped(lost)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Segmented
        label={say('workbench.trial')}
        value={part}
        segments={PARTS.map((value) => ({
          value,
          label: say(`workbench.${value}`),
          count: trial[value].all,
        }))}
        onChoose={setChosen}
      />
      {found.all === 0 ? (
        <p className="faint">{say(NONE[part])}</p>
      ) : (
        <>
          <p className="faint small">
            {place !== null && say('workbench.take')}
            {found.all > found.hits.length && ` ${say('workbench.first', { count: found.hits.length })}`}
          </p>
          <TrialHitList label={say(`workbench.${part}`)} place={place} hits={found.hits} />
        </>
      )}
    </div>
  );
}
