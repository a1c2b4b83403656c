import './books.css';
import { useState } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import { CODE_PARTS } from '../../../shared/coding/bookCompare';
import { SHIPPED_BOOKS, type BookLook, type BookSource, type BookWay } from '../../../shared/contract/books';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { useLook, useSay, useTell, type Say } from '../../session/look';
import { overlay, useOverlays } from '../../session/overlays';
import { useAsk } from '../../session/useask';
import { BookChanges } from './bookchanges';
import { chooseBookFile, takeBook } from './books';

/** Another codebook: which one, what it would change, and then to do it. */
export function BooksDialog() {
  const books = useOverlays((overlays) => overlays.books);
  if (books === null) return null;
  return <Choosing key={JSON.stringify(books)} {...books} />;
}

function Choosing({ way, from }: { way: BookWay; from: BookSource | null }) {
  const say = useSay();
  const tell = useTell();
  const [taken, setTaken] = useState<ReadonlySet<CodeId>>(new Set());
  const { value: look, failure } = useAsk('books.look', from === null ? 'skip' : { from, way });
  const close = (): void => overlay({ books: null });
  const offered = SHIPPED_BOOKS.filter((book) => way === 'use' || book !== 'both');
  const changes = look?.ok === true && changesSomething(look, way, taken);
  return (
    <Dialog title={say(`books.title.${way}`)} onClose={close}>
      <div className="books">
        <div className="books-which" role="group" aria-label={say('books.which')}>
          {offered.map((book, nth) => (
            <Button
              key={book}
              look="framed"
              aria-pressed={from?.kind === 'shipped' && from.book === book}
              data-first={nth === 0 && from === null ? true : undefined}
              onClick={() => overlay({ books: { way, from: { kind: 'shipped', book } } })}
            >
              {say(`books.shipped.${book}`)}
            </Button>
          ))}
          <Button look="framed" aria-pressed={from?.kind === 'file'} onClick={() => void chooseBookFile(way)}>
            {say('books.file')}
          </Button>
        </div>
        {from === null && <p className="faint">{say('books.choose')}</p>}
        {from !== null && !look && !failure && <p className="faint">{say('books.looking')}</p>}
        {failure && (
          <p className="books-failed" role="alert">
            {tell(failure)}
          </p>
        )}
        {look?.ok === false && <Faults look={look} />}
        {look?.ok === true && (
          <Looked look={look} way={way} file={from?.kind === 'file'} taken={taken} onTake={setTaken} />
        )}
      </div>
      <footer className="dialog-foot">
        <span className="faint">{say('books.undoable')}</span>
        <Button look="framed" onClick={close}>
          {say('books.cancel')}
        </Button>
        <Button
          look="main"
          disabled={!changes}
          onClick={() => from !== null && void takeBook(from, way, [...taken])}
        >
          {say(`books.do.${way}`)}
        </Button>
      </footer>
    </Dialog>
  );
}

type Sound = Extract<BookLook, { readonly ok: true }>;

/** A merge that adds nothing and takes nothing over changes nothing. */
function changesSomething(
  { comparison, different }: Sound,
  way: BookWay,
  taken: ReadonlySet<CodeId>,
): boolean {
  return way === 'use' ? different : comparison.come.length + taken.size > 0;
}

function Looked(props: {
  look: Sound;
  way: BookWay;
  file: boolean;
  taken: ReadonlySet<CodeId>;
  onTake: (taken: ReadonlySet<CodeId>) => void;
}) {
  const { look, way, file, taken, onTake } = props;
  const say = useSay();
  const tell = useTell();
  const language = useLook((one) => one.language);
  const { people, notes, name, comparison, zh, en, version, codes: size } = look;
  const n = people.reduce((sum, { count }) => sum + count, 0);
  const codes = people
    .map((one) => say('books.peopleOf', { code: one[language], n: one.count }))
    .join(say('window.listComma'));
  return (
    <>
      <p>
        {say('books.chosen', { zh, en, version, codes: size })}
        {file && <span className="faint"> · {say('books.fromFile', { name })}</span>}
      </p>
      {notes.map((note) => (
        <p key={note.key} className="books-caution">
          {tell(note)}
        </p>
      ))}
      {comparison.go.length > 0 && (
        <p className={n > 0 ? 'books-caution' : 'faint'}>
          {n > 0 ? say('books.people', { n, codes }) : say('books.nobody')}
        </p>
      )}
      <BookChanges look={look} way={way} taken={taken} onTake={onTake} />
    </>
  );
}

/** `codes[12] lc.share / strong[3]` of row 14 as a person would say it; what has no words stays as it is. */
function faultPlace(path: string, row: number | null, say: Say): string {
  const [, code = '', part = '', nth] = /^codes\[\d+\] (\S+)(?: \/ (\w+)(?:\[(\d+)\])?)?$/.exec(path) ?? [];
  const known = CODE_PARTS.find((one) => one === (part === 'exclude' ? 'vetoes' : part));
  const name = known === undefined ? part : say(`books.part.${known}`);
  const list =
    nth === undefined ? name : say('workbench.place.part', { part: name, number: Number(nth) + 1 });
  const place = code === '' ? path : [code, list].filter((one) => one !== '').join(' · ');
  if (row !== null) return say('books.faultRow', { row, path: place });
  return place === '' ? say('books.faultWhole') : place;
}

function Faults({ look }: { look: Extract<BookLook, { readonly ok: false }> }) {
  const say = useSay();
  const tell = useTell();
  return (
    <div className="books-failed" role="alert">
      <p>{say('books.faults', { name: look.name })}</p>
      <ul>
        {look.faults.map(({ path, row, reason }, nth) => (
          <li key={nth}>
            <b>{faultPlace(path, row, say)}</b> {tell(reason)}
          </li>
        ))}
      </ul>
      {look.more > 0 && <p>{say('books.faultsMore', { n: look.more })}</p>}
    </div>
  );
}
