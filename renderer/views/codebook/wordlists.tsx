import { useId, type KeyboardEvent } from 'react';
import type { Code, Codebook } from '../../../shared/coding/codebook';
import { reasonTold } from '../../../shared/coding/reasonTold';
import { composing, viewCommandFor } from '../../commands/keys';
import { MAC } from '../../commands/shortcuts';
import { Button } from '../../kit/button';
import { listDraftSet, useListDrafts } from '../../session/drafts';
import { useSay } from '../../session/look';
import { edit } from '../../session/project';
import { Wrong } from './field';
import { listsOf } from './listsof';
import { Pattern } from './pattern';
import type { Told } from './problems';
import { TrialPanel } from './trial';
import { useTrial } from './usetrial';

/** The word lists that the rules of a code cite, each to be edited in its place. */
export function WordLists({ code, book }: { code: Code; book: Codebook }) {
  const say = useSay();
  const drafts = useListDrafts();
  const names = listsOf(code, book);
  if (names.length === 0) return null;
  return (
    <section aria-label={say('workbench.lists')}>
      <h2>{say('workbench.lists')}</h2>
      <p className="faint">{say('workbench.lists.how')}</p>
      <ul className="word-lists">
        {names.map((name) => {
          const alternatives = book.words?.[name] ?? '';
          const draft = drafts[name];
          return (
            <li key={name}>
              <span className="piece-list">{name}</span>
              {draft === undefined ? (
                <>
                  <Pattern pattern={alternatives} />
                  <Button
                    look="link"
                    aria-label={say('workbench.lists.edit', { name })}
                    onClick={() => listDraftSet(name, alternatives)}
                  >
                    {say('workbench.edit')}
                  </Button>
                </>
              ) : (
                <Editor name={name} draft={draft} former={alternatives} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Editor({ name, draft, former }: { name: string; draft: string; former: string }) {
  const say = useSay();
  const wrong = useId();
  const alternatives = draft.trim();
  const changed = alternatives !== former;
  const work = { kind: 'words', name, alternatives } as const;
  const empty = alternatives === '';
  const tried = useTrial(changed && !empty ? work : null);
  const found = tried.busy ? [] : (tried.trial?.problems ?? []);
  const problems: readonly Told[] = empty
    ? [{ spot: '', path: `words.${name}`, message: { key: 'workbench.problem.needed' } }]
    : found.map(({ path, reason }) => ({ spot: '', path, message: reasonTold(reason) }));
  const own = problems.filter(({ path }) => path === `words.${name}`);
  const save = async (): Promise<void> => {
    if (changed && problems.length === 0 && (await edit('codebook.edit', { edit: work })))
      listDraftSet(name, null);
  };
  const keys = (event: KeyboardEvent): void => {
    // Letters belong to the field, not to the page it stands in.
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
    if (composing(event.nativeEvent)) return;
    if (viewCommandFor(event.nativeEvent, MAC, 'codebook') === 'codebook.save') {
      event.preventDefault();
      event.stopPropagation();
      void save();
    } else if (event.key === 'Escape' && !changed) listDraftSet(name, null);
  };
  return (
    <div className="word-editor" onKeyDown={keys}>
      <textarea
        className="field"
        data-mono
        autoFocus
        rows={1}
        spellCheck={false}
        value={draft}
        aria-label={say('codebook.piece.list', { name })}
        aria-invalid={own.length > 0}
        aria-describedby={own.length > 0 ? wrong : undefined}
        onChange={(event) => listDraftSet(name, event.target.value.replace(/\s*\n\s*/g, '|'))}
      />
      <Wrong id={wrong} problems={own} />
      <div className="actions">
        <Button look="main" disabled={!changed || problems.length > 0} onClick={() => void save()}>
          {say('workbench.save')}
        </Button>
        <Button look="framed" onClick={() => listDraftSet(name, null)}>
          {say(changed ? 'workbench.discard' : 'workbench.cancel')}
        </Button>
      </div>
      <TrialPanel
        place={null}
        tried={tried}
        changed={changed}
        problems={problems.filter(({ path }) => path !== `words.${name}`)}
      />
    </div>
  );
}
