import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

/**
 * A button with a panel beneath it that closes on Escape or a click elsewhere (the browser's own popover).
 * `open` and `onOpen` may be held outside, so that a shortcut can open it.
 */
export function Popover(props: {
  label: string;
  button: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpen?: (open: boolean) => void;
  /** A menu moves by arrows and closes when an item was taken; a panel of controls stays. */
  kind?: 'menu' | 'panel';
}) {
  const { label, button, children, kind = 'panel' } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const open = props.open ?? ownOpen;
  const setOpen = props.onOpen ?? setOwnOpen;
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const shown = panel.current;
    if (!shown || !opener.current || shown.matches(':popover-open') === open) return;
    if (!open) {
      shown.hidePopover();
      return;
    }
    shown.showPopover();
    place(shown, opener.current);
    shown.querySelector<HTMLElement>('button, input')?.focus();
  }, [open]);

  return (
    <>
      <button
        ref={opener}
        type="button"
        className="button"
        data-look="framed"
        aria-haspopup={kind === 'menu' ? 'menu' : 'dialog'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      <div
        ref={panel}
        className="popover"
        popover="auto"
        role={kind === 'menu' ? 'menu' : 'dialog'}
        aria-label={label}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={kind === 'menu' ? menuKeys : undefined}
        onClick={kind === 'menu' ? () => setOpen(false) : undefined}
      >
        {children}
      </div>
    </>
  );
}

function place(panel: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const left = Math.min(at.left, window.innerWidth - panel.offsetWidth - 8);
  panel.style.left = `${Math.max(8, left)}px`;
  panel.style.top = `${at.bottom + 4}px`;
}

function menuKeys(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)')];
  const at = items.findIndex((item) => item === document.activeElement);
  items.at((at + by) % items.length)?.focus();
}
