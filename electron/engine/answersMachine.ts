import type { Coding } from '../../shared/coding/coding';
import type { Machine } from '../../shared/coding/machine';
import type { TaskId } from '../../shared/contract/questions';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { bookChange, bookWith } from '../../shared/project/bookEdits';
import { machineSet } from '../../shared/project/edits';
import type { Diff, MachineState } from '../../shared/project/diff';
import type { TaggedDocument } from '../../shared/coding/reading';
import type { Message } from '../../shared/wording/say';
import { taggable } from '../storage/documents';
import { historyPush } from '../storage/history';
import { modelKeep, modelKept } from '../storage/models';
import { codingsRetag, type ClausesAnew } from '../storage/retagging';
import { documentHeads, together } from '../storage/standing';
import { WorkshopGone } from '../workers/workshop';
import {
  changed,
  machineOf,
  modelKnows,
  nowIso,
  openProject,
  Refusal,
  type Answers,
  type Context,
} from './context';

/** Which machine decides in the project, and why it decided so. */
export const machineAnswers: Answers<'machine.rules' | 'coding.explain'> = {
  'coding.explain': async (context, { document, clause, codes }) => {
    if (codes.length === 0) return [];
    const text = withAncestors(taggable(openProject(context), document), new Set([clause]));
    return context.pool.ask('explain', { text, clause, codes });
  },
  'machine.rules': async (context, { only, task }) => {
    if (!modelKnows(context)) throw new Refusal({ key: 'machine.otherBook' });
    const machine = { ...machineOf(context), rulesOnly: only };
    await machineChange(context, machine, { key: only ? 'act.rulesOnly' : 'act.rulesAndModel' }, task);
    return changed(context);
  },
};

/**
 * Another machine (codebook, model, setting) from now on, as one step of the history. A task that is cancelled leaves
 * everything as it was.
 */
export async function machineChange(
  context: Context,
  machine: Machine,
  says: Message,
  task: TaskId,
): Promise<void> {
  const project = openProject(context);
  const before = machineOf(context);
  const book = before.codebook === machine.codebook ? [] : [bookChange(before.codebook, machine.codebook)];
  const diff = { ...machineSet(stateOf(before), stateOf(machine)), book };
  const state = { cancelled: false };
  context.tasks.set(task, state);
  try {
    await taggedFirst(context, machine, { task, state }, () => {
      if (machine.own !== null) modelKeep(project, machine.own);
      historyPush(project, diff, says, nowIso(context));
    });
  } finally {
    context.tasks.delete(task);
  }
}

/** The same for undo and redo: `diff` is what `move` is going to apply. */
export function machineMoved(context: Context, diff: Diff, move: () => void): Promise<void> {
  const project = openProject(context);
  const now = machineOf(context);
  const { rulesOnly, model } = diff.machine.at(-1)?.to ?? stateOf(now);
  const machine = {
    codebook: diff.book.reduce((book, { to }) => bookWith(book, to), now.codebook),
    rulesOnly,
    own: model === null ? null : modelKept(project, model),
  };
  return taggedFirst(context, machine, null, move);
}

/** Tags every text by a machine, then writes the change to it and what follows from it in one transaction. */
async function taggedFirst(
  context: Context,
  machine: Machine,
  task: { readonly task: TaskId; readonly state: { readonly cancelled: boolean } } | null,
  change: () => void,
): Promise<void> {
  const project = openProject(context);
  const [before, texts] = [machineOf(context), documentHeads(project)];
  const anew = await tagged(context, machine, task);
  if (anew === null) throw new Refusal({ key: 'result.cancelled' });
  const same = openProject(context) === project && machineOf(context) === before;
  // What came or changed meanwhile was not tagged by this machine.
  if (!same || documentHeads(project) !== texts) throw new Refusal({ key: 'machine.meanwhile' });
  together(project, () => {
    change();
    codingsRetag(project, anew);
  });
}

/** The new codings of one text, clause by clause: a clause that lost its last code is among them. */
export function documentAnew(
  { id, clauses }: TaggedDocument & { readonly id: DocumentId },
  codings: readonly Coding[],
): ClausesAnew {
  const byClause = new Map(
    clauses.filter(({ leaf }) => leaf).map(({ id: clause }) => [clause, [] as Coding[]]),
  );
  for (const coding of codings) byClause.get(coding.clause)?.push(coding);
  return { document: id, clauses: [...byClause].map(([clause, own]) => ({ clause, codings: own })) };
}

function stateOf({ rulesOnly, own }: Machine): MachineState {
  return { rulesOnly, model: own?.id ?? null };
}

/** Cancelling kills the workshop in the middle of its work. */
async function untilCancelled<Value>(
  work: Promise<Value>,
  state: { readonly cancelled: boolean } | undefined,
): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (state?.cancelled === true && error instanceof WorkshopGone) return null;
    throw error;
  }
}

/** A text with these clauses and their containers alone, which say what stands over them. */
export function withAncestors(text: TaggedDocument, clauses: ReadonlySet<ClauseId>): TaggedDocument {
  const byId = new Map(text.clauses.map((one) => [one.id, one]));
  const kept = new Set<ClauseId>();
  for (const clause of clauses)
    for (let at = byId.get(clause); at; at = at.parent === null ? undefined : byId.get(at.parent))
      kept.add(at.id);
  return { text: text.text, facts: text.facts, clauses: text.clauses.filter(({ id }) => kept.has(id)) };
}

/** As many texts go over in one message: the engine answers others, and a task can be cancelled, in between. */
const CHUNK = 20;

/** All texts of the project as this machine tags them; null: cancelled. Progress is told where there is a task. */
async function tagged(
  context: Context,
  machine: Machine,
  task: { readonly task: TaskId; readonly state: { readonly cancelled: boolean } } | null,
): Promise<ClausesAnew[] | null> {
  const project = openProject(context);
  const ids = documentHeads(project).map(({ id }) => id);
  const anew: ClausesAnew[] = [];
  const started = context.settings.now().getTime();
  for (let at = 0; at < ids.length; at += CHUNK) {
    if (task?.state.cancelled === true) return null;
    const each = (context.settings.now().getTime() - started) / Math.max(1, at);
    const secondsLeft = at === 0 ? null : Math.ceil((each * (ids.length - at)) / 1000);
    if (task !== null) {
      const progress = { phase: 'analysing', done: at, total: ids.length, secondsLeft, name: '' } as const;
      context.settings.tell('task.progress', { task: task.task, ...progress });
    }
    const texts = ids.slice(at, at + CHUNK).map((id) => taggable(project, id));
    const codings = await untilCancelled(context.pool.tag(texts, machine), task?.state);
    if (codings === null) return null;
    texts.forEach((text, i) => anew.push(documentAnew(text, codings[i] ?? [])));
  }
  return task?.state.cancelled === true ? null : anew;
}
