import { useEffect, useRef, type KeyboardEvent } from 'react';
import { composing } from '../../commands/keys';
import { Button } from '../../kit/button';
import { grouped } from '../../session/format';
import { useSay } from '../../session/look';
import { find, useFind } from './find';

/** Looks for words in the text beneath it: Enter goes on, Shift+Enter back, Escape leaves. */
export function FindBar(props: {
  /** How many places there are and at which of them one stands, from 0; -1 at none. */
  count: number;
  at: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}) {
  const { count, at, onStep, onClose } = props;
  const say = useSay();
  const words = useFind((state) => state.words);
  const asked = useFind((state) => state.asked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent)) return;
    if (event.key === 'Enter' && event.target === field.current) onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <search className="find-bar" onKeyDown={keys}>
      <input
        ref={field}
        className="field"
        aria-label={say('find.label')}
        placeholder={say('find.label')}
        value={words}
        onChange={(event) => find({ words: event.target.value })}
      />
      <span className="find-count" role="status">
        {words.trim() !== '' &&
          (count === 0
            ? say('find.none')
            : say('find.count', { at: grouped(at + 1), count: grouped(count) }))}
      </span>
      <Button
        look="icon"
        aria-label={say('find.previous')}
        title="Shift+F3"
        disabled={count === 0}
        onClick={() => onStep(-1)}
      >
        ↑
      </Button>
      <Button
        look="icon"
        aria-label={say('find.next')}
        title="F3"
        disabled={count === 0}
        onClick={() => onStep(1)}
      >
        ↓
      </Button>
      <Button look="icon" aria-label={say('find.close')} title="Esc" onClick={onClose}>
        ✕
      </Button>
    </search>
  );
}
