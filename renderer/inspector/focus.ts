import { expandPanel } from '../frame/panels';
import { focusView } from '../frame/panes';

/** Moves the keyboard into the inspector, to its first passage once there is one. */
export function focusInspector(): void {
  const start = performance.now();
  const origin = document.activeElement;
  const look = (): void => {
    const first = document.querySelector<HTMLElement>('.inspector .hit');
    if (first) first.focus();
    // The first search for near passages starts a process of its own; whoever moved on meanwhile is not pulled back.
    else if (document.activeElement === origin && performance.now() - start < 8000)
      requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

let back: (() => void) | null = null;

/** Moves the keyboard to the comment on a coding of the clause inspected; `then`: where it goes when the comment is left. */
export function focusComment(code: string, then: () => void): void {
  expandPanel('right');
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`.inspector [data-comment="${code}"] textarea`);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
    back = field ? then : null;
  });
}

/** Takes the keyboard where it came from by `focusComment`, else to the view. */
export function commentLeft(): void {
  if (back) back();
  else focusView();
  back = null;
}

/** The field lost the keyboard, or was come to in another way. */
export function commentForget(): void {
  back = null;
}
