import { useState, type ReactNode } from 'react';
import { Checklist } from '../kit/checklist';
import { toggled } from '../session/chips';
import { setFilter, useFilter } from '../session/filter';
import { useSay } from '../session/look';
import { useAskKeeping } from '../session/useask';
import { FilterWords } from './filterwords';
import { FilterYears } from './filteryears';

// From this many regions on, a list is searched rather than read.
const MANY_REGIONS = 12;

/** The one filter, by the values that occur in the project. */
export function FilterPanel() {
  const say = useSay();
  const filter = useFilter();
  const { value: facets } = useAskKeeping('library.facets', null);
  const [find, setFind] = useState('');
  if (!facets) return null;
  if (facets.kinds.length === 0) return <p className="side-note">{say('filter.nothing')}</p>;
  const regions = facets.regions.filter(({ value }) => value.includes(find.trim()));
  return (
    <div className="filter">
      <FilterWords />
      <Part title={say('filter.level')} count={facets.levels.length}>
        <Checklist
          label={say('filter.level')}
          items={facets.levels.map((level) => ({ ...level, label: say(`level.${level.value}`) }))}
          chosen={filter.levels}
          onToggle={(level) => setFilter({ levels: toggled(filter.levels, level) })}
        />
      </Part>
      <Part title={say('filter.region')} count={facets.regions.length}>
        {facets.regions.length > MANY_REGIONS && (
          <input
            className="field"
            type="search"
            value={find}
            placeholder={say('filter.findRegion')}
            aria-label={say('filter.findRegion')}
            onChange={(event) => setFind(event.target.value)}
          />
        )}
        <div className="scrolled">
          <Checklist
            label={say('filter.region')}
            items={regions.map((region) => ({ ...region, label: region.value }))}
            chosen={filter.regions}
            onToggle={(region) => setFilter({ regions: toggled(filter.regions, region) })}
          />
        </div>
      </Part>
      <Part title={say('filter.year')} count={facets.years.length}>
        <FilterYears years={facets.years} />
      </Part>
      <Part title={say('filter.kind')} count={facets.kinds.length}>
        <Checklist
          label={say('filter.kind')}
          items={facets.kinds.map((kind) => ({ ...kind, label: say(`kind.${kind.value}`) }))}
          chosen={filter.kinds}
          onToggle={(kind) => setFilter({ kinds: toggled(filter.kinds, kind) })}
        />
      </Part>
      <Part title={say('fact.status')} count={facets.statuses.length}>
        <Checklist
          label={say('fact.status')}
          items={facets.statuses.map((status) => ({ ...status, label: say(`docStatus.${status.value}`) }))}
          chosen={filter.statuses}
          onToggle={(status) => setFilter({ statuses: toggled(filter.statuses, status) })}
        />
      </Part>
    </div>
  );
}

/** A part without values to choose from would only be a heading over nothing. */
function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
