import type { Place } from '../../../shared/analysis/gaps/gap';
import { LEVELS } from '../../../shared/policy/document';
import { Button } from '../../kit/button';
import { Heard } from '../../kit/heard';
import { percent } from '../../session/format';
import { useSay } from '../../session/look';

/** Each place with the share of national provisions it takes up; a click shows its gaps alone. */
export function Places(props: {
  places: readonly Place[];
  chosen: string | null;
  onChoose: (region: string | null) => void;
}) {
  const { places, chosen, onChoose } = props;
  const say = useSay();
  if (places.length === 0) return null;
  return (
    <div className="places" role="group" aria-label={say('gaps.places')}>
      <span className="faint">{say('gaps.places')}</span>
      <div className="places-all">
        {worstFirst(places).map(({ region, level, documents, recall }) => {
          const shown = recall === null ? say('gaps.recallNone') : percent(recall);
          return (
            <button
              key={`${level} ${region}`}
              type="button"
              className="place"
              aria-pressed={chosen === region}
              title={say('gaps.placeLabel', { region, documents, recall: shown })}
              onClick={() => onChoose(chosen === region ? null : region)}
            >
              <Heard says={say('gaps.placeLabel', { region, documents, recall: shown })}>
                <span>{region}</span>
                <span className="faint">{recall === null ? '—' : shown}</span>
                <i>
                  <i style={{ width: `${(recall ?? 0) * 100}%` }} />
                </i>
              </Heard>
            </button>
          );
        })}
      </div>
      {chosen !== null && (
        <Button look="link" onClick={() => onChoose(null)}>
          {say('gaps.allPlaces')}
        </Button>
      )}
    </div>
  );
}

/** Provinces before cities; among equals those that take up least, because there is most to do. */
function worstFirst(places: readonly Place[]): readonly Place[] {
  return [...places].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.recall ?? 2) - (b.recall ?? 2),
  );
}
