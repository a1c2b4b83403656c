import { useRef, useState, type KeyboardEvent } from 'react';
import { rank } from '../../commands/rank';
import { CodeTag } from '../../kit/codetag';
import { useLook, useSay } from '../../session/look';
import { select, usePlace } from '../../session/place';
import { useCodes } from '../../session/usecodes';

/** Families and their codes; typing narrows them. */
export function CodeTree() {
  const say = useSay();
  const language = useLook((look) => look.language);
  const codes = useCodes();
  const selection = usePlace((trail) => trail.here.selection);
  const [find, setFind] = useState('');
  const list = useRef<HTMLDivElement>(null);
  if (!codes) return null;
  const chosen = selection.kind === 'code' ? selection.code : null;
  const families = codes.families
    .map(({ family, codes: own }) => ({
      family,
      codes: own.filter((code) => rank(`${code[language]} ${code.id}`, find) !== null),
    }))
    .filter(({ codes: own }) => own.length > 0);
  const keys = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const next = items[items.findIndex((item) => item === document.activeElement) + by];
    next?.focus();
    next?.click();
  };
  const first = families[0]?.codes[0]?.id;
  const shown = families.some(({ codes: own }) => own.some(({ id }) => id === chosen)) ? chosen : first;
  return (
    <div className="code-tree" onKeyDown={keys}>
      <input
        className="field"
        type="search"
        data-narrows
        value={find}
        placeholder={say('codebook.find')}
        aria-label={say('codebook.find')}
        onChange={(event) => setFind(event.target.value)}
      />
      <div role="listbox" aria-label={say('codebook.codes')} ref={list}>
        {families.map(({ family, codes: own }) => (
          <div key={family.id} role="group" aria-label={family[language]}>
            <h3 className="heading" role="presentation">
              {family[language]}
            </h3>
            {own.map((code) => (
              <div
                key={code.id}
                role="option"
                aria-selected={code.id === chosen}
                tabIndex={code.id === shown ? 0 : -1}
                className="code-row"
                onClick={() => select({ kind: 'code', code: code.id })}
              >
                <CodeTag code={code.id} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
