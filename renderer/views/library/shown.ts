import { create } from 'zustand';
import { remembered } from '../../session/remembered';

/** How the library shows what it shows; kept between starts. */
export interface Shown {
  /** Reprints and versions of one policy under one line. */
  readonly merged: boolean;
  /** The policies of the catalogue that are not in the project are unfolded. */
  readonly catalogue: boolean;
}

const START: Shown = { merged: true, catalogue: false };

const kept = remembered<Shown>('library', START, (value): value is Shown => {
  const shown = value as Partial<Shown> | null;
  return typeof shown?.merged === 'boolean' && typeof shown.catalogue === 'boolean';
});

export const useShown = create<Shown>(() => kept.read());
useShown.subscribe((shown) => kept.write(shown));

export function show(part: Partial<Shown>): void {
  useShown.setState(part);
}
