import { yearRange } from '../session/chips';
import { setFilter, useFilter } from '../session/filter';
import { useSay } from '../session/look';

/** A range of years, with a bar for each year that has documents; a bar sets the range to its year. */
export function FilterYears({ years }: { years: readonly { value: number; count: number }[] }) {
  const say = useSay();
  const { fromYear, toYear } = useFilter();
  const sorted = [...years].sort((a, b) => a.value - b.value);
  const most = Math.max(...sorted.map(({ count }) => count));
  const inRange = (year: number): boolean => year >= (fromYear ?? -Infinity) && year <= (toYear ?? Infinity);
  const choices = sorted.map(({ value }) => value);
  return (
    <>
      <div className="years">
        {sorted.map(({ value, count }) => (
          <button
            key={value}
            type="button"
            tabIndex={-1}
            title={`${value} · ${count}`}
            data-in={inRange(value)}
            onClick={() => setFilter(only(value, fromYear, toYear))}
          >
            <i style={{ height: `${Math.max(8, (count / most) * 100)}%` }} />
          </button>
        ))}
      </div>
      <div className="year-range">
        <Year
          label={say('filter.fromYear')}
          value={fromYear}
          choices={choices}
          onChoose={(year) => setFilter(yearRange(year, toYear))}
        />
        <span aria-hidden="true">—</span>
        <Year
          label={say('filter.toYear')}
          value={toYear}
          choices={choices}
          onChoose={(year) => setFilter(yearRange(fromYear, year))}
        />
      </div>
    </>
  );
}

/** The range of one year; chosen again, it opens. */
function only(year: number, from: number | null, to: number | null) {
  return from === year && to === year ? yearRange(null, null) : yearRange(year, year);
}

function Year(props: {
  label: string;
  value: number | null;
  choices: readonly number[];
  onChoose: (year: number | null) => void;
}) {
  const say = useSay();
  return (
    <select
      className="field"
      aria-label={props.label}
      value={props.value ?? ''}
      onChange={(event) => props.onChoose(event.target.value ? Number(event.target.value) : null)}
    >
      <option value="">{say('filter.anyYear')}</option>
      {props.choices.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}
