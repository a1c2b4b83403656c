import type { GapVerdict } from '../analysis/gaps/gap';
import { FACT_NAMES, type FactName, type Facts } from '../policy/document';
import type { Change, Diff, DocumentState, MachineState, NoteState, VerdictState } from './diff';
import { DIFF_NONE } from './diff';

/** Facts as a person sets them; only the named ones change. */
export type FactsEdit = Partial<Pick<Facts, FactName>>;

/** The same facts set on several documents; documents that have them already are left alone. */
export function factsEdited(documents: readonly DocumentState[], edit: FactsEdit): Diff {
  const changes = documents.flatMap((from): Change<DocumentState>[] => {
    const facts = factsWith(from.facts, edit);
    return facts === from.facts ? [] : [{ from, to: { ...from, facts } }];
  });
  return { ...DIFF_NONE, documents: changes };
}

/** Documents taken out of the project (`removed` true) or put back (false). */
export function documentsRemoved(documents: readonly DocumentState[], removed: boolean): Diff {
  const changes = documents
    .filter((document) => document.removed !== removed)
    .map((from) => ({ from, to: { ...from, removed } }));
  return { ...DIFF_NONE, documents: changes };
}

export function noteWritten(was: NoteState, text: string | null): Diff {
  return was.text === text ? DIFF_NONE : { ...DIFF_NONE, notes: [{ from: was, to: { ...was, text } }] };
}

/** Another machine decides from now on. */
export function machineSet(from: MachineState, to: MachineState): Diff {
  const same = from.rulesOnly === to.rulesOnly && from.model === to.model;
  return same ? DIFF_NONE : { ...DIFF_NONE, machine: [{ from, to }] };
}

/** A person's word on gaps; null takes it back. */
export function gapsJudged(before: readonly VerdictState[], verdict: GapVerdict | null): Diff {
  const verdicts = before
    .filter((state) => state.verdict !== verdict)
    .map((from) => ({ from, to: { ...from, verdict } }));
  return { ...DIFF_NONE, verdicts };
}

/** Facts with a person’s word on some of them; the same object where nothing changes. */
export function factsWith(facts: Facts, edit: FactsEdit): Facts {
  const names = FACT_NAMES.filter((name) => name in edit && !sameFact(facts[name], edit[name]));
  if (names.length === 0) return facts;
  const origins = { ...facts.origins, ...Object.fromEntries(names.map((name) => [name, 'person' as const])) };
  return { ...facts, ...edit, origins };
}

function sameFact(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
