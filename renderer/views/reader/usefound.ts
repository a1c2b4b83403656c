import { useEffect, useMemo } from 'react';
import type { OpenDocument } from '../../../shared/contract/library';
import type { Span } from '../../../shared/text/span';
import { find, placeAt, placesOf, searchable, useFind } from './find';

export interface Found {
  readonly places: readonly Span[];
  /** Of `places`, the one at which one stands; -1 for none. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

/** The places of what is looked for in the open text. F3 goes on from anywhere in the window. */
export function useFound(open: OpenDocument, from: number, active: boolean): Found {
  const { open: asked, words, at, document } = useFind();
  const looking = asked && active;
  const text = useMemo(() => (looking ? searchable(open.text) : null), [looking, open.text]);
  const places = useMemo(() => (text ? placesOf(text, words) : []), [text, words]);
  const nth = placeAt(places, document === open.row.id ? at : from);
  const step = (by: 1 | -1): void => {
    const next = places[(nth + by + places.length) % places.length];
    if (next) find({ at: next.start, document: open.row.id });
  };
  useEffect(() => {
    if (!looking) return undefined;
    const keys = (event: KeyboardEvent): void => {
      if (event.key !== 'F3') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
  return { places, at: nth, step };
}
