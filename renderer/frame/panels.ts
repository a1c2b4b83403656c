import type { PanelImperativeHandle } from 'react-resizable-panels';
import { overlay } from '../session/overlays';

type Side = 'left' | 'right';

const handles: Record<Side, PanelImperativeHandle | null> = { left: null, right: null };
const keep = {
  left: (handle: PanelImperativeHandle | null) => hold('left', handle),
  right: (handle: PanelImperativeHandle | null) => hold('right', handle),
};

/** Gives a panel into the keeping of the commands. */
export function panelHandle(side: Side): (handle: PanelImperativeHandle | null) => void {
  return keep[side];
}

export function togglePanel(side: Side): void {
  const handle = handles[side];
  if (handle?.isCollapsed()) handle.expand();
  else handle?.collapse();
}

export function expandPanel(side: Side): void {
  const handle = handles[side];
  if (handle?.isCollapsed()) handle.expand();
}

/** Puts the cursor where the left panel narrows what is shown; the reader has its list of documents instead. */
export function focusFilter(): void {
  expandPanel('left');
  const field = document.querySelector<HTMLInputElement>('[data-narrows]');
  if (!field) {
    overlay({ palette: 'documents' });
    return;
  }
  field.focus();
  field.select();
}

function hold(side: Side, handle: PanelImperativeHandle | null): void {
  handles[side] = handle;
}
