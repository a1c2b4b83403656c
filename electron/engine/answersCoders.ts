import { randomUUID } from 'node:crypto';
import { sampleDrawn, type CodingSample, type CoderId, type SampleId } from '../../shared/agreement/sample';
import { filterPasses } from '../../shared/analysis/filter';
import { seededChance } from '../../shared/analysis/statistics/chance';
import type { Filter } from '../../shared/analysis/filter';
import type { CodeId } from '../../shared/coding/codebook';
import type { BlindSheet, Coder, SampleOrder, SampleRow } from '../../shared/contract/coders';
import { blindAct, blindJudged, sampleKept, type BlindAct } from '../../shared/project/coderEdits';
import type { Message } from '../../shared/wording/say';
import {
  coderState,
  coderStates,
  codingSamples,
  drawableClauses,
  layerOf,
  layerState,
  sampleState,
} from '../storage/coders';
import { historyPush } from '../storage/history';
import { documentHeads } from '../storage/standing';
import { bareClause } from './blindText';
import { bookOf, changed, nowIso, openProject, Refusal, type Answers, type Context } from './context';
import { become, peopleHere } from './people';
import { clauseLabelOf } from './quoting';

/** People, what they are given to code, and what each says of it without seeing the others. */
export const coderAnswers: Answers<
  | 'coders.people'
  | 'coders.become'
  | 'coders.samples'
  | 'coders.draw'
  | 'coders.discard'
  | 'coders.sheet'
  | 'coders.judge'
> = {
  'coders.people': (context) => peopleHere(context.settings.ownFolder),
  'coders.become': (context, { name, rename }) => become(context.settings.ownFolder, name, rename),
  'coders.samples': (context) => sampleRows(context),
  'coders.draw': (context, { filter, order }) => {
    const sample = drawn(context, filter, order);
    const diff = sampleKept(sampleState(openProject(context), sample.id), sample);
    const values = { name: sample.name, n: sample.clauses.length, seed: sample.seed };
    historyPush(openProject(context), diff, { key: 'act.sample.drawn', values }, nowIso(context));
    return changed(context);
  },
  'coders.discard': (context, { sample: id }) => {
    const { sample } = sampleState(openProject(context), id);
    const diff = sampleKept({ id, sample }, null);
    const message = { key: 'act.sample.discarded', values: { name: sample?.name ?? '' } } as const;
    historyPush(openProject(context), diff, message, nowIso(context));
    return changed(context);
  },
  'coders.sheet': (context, { sample, me }) => sheet(context, sampleNamed(context, sample), me),
  'coders.judge': (context, { document, clause, act: key }) => {
    const project = openProject(context);
    const me = meNow(context);
    if (bareClause(project, document, clause) === null) throw new Refusal({ key: 'coding.missing' });
    const was = layerState(project, { coder: me.id, document, clause });
    const act = blindAct(was.judgement, key);
    if (act === null) throw new Refusal({ key: 'code.nothingToTake' });
    const diff = blindJudged(was, act, {
      state: coderState(project, me.id),
      name: me.name,
    });
    const where = { coder: me.name, clause: clauseLabelOf(project, document, clause) };
    historyPush(project, diff, said(context, act, where), nowIso(context));
    return changed(context);
  },
};

export function sampleNamed(context: Context, id: SampleId): CodingSample {
  const { sample } = sampleState(openProject(context), id);
  if (sample === null) throw new Refusal({ key: 'coders.noSample' });
  return sample;
}

export function meNow(context: Context): Coder {
  const { me } = peopleHere(context.settings.ownFolder);
  if (me === null) throw new Refusal({ key: 'coders.whoFirst' });
  return me;
}

/** People of the project by the names they have now; me by the name I go by at this computer. */
export function peopleIn(context: Context): readonly Coder[] {
  const { people } = peopleHere(context.settings.ownFolder);
  return coderStates(openProject(context)).map((coder) => people.find(({ id }) => id === coder.id) ?? coder);
}

