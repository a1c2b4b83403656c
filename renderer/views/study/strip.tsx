import type { AlignmentAnswer, Scope } from '../../../shared/contract/study';
import { Heard } from '../../kit/heard';
import { percent } from '../../session/format';
import { useSay } from '../../session/look';
import { chooseStudy } from './choices';

/** All provinces with what they take up of the nation's provisions; those without a text are hatched, not empty. */
export function Strip({ strip, chosen }: { strip: AlignmentAnswer['strip']; chosen: Scope | null }) {
  const say = useSay();
  return (
    <div className="study-strip" role="group" aria-label={say('study.strip.title')}>
      {strip.map(({ region, documents, recall }) => {
        const key = `provincial:${region}`;
        const shown = recall === null ? say('study.undefined') : percent(recall);
        const label =
          documents === 0
            ? say('study.strip.noData', { region })
            : say('study.strip.place', { region, documents, recall: shown });
        return (
          <button
            key={region}
            type="button"
            className="study-place"
            data-none={documents === 0}
            disabled={documents === 0}
            aria-pressed={chosen?.by === 'places' && chosen.key === key}
            title={label}
            onClick={() =>
              chooseStudy({ one: { by: 'levels', key: 'national' }, other: { by: 'places', key } })
            }
          >
            <Heard says={label}>
              <span>{region}</span>
              <i>
                <i style={{ width: `${(recall ?? 0) * 100}%` }} />
              </i>
              <small>{documents === 0 ? '' : recall === null ? '—' : percent(recall)}</small>
            </Heard>
          </button>
        );
      })}
      <small className="faint study-legend">{say('study.strip.legend')}</small>
    </div>
  );
}
