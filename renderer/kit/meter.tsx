import { percent } from '../session/format';

/** A share 0–1 as a bar; `label` says what it is a share of. */
export function Meter({ share, label }: { share: number; label: string }) {
  return (
    <span
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={percent(share)}
    >
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}