/** Clauses of a sample whose documents are (still) in the project. */
export function sampleStanding(context: Context, clauses: CodingSample['clauses']): CodingSample['clauses'] {
  const there = new Set(documentHeads(openProject(context)).map(({ id }) => id));
  return clauses.filter(({ document }) => there.has(document));
}

function sampleRows(context: Context): SampleRow[] {
  const project = openProject(context);
  const layers = peopleIn(context).map((coder) => {
    const done = layerOf(project, coder.id).filter(({ judgement }) => judgement.done);
    return { coder, done: new Set(done.map(({ document, clause }) => `${document} ${clause}`)) };
  });
  return codingSamples(project).map(({ clauses: all, ...sample }) => {
    const clauses = sampleStanding(context, all);
    const progress = layers.map(({ coder, done }) => ({
      ...coder,
      done: clauses.filter(({ document, clause }) => done.has(`${document} ${clause}`)).length,
    }));
    return {
      ...sample,
      size: clauses.length,
      documents: new Set(clauses.map(({ document }) => document)).size,
      rare: clauses.filter(({ why }) => why === 'rare').length,
      progress: progress.filter(({ done }) => done > 0),
    };
  });
}

function drawn(context: Context, filter: Filter, order: SampleOrder): CodingSample {
  const project = openProject(context);
  const book = bookOf(context);
  const { documents, codes, size, by, seed } = order;
  const name = order.name.trim();
  const known = new Set(book.codes.filter(({ level }) => level === 'clause').map(({ id }) => id));
  const asked = codes.filter((code) => known.has(code));
  const wanted = Number.isInteger(size) && size > 0 && size <= MOST_CLAUSES && Number.isInteger(seed);
  if (!wanted) throw new Refusal({ key: 'coders.badSize', values: { n: MOST_CLAUSES } });
  if (asked.length === 0) throw new Refusal({ key: 'coders.noCodes' });
  if (name === '') throw new Refusal({ key: 'coders.noName' });
  const all = documentHeads(project)
    .filter(({ id, facts }) => filterPasses(filter, facts) && (documents === null || documents.includes(id)))
    .flatMap(({ id, facts }) => {
      const stratum = by === 'document' ? id : `${facts.level ?? ''} ${facts.region ?? ''}`;
      return drawableClauses(project, id).map((clause) => ({ ...clause, stratum }));
    });
  if (all.length === 0) throw new Refusal({ key: 'coders.nothingToDraw' });
  return {
    id: randomUUID() as unknown as SampleId,
    ...{ name, by, seed, codes: asked },
    book: { id: book.id, version: book.version },
    drawn: nowIso(context),
    clauses: sampleDrawn(all, { size, codes: asked, chance: seededChance(seed) }),
  };
}

/** More than any team codes twice. */
const MOST_CLAUSES = 2_000;

function sheet(context: Context, sample: CodingSample, me: CoderId): BlindSheet {
  const project = openProject(context);
  const own = new Map(
    layerOf(project, me).map(({ document, clause, judgement }) => [`${document} ${clause}`, judgement]),
  );
  return {
    sample: sample.id,
    me,
    name: sample.name,
    codes: sample.codes,
    clauses: sampleStanding(context, sample.clauses).flatMap(({ document, clause }) => {
      const bare = bareClause(project, document, clause);
      return bare === null ? [] : [{ ...bare, judgement: own.get(`${document} ${clause}`) ?? null }];
    }),
  };
}

function said(context: Context, act: BlindAct, where: { coder: string; clause: string }): Message {
  switch (act.kind) {
    case 'code': {
      const values = { ...where, code: codeSaid(context, act.code) };
      return { key: act.on ? 'act.blind.coded' : 'act.blind.uncoded', values };
    }
    case 'done':
      return { key: act.done ? 'act.blind.done' : 'act.blind.undone', values: where };
    case 'note':
      return { key: 'act.blind.note', values: where };
  }
}

export function codeSaid(context: Context, id: CodeId): string {
  return bookOf(context).codes.find((code) => code.id === id)?.zh ?? id;
}
