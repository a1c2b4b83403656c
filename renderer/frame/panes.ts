/** In the order of the window. */
const PANES = '.title-bar, nav.tabs, .sample-strip, main, aside, .status-line, .notices';
const CONTROLS =
  'button:enabled, input:enabled, select:enabled, textarea:enabled, summary, a[href], [tabindex]';

/** Where the keyboard was in a pane when it was left. */
const former = new WeakMap<Element, HTMLElement>();

/** Takes the keyboard to the next pane (1) or the one before (-1) that can take it, round the window. */
export function stepPane(by: 1 | -1): void {
  if (dialogOpen()) return;
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)];
  const from = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(from));
  const left = panes[at];
  if (left && from instanceof HTMLElement) former.set(left, from);
  const first = at < 0 && by < 0 ? 0 : at;
  for (let step = 1; step <= panes.length; step++) {
    const pane = panes.at((first + by * step) % panes.length);
    const target = pane && entry(pane);
    if (!target) continue;
    target.focus();
    return;
  }
}

/** Takes the keyboard to the view, unless a dialog stands over it. */
export function focusView(): void {
  const main = document.querySelector<HTMLElement>('main');
  if (main && !dialogOpen()) entry(main)?.focus();
}

/** What Tab stops at within, in order. */
export function tabStops(within: Element): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  );
}

/** The cursor of a list or text within; of two texts side by side, of the one that has the keyboard. */
export function cursorIn(within: Element): HTMLElement | null {
  return within.querySelector<HTMLElement>('[tabindex="0"]:not([role="radio"], [data-waits="true"] *)');
}

/** Where one was, else the cursor of a list or text, else the first control. */
function entry(pane: HTMLElement): HTMLElement | undefined {
  const stops = tabStops(pane);
  const at = former.get(pane) ?? cursorIn(pane);
  return at && stops.includes(at) ? at : stops[0];
}

/** A dialog over the window keeps the keyboard until it is closed. */
function dialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
