import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { BlindClause } from '../../../shared/contract/coders';
import { composing } from '../../commands/keys';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { useSay } from '../../session/look';
import { useCodeName } from '../../session/usecodes';
import { stateOf } from './left';

/** One clause to code: where it stands, its text, and what I have said of it. */
export function BlindCard(props: {
  clause: BlindClause;
  noting: boolean;
  onNoting: () => void;
  onNote: (text: string) => void;
  onTakeOff: (code: CodeId) => void;
}) {
  const { clause, noting, onNoting, onNote, onTakeOff } = props;
  const say = useSay();
  const name = useCodeName();
  const state = stateOf(clause);
  const { codes = [], note = '' } = clause.judgement ?? {};
  return (
    <article className="blind-card" data-state={state}>
      <header>
        <p className="faint">{clause.title}</p>
        {clause.above.map((caption, nth) => (
          <p key={nth} className="faint blind-above">
            {caption}
          </p>
        ))}
        <h2>{clause.label}</h2>
      </header>
      <p className="blind-text">{clause.text}</p>
      <div className="blind-said">
        <span className="blind-state" data-state={state}>
          {say(`blind.state.${state}`)}
        </span>
        {codes.map((code) => (
          <span key={code} className="blind-code">
            <CodeTag code={code} />
            <Button
              look="icon"
              tabIndex={-1}
              aria-label={`${say('code.takeAway')} ${name(code)}`}
              onClick={() => onTakeOff(code)}
            >
              ✕
            </Button>
          </span>
        ))}
        {codes.length === 0 && state === 'done' && <span className="faint">{say('blind.noCode')}</span>}
      </div>
      {state === 'untouched' && <p className="faint">{say('blind.pressEnter')}</p>}
      {noting ? (
        <Remark was={note} onDone={onNote} />
      ) : (
        note !== '' && (
          <button type="button" className="blind-note" tabIndex={-1} onClick={onNoting}>
            {note}
          </button>
        )
      )}
    </article>
  );
}

/** Why a clause was coded so. Escape and Ctrl+Enter both keep what was written: undo takes it back. */
function Remark({ was, onDone }: { was: string; onDone: (text: string) => void }) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(was);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(was.length, was.length);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the keyboard comes here once
  }, []);
  const keys = (event: KeyboardEvent): void => {
    // Letters written here are no shortcuts of the clause around it.
    event.stopPropagation();
    if (composing(event.nativeEvent)) return;
    const leave = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!leave) return;
    event.preventDefault();
    onDone(text);
  };
  return (
    <div className="blind-remark" onKeyDown={keys}>
      <textarea
        ref={field}
        className="field"
        aria-label={say('blind.note')}
        placeholder={say('blind.note')}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="faint">{say('blind.noteHint')}</span>
    </div>
  );
}
