import { grouped } from '../session/format';

interface Item<T> {
  readonly value: T;
  readonly label: string;
  readonly count?: number;
}

/** Any of several, each with how many there are of it. */
export function Checklist<T extends string>(props: {
  label: string;
  items: readonly Item<T>[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
}) {
  const { label, items, chosen, onToggle } = props;
  return (
    <div role="group" aria-label={label}>
      {items.map(({ value, label: name, count }) => (
        <label key={value} className="check">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span className="one-line">{name}</span>
          {count !== undefined && <span className="count">{grouped(count)}</span>}
        </label>
      ))}
    </div>
  );
}
