import type { MessagePortMain } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tagger } from '../../shared/coding/tag';
import type { Tagger } from '../../shared/coding/tag';
import { catalogueEntries, type CatalogueEntry } from '../../shared/policy/catalogue';
import { segmenter, type Segmenter } from '../segmenter/segmenter';
import { wordLengths } from '../segmenter/words';
import type { Channel, FromWorkshop, Order, Orders, ReadOutcome, ToWorkshop } from './orders';
import { policyRead } from './readPolicy';

/**
 * The workshop: a process of its own that reads, parses, segments and tags. jieba may not live in a worker thread
 * (it leaks and aborts there), and a process can be killed in the middle of a hostile file without harm.
 */
interface Tools {
  readonly segmenter: Segmenter;
  readonly tagger: Tagger;
  readonly catalogue: readonly CatalogueEntry[];
}
let tools: Tools | null = null;

const handlers: { [O in Order]: (takes: Orders[O]['takes']) => Promise<Orders[O]['gives']> } = {
  begin: async ({ resources, codebook }) => {
    const { dictionaries, corpora } = resources;
    tools = {
      segmenter: segmenter(dictionaries, join(corpora, 'dictionaries', 'policy.dict')),
      tagger: tagger(codebook),
      catalogue: catalogueEntries(await readFile(join(corpora, 'catalogue.csv'), 'utf8')),
    };
    return null;
  },
  read: ({ path, name }) => read(begun(), path, name),
  cut: ({ texts }) => Promise.resolve(texts.map((text) => begun().segmenter.cut(text))),
};

function begun(): Tools {
  if (tools === null) throw new Error('the workshop was asked before it was begun');
  return tools;
}

async function read(at: Tools, path: string, name: string): Promise<ReadOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, failure: { key: 'import.unreadable', values: { reason } } };
  }
  const outcome = await policyRead(bytes, name, at.catalogue, at.tagger);
  if (!outcome.ok) return outcome;
  const words = wordLengths(at.segmenter.cut(outcome.value.text));
  return { ok: true, read: { ...outcome.value, words } };
}

function serve(channel: Channel): void {
  channel.hear((message) => {
    const { id, order, takes } = message as ToWorkshop;
    const handle = handlers[order] as (takes: unknown) => Promise<Orders[Order]['gives']>;
    void Promise.resolve()
      .then(() => handle(takes))
      .then(
        (gives): FromWorkshop => ({ id, gives }),
        (error: unknown): FromWorkshop => ({
          id,
          failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      )
      .then((answer) => {
        channel.post(answer);
      });
  });
}

function portChannel(port: MessagePortMain): Channel {
  port.start();
  return {
    post: (message) => {
      port.postMessage(message);
    },
    hear: (listener) => {
      port.on('message', (event) => {
        listener(event.data);
      });
    },
  };
}

const parentPort = (process as NodeJS.Process & { parentPort?: Electron.ParentPort }).parentPort;
if (parentPort !== undefined) {
  // In Electron the shell starts the process and passes on one port of the engine.
  parentPort.on('message', (event) => {
    for (const port of event.ports) serve(portChannel(port));
  });
} else {
  serve({
    post: (message) => process.send?.(message),
    hear: (listener) => process.on('message', listener),
  });
  process.on('disconnect', () => process.exit(0));
}
