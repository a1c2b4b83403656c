import type { NoteTarget } from '../../shared/project/diff';
import { useSay } from '../session/look';
import { edit } from '../session/project';
import { useAskKeeping } from '../session/useask';
import { DraftField } from './draftfield';
import { noteKey, noteOn } from './notes';

/** A memo to read and write. */
export function NoteField(props: {
  target: NoteTarget;
  title: string;
  /** Takes the keyboard as soon as it stands. */
  eager?: boolean;
  /** Where the keyboard goes afterwards; without it the field is just left. */
  onLeave?: () => void;
}) {
  const { target, ...field } = props;
  const say = useSay();
  const { value: notes } = useAskKeeping('notes.list', null);
  if (notes === null) return null;
  return (
    <DraftField
      {...field}
      about={noteKey(target)}
      placeholder={say('note.placeholder')}
      stored={noteOn(notes, target)}
      onSave={(text) => edit('notes.write', { target, text })}
    />
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
