import { useState, type KeyboardEvent } from 'react';
import type { Codebook } from '../../../shared/coding/codebook';
import { COMMANDS } from '../../../shared/contract/commands';
import { composing, keysShown, viewCommandFor } from '../../commands/keys';
import { MAC } from '../../commands/shortcuts';
import { Button } from '../../kit/button';
import { draftChanged, editOfDraft, LISTS, TURNS, type Draft } from '../../session/codedraft';
import { draftChange, draftDrop } from '../../session/drafts';
import { useLook, useSay } from '../../session/look';
import { pageKeyboard, saveDraft } from './acts';
import { Field } from './field';
import { Lines } from './lines';
import { draftProblems, problemsTold } from './problems';
import { ListHead } from './listhead';
import { TermFields } from './terms';
import { TrialPanel } from './trial';
import { Turns } from './turns';
import { useTrial } from './usetrial';

/** A code being written, and beside it what the writing would change in the documents of the project. */
export function CodeForm(props: {
  place: string;
  draft: Draft;
  book: Codebook;
  /** The code is another now than when the writing began. */
  moved: boolean;
}) {
  const { place, draft, book, moved } = props;
  const say = useSay();
  const [leaving, setLeaving] = useState(false);
  const changed = draftChanged(draft);
  const own = draftProblems(draft, book);
  const tried = useTrial(changed && own.length === 0 ? editOfDraft(draft) : null);
  // What was wrong with an earlier wording says nothing of this one.
  const found = tried.busy ? [] : problemsTold(draft, tried.trial?.problems ?? []);
  const problems = changed ? [...own, ...found] : [];
  const ready = changed && problems.length === 0;
  const give = (): void => {
    pageKeyboard.want();
    draftDrop(place);
  };
  const save = (): void => {
    if (!changed) give();
    else if (ready) void saveDraft(place, book, tried.busy ? undefined : changeSaid());
  };
  const changeSaid = (): string | undefined => {
    const { trial } = tried;
    return trial ? say('workbench.change', { gained: trial.gained.all, lost: trial.lost.all }) : undefined;
  };
  const leave = (): void => (changed ? setLeaving(true) : give());
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent)) return;
    const act =
      event.key === 'Escape'
        ? leaving
          ? () => setLeaving(false)
          : leave
        : viewCommandFor(event.nativeEvent, MAC, 'codebook') === 'codebook.save'
          ? save
          : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="workbench" onKeyDown={keys} role="form" aria-label={useTitle(draft)}>
      <div className="code-form">
        <header className="form-head">
          <h1>{useTitle(draft)}</h1>
          <Button look="framed" onClick={leave}>
            {say('workbench.cancel')} <span className="keys">Esc</span>
          </Button>
          <Button look="main" disabled={!ready} onClick={save}>
            {say('workbench.save')}{' '}
            <span className="keys">{keysShown(COMMANDS['codebook.save'].keys[0], MAC)}</span>
          </Button>
        </header>
        {leaving && changed && (
          <Leaving onStay={() => setLeaving(false)} onGive={give} onSave={ready ? save : null} />
        )}
        {moved && changed && <p className="wrong">{say('workbench.moved')}</p>}
        <TermFields {...{ place, draft, book, problems }} />
        <section aria-label={say('codebook.rules')}>
          <h2>{say('codebook.rules')}</h2>
          <p className="faint">{say('workbench.how', { name: '{名称}' })}</p>
          {LISTS.map((name) => (
            <Lines key={name} {...{ place, draft, name, problems }} />
          ))}
          <div className="rule-group">
            <ListHead name="gate" />
            <Field
              long
              mono
              unseen
              label={say('codebook.gate')}
              value={draft.gate}
              problems={problems.filter(({ spot }) => spot === 'gate')}
              onWrite={(gate) => draftChange(place, (now) => ({ ...now, gate: gate.replace(/\n/g, '') }))}
            />
          </div>
          {TURNS.map((name) => (
            <Turns key={name} {...{ place, draft, name, problems }} />
          ))}
        </section>
        <section aria-label={say('codebook.examples')}>
          <h2>{say('codebook.examples')}</h2>
          {(['positive', 'negative'] as const).map((part) => (
            <Field
              key={part}
              long
              label={say(`workbench.${part}`)}
              hint={say('workbench.oneALine')}
              value={draft[part]}
              onWrite={(value) => draftChange(place, (now) => ({ ...now, [part]: value }))}
            />
          ))}
        </section>
      </div>
      <TrialPanel place={place} tried={tried} changed={changed} problems={problems} />
    </div>
  );
}

function useTitle(draft: Draft): string {
  const say = useSay();
  const language = useLook((look) => look.language);
  if (draft.added !== null) return draft[language] || say('workbench.newCode');
  return say('workbench.editing', { code: draft.base[language] });
}

/** Asked in place, and only where something would be lost. */
function Leaving(props: { onStay: () => void; onGive: () => void; onSave: (() => void) | null }) {
  const say = useSay();
  return (
    <div className="leaving" role="alertdialog" aria-label={say('workbench.leave')}>
      <p>{say('workbench.leave')}</p>
      <Button
        look="main"
        autoFocus={props.onSave !== null}
        disabled={props.onSave === null}
        onClick={() => props.onSave?.()}
      >
        {say('workbench.save')}
      </Button>
      <Button look="framed" onClick={props.onGive}>
        {say('workbench.discard')}
      </Button>
      <Button look="framed" autoFocus={props.onSave === null} onClick={props.onStay}>
        {say('workbench.stay')}
      </Button>
    </div>
  );
}
