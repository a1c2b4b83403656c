import type { CodedDocument } from '../../shared/analysis/coverage';
import type { Candidates } from '../../shared/analysis/gaps/search';
import type { Codebook } from '../../shared/coding/codebook';
import { machineKind, type Machine } from '../../shared/coding/machine';
import type {
  News,
  ProjectSummary,
  Question,
  Takes,
  Gives,
  TaskId,
  Ticket,
} from '../../shared/contract/questions';
import type { Message } from '../../shared/wording/say';
import type { Project } from '../storage/file';
import { historyEnds } from '../storage/history';
import { candidateCounts, codedDocuments } from '../storage/coded';
import { projectCounts, projectHead } from '../storage/reports';
import { projectBook, projectMachine, projectWritings } from '../storage/standing';
import type { Resources } from '../workers/orders';
import type { Pending } from './pending';
import type { Pool } from './pool';
import type { Shelf } from './shelf';

/** What the engine is given by its surroundings: the shell, the command line or a test. */
export interface Settings {
  readonly resources: Resources;
  readonly codebook: Codebook;
  /** Folder of the application's own files: the sample project, what was open last. */
  readonly ownFolder: string;
  /** Where a project is begun when texts are imported while only the sample is open. */
  readonly projectsFolder: string;
  /** Project to open at the first question instead of the last one; null = the last one, or the sample. */
  readonly openFirst: string | null;
  readonly now: () => Date;
  readonly tell: <N extends keyof News>(news: N, message: News[N]) => void;
}

/** The engine's state. `project` is null only before the first project is open. */
export interface Context {
  readonly settings: Settings;
  readonly pool: Pool;
  readonly shelf: Shelf;
  project: Project | null;
  readonly tickets: Map<Ticket, string>;
  readonly tasks: Map<TaskId, { cancelled: boolean }>;
  readonly derived: Derived;
  /** What was read for an import and waits for a person's word; null when nothing does. */
  pending: Pending | null;
}

export type Answers<Q extends Question = Question> = {
  readonly [K in Q]: (context: Context, takes: Takes<K>) => Gives<K> | Promise<Gives<K>>;
};

/** What is made of the whole project, good until its documents, codings or codebook are written. */
export interface Derived {
  for: { project: Project; writings: number } | null;
  coded: readonly CodedDocument[] | null;
  candidates: Candidates | null;
}

/** An answer that is a refusal a person can act on; it crosses as a value. */
export class Refusal extends Error {
  constructor(readonly reason: Message) {
    super(reason.key);
  }
}

export function openProject(context: Context): Project {
  if (context.project === null) throw new Error('no project is open');
  return context.project;
}

export function ticketPath(context: Context, ticket: Ticket): string {
  const path = context.tickets.get(ticket);
  if (path === undefined) throw new Refusal({ key: 'ticket.unknown' });
  return path;
}

export function summary(context: Context): ProjectSummary {
  const project = openProject(context);
  const head = projectHead(project);
  const { id, version } = head.codebook;
  const { settings } = context;
  return {
    name: head.name,
    sample: head.sample,
    ...projectCounts(project),
    codebook: { id, version },
    machine: machineKind(projectMachine(project), settings.codebook.id),
    revision: head.revision,
    savedAt: head.savedAt,
    ...historyEnds(project),
  };
}

/** Tells every listener that the project is not what it was, and answers with what it is. */
export function changed(context: Context): ProjectSummary {
  const now = summary(context);
  context.settings.tell('project.changed', now);
  return now;
}

/** The codebook of the project; the same object until it is edited. */
export function bookOf(context: Context): Codebook {
  return projectBook(openProject(context));
}

/** Whether the model that ships was trained on the project's codebook; with another one the rules decide alone. */
export function modelKnows(context: Context): boolean {
  return bookOf(context).id === context.settings.codebook.id;
}

/** What tags in the project; the same object until codebook, model or setting change. */
export function machineOf(context: Context): Machine {
  return projectMachine(openProject(context));
}

/** Documents in the project with what counts in them; one that nothing touched is the same object as before. */
export function coded(context: Context): readonly CodedDocument[] {
  const derived = fresh(context);
  return (derived.coded ??= codedDocuments(openProject(context)));
}

export function candidates(context: Context): Candidates {
  const derived = fresh(context);
  return (derived.candidates ??= candidateCounts(openProject(context)));
}

export function nowIso(context: Context): string {
  return context.settings.now().toISOString();
}

function fresh(context: Context): Derived {
  const project = openProject(context);
  const writings = projectWritings(project);
  const { derived } = context;
  if (derived.for?.project !== project || derived.for.writings !== writings) {
    derived.for = { project, writings };
    derived.coded = null;
    derived.candidates = null;
  }
  return derived;
}
