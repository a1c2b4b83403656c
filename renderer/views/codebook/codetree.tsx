import { useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import { composing, viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { CodeTag } from '../../kit/codetag';
import type { Draft } from '../../session/codedraft';
import { useDrafts, useUnsaved, NEW_CODE } from '../../session/drafts';
import { useFilter } from '../../session/filter';
import { grouped } from '../../session/format';
import { useLook, useSay } from '../../session/look';
import { select, usePlace } from '../../session/place';
import { NOTHING } from '../../session/trail';
import { useAskKeeping } from '../../session/useask';
import { useCodes } from '../../session/usecodes';
import { Button } from '../../kit/button';
import { BookMenu } from './bookmenu';
import { codesFound } from './finding';

/** Families and their codes with the clauses each counts in; typing narrows them. */
export function CodeTree() {
  const say = useSay();
  const language = useLook((look) => look.language);
  const codes = useCodes();
  const selection = usePlace((trail) => trail.here.selection);
  const begun = useDrafts((drafts) => drafts[NEW_CODE] ?? null);
  const counts = useCounts();
  const [find, setFind] = useState('');
  const list = useRef<HTMLDivElement>(null);
  if (!codes) return null;
  const chosen = selection.kind === 'code' ? selection.code : null;
  const families = codesFound(codes.families, find, language);
  const items = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
  ];
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent)) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const inField = event.target instanceof HTMLInputElement;
    const command = inField ? null : viewCommandFor(event.nativeEvent, MAC, 'codebook');
    if (by) {
      const all = items();
      const next = all[all.findIndex((item) => item === document.activeElement) + by];
      next?.focus();
      next?.click();
    } else if (command) run(command);
    else return;
    event.preventDefault();
  };
  const ids = families.flatMap(({ codes: own }) => own.map(({ id }) => id));
  const shown = chosen !== null && ids.includes(chosen) ? chosen : ids[0];
  return (
    <div className="code-tree" onKeyDown={keys}>
      <div className="code-find">
        <input
          className="field"
          type="search"
          data-narrows
          value={find}
          placeholder={say('codebook.find')}
          aria-label={say('codebook.find')}
          title={say('codebook.findBy')}
          onChange={(event) => setFind(event.target.value)}
        />
        <Button
          look="icon"
          aria-label={say('command.codebook.new')}
          title={say('command.codebook.new')}
          onClick={() => run('codebook.new')}
        >
          ＋
        </Button>
        <BookMenu />
      </div>
      {ids.length === 0 && <p className="faint none-found">{say('codebook.noneFound', { words: find })}</p>}
      <div role="listbox" aria-label={say('codebook.codes')} ref={list}>
        {families.map(({ family, codes: own }) => (
          <div key={family.id} role="group" aria-label={family[language]}>
            <h3 className="heading" role="presentation">
              {family[language]}
            </h3>
            {own.map((code) => (
              <Row
                key={code.id}
                code={code.id}
                name={code[language]}
                count={counts.get(code.id)}
                chosen={code.id === chosen}
                reached={code.id === shown}
              />
            ))}
            {begun?.base.family === family.id && (
              <Begun draft={begun} chosen={selection.kind === 'nothing'} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function Row(props: {
  code: CodeId;
  name: string;
  count: number | undefined;
  chosen: boolean;
  /** The one row that Tab leads to. */
  reached: boolean;
}) {
  const { code, name, count, chosen, reached } = props;
  const say = useSay();
  const unsaved = useUnsaved(code);
  const spoken = count === undefined ? name : say('codebook.counted', { code: name, count });
  return (
    <div
      role="option"
      aria-selected={chosen}
      aria-label={unsaved ? `${spoken}，${say('workbench.unsaved')}` : spoken}
      tabIndex={reached ? 0 : -1}
      className="code-row"
      onClick={() => select({ kind: 'code', code })}
    >
      <CodeTag code={code} />
      {unsaved && <Dot />}
      {count !== undefined && <span className="count">{grouped(count)}</span>}
    </div>
  );
}

/** A code that is being written and is in no codebook yet. */
function Begun({ draft, chosen }: { draft: Draft; chosen: boolean }) {
  const say = useSay();
  const language = useLook((look) => look.language);
  const name = draft[language] || say('workbench.newCode');
  return (
    <div
      role="option"
      aria-selected={chosen}
      aria-label={`${name}，${say('workbench.unsaved')}`}
      tabIndex={chosen ? 0 : -1}
      className="code-row"
      onClick={() => select(NOTHING)}
    >
      <span className="one-line">{name}</span>
      <Dot />
    </div>
  );
}

function Dot() {
  const say = useSay();
  return <i className="unsaved-dot" title={say('workbench.unsaved')} />;
}

/** How many clauses of the documents in view count with each code that is coded on clauses. */
function useCounts(): ReadonlyMap<CodeId, number> {
  const filter = useFilter();
  const { value } = useAskKeeping('coverage.matrix', { filter, families: [], measure: 'clauses' });
  if (!value) return NO_COUNTS;
  return new Map(
    value.codes.map((code, nth) => [code, (value.values[nth] ?? []).reduce((sum, one) => sum + one, 0)]),
  );
}

const NO_COUNTS: ReadonlyMap<CodeId, number> = new Map();
