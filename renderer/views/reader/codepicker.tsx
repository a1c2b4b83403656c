import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Code, CodeId } from '../../../shared/coding/codebook';
import { composing } from '../../commands/keys';
import { CodeTag } from '../../kit/codetag';
import { useLook, useSay } from '../../session/look';
import { useCodes } from '../../session/usecodes';
import { codesFound, codesToPut } from './codesfound';
import { slotsOf, useSlots } from './slots';

/** A list of codes to choose from while typing; Escape leaves without one. */
export function CodePicker(props: {
  title: string;
  /** Codes that stand there already, said beside them. */
  there?: readonly CodeId[];
  /** Not offered at all. */
  without?: CodeId;
  /** Nothing else is offered. */
  only?: readonly CodeId[];
  onPick: (code: CodeId) => void;
  onClose: () => void;
  /** What else is to be decided. */
  children?: ReactNode;
}) {
  const { title, there = [], without, only, onPick, onClose, children } = props;
  const say = useSay();
  const language = useLook((look) => look.language);
  const codes = useCodes();
  const slots = useSlots();
  const list = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    // A dialog gives the keyboard to what stands first in it, which may be a choice above the field.
    field.current?.focus();
  }, []);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const all = useMemo(() => codesToPut(codes?.book.codes ?? []), [codes]);
  const { recent } = slotsOf(slots, (code) => codes?.code(code) !== null);
  const found = codesFound(all, words, recent).filter(
    ({ id }) => id !== without && (only?.includes(id) ?? true),
  );
  const typed = words.trim() !== '';

  const take = (code: Code | undefined): void => {
    if (!code) return;
    // Closing gives the keyboard back to where it was.
    dialog.current?.close();
    onPick(code.id);
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent)) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (by) setAt(Math.max(0, Math.min(found.length - 1, at + by)));
    else if (event.key === 'Enter') take(found[at]);
    else return;
    event.preventDefault();
  };
  const group = (code: Code): 'code.recent' | 'code.all' | null => {
    if (typed) return null;
    return recent.includes(code.id) ? 'code.recent' : 'code.all';
  };
  const familyName = ({ family }: Code): string =>
    codes?.families.find((each) => each.family.id === family)?.family[language] ?? family;
  return (
    <dialog
      className="dialog palette code-picker"
      aria-label={title}
      ref={dialog}
      onClose={onClose}
      // What is typed and clicked here is no business of the text beneath.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="picker-title">
        <span className="one-line">{title}</span>
        {children}
      </div>
      <input
        className="field"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${at}`}
        aria-label={title}
        placeholder={say('code.find')}
        ref={field}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      {found.length === 0 && (
        <p className="none" role="status">
          {say('code.none', { words })}
        </p>
      )}
      <div className="found" id={list} role="listbox" aria-label={title} hidden={found.length === 0}>
        {found.map((code, nth) => {
          const heading = group(code);
          const former = found[nth - 1];
          return (
            <div key={code.id}>
              {heading !== null && (former === undefined || group(former) !== heading) && (
                <div className="group">{say(heading)}</div>
              )}
              <div
                id={`${list}-${nth}`}
                role="option"
                aria-selected={nth === at}
                ref={nth === at ? intoView : undefined}
                title={code.definition}
                onMouseMove={() => nth !== at && setAt(nth)}
                onClick={() => take(code)}
              >
                <CodeTag code={code.id} />
                <span className="faint one-line">{language === 'zh' ? code.en : code.zh}</span>
                <span className="end">{there.includes(code.id) ? say('code.there') : familyName(code)}</span>
              </div>
            </div>
          );
        })}
      </div>
    </dialog>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
