import type { ReactNode } from 'react';

/** An empty view: one sentence on what will stand here, and the way there. */
export function Empty({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{says}</p>
      {children && <div className="actions">{children}</div>}
    </div>
  );
}
