import { create } from 'zustand';
import type { Order } from '../../../shared/text/contextOrder';

/** What is looked for and how it is shown; kept while the program runs, so that Back leads to the same line. */
export interface Looking {
  readonly words: string;
  readonly order: Order;
  /** The line under the cursor. */
  readonly at: number;
}

export const useLooking = create<Looking>(() => ({ words: '', order: 'document', at: 0 }));

export function look(part: Partial<Looking>): void {
  useLooking.setState(part);
}
