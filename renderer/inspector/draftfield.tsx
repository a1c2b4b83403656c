import { useEffect, useRef, type KeyboardEvent } from 'react';
import { composing } from '../commands/keys';
import { focusView } from '../frame/panes';
import { Button } from '../kit/button';
import { useSay } from '../session/look';
import { draft, useDrafts } from './notes';

/** A few lines to read and write: Ctrl+Enter saves, Escape leaves; what was not saved stays in the field. */
export function DraftField(props: {
  /** What is written about: one draft each. */
  about: string;
  title: string;
  placeholder: string;
  stored: string;
  /** True when it was saved. */
  onSave: (text: string) => Promise<boolean>;
  /** Takes the keyboard as soon as it stands. */
  eager?: boolean;
  /** Where the keyboard goes afterwards; without it the field is just left. */
  onLeave?: () => void;
}) {
  const { about, title, placeholder, stored, onSave, eager = false, onLeave } = props;
  const say = useSay();
  const unsaved = useDrafts((drafts) => drafts[about]);
  const field = useRef<HTMLTextAreaElement>(null);
  const changed = unsaved !== undefined && unsaved !== stored;
  useEffect(() => {
    const at = field.current;
    if (!eager || !at) return;
    at.focus();
    at.setSelectionRange(at.value.length, at.value.length);
  }, [eager]);

  const leave = (): void => {
    if (onLeave) onLeave();
    else focusView();
  };
  // The keyboard leaves at once: keys typed while it is being stored are meant for where one goes, not for the field.
  const save = async (): Promise<void> => {
    leave();
    if (changed && !(await onSave(unsaved.trim()))) return;
    if (useDrafts.getState()[about] === unsaved) draft(about, null);
  };
  const keys = (event: KeyboardEvent): void => {
    // Letters written here are no shortcuts of the text around it.
    event.stopPropagation();
    if (composing(event.nativeEvent)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="note-field" onClick={(event) => event.stopPropagation()} onKeyDown={keys}>
      <textarea
        ref={field}
        className="field"
        aria-label={title}
        placeholder={placeholder}
        value={unsaved ?? stored}
        onChange={(event) => draft(about, event.target.value)}
      />
      {(changed || eager) && (
        <div className="note-acts">
          <span className="faint">{changed ? say('note.unsaved') : ''}</span>
          <span className="faint">{say('note.hint')}</span>
          {changed && (
            <>
              <Button look="link" onClick={() => draft(about, null)}>
                {say('note.revert')}
              </Button>
              <Button look="link" onClick={() => void save()}>
                {say('note.save')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
