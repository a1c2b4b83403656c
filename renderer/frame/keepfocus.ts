import { cursorIn, tabStops } from './panes';

/** From the inside out: where to look for another place. */
const AROUND = 'dialog, .popover, .chips, .notices, .title-bar, aside, main';
// Milliseconds; what a view shows in place of what it showed may have to be asked for first.
const PATIENCE = 1000;

interface Held {
  readonly control: HTMLElement;
  /** Around the control, innermost first, each with how many stops stood before it there. */
  readonly around: readonly { readonly place: Element; readonly nth: number }[];
}

/**
 * Whoever works by keyboard must always be somewhere: when the control that has the keyboard goes or can no longer be
 * used, its neighbour gets it, or the view.
 */
export function keepFocus(): void {
  let held: Held | null = null;
  let looking = false;
  document.addEventListener('focusin', ({ target }) => {
    held = target instanceof HTMLElement ? { control: target, around: placesAround(target) } : null;
  });
  // A click on the bare page gives the keyboard up.
  document.addEventListener('focusout', () =>
    setTimeout(() => {
      if (held && isNowhere() && usable(held.control)) held = null;
    }),
  );
  const look = (since: number): void => {
    looking = false;
    if (!held || !isNowhere() || usable(held.control)) return;
    const next = neighbour(held, performance.now() - since > PATIENCE);
    if (next) next.focus({ preventScroll: true });
    else if (performance.now() - since <= PATIENCE) again(since);
  };
  const again = (since: number): void => {
    looking = true;
    requestAnimationFrame(() => look(since));
  };
  new MutationObserver(() => {
    if (!looking && held && isNowhere() && !usable(held.control)) again(performance.now());
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
}

function placesAround(control: HTMLElement): Held['around'] {
  const around: { place: Element; nth: number }[] = [];
  for (let place = control.closest(AROUND); place; place = place.parentElement?.closest(AROUND) ?? null) {
    // A view has hundreds of stops, and a cursor of its own to go to.
    around.push({ place, nth: place.matches('main') ? 0 : tabStops(place).indexOf(control) });
  }
  return around;
}

/** `late`: no cursor of a view has come, any control will do. */
function neighbour({ around }: Held, late: boolean): HTMLElement | null | undefined {
  for (const { place, nth } of around) {
    if (!place.isConnected || place.matches('main')) continue;
    const stops = tabStops(place);
    if (stops.length > 0) return stops[Math.min(Math.max(0, nth), stops.length - 1)];
  }
  const main = document.querySelector('main');
  if (!main) return null;
  return cursorIn(main) ?? (late ? tabStops(main)[0] : null);
}

function isNowhere(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.matches(':disabled');
}

function usable(control: HTMLElement): boolean {
  return control.isConnected && !control.matches(':disabled') && control.checkVisibility();
}
