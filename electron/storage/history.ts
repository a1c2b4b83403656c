import { DIFF_NONE, diffEmpty, diffReverse, type CodingState, type Diff } from '../../shared/project/diff';
import type { Message } from '../../shared/wording/say';
import { bookWith } from '../../shared/project/bookEdits';
import { detailStore } from './details';
import { modelsForget } from './models';
import { codersStore } from './coders';
import type { Project } from './file';
import { bookWritten, machineWritten, codingWritten, headWritten, projectBook, together } from './standing';

/** Applies one act and pushes it on the history; acts that had been undone are forgotten. `now`: ISO time. */
export function historyPush(project: Project, diff: Diff, message: Message, now: string): void {
  if (diffEmpty(diff)) return;
  transaction(project, now, () => {
    project.db.prepare('DELETE FROM history WHERE undone = 1').run();
    project.db
      .prepare('INSERT INTO history (message, diff) VALUES (?, ?)')
      .run(JSON.stringify(message), JSON.stringify(diff));
    diffStore(project, diff);
    modelsForget(project);
  });
}

/** What undo or redo would apply; null when there is nothing. */
export function historyAhead(project: Project, way: keyof typeof STEPS): Diff | null {
  const top = step(project, way);
  if (top === null) return null;
  return way === 'undo' ? diffReverse(top.diff) : top.diff;
}

/** Takes the last act back; gives the diff that was applied, null when there is nothing to undo. */
export function historyUndo(project: Project, now: string): Diff | null {
  const top = step(project, 'undo');
  if (top === null) return null;
  const reversed = diffReverse(top.diff);
  transaction(project, now, () => {
    project.db.prepare('UPDATE history SET undone = 1 WHERE step = ?').run(top.step);
    diffStore(project, reversed);
  });
  return reversed;
}

/** Does the last undone act again. */
export function historyRedo(project: Project, now: string): Diff | null {
  const top = step(project, 'redo');
  if (top === null) return null;
  transaction(project, now, () => {
    project.db.prepare('UPDATE history SET undone = 0 WHERE step = ?').run(top.step);
    diffStore(project, top.diff);
  });
  return top.diff;
}

/** The sentences of the acts that undo and redo would concern. */
export function historyEnds(project: Project): { undo: Message | null; redo: Message | null } {
  return { undo: sentence(project, 'undo'), redo: sentence(project, 'redo') };
}

/** Without the diff, which after an import is as long as the list of documents. */
function sentence(project: Project, way: keyof typeof STEPS): Message | null {
  const row = project.db.prepare<[], { message: string }>(`SELECT message FROM ${STEPS[way]}`).get();
  return row === undefined ? null : (JSON.parse(row.message) as Message);
}

/** Marks that the file changed without an act of a person (a text was stored). */
export function revisionRaise(project: Project, now: string): void {
  project.db.prepare('UPDATE project SET revision = revision + 1, saved_at = ?').run(now);
}

const STEPS = {
  undo: 'history WHERE undone = 0 ORDER BY step DESC LIMIT 1',
  redo: 'history WHERE undone = 1 ORDER BY step ASC LIMIT 1',
} as const;

function step(
  project: Project,
  way: keyof typeof STEPS,
): { step: number; message: Message; diff: Diff } | null {
  const row = project.db
    .prepare<[], { step: number; message: string; diff: string }>(
      `SELECT step, message, diff FROM ${STEPS[way]}`,
    )
    .get();
  if (row === undefined) return null;
  // An act of an older version knew less to change.
  const known = { ...DIFF_NONE, ...(JSON.parse(row.diff) as Partial<Diff>) };
  const said = (state: CodingState): CodingState => ({ ...state, detail: state.detail ?? null });
  const codings = known.codings.map(({ from, to }) => ({ from: said(from), to: said(to) }));
  return { step: row.step, message: JSON.parse(row.message) as Message, diff: { ...known, codings } };
}

function diffStore(project: Project, diff: Diff): void {
  const document = project.db.prepare('UPDATE document SET facts = ?, removed = ? WHERE id = ?');
  for (const { to } of diff.documents) {
    document.run(JSON.stringify(to.facts), to.removed ? 1 : 0, to.id);
    headWritten(project, to.id);
  }
  // One that a person puts has no rule behind it: full score, no evidence.
  const coding = project.db.prepare(
    `INSERT INTO coding (document, clause, code, score, status, evidence) VALUES (?, ?, ?, 2, ?, '[]')
     ON CONFLICT (document, clause, code) DO UPDATE SET status = excluded.status`,
  );
  const uncoded = project.db.prepare('DELETE FROM coding WHERE document = ? AND clause = ? AND code = ?');
  for (const { to } of diff.codings) {
    if (to.status === null) uncoded.run(to.document, to.clause, to.code);
    else coding.run(to.document, to.clause, to.code, to.status);
    detailStore(project, to, to.detail);
    codingWritten(project, to.document, to.clause);
  }
  const note = project.db.prepare('INSERT OR REPLACE INTO note (target, text) VALUES (?, ?)');
  const unnoted = project.db.prepare('DELETE FROM note WHERE target = ?');
  for (const { to } of diff.notes) {
    if (to.text === null) unnoted.run(JSON.stringify(to.target));
    else note.run(JSON.stringify(to.target), to.text);
  }
  for (const { to } of diff.book) {
    const book = bookWith(projectBook(project), to);
    project.db.prepare('UPDATE project SET codebook = ?').run(JSON.stringify(book));
    bookWritten(project);
  }
  for (const { to } of diff.machine) {
    project.db.prepare('UPDATE project SET rules_only = ?, model = ?').run(to.rulesOnly ? 1 : 0, to.model);
    machineWritten(project);
  }
  const judged = project.db.prepare('INSERT OR REPLACE INTO verdict (gap, verdict) VALUES (?, ?)');
  const unjudged = project.db.prepare('DELETE FROM verdict WHERE gap = ?');
  for (const { to } of diff.verdicts) {
    if (to.verdict === null) unjudged.run(to.gap);
    else judged.run(to.gap, to.verdict);
  }
  codersStore(project, diff);
}

function transaction(project: Project, now: string, work: () => void): void {
  together(project, () => {
    work();
    revisionRaise(project, now);
  });
}
