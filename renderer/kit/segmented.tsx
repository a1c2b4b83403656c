import { useRef, type KeyboardEvent } from 'react';
import { grouped } from '../session/format';

interface Segment<T> {
  readonly value: T;
  readonly label: string;
  readonly count?: number;
}

/** One of a few, all in sight; arrows move the choice as in any group of radio buttons. */
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  segments: readonly Segment<T>[];
  onChoose: (value: T) => void;
}) {
  const { label, value, segments, onChoose } = props;
  const group = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    const at = segments.findIndex((segment) => segment.value === value);
    const next = (at + by + segments.length) % segments.length;
    const segment = segments[next];
    if (!segment) return;
    onChoose(segment.value);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="segmented" role="radiogroup" aria-label={label} ref={group} onKeyDown={step}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          tabIndex={segment.value === value ? 0 : -1}
          onClick={() => onChoose(segment.value)}
        >
          {segment.label}
          {segment.count !== undefined && <span className="count">{grouped(segment.count)}</span>}
        </button>
      ))}
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
