import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { shippedMachine } from '../../shared/coding/machine';
import type { Answer, Gives, Question, Takes, Ticket } from '../../shared/contract/questions';
import { projectClose, projectOpen } from '../storage/file';
import type { Workshop } from '../workers/workshop';
import { agreementAnswers } from './answersAgreement';
import { bookAnswers } from './answersBooks';
import { codebookAnswers } from './answersCodebook';
import { coderAnswers } from './answersCoders';
import { coverageAnswers } from './answersCoverage';
import { exportAnswers } from './answersExport';
import { gapAnswers } from './answersGaps';
import { importAnswers } from './answersImport';
import { learningAnswers } from './answersLearning';
import { machineAnswers } from './answersMachine';
import { libraryAnswers } from './answersLibrary';
import { linkAnswers } from './answersLinks';
import { packAnswers } from './answersPack';
import { readingAnswers } from './answersReading';
import { spanAnswers } from './answersSpans';
import { entered, fillSample, openSample, projectAnswers, SAMPLE } from './answersProject';
import { studyAnswers } from './answersStudy';
import { machineOf, Refusal, type Answers, type Context, type Settings } from './context';
import { pool } from './pool';
import { remembered } from './remembered';
import { shelf } from './shelf';

/** Every question of the contract has its answer here; a missing one does not compile. */
const answers: Answers = {
  ...projectAnswers,
  ...libraryAnswers,
  ...linkAnswers,
  ...importAnswers,
  ...codebookAnswers,
  ...bookAnswers,
  ...machineAnswers,
  ...learningAnswers,
  ...readingAnswers,
  ...spanAnswers,
  ...coverageAnswers,
  ...gapAnswers,
  ...studyAnswers,
  ...exportAnswers,
  ...coderAnswers,
  ...agreementAnswers,
  ...packAnswers,
};

/** The program behind the window and behind the command line: one open project, questions in, answers out. */
export interface Engine {
  readonly ask: <Q extends Question>(question: Q, takes: Takes<Q>) => Promise<Answer<Q>>;
  /** Makes a path known under a ticket, so that no path need cross into the window. */
  readonly issue: (ticket: Ticket, path: string) => void;
  readonly close: () => void;
}

export interface Starting {
  /** How many workshops may run at the same time, and how to start one. */
  readonly workshops: number;
  readonly startWorkshop: () => Promise<Workshop>;
}

export function engine(settings: Settings, starting: Starting): Engine {
  mkdirSync(settings.ownFolder, { recursive: true });
  mkdirSync(settings.projectsFolder, { recursive: true });
  const shipped = shippedMachine(settings.codebook);
  const context: Context = {
    settings,
    pool: pool(starting.workshops, starting.startWorkshop, settings.resources, () =>
      context.project === null ? shipped : machineOf(context),
    ),
    shelf: shelf(starting.workshops, starting.startWorkshop, settings.resources, () => shipped),
    project: null,
    tickets: new Map(),
    tasks: new Map(),
    pending: null,
    derived: { for: null, coded: null, candidates: null },
  };
  return {
    ask: (question, takes) => answered(context, question, takes),
    issue: (ticket, path) => {
      context.tickets.set(ticket, path);
    },
    close: () => {
      context.pool.close();
      context.shelf.close();
      if (context.project !== null) projectClose(context.project);
      context.project = null;
    },
  };

  async function answered<Q extends Question>(at: Context, question: Q, takes: Takes<Q>): Promise<Answer<Q>> {
    try {
      if (at.project === null && !BEGINNINGS.has(question)) openFirst(at);
      const answer = answers[question] as (context: Context, takes: Takes<Q>) => Gives<Q> | Promise<Gives<Q>>;
      return { ok: true, gives: await answer(at, takes) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, failure: error.reason };
      // A bug: it is told, not hidden, and the trace goes where developers look.
      console.error(`answering ${question}:`, error);
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, failure: { key: 'unexpected', values: { message } } };
    }
  }
}

/** Questions that bring a project of their own; before any other one the last project or the sample is opened. */
const BEGINNINGS: ReadonlySet<Question> = new Set([
  'project.sample',
  'project.create',
  'project.open',
  'task.cancel',
]);

/** Task of the sample's own import at the first start; the window's tasks count from 1. */
export const FIRST_TASK = 0;

function openFirst(context: Context): void {
  const { openFirst: wanted, ownFolder } = context.settings;
  const path = wanted ?? remembered(ownFolder);
  if (path !== null && basename(path) !== SAMPLE) {
    const opened = projectOpen(path);
    if (opened.ok) {
      entered(context, opened);
      return;
    }
    context.settings.tell('notice', opened.failure);
  }
  openSample(context);
  // The window shows the empty frame at once and fills while the texts are read.
  void fillSample(context, FIRST_TASK).catch((error: unknown) => {
    console.error('filling the sample project:', error);
  });
}
