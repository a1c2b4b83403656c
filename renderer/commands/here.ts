import { useEffect } from 'react';
import type { CommandId } from '../../shared/contract/commands';

/** Commands that only the view on screen can carry out, because they act on its cursor. */
const here = new Map<CommandId, () => void>();

export function runHere(id: CommandId): void {
  here.get(id)?.();
}

export function heardHere(id: CommandId): boolean {
  return here.has(id);
}

/** While the component stands, it carries out these commands. */
export function useHere(does: Partial<Record<CommandId, () => void>>): void {
  useEffect(() => {
    const entries = Object.entries(does) as [CommandId, () => void][];
    for (const [id, act] of entries) here.set(id, act);
    return () => {
      for (const [id, act] of entries) if (here.get(id) === act) here.delete(id);
    };
  });
}
