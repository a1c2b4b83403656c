import {
  decisionQuality,
  learntBetter,
  qualityByCode,
  type Judged,
} from '../../shared/analysis/decisionQuality';
import { instructiveFirst } from '../../shared/coding/informative';
import type { CodeId } from '../../shared/coding/codebook';
import { proposals } from '../../shared/coding/proposals';
import type { Said } from '../../shared/coding/model/learning';
import {
  WORTH_LEARNING,
  type LearningReport,
  type LearningStanding,
  type QualityCell,
} from '../../shared/contract/learning';
import type { DocumentId } from '../../shared/policy/document';
import { taggable } from '../storage/documents';
import { decisionRows, unjudgedRows, type DecisionRow } from '../storage/decisions';
import type { Project } from '../storage/file';
import { projectWritings } from '../storage/standing';
import { ownModel } from '../workers/ownModel';
import type { DecidedText, Weighed } from '../workers/orders';
import { machineChange, withAncestors } from './answersMachine';
import {
  bookOf,
  changed,
  machineOf,
  modelKnows,
  openProject,
  Refusal,
  type Answers,
  type Context,
} from './context';
import { codingHit } from './hits';

/** What the machine learns from people, and how well it does where they decided. */
export const learningAnswers: Answers<
  | 'learning.standing'
  | 'learning.learn'
  | 'learning.quality'
  | 'learning.behind'
  | 'learning.queue'
  | 'learning.proposals'
> = {
  'learning.standing': (context) => standing(context),
  'learning.learn': async (context, { task }) => {
    const project = openProject(context);
    const machine = machineOf(context);
    if (machine.rulesOnly) throw new Refusal({ key: 'learning.rulesOnly' });
    if (!modelKnows(context)) throw new Refusal({ key: 'machine.otherBook' });
    const rows = decisionRows(project);
    const { before, after, own } = await weigh(context, rows, true);
    if (openProject(context) !== project || machineOf(context) !== machine)
      throw new Refusal({ key: 'machine.meanwhile' });
    if (own === null || after === null) throw new Refusal({ key: 'learning.nothing' });
    const [was, is] = [judged(rows, before), judged(rows, after)];
    const kept = learntBetter(was, is);
    const report = { before: decisionQuality(was), after: decisionQuality(is), kept, decisions: rows.length };
    const next = kept ? own : null;
    if (next?.id !== machine.own?.id) {
      const says = next === null ? 'act.unlearnt' : 'act.learnt';
      await machineChange(
        context,
        { ...machine, own: next },
        { key: says, values: { n: rows.length } },
        task,
      );
      changed(context);
    }
    return report satisfies LearningReport;
  },
  'learning.quality': async (context) => {
    const all = await current(context);
    const byCode = qualityByCode(all);
    const codes = bookOf(context).codes.flatMap(({ id }) => {
      const quality = byCode.get(id);
      return quality === undefined ? [] : [{ code: id, quality }];
    });
    return { all: decisionQuality(all), codes, unseen: usesOwn(context) };
  },
  'learning.behind': async (context, { code, cell }) => {
    const own = (await current(context)).filter(
      (one) => (code === null || one.code === code) && cellOf(one) === cell,
    );
    return own.slice(0, SHOWN).flatMap((one) => codingHit(openProject(context), one) ?? []);
  },
  'learning.proposals': async (context, { code }) => {
    const own = (await current(context)).filter((one) => one.code === code);
    const of = (cell: QualityCell) =>
      own.flatMap((one) => (cellOf(one) === cell ? (codingHit(openProject(context), one) ?? []) : []));
    return proposals({ accepted: of('right'), rejected: of('wrong'), missed: of('missed') });
  },
  'learning.queue': (context, { code, most }) => {
    const project = openProject(context);
    const { codes } = ownModel(context.settings.resources);
    const thresholds = new Map(codes.map(({ id, threshold }) => [id, threshold]));
    const decided = new Map<CodeId, number>();
    for (const row of decisionRows(project)) decided.set(row.code, (decided.get(row.code) ?? 0) + 1);
    const rows = unjudgedRows(project, code);
    const first = instructiveFirst(
      rows,
      (id) => thresholds.get(id) ?? 0.5,
      (id) => decided.get(id) ?? 0,
    );
    const hits = first.slice(0, most).flatMap((row) => {
      const shown = codingHit(project, row);
      return shown === null ? [] : [{ ...shown, probability: row.probability }];
    });
    return { all: rows.length, hits };
  },
};

/** Clauses shown behind a number. */
const SHOWN = 1000;

function standing(context: Context): LearningStanding {
  const rows = decisionRows(openProject(context));
  const accepted = rows.filter((row) => row.accepted);
  const fresh = Math.max(0, rows.length - (machineOf(context).own?.decisions ?? 0));
  return {
    accepted: accepted.length,
    rejected: rows.length - accepted.length,
    byHand: accepted.filter(({ byHand }) => byHand).length,
    fresh,
    offered: fresh >= WORTH_LEARNING && !machineOf(context).rulesOnly && modelKnows(context),
  };
}

type Weighing = DecisionRow & Judged & { readonly probability: number | null };

function judged(rows: readonly DecisionRow[], all: readonly Said[]): Weighing[] {
  return rows.map((row, i) => ({ ...row, ...(all[i] ?? { suggested: false, probability: null }) }));
}

function usesOwn(context: Context): boolean {
  const { own, rulesOnly } = machineOf(context);
  return own !== null && !rulesOnly;
}

/**
 * Every decision with what the machine in use says there. Where the project's own model is used each is judged by one
 * that did not learn from it: a model agrees with what it was told.
 */
function current(context: Context): Promise<readonly Weighing[]> {
  const project = openProject(context);
  const writings = projectWritings(project);
  const last = known.get(project);
  if (last?.writings === writings) return last.all;
  const rows = decisionRows(project);
  const all = weigh(context, rows, usesOwn(context)).then(({ before, after }) =>
    judged(rows, after ?? before),
  );
  known.set(project, { writings, all });
  all.catch(() => known.delete(project));
  return all;
}
const known = new WeakMap<Project, { writings: number; all: Promise<readonly Weighing[]> }>();

/** Asks the workshop; `rows` stand document by document, as `decisionRows` gives them. */
async function weigh(context: Context, rows: readonly DecisionRow[], learn: boolean): Promise<Weighed> {
  if (rows.length === 0) return { before: [], after: null, own: null };
  const project = openProject(context);
  const byDocument = new Map<DocumentId, DecisionRow[]>();
  for (const row of rows) {
    const own = byDocument.get(row.document);
    if (own === undefined) byDocument.set(row.document, [row]);
    else own.push(row);
  }
  const decided = [...byDocument].map(([id, own]): DecidedText => ({
    id,
    text: withAncestors(taggable(project, id), new Set(own.map(({ clause }) => clause))),
    decisions: own.map(({ clause, code, accepted }) => ({ clause, code, accepted })),
  }));
  return context.pool.ask('weigh', { decided, learn });
}

function cellOf({ accepted, suggested }: Judged): QualityCell {
  if (accepted) return suggested ? 'right' : 'missed';
  return suggested ? 'wrong' : 'silent';
}
