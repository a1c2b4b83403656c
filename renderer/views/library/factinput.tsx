import { useState, type KeyboardEvent } from 'react';
import { composing } from '../../commands/keys';
import { useSay } from '../../session/look';
import type { FactField } from './facts';

/** A field for one fact: taken over on Enter or on leaving, given up on Escape. */
export function FactInput(props: {
  field: FactField;
  value: string;
  placeholder: string;
  onTake: (entered: string) => void;
  /** After taking or giving up; for a field that stands only while one edits. */
  onLeave?: () => void;
  autoFocus?: boolean;
}) {
  const { field, value, placeholder, onTake, onLeave, autoFocus } = props;
  const say = useSay();
  const [entered, setEntered] = useState(value);
  // A value that comes from elsewhere, or as it was understood, takes the place of what was typed.
  const [former, setFormer] = useState(value);
  if (former !== value) {
    setFormer(value);
    setEntered(value);
  }
  const label = say(`fact.${field.name}`);
  const leave = (take: boolean): void => {
    if (take && entered !== value) onTake(entered);
    else setEntered(value);
    onLeave?.();
  };
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    // Letters and arrows belong to the field, not to the list it stands in; shortcuts go on to the window.
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    if (composing(event.nativeEvent)) return;
    if (event.key === 'Enter') leave(true);
    else if (event.key === 'Escape') leave(false);
  };
  if (field.choices) {
    return (
      <select
        className="field"
        aria-label={label}
        value={value}
        autoFocus={autoFocus}
        onKeyDown={keys}
        onBlur={() => onLeave?.()}
        onChange={(event) => {
          onTake(event.target.value);
          onLeave?.();
        }}
      >
        {field.choices.every((choice) => choice.value !== value) && (
          <option value={value}>{placeholder}</option>
        )}
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {say(choice.says)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      className="field"
      aria-label={label}
      value={entered}
      placeholder={placeholder}
      autoFocus={autoFocus}
      onChange={(event) => setEntered(event.target.value)}
      onFocus={(event) => autoFocus && event.target.select()}
      onKeyDown={keys}
      onBlur={() => leave(true)}
    />
  );
}
