import type { PreviewChange, PreviewEntry, PreviewId, PreviewRead } from '../../../shared/contract/preview';
import type { FactName, FactOrigin } from '../../../shared/policy/document';
import { CLEANING_STEPS, type CleaningStepName } from '../../../shared/text/cleaning';
import { factValue } from '../library/facts';

/** An entry that could be read. */
export interface ReadEntry extends PreviewEntry {
  readonly read: PreviewRead;
}

export function readable(entries: readonly PreviewEntry[]): readonly ReadEntry[] {
  return entries.filter((entry): entry is ReadEntry => entry.read !== null);
}

/** One change and the entries it is for. */
export interface ChangeFor {
  readonly ids: readonly PreviewId[];
  readonly change: PreviewChange;
}

/** A fact as it stands with all of them; `value` is null where they differ. */
export interface CommonFact {
  readonly value: string | null;
  /** null: several, or none. */
  readonly origin: FactOrigin | null;
  /** What was read and a person changed, common to all; null where it differs. Undefined: nothing was changed. */
  readonly found: string | null | undefined;
}

export function commonFact(entries: readonly ReadEntry[], name: FactName): CommonFact {
  const common = (values: readonly (string | null)[]): string | null => {
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
  };
  const changed = entries.filter(({ read }) => !sameValue(read, name));
  return {
    value: common(entries.map(({ read }) => factValue(read.facts, name))),
    origin: common(entries.map(({ read }) => read.facts.origins[name] ?? null)) as FactOrigin | null,
    found: changed.length === 0 ? undefined : common(changed.map(({ read }) => factValue(read.found, name))),
  };
}

/** Takes a fact back to what was read, with every entry to its own. */
export function restorings(entries: readonly ReadEntry[], name: FactName): readonly ChangeFor[] {
  const changed = entries.filter(({ read }) => !sameValue(read, name));
  return grouped(changed, ({ read }) => ({ facts: { [name]: read.found[name] } }));
}

/** A step of cleaning over all of them; `on`: true, false, or null where it is on with some and off with others. */
export interface CommonStep {
  readonly step: CleaningStepName;
  readonly count: number;
  readonly on: boolean | null;
}

export function commonSteps(entries: readonly ReadEntry[]): readonly CommonStep[] {
  return CLEANING_STEPS.flatMap((step) => {
    const found = entries.flatMap(({ read }) => read.cleaning.filter((done) => done.step === step));
    const [first] = found;
    if (!first) return [];
    const on = found.every((done) => done.on === first.on) ? first.on : null;
    return [{ step, count: found.reduce((sum, done) => sum + done.count, 0), on }];
  });
}

/** Turns one step on or off, while every entry keeps what else is off with it. */
export function switchings(
  entries: readonly ReadEntry[],
  step: CleaningStepName,
  on: boolean,
): readonly ChangeFor[] {
  const concerned = entries.filter(({ read }) => read.cleaning.some((done) => done.step === step));
  return grouped(concerned, ({ read }) => {
    const off = read.cleaning.filter((done) => !done.on && done.step !== step).map((done) => done.step);
    return { off: on ? off : [...off, step] };
  });
}

/** Encodings that can be chosen for all of them, and the one in use; none where a format fixes it. */
export function commonEncodings(entries: readonly ReadEntry[]): {
  readonly choices: readonly string[];
  readonly value: string | null;
} {
  const [first, ...rest] = entries;
  if (!first) return { choices: [], value: null };
  const choices = first.read.encodings.filter((encoding) =>
    rest.every(({ read }) => read.encodings.includes(encoding)),
  );
  const { encoding } = first.read;
  return { choices, value: rest.every(({ read }) => read.encoding === encoding) ? encoding : null };
}

function sameValue({ facts, found }: PreviewRead, name: FactName): boolean {
  return factValue(facts, name) === factValue(found, name);
}

function grouped(
  entries: readonly ReadEntry[],
  changeOf: (entry: ReadEntry) => PreviewChange,
): readonly ChangeFor[] {
  const groups = new Map<string, { ids: PreviewId[]; change: PreviewChange }>();
  for (const entry of entries) {
    const change = changeOf(entry);
    const key = JSON.stringify(change);
    const group = groups.get(key);
    if (group) group.ids.push(entry.id);
    else groups.set(key, { ids: [entry.id], change });
  }
  return [...groups.values()];
}
