import { useEffect, useState } from 'react';
import { setFilter, useFilter } from '../session/filter';
import { useSay } from '../session/look';
import { focusView } from './panes';

// Long enough not to ask for every letter, short enough to feel at once.
const PAUSE = 180;

/** Words in title, number or issuer; taken over at a pause in typing, never in the middle of a composition. */
export function FilterWords() {
  const say = useSay();
  const words = useFilter((filter) => filter.words);
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  const [composing, setComposing] = useState(false);
  if (words !== known) {
    setKnown(words);
    setTyped(words);
  }
  useEffect(() => {
    if (composing || typed === words) return undefined;
    const pause = setTimeout(() => setFilter({ words: typed }), PAUSE);
    return () => clearTimeout(pause);
  }, [typed, words, composing]);
  return (
    <input
      className="field"
      type="search"
      data-narrows
      value={typed}
      placeholder={say('filter.words')}
      aria-label={say('filter.words')}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (composing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        // Done narrowing: the keyboard goes to what is left.
        if (event.key === 'Enter') setFilter({ words: typed });
        focusView();
      }}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
