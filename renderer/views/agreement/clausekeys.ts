import type { KeyboardEvent } from 'react';
import { composing, viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';

/** The keys by which one goes through clauses to code or to settle; everything else is a command of this view. */
export function clauseKeys(
  event: KeyboardEvent,
  does: {
    /** Place of the clause one is at, and how many there are. */
    readonly at: number;
    readonly all: number;
    readonly goTo: (nth: number) => void;
    /** A number key was pressed; from 0. */
    readonly number: (nth: number) => void;
    readonly escape?: () => void;
  },
): void {
  const { at, all, goTo, number, escape } = does;
  if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
  // A button that has the keyboard is pressed by Enter.
  if (event.key === 'Enter' && event.target !== event.currentTarget) return;
  const act = {
    ArrowDown: () => goTo(at + 1),
    ArrowUp: () => goTo(at - 1),
    Home: () => goTo(0),
    End: () => goTo(all - 1),
    Escape: escape,
  }[event.key];
  const command = viewCommandFor(event.nativeEvent, MAC, 'agreement');
  if (act) act();
  else if (/^[1-9]$/.test(event.key)) number(Number(event.key) - 1);
  else if (command) run(command);
  else return;
  event.preventDefault();
}
