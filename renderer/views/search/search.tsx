import './search.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { composing } from '../../commands/keys';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Segmented } from '../../kit/segmented';
import { Button } from '../../kit/button';
import { useHere } from '../../commands/here';
import { useFilter } from '../../session/filter';
import { grouped } from '../../session/format';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { Lines } from './lines';
import { look, useLooking } from './looking';
import { ORDERS, ordered } from '../../../shared/text/contextOrder';
import { exportConcordance } from './exporting';

/** Words in context: every place in the texts within the filter, a line each. */
export function Search() {
  const say = useSay();
  const filter = useFilter();
  const { words, order } = useLooking();
  const field = useRef<HTMLInputElement>(null);
  const {
    value: found,
    failure,
    stale,
    retry,
  } = useAskKeeping('text.search', words === '' ? 'skip' : { filter, words });
  const lines = useMemo(() => ordered(found?.lines ?? [], order), [found, order]);
  const save = (): void => void exportConcordance(words, order);
  useHere(lines.length > 0 ? { 'export.menu': save } : {});
  const toLines = (): void => document.querySelector<HTMLElement>('.concordance')?.focus();
  return (
    <div className="stack">
      <div className="tool-bar">
        <Field field={field} onEnter={toLines} />
        {found && (
          <span role="status">
            {say('search.found', { count: grouped(found.all), documents: grouped(found.documents) })}
            {found.lines.length < found.all && (
              <span className="faint"> · {say('search.cut', { shown: grouped(found.lines.length) })}</span>
            )}
          </span>
        )}
        <span className="end">
          <Segmented
            label={say('search.sort')}
            value={order}
            segments={ORDERS.map((value) => ({ value, label: say(`search.sort.${value}`) }))}
            onChoose={(value) => look({ order: value, at: 0 })}
          />
          <Button look="framed" disabled={lines.length === 0} title={say('search.exportHint')} onClick={save}>
            {say('search.export')}
          </Button>
        </span>
      </div>
      <div className="fill" data-stale={stale && words !== ''}>
        {failure ? (
          <Failed failure={failure} retry={retry} />
        ) : lines.length > 0 ? (
          <Lines lines={lines} words={words} />
        ) : (
          <Empty says={words === '' || !found ? say('search.empty') : say('search.none', { words })} />
        )}
      </div>
    </div>
  );
}

// Long enough for the next letter, too short to wait for.
const SETTLES = 150;

function Field({ field, onEnter }: { field: React.RefObject<HTMLInputElement | null>; onEnter: () => void }) {
  const say = useSay();
  const [typed, setTyped] = useState(useLooking.getState().words);
  // While an input method composes, what stands in the field is sound, not words.
  const [composed, setComposed] = useState(false);
  useEffect(() => {
    if (composed || typed.trim() === useLooking.getState().words) return undefined;
    const settle = setTimeout(() => look({ words: typed.trim(), at: 0 }), SETTLES);
    return () => clearTimeout(settle);
  }, [typed, composed]);
  return (
    <input
      ref={field}
      className="field search-field"
      type="search"
      data-narrows
      autoFocus
      aria-label={say('search.field')}
      placeholder={say('search.field')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposed(true)}
      onCompositionEnd={() => setComposed(false)}
      onKeyDown={(event) => {
        if (composing(event.nativeEvent)) return;
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        look({ words: typed.trim() });
        onEnter();
      }}
    />
  );
}
