import { basename } from 'node:path';
import type { CodingSample, CoderId } from '../../shared/agreement/sample';
import type { PackChoice } from '../../shared/contract/coders';
import { packText, type Pack, type PackCoder } from '../../shared/exchange/pack';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { coderKnown, diffsTogether, layersMerged, sampleKept } from '../../shared/project/coderEdits';
import { DIFF_NONE, type Diff } from '../../shared/project/diff';
import { documentsRemoved } from '../../shared/project/edits';
import { coderState, layerOf, sampleState } from '../storage/coders';
import { documentStates, documentStore, taggable } from '../storage/documents';
import { historyPush } from '../storage/history';
import { projectHead } from '../storage/reports';
import { codingsRetag, type ClausesAnew } from '../storage/retagging';
import { together } from '../storage/standing';
import { written } from '../exporters/write';
import { peopleIn, sampleNamed, sampleStanding } from './answersCoders';
import { leaveSample } from './answersImport';
import { documentAnew } from './answersMachine';
import {
  bookOf,
  changed,
  machineOf,
  nowIso,
  openProject,
  Refusal,
  ticketPath,
  type Answers,
  type Context,
} from './context';
import { layerPairs, look, sampleHere } from './packLook';
import { packDocument, unpacked, type Unpacked } from './packing';

/** Samples that go to colleagues as files, and come back with what they said. */
export const packAnswers: Answers<'export.pack' | 'coders.packLook' | 'coders.packMerge'> = {
  'export.pack': async (context, { sample, layer, ticket }) => {
    const path = ticketPath(context, ticket);
    const outcome = await written(path, packText(packOf(context, sampleNamed(context, sample), layer)));
    if (!outcome.ok) throw new Refusal(outcome.failure);
    return { name: basename(path), bytes: outcome.bytes };
  },
  'coders.packLook': async (context, { ticket }) => {
    const path = ticketPath(context, ticket);
    return look(context, basename(path), await unpacked(context, path));
  },
  'coders.packMerge': async (context, { ticket, choice }) => {
    const path = ticketPath(context, ticket);
    leaveSample(context);
    const project = openProject(context);
    const arrived = await unpacked(context, path);
    const machine = machineOf(context);
    const anew = await returning(context, arrived);
    if (openProject(context) !== project) throw new Refusal({ key: 'coders.otherProject' });
    if (machineOf(context) !== machine) throw new Refusal({ key: 'machine.meanwhile' });
    merge(context, arrived, choice, anew);
    return changed(context);
  },
};

function packOf(context: Context, sample: CodingSample, layer: CoderId | null): Pack {
  const project = openProject(context);
  const book = bookOf(context);
  const clauses = sampleStanding(context, sample.clauses);
  if (clauses.length === 0) throw new Refusal({ key: 'coders.noSample' });
  const byDocument = new Map<DocumentId, Set<ClauseId>>();
  for (const { document, clause } of clauses) {
    byDocument.set(document, (byDocument.get(document) ?? new Set()).add(clause));
  }
  const coder = peopleIn(context).find(({ id }) => id === layer);
  const own = coder === undefined ? [] : layerOf(project, coder.id);
  const coders: PackCoder[] =
    coder === undefined
      ? []
      : [
          {
            ...coder,
            layer: own
              .filter(({ document, clause }) => byDocument.get(document)?.has(clause) === true)
              .map(({ document, clause, judgement }) => ({ document, clause, ...judgement })),
          },
        ];
  const asked = new Set([
    ...sample.codes,
    ...coders.flatMap(({ layer: all }) => all.flatMap((j) => j.codes)),
  ]);
  return {
    project: projectHead(project).name,
    made: nowIso(context),
    book: {
      ...{ id: book.id, version: book.version },
      codes: book.codes
        .filter(({ id }) => asked.has(id))
        .map(({ id, zh, en, definition, include, exclude }) => ({
          ...{ id, zh, en, definition, include, exclude },
        })),
    },
    sample: { ...sample, clauses },
    documents: [...byDocument].map(([id, those]) => packDocument(project, id, those)),
    coders,
  };
}

/** Texts that were taken out and come back: while they were away the machine may have become another. */
async function returning(context: Context, { texts }: Unpacked): Promise<ClausesAnew[]> {
  const project = openProject(context);
  const known = [...texts.values()].flatMap(({ here, read }) => (read === null ? [here] : []));
  const away = documentStates(project, known).filter(({ removed }) => removed);
  if (away.length === 0) return [];
  const back = away.map(({ id }) => taggable(project, id));
  const codings = await context.pool.tag(back);
  return back.map((text, nth) => documentAnew(text, codings[nth] ?? []));
}

function merge(context: Context, arrived: Unpacked, choice: PackChoice, anew: readonly ClausesAnew[]): void {
  const { pack, texts } = arrived;
  const project = openProject(context);
  const now = nowIso(context);
  const there = [...texts.values()].map(({ here: id }) => id);
  const sample = sampleHere(arrived);
  if (sample.clauses.length === 0) throw new Refusal({ key: 'pack.nothingFits' });
  together(project, () => {
    // Texts that were taken out come back by the diff below, as the new ones come in by it.
    const former = documentStates(project, there);
    for (const { read } of texts.values()) {
      if (read !== null) documentStore(project, read, Buffer.from(read.text), now);
    }
    const gone = new Set(former.filter(({ removed }) => !removed).map(({ id }) => id));
    const before = documentStates(project, there)
      .filter(({ id }) => !gone.has(id))
      .map((document) => ({ ...document, removed: true }));
    const was = sampleState(project, sample.id);
    const diff = diffsTogether(
      documentsRemoved(before, false),
      was.sample === null ? sampleKept(was, sample) : DIFF_NONE,
      ...pack.coders.map(({ id, name }) => coderDiff(context, arrived, { id, name }, choice)),
    );
    const values = {
      sample: sample.name,
      people: pack.coders.map(({ name }) => name).join('、'),
      n: diff.layers.length,
    };
    const key = pack.coders.length === 0 ? 'act.pack.taken' : 'act.pack.merged';
    codingsRetag(project, anew);
    historyPush(project, diff, { key, values }, now);
  });
}

function coderDiff(
  context: Context,
  arrived: Unpacked,
  { id, name }: { readonly id: CoderId; readonly name: string },
  choice: PackChoice,
): Diff {
  const state = coderState(openProject(context), id);
  const pairs = layerPairs(context, arrived, id);
  // By the name one has here: a package made long ago does not call people back to a former one.
  const known = state.name === null && pairs.length > 0 ? coderKnown(state, name) : DIFF_NONE;
  return diffsTogether(known, layersMerged(pairs, choice[id] === 'pack'));
}
