import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { explaining, type Explaining, type Explanation } from '../../shared/coding/explain';
import type { Machine } from '../../shared/coding/machine';
import { clausesRead, type ClauseRead } from '../../shared/coding/reading';
import type { Model } from '../../shared/coding/model/model';
import { retagger } from '../../shared/coding/retag';
import type { TaggedDocument } from '../../shared/coding/reading';
import type { Tagger } from '../../shared/coding/tag';
import { unbroken } from '../../shared/coding/unbroken';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { catalogueEntries, type CatalogueEntry } from '../../shared/policy/catalogue';
import { segmenter, type Segmenter } from '../segmenter/segmenter';
import { wordLengths } from '../segmenter/words';
import { machineModel, machineTagger } from './machineTagger';
import { ownModel } from './ownModel';
import { weighed } from './weighing';
import type { Order, Orders, ReadOutcome, Retagged } from './orders';
import { type Choice, documentRead, fileBytes, policiesParsed } from './readPolicy';

/** A machine made ready, with what it was made of. */
interface Made {
  readonly key: string;
  readonly machine: Machine;
  readonly tagger: Tagger;
  readonly explaining: () => Explaining;
}

interface Tools {
  /** Loaded when first asked for: whoever only tags can do without its 250 MB. */
  readonly segmenter: () => Segmenter;
  readonly made: Made;
  readonly model: Model;
  readonly catalogue: readonly CatalogueEntry[];
}

const TAGGERS_KEPT = 3;

export type Handlers = { readonly [O in Order]: (takes: Orders[O]['takes']) => Promise<Orders[O]['gives']> };

/** What a workshop does with its orders: reads, parses, segments and tags, with the tools that `begin` brought. */
export function workshopHandlers(): Handlers {
  let tools: Tools | null = null;
  const shelf = new Map<DocumentId, readonly ClauseRead[]>();
  const begun = (): Tools => {
    if (tools === null) throw new Error('the workshop was asked before it was begun');
    return tools;
  };
  // An edit is tried before it is made, undone and done again: each time the same rules.
  const lately: Made[] = [];
  const madeOf = (machine: Machine, model: Model, near: Made | null = null): Made => {
    const { codebook, rulesOnly, own } = machine;
    const key = JSON.stringify([{ ...codebook, version: '' }, rulesOnly, own?.id ?? null]);
    const known = lately.find((one) => one.key === key);
    if (known !== undefined) return known;
    const made: Made = {
      key,
      machine,
      tagger: machineTagger(machine, model, near?.tagger.voting),
      explaining: once(() => explaining(codebook, machineModel(machine, model))),
    };
    lately.unshift(made);
    lately.length = Math.min(lately.length, TAGGERS_KEPT);
    return made;
  };
  return {
    begin: async ({ resources, machine }) => {
      const { dictionaries, corpora } = resources;
      const model = ownModel(resources);
      tools = {
        segmenter: once(() => segmenter(dictionaries, join(corpora, 'dictionaries', 'policy.dict'))),
        made: madeOf(machine, model),
        model,
        catalogue: catalogueEntries(await readFile(join(corpora, 'catalogue.csv'), 'utf8')),
      };
      return null;
    },
    machine: ({ machine }) => {
      tools = { ...begun(), made: madeOf(machine, begun().model) };
      return Promise.resolve(null);
    },
    read: ({ path, name, choice }) => read(begun(), path, name, choice),
    tag: ({ texts }) => Promise.resolve(texts.map((text) => begun().made.tagger.tag(text))),
    shelve: ({ documents }) => {
      for (const document of documents) shelf.set(document.id, clausesRead(document));
      return Promise.resolve(null);
    },
    retag: ({ before, after }) => {
      // Few clauses are reached: what the edit left as it was need not be compiled for them.
      const { made, model } = begun();
      const { tagger } = madeOf(after, model, lately[0] ?? made);
      return Promise.resolve(retagged(shelf, before, after.codebook, tagger));
    },
    explain: ({ text, clause, codes }) =>
      Promise.resolve(explained(begun().made.explaining(), text, clause, codes)),
    weigh: (takes) => Promise.resolve(weighed(begun().made.machine, begun().model, takes)),
    cut: ({ texts }) => {
      const { cut } = begun().segmenter();
      return Promise.resolve(texts.map(cut));
    },
  };
}

function retagged(
  shelf: ReadonlyMap<DocumentId, readonly ClauseRead[]>,
  before: Codebook,
  after: Codebook,
  anew: Tagger,
): Retagged[] {
  const step = retagger(before, after, anew);
  return [...shelf].flatMap(([document, clauses]) => {
    const reached =
      step?.reached(clauses) ?? new Map(clauses.map((one) => [one.clause, anew.tagClause(one)] as const));
    if (reached.size === 0) return [];
    return [{ document, clauses: [...reached].map(([clause, codings]) => ({ clause, codings })) }];
  });
}

function explained(
  explain: Explaining,
  text: TaggedDocument,
  clause: ClauseId,
  codes: readonly CodeId[],
): Explanation[] {
  const read = clausesRead(text).find((one) => one.clause === clause);
  const place = text.clauses.find(({ id }) => id === clause);
  if (read === undefined || place === undefined) return [];
  const raw = unbroken(text.text.slice(place.start, place.end)).text.slice(read.unit.from);
  return codes.map((code) => explain(read, raw, code));
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= make());
}

async function read(at: Tools, path: string, name: string, choice: Choice): Promise<ReadOutcome> {
  const bytes = await fileBytes(path);
  if (!bytes.ok) return bytes;
  const parsed = await policiesParsed(bytes.value, name, at.catalogue, choice);
  if (!parsed.ok) return parsed;
  const { texts, encodings } = parsed.value;
  const documents = texts.map((text) => ({
    ...documentRead(text, name, at.made.tagger),
    words: wordLengths(at.segmenter().cut(text.source.text)),
  }));
  return { ok: true, read: { documents, encodings, bytes: bytes.value } };
}
