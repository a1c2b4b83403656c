import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tagger, type Tagger } from '../../shared/coding/tag';
import { catalogueEntries, type CatalogueEntry } from '../../shared/policy/catalogue';
import { segmenter, type Segmenter } from '../segmenter/segmenter';
import { wordLengths } from '../segmenter/words';
import type { Order, Orders, ReadOutcome } from './orders';
import { type Choice, documentRead, fileBytes, policiesParsed } from './readPolicy';

interface Tools {
  readonly segmenter: Segmenter;
  readonly tagger: Tagger;
  readonly catalogue: readonly CatalogueEntry[];
}

export type Handlers = { readonly [O in Order]: (takes: Orders[O]['takes']) => Promise<Orders[O]['gives']> };

/** What a workshop does with its orders: reads, parses, segments and tags, with the tools that `begin` brought. */
export function workshopHandlers(): Handlers {
  let tools: Tools | null = null;
  const begun = (): Tools => {
    if (tools === null) throw new Error('the workshop was asked before it was begun');
    return tools;
  };
  return {
    begin: async ({ resources, codebook }) => {
      const { dictionaries, corpora } = resources;
      tools = {
        segmenter: segmenter(dictionaries, join(corpora, 'dictionaries', 'policy.dict')),
        tagger: tagger(codebook),
        catalogue: catalogueEntries(await readFile(join(corpora, 'catalogue.csv'), 'utf8')),
      };
      return null;
    },
    read: ({ path, name, choice }) => read(begun(), path, name, choice),
    tag: ({ texts }) => Promise.resolve(texts.map((text) => begun().tagger.tag(text))),
    cut: ({ texts }) => Promise.resolve(texts.map((text) => begun().segmenter.cut(text))),
  };
}

async function read(at: Tools, path: string, name: string, choice: Choice): Promise<ReadOutcome> {
  const bytes = await fileBytes(path);
  if (!bytes.ok) return bytes;
  const parsed = await policiesParsed(bytes.value, name, at.catalogue, choice);
  if (!parsed.ok) return parsed;
  const { texts, encodings } = parsed.value;
  const documents = texts.map((text) => ({
    ...documentRead(text, name, at.tagger),
    words: wordLengths(at.segmenter.cut(text.source.text)),
  }));
  return { ok: true, read: { documents, encodings, bytes: bytes.value } };
}
