import { useEffect, useRef, type ReactNode } from 'react';
import { useSay } from '../session/look';
import { Button } from './button';

/** A dialog over the window; what is marked `data-first` has the keyboard at once. Escape closes it and the focus goes back to where it was (the browser's own doing). */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { title, onClose, children } = props;
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    // The browser gives the keyboard to what stands first, which is the button that closes.
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <Button look="icon" aria-label={say('window.close')} onClick={() => dialog.current?.close()}>
          ✕
        </Button>
      </header>
      {children}
    </dialog>
  );
}
