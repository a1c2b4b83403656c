import type { Note } from '../../shared/contract/reading';
import type { NoteTarget } from '../../shared/project/diff';
import { Dialog } from '../kit/dialog';
import { useSay } from '../session/look';
import { overlay, useOverlays } from '../session/overlays';
import { openDocument } from '../session/beside';
import { goTo } from '../session/place';
import { useAskKeeping } from '../session/useask';
import { NoteField } from './notefield';
import { noteKey } from './notes';

/** The memo on the project and every other one; each leads to what it is about. */
export function AllNotes() {
  const open = useOverlays(({ notes }) => notes);
  return open ? <List /> : null;
}

function List() {
  const say = useSay();
  const { value: notes } = useAskKeeping('notes.list', null);
  const close = (): void => overlay({ notes: false });
  const others = (notes ?? []).filter(({ target }) => target.kind !== 'project');
  return (
    <Dialog title={say('note.all')} onClose={close}>
      <div className="all-notes">
        <section>
          <h3 className="heading">{say('note.project')}</h3>
          <NoteField target={{ kind: 'project' }} title={say('note.project')} />
        </section>
        {notes && others.length === 0 && <p className="faint">{say('note.noneYet')}</p>}
        <ul>
          {others.map((note) => (
            <li key={noteKey(note.target)}>
              <button
                type="button"
                onClick={() => {
                  close();
                  go(note.target);
                }}
              >
                <b className="one-line">{aboutSaid(note, say)}</b>
                <span>{note.text}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function aboutSaid({ target, about }: Note, say: ReturnType<typeof useSay>): string {
  return target.kind === 'code' ? say('note.onCode', { code: about }) : about;
}

function go(target: NoteTarget): void {
  if (target.kind === 'clause') openDocument(target.document, target.clause);
  else if (target.kind === 'document') openDocument(target.document);
  else if (target.kind === 'code') {
    goTo({ view: 'codebook', selection: { kind: 'code', code: target.code } });
  }
}
