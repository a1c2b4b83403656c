import { create } from 'zustand';
import type { CodeId } from '../../../shared/coding/codebook';
import { remembered } from '../../session/remembered';

/** Codes put by hand, on the number keys and by when. */
export interface Slots {
  /** On the keys 1–9, in this order. A code keeps its key as long as it has one: fingers remember places. */
  readonly keys: readonly CodeId[];
  /** The last used first. */
  readonly recent: readonly CodeId[];
}

const KEYS = 9;
// As many as a list shows without scrolling.
const RECENT = 12;

/** A new code takes the next free key; when all are taken, the key of the code used longest ago. */
export function slotsUsed({ keys, recent }: Slots, code: CodeId): Slots {
  const used = [code, ...recent.filter((other) => other !== code)];
  return { keys: keysWith(keys, used, code), recent: used.slice(0, RECENT) };
}

/** Only codes the codebook still has. */
export function slotsOf(slots: Slots, known: (code: CodeId) => boolean): Slots {
  return { keys: slots.keys.filter(known), recent: slots.recent.filter(known) };
}

function keysWith(keys: readonly CodeId[], used: readonly CodeId[], code: CodeId): readonly CodeId[] {
  if (keys.includes(code)) return keys;
  if (keys.length < KEYS) return [...keys, code];
  const age = (key: CodeId): number => {
    const at = used.indexOf(key);
    return at < 0 ? used.length : at;
  };
  const oldest = keys.reduce((a, b) => (age(b) > age(a) ? b : a));
  return keys.map((key) => (key === oldest ? code : key));
}

const isSlots = (value: unknown): value is Slots => {
  const slots = value as Partial<Slots> | null;
  const codes = (list: unknown): boolean =>
    Array.isArray(list) && list.every((code) => typeof code === 'string');
  return typeof slots === 'object' && slots !== null && codes(slots.keys) && codes(slots.recent);
};
const kept = remembered<Slots>('codes', { keys: [], recent: [] }, isSlots);

export const useSlots = create<Slots>(() => kept.read());

export function codeUsed(code: CodeId): void {
  useSlots.setState((slots) => slotsUsed(slots, code));
  kept.write(useSlots.getState());
}
