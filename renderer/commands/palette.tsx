import { useState, type KeyboardEvent } from 'react';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { SentenceKey } from '../../shared/wording/say';
import { COMMANDS, commandOf, type CommandId } from '../../shared/contract/commands';
import { openBeside, openDocument } from '../session/beside';
import { useLook, useSay } from '../session/look';
import { overlay, useOverlays } from '../session/overlays';
import { goTo } from '../session/place';
import { useAsk } from '../session/useask';
import { useCodes } from '../session/usecodes';
import { composing, keysShown } from './keys';
import { ranked } from './rank';
import { canRun, run } from './run';
import { MAC } from './shortcuts';

interface Entry {
  readonly key: string;
  readonly group: 'commands' | 'documents' | 'codes';
  readonly text: string;
  readonly aside: string;
  readonly act: () => void;
}

// Per group: as many as are seen without scrolling far.
const SHOWN = 12;

/** Finds commands, documents and codes by any letters of their names. */
export function Palette() {
  const scope = useOverlays(({ palette }) => palette);
  return scope ? <Open scope={scope} /> : null;
}

type Scope = 'all' | 'documents' | 'beside';

function Open({ scope }: { scope: Scope }) {
  const say = useSay();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = useEntries(scope, words);
  const close = (): void => overlay({ palette: null });
  const take = (entry: Entry | undefined): void => {
    if (!entry) return;
    close();
    entry.act();
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent)) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setAt((at + by + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') take(found[at]);
    else return;
    event.preventDefault();
  };
  const placeholder = say(PLACEHOLDERS[scope]);
  return (
    <dialog
      className="dialog palette"
      aria-label={say('palette.title')}
      ref={showOnce}
      onClose={close}
      onClick={outside}
    >
      <input
        className="field"
        role="combobox"
        aria-expanded
        aria-controls="palette-found"
        aria-activedescendant={found[at] && `palette-${at}`}
        aria-label={placeholder}
        placeholder={placeholder}
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      {found.length === 0 && (
        <p className="none" role="status">
          {say('palette.none', { words })}
        </p>
      )}
      <div
        className="found"
        id="palette-found"
        role="listbox"
        aria-label={say('palette.title')}
        hidden={found.length === 0}
      >
        {found.map((entry, nth) => (
          <div key={entry.key}>
            {entry.group !== found[nth - 1]?.group && (
              <div className="group">{say(`palette.${entry.group}`)}</div>
            )}
            <div
              id={`palette-${nth}`}
              role="option"
              aria-selected={nth === at}
              ref={nth === at ? intoView : undefined}
              onMouseMove={() => nth !== at && setAt(nth)}
              onClick={() => take(entry)}
            >
              <span className="one-line">{entry.text}</span>
              <span className="end">{entry.aside}</span>
            </div>
          </div>
        ))}
      </div>
    </dialog>
  );
}

const PLACEHOLDERS = {
  all: 'palette.placeholder',
  documents: 'palette.documentsPlaceholder',
  beside: 'beside.placeholder',
} as const satisfies Record<Scope, SentenceKey>;

function useEntries(scope: Scope, words: string): readonly Entry[] {
  const say = useSay();
  const language = useLook((look) => look.language);
  const { value: rows } = useAsk('library.rows', { filter: FILTER_NONE });
  const codes = useCodes();
  const documents = (rows ?? []).map(({ id, facts }): Entry => ({
    key: id,
    group: 'documents',
    text: facts.title,
    aside: facts.documentNumber ?? facts.region ?? '',
    act: () => (scope === 'beside' ? openBeside(id) : openDocument(id)),
  }));
  const search = (entries: readonly Entry[], limit: number): readonly Entry[] =>
    ranked(entries, words, ({ text, aside }) => `${text} ${aside}`, limit);
  // Alone, the list of documents is read as well as searched.
  if (scope !== 'all') return search(documents, 200);
  const commands = (Object.keys(COMMANDS) as CommandId[])
    .filter((id) => canRun(id) && id !== 'palette.open')
    .map((id): Entry => {
      const { says, keys } = commandOf(id);
      const [chord] = keys;
      return {
        key: id,
        group: 'commands',
        text: say(says),
        aside: chord ? keysShown(chord, MAC) : '',
        act: () => run(id),
      };
    });
  const codeEntries = (codes?.book.codes ?? []).map((code): Entry => ({
    key: code.id,
    group: 'codes',
    text: code[language],
    aside: code.id,
    act: () => goTo({ view: 'codebook', selection: { kind: 'code', code: code.id } }),
  }));
  if (!words.trim()) return search(commands, commands.length);
  return [...search(commands, 6), ...search(documents, SHOWN), ...search(codeEntries, SHOWN)];
}

function showOnce(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function outside(event: { target: EventTarget; currentTarget: HTMLDialogElement }): void {
  if (event.target === event.currentTarget) event.currentTarget.close();
}
