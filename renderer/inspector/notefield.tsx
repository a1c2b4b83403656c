import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { NoteTarget } from '../../shared/project/diff';
import { composing } from '../commands/keys';
import { Button } from '../kit/button';
import { useSay } from '../session/look';
import { edit } from '../session/project';
import { useAskKeeping } from '../session/useask';
import { draft, noteKey, noteOn, useDrafts } from './notes';

/** A memo to read and write: Ctrl+Enter saves, Escape leaves; what was not saved stays in the field. */
export function NoteField(props: {
  target: NoteTarget;
  title: string;
  /** Takes the keyboard as soon as it stands. */
  eager?: boolean;
  /** Where the keyboard goes afterwards; without it the field is just left. */
  onLeave?: () => void;
}) {
  const { target, title, eager = false, onLeave } = props;
  const say = useSay();
  const { value: notes } = useAskKeeping('notes.list', null);
  const unsaved = useDrafts((drafts) => drafts[noteKey(target)]);
  const field = useRef<HTMLTextAreaElement>(null);
  const known = notes !== null;
  const stored = noteOn(notes ?? [], target);
  const changed = unsaved !== undefined && unsaved !== stored;
  useEffect(() => {
    const at = field.current;
    if (!eager || !known || !at) return;
    at.focus();
    at.setSelectionRange(at.value.length, at.value.length);
  }, [eager, known]);

  const leave = (): void => {
    field.current?.blur();
    onLeave?.();
  };
  const save = async (): Promise<void> => {
    if (changed && !(await edit('notes.write', { target, text: unsaved.trim() }))) return;
    draft(target, null);
    leave();
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
  if (!known) return null;
  return (
    <div className="note-field" onClick={(event) => event.stopPropagation()} onKeyDown={keys}>
      <textarea
        ref={field}
        className="field"
        aria-label={title}
        placeholder={say('note.placeholder')}
        value={unsaved ?? stored}
        onChange={(event) => draft(target, event.target.value)}
      />
      {(changed || eager) && (
        <div className="note-acts">
          <span className="faint">{changed ? say('note.unsaved') : ''}</span>
          <span className="faint">{say('note.hint')}</span>
          {changed && (
            <>
              <Button look="link" onClick={() => draft(target, null)}>
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

/** The memo on what is inspected, as a section of the inspector. */
export function NotePart(props: { target: NoteTarget; title?: 'note.title' | 'note.project' }) {
  const { target, title = 'note.title' } = props;
  const say = useSay();
  return (
    <section>
      <h3 className="heading">{say(title)}</h3>
      <NoteField target={target} title={say(title)} />
    </section>
  );
}
