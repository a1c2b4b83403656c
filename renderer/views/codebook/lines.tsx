import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { composing } from '../../commands/keys';
import { Button } from '../../kit/button';
import type { Draft, Line, ListName } from '../../session/codedraft';
import { withLines, withMoved, withoutLine, withText } from '../../session/draftsteps';
import { draftAt, draftChange } from '../../session/drafts';
import { useSay } from '../../session/look';
import { Wrong } from './field';
import { Pattern } from './pattern';
import type { Told } from './problems';
import { LIST_WORDS, ListHead } from './listhead';

/** A list of patterns to write, one field a line. Enter makes the next, Alt and arrows move one, paste splits. */
export function Lines(props: { place: string; draft: Draft; name: ListName; problems: readonly Told[] }) {
  const { place, draft, name, problems } = props;
  const say = useSay();
  const lines = draft.lists[name];
  const add = (after: number | null): void => {
    draftChange(place, (now) => withLines(now, name, after, ['']));
    const made = (draftAt(place)?.nextKey ?? 0) - 1;
    focusLine(made);
  };
  return (
    <div className="rule-group">
      <ListHead name={name} count={lines.length} />
      <ol className="line-list">
        {lines.map((line, nth) => (
          <One
            key={line.key}
            {...{ place, name, line, nth }}
            last={nth === lines.length - 1}
            problems={problems.filter(({ spot }) => spot === `${name} ${line.key}`)}
            onAdd={() => add(line.key)}
            onDelete={(to) => {
              const next = lines[nth + to] ?? lines[nth - 1] ?? lines[nth + 1];
              draftChange(place, (now) => withoutLine(now, name, line.key));
              if (next) focusLine(next.key);
            }}
          />
        ))}
      </ol>
      <Button
        look="link"
        onClick={() => add(null)}
        aria-label={`${say('workbench.add')}（${say(LIST_WORDS[name].says)}）`}
      >
        ＋ {say('workbench.add')}
      </Button>
    </div>
  );
}

/** Gives the keyboard to a line that was just made or moved, at once: the next letter is already meant for it. */
export function focusLine(key: number): void {
  flushSync(() => undefined);
  const field = document.querySelector<HTMLTextAreaElement>(`[data-line="${key}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}

function One(props: {
  place: string;
  name: ListName;
  line: Line;
  nth: number;
  last: boolean;
  problems: readonly Told[];
  onAdd: () => void;
  /** -1: the keyboard goes to the line before, 1: to the one behind. */
  onDelete: (to: -1 | 1) => void;
}) {
  const { place, name, line, nth, last, problems, onAdd, onDelete } = props;
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const number = nth + 1;
  const list = say(LIST_WORDS[name].says);
  const move = (by: -1 | 1): void => {
    draftChange(place, (now) => withMoved(now, name, line.key, by));
    focusLine(line.key);
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    const act =
      event.altKey && by
        ? () => move(by)
        : event.key === 'Enter'
          ? onAdd
          : event.key === 'Backspace' && line.text === ''
            ? () => onDelete(-1)
            : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const wrong = `wrong-${line.key}`;
  return (
    <li className="rule-line">
      <span className="line-number" aria-hidden>
        {number}
      </span>
      <div>
        <textarea
          ref={field}
          className="field"
          data-mono
          data-line={line.key}
          rows={1}
          spellCheck={false}
          value={line.text}
          aria-label={say('workbench.line', { list, number })}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? wrong : undefined}
          onChange={(event) => {
            const { value } = event.target;
            draftChange(place, (now) => withText(now, name, line.key, value));
          }}
          onKeyDown={keys}
        />
        <Wrong id={wrong} problems={problems} />
        {problems.length === 0 && line.text.trim() !== '' && (
          <div className="line-read">
            <Pattern pattern={line.text} />
          </div>
        )}
      </div>
      <span className="line-tools">
        <Button
          look="icon"
          disabled={nth === 0}
          aria-label={say('workbench.up', { number })}
          title={say('workbench.up', { number })}
          onClick={() => move(-1)}
        >
          ↑
        </Button>
        <Button
          look="icon"
          disabled={last}
          aria-label={say('workbench.down', { number })}
          title={say('workbench.down', { number })}
          onClick={() => move(1)}
        >
          ↓
        </Button>
        <Button
          look="icon"
          aria-label={say('workbench.remove', { number })}
          title={say('workbench.remove', { number })}
          onClick={() => onDelete(1)}
        >
          ✕
        </Button>
      </span>
    </li>
  );
}
