import './codebook.css';
import './workbench.css';
import { useEffect } from 'react';
import { useHere } from '../../commands/here';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { run } from '../../commands/run';
import { draftChanged, draftOf, sameCode } from '../../session/codedraft';
import { draftSet, NEW_CODE, useDrafts } from '../../session/drafts';
import { useSay } from '../../session/look';
import { usePlace } from '../../session/place';
import { useCodes } from '../../session/usecodes';
import { beginDelete, beginEdit, beginNew, saveDraft } from './acts';
import { CodeForm } from './form';
import { CodePage } from './page';
import { Quality } from './quality';

/** One code as the codebook defines it, or the form in which a person writes it. */
export function Codebook() {
  const say = useSay();
  const codes = useCodes();
  const drafts = useDrafts();
  const selection = usePlace((trail) => trail.here.selection);
  const code = selection.kind === 'code' ? (codes?.code(selection.code) ?? null) : null;
  const place = code?.id ?? (selection.kind === 'nothing' ? NEW_CODE : '');
  const draft = drafts[place];
  const book = codes?.book ?? null;
  useHere({
    'codebook.edit': () => code && beginEdit(code),
    'codebook.new': () => book && beginNew(book, code),
    'codebook.delete': () => {
      if (code && !draft) void beginDelete(code);
    },
    'codebook.save': () => book && draft && void saveDraft(place, book),
  });
  const moved = code !== null && draft !== undefined && !sameCode(code, draft.base);
  // Nothing was written yet: the form follows the code, as after an undo.
  useEffect(() => {
    if (moved && !draftChanged(draft)) draftSet(code.id, draftOf(code));
  }, [moved, draft, code]);
  if (selection.kind === 'quality' || selection.kind === 'queue') return <Quality at={selection} />;
  if (book && draft) return <CodeForm key={place} place={place} draft={draft} book={book} moved={moved} />;
  if (book && code) return <CodePage key={code.id} code={code} book={book} />;
  return (
    <Empty says={say('codebook.choose')}>
      <Button look="framed" onClick={() => run('codebook.new')}>
        {say('command.codebook.new')}
      </Button>
      <Button look="framed" onClick={() => run('books.use')}>
        {say('command.books.use')}
      </Button>
      <Button look="framed" onClick={() => run('view.quality')}>
        {say('command.view.quality')}
      </Button>
    </Empty>
  );
}
