import type { ReactNode } from 'react';

/**
 * What a control says in a whole sentence where it shows signs and figures. Stands in the control rather than as its
 * `aria-label`, so that what listens for a spoken command finds the words of the sentence.
 */
export function Heard({ says, children }: { says: string; children: ReactNode }) {
  return (
    <>
      <span className="only-heard">{says}</span>
      <span className="only-seen" aria-hidden="true">
        {children}
      </span>
    </>
  );
}
