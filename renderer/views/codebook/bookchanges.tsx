import type { CodeDiffers, NamedCode } from '../../../shared/coding/bookCompare';
import type { CodeId } from '../../../shared/coding/codebook';
import type { BookLook, BookWay } from '../../../shared/contract/books';
import { Segmented } from '../../kit/segmented';
import { useLook, useSay } from '../../session/look';

/** What comes, goes and differs, code by code; of a merge, whose content each code is to have. */
export function BookChanges(props: {
  look: Extract<BookLook, { readonly ok: true }>;
  way: BookWay;
  taken: ReadonlySet<CodeId>;
  onTake: (taken: ReadonlySet<CodeId>) => void;
}) {
  const { look, way, taken, onTake } = props;
  const say = useSay();
  const { come, go, differ, same, words } = look.comparison;
  const take = (code: CodeId, theirs: boolean): void => {
    const next = new Set(taken);
    if (theirs) next.add(code);
    else next.delete(code);
    onTake(next);
  };
  return (
    <>
      {!look.different && <p className="faint">{say('books.same')}</p>}
      <Names says={say('books.come', { n: come.length })} codes={come} />
      <Names says={say('books.go', { n: go.length })} codes={go} />
      {differ.length > 0 && (
        <section>
          <h3 className="heading">
            {say(way === 'merge' ? 'books.conflicts' : 'books.differ', { n: differ.length })}
          </h3>
          <ul className="books-differ">
            {differ.map((code) => (
              <li key={code.id}>
                <Differing
                  code={code}
                  theirs={way === 'merge' ? taken.has(code.id) : null}
                  onTake={(theirs) => take(code.id, theirs)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {words.length > 0 && <p>{say('books.words', { names: words.join(say('window.listComma')) })}</p>}
      {same > 0 && <p className="faint">{say('books.stay', { n: same })}</p>}
    </>
  );
}

function Names({ says, codes }: { says: string; codes: readonly NamedCode[] }) {
  const language = useLook((look) => look.language);
  if (codes.length === 0) return null;
  return (
    <details open={codes.length <= SHORT}>
      <summary className="heading">{says}</summary>
      <p className="books-names">
        {codes.map((code) => (
          <span key={code.id} title={code.id}>
            {code[language]}
          </span>
        ))}
      </p>
    </details>
  );
}

/** A longer list is opened by whoever wants to read it. */
const SHORT = 40;

function Differing(props: {
  code: CodeDiffers;
  /** null: it is not for choosing. */
  theirs: boolean | null;
  onTake: (theirs: boolean) => void;
}) {
  const { code, theirs, onTake } = props;
  const say = useSay();
  const language = useLook((look) => look.language);
  return (
    <>
      <div className="books-code">
        <b>{code[language]}</b>
        <span className="faint">{code.id}</span>
        {theirs !== null && (
          <Segmented
            label={say('books.whichCode', { code: code[language] })}
            value={theirs ? 'take' : 'keep'}
            segments={(['keep', 'take'] as const).map((value) => ({ value, label: say(`books.${value}`) }))}
            onChoose={(value) => onTake(value === 'take')}
          />
        )}
      </div>
      <dl>
        {code.parts.map(({ part, from, to }) => (
          <div key={part}>
            <dt>{say(`books.part.${part}`)}</dt>
            <dd>
              {from.map((line, nth) => (
                <del key={nth} title={say('books.from')}>
                  {line}
                </del>
              ))}
              {to.map((line, nth) => (
                <ins key={nth} title={say('books.to')}>
                  {line}
                </ins>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
