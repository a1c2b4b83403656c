import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILTER_NONE } from '../../shared/analysis/filter';
import { REPORT_FORMATS } from '../../shared/contract/exports';
import type { ImportReport } from '../../shared/contract/preview';
import type { News, Question, Takes, Gives, Ticket } from '../../shared/contract/questions';
import type { Engine } from '../engine/engine';
import { engineInNode } from '../engine/inNode';
import { manifestOf, manifestWrite } from '../engine/manifest';
import type { Terminal } from './terminal';

/** Where the program stands: the checkout, and the folder of the built programs. */
export interface Programs {
  readonly root: string;
  readonly programs: string;
}

/**
 * `gangmu analyze`: the whole road in one run, by the same engine as the window. Writes coverage.csv, gaps.csv,
 * coverage.svg, coverage.png and project.gangmu into `out`, with `report` also report.docx, report.html, report.json
 * and manifest.json; `rulesOnly`: without the model. Gives the exit code.
 */
export async function analyze(
  terminal: Terminal,
  programs: Programs,
  paths: readonly string[],
  out: string,
  options: { readonly report: boolean; readonly rulesOnly: boolean },
): Promise<number> {
  const begun = Date.now();
  const done = await analysed(terminal, programs, paths, out, { ...options, now: new Date() });
  if (done.summary.documents === 0) {
    terminal.tell('cli.nothing');
    return 1;
  }
  const { documents, clauses, codings } = done.summary;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  terminal.tell('cli.analysed', { documents, clauses, codings, seconds });
  return done.refused > 0 ? 1 : 0;
}

/** The same without a word on how long it took. `now`: the time the report is of. */
export async function analysed(
  terminal: Terminal,
  { root, programs }: Programs,
  paths: readonly string[],
  out: string,
  { report, rulesOnly, now }: { readonly report: boolean; readonly rulesOnly: boolean; readonly now: Date },
): Promise<{ readonly summary: ImportReport['summary']; readonly refused: number }> {
  await mkdir(out, { recursive: true });
  const tell = (news: keyof News, message: News[keyof News]): void => {
    if (news === 'task.progress') showProgress(terminal, message as News['task.progress']);
  };
  const running = engineInNode(root, programs, tell, () => now);
  try {
    const project = issued(running, join(out, 'project.gangmu'));
    await asked(running, 'project.create', { ticket: project });
    if (rulesOnly) await asked(running, 'machine.rules', { only: true, task: 1 });
    const tickets = paths.map((path) => issued(running, path));
    const imported = await asked(running, 'import.run', { tickets, task: 1 });
    const refused = tellResults(terminal, imported);
    const { summary } = imported;
    if (summary.documents > 0) {
      await writeResults(terminal, running, out);
      if (report) await writeReport(terminal, running, out, { paths, now, rulesOnly });
    }
    return { summary, refused };
  } finally {
    running.close();
  }
}

async function writeReport(
  terminal: Terminal,
  running: Engine,
  out: string,
  {
    paths,
    now,
    rulesOnly,
  }: { readonly paths: readonly string[]; readonly now: Date; readonly rulesOnly: boolean },
): Promise<void> {
  const { language } = terminal;
  for (const as of REPORT_FORMATS) {
    const ticket = issued(running, join(out, `report.${as}`));
    await asked(running, 'export.report', { filter: FILTER_NONE, language, as, ticket });
    terminal.tell('cli.wrote', { name: join(out, `report.${as}`) });
  }
  const codebook = await asked(running, 'codebook.current', null);
  const about = { made: now.toISOString(), language, codebook, rulesOnly };
  await manifestWrite(out, await manifestOf(out, paths, about));
  terminal.tell('cli.wrote', { name: join(out, 'manifest.json') });
}

async function writeResults(terminal: Terminal, running: Engine, out: string): Promise<void> {
  const { language } = terminal;
  for (const table of ['coverage', 'gaps'] as const) {
    const ticket = issued(running, join(out, `${table}.csv`));
    const { name } = await asked(running, 'export.table', { table, filter: FILTER_NONE, language, ticket });
    terminal.tell('cli.wrote', { name: join(out, name) });
  }
  for (const as of ['svg', 'png'] as const) {
    const ticket = issued(running, join(out, `coverage.${as}`));
    const figure = { filter: FILTER_NONE, families: [], measure: 'clauses', language, as, ticket } as const;
    const answer = await running.ask('export.figure', figure);
    // Without a Chinese font there is no PNG, but everything else is there: said, not fatal.
    if (answer.ok) terminal.tell('cli.wrote', { name: join(out, answer.gives.name) });
    else if (answer.failure.key === 'export.noFont') terminal.tell('export.noFont', answer.failure.values);
    else throw new CommandRefused(answer.failure);
  }
  const report = await asked(running, 'gaps.list', { filter: FILTER_NONE, scope: 'system' });
  const stages = await asked(running, 'gaps.stages', { filter: FILTER_NONE });
  if (report.places.length === 0 || report.places.every((place) => place.recall === null)) {
    terminal.tell('cli.oneSided');
  }
  const of = (type: string): number => report.gaps.filter((gap) => gap.type === type).length;
  const empty = (stages.all.emptyShare * 100).toFixed(1);
  terminal.tell('cli.gaps', { g3: of('G3'), g4: of('G4'), ahead: of('ahead'), empty });
}

function tellResults(terminal: Terminal, report: ImportReport): number {
  const of = (outcome: string): number => report.results.filter((r) => r.outcome === outcome).length;
  for (const { name, outcome, failure, warnings } of report.results) {
    if (failure !== null) {
      const key = outcome === 'refused' || outcome === 'cancelled' ? 'cli.refused' : 'cli.warned';
      terminal.tell(key, { name, reason: terminal.words(failure) });
    }
    for (const warning of warnings) terminal.tell('cli.warned', { name, reason: terminal.words(warning) });
  }
  const refused = of('refused') + of('cancelled');
  const imported = of('imported') + of('warned');
  terminal.tell('cli.outcomes', { imported, warned: of('warned'), duplicates: of('duplicate'), refused });
  return refused;
}

function showProgress(terminal: Terminal, { done, total, secondsLeft, name }: News['task.progress']): void {
  const bar = total === 0 ? '' : `${'█'.repeat(Math.round((done / total) * 20)).padEnd(20, '░')} `;
  const values = { done, total, name, seconds: secondsLeft ?? 0 };
  terminal.progress(
    bar + terminal.words({ key: secondsLeft === null ? 'cli.readingFirst' : 'cli.reading', values }),
  );
}

let lastTicket = 0;
function issued(running: Engine, path: string): Ticket {
  const ticket = `cli-${++lastTicket}` as unknown as Ticket;
  running.issue(ticket, path);
  return ticket;
}

/** The answer; a refusal ends the command with its sentence. */
async function asked<Q extends Question>(running: Engine, question: Q, takes: Takes<Q>): Promise<Gives<Q>> {
  const answer = await running.ask(question, takes);
  if (!answer.ok) throw new CommandRefused(answer.failure);
  return answer.gives;
}

export class CommandRefused extends Error {
  constructor(readonly reason: Parameters<Terminal['words']>[0]) {
    super(reason.key);
  }
}
