import { Button } from '../kit/button';
import { filterChips } from '../session/chips';
import { clearFilter, setFilter, useFilter } from '../session/filter';
import { useSay, useTell } from '../session/look';

/** The restrictions in force, each with its own way out. */
export function FilterChips() {
  const say = useSay();
  const tell = useTell();
  const chips = filterChips(useFilter());
  if (chips.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={say('filter.active')}>
      {chips.map(({ says, without }) => {
        const what = typeof says === 'string' ? says : tell(says);
        return (
          <button
            key={what}
            type="button"
            className="chip"
            aria-label={say('filter.remove', { what })}
            onClick={() => setFilter(without)}
          >
            {what}
            <span aria-hidden="true">✕</span>
          </button>
        );
      })}
      <Button look="link" onClick={clearFilter}>
        {say('filter.clear')}
      </Button>
    </div>
  );
}
