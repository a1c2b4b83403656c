import type { CodeId } from './codebook';
import type { Unit, UnitState } from './context';

/** What a unit of each kind may carry, as beginnings of code ids; unlisted kinds carry anything. */
const ONLY: Partial<Record<UnitState, readonly string[]>> = {
  definition: ['el.object', 'el.goal'],
  scope: ['el.object', 'el.goal'],
  reference: ['el.object', 'el.goal'],
  final: ['el.object', 'el.goal'],
  wrapper: ['el.object', 'el.goal'],
  background: ['el.object', 'el.goal', 'pb.'],
  condition: ['el.object', 'pc.liability'],
  listing: ['el.object', 'pc.liability', 'or.'],
  purpose: ['el.object', 'el.goal', 'go.'],
  liability: ['pc.liability', 'e.law'],
  guiding: ['pc.guiding', 'el.goal', 'go.'],
};

/** One list of beginnings a state of the unit that limits it. */
export type Carriable = readonly (readonly string[])[];
const ANYTHING: Carriable = [];

export function carriable(unit: Unit): Carriable {
  if (unit.states.size === 0) return ANYTHING;
  const carries: (readonly string[])[] = [];
  for (const state of unit.states) {
    const only = ONLY[state];
    if (only !== undefined) carries.push(only);
  }
  return carries;
}

export function mayCarry(carries: Carriable, code: CodeId): boolean {
  return (
    carries.length === 0 || carries.every((only) => only.some((beginning) => code.startsWith(beginning)))
  );
}
