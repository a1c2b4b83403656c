import type { CodeId } from '../../../shared/coding/codebook';
import type { BlindClause } from '../../../shared/contract/coders';
import { DraftField } from '../../inspector/draftfield';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { useSay } from '../../session/look';
import { useMe } from '../../session/people';
import { useCodeName } from '../../session/usecodes';
import { Above } from './above';
import { stateOf } from './left';

/** One clause to code: where it stands, its text, and what I have said of it. */
export function BlindCard(props: {
  clause: BlindClause;
  noting: boolean;
  onNoting: (noting: boolean) => void;
  /** Why the clause was coded so; true when it was kept. */
  onNote: (text: string) => Promise<boolean>;
  onTakeOff: (code: CodeId) => void;
}) {
  const { clause, noting, onNoting, onNote, onTakeOff } = props;
  const say = useSay();
  const name = useCodeName();
  const me = useMe();
  const state = stateOf(clause);
  const { codes = [], note = '' } = clause.judgement ?? {};
  return (
    <article className="blind-card" data-state={state}>
      <header>
        <p className="faint">{clause.title}</p>
        <Above captions={clause.above} />
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
        <div className="blind-remark">
          <DraftField
            about={`blind ${me?.id ?? ''} ${clause.document} ${clause.clause}`}
            title={say('blind.note')}
            placeholder={say('blind.note')}
            stored={note}
            onSave={onNote}
            eager
            onLeave={() => onNoting(false)}
          />
        </div>
      ) : (
        note !== '' && (
          <button type="button" className="blind-note" tabIndex={-1} onClick={() => onNoting(true)}>
            {note}
          </button>
        )
      )}
    </article>
  );
}
