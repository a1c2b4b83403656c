import { useId, type ReactNode } from 'react';
import { useTell } from '../../session/look';
import type { Told } from './problems';

/** A labelled field of the form, of one line or of as many as it needs, with what is wrong with it beneath. */
export function Field(props: {
  label: string;
  value: string;
  onWrite: (value: string) => void;
  hint?: string;
  long?: boolean;
  mono?: boolean;
  /** The heading above says it already; the label is only heard. */
  unseen?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  problems?: readonly Told[];
}) {
  const { label, value, onWrite, hint, long, mono, unseen, problems = [], ...rest } = props;
  const wrong = useId();
  const given = {
    className: 'field',
    value,
    placeholder: hint,
    spellCheck: false,
    'data-mono': mono || undefined,
    'aria-invalid': problems.length > 0,
    'aria-describedby': problems.length > 0 ? wrong : undefined,
    ...rest,
  };
  return (
    <label className="form-field" data-wide={long || undefined}>
      <span className={unseen ? 'only-heard' : undefined}>{label}</span>
      {long ? (
        <textarea {...given} rows={1} onChange={(event) => onWrite(event.target.value)} />
      ) : (
        <input {...given} onChange={(event) => onWrite(event.target.value)} />
      )}
      <Wrong id={wrong} problems={problems} />
    </label>
  );
}

export function Wrong({ id, problems }: { id: string; problems: readonly Told[] }) {
  const tell = useTell();
  if (problems.length === 0) return null;
  return (
    <span className="wrong" id={id} role="alert">
      {problems.map(({ message }) => tell(message)).join(' ')}
    </span>
  );
}

export function Choice<T extends string>(props: {
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly says: ReactNode }[];
  onChoose: (value: T) => void;
}) {
  const { label, value, choices, onChoose } = props;
  return (
    <label className="form-field">
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.says}
          </option>
        ))}
      </select>
    </label>
  );
}
