import { basename } from 'node:path';
import { shippedMachine } from '../../shared/coding/machine';
import type { Codebook } from '../../shared/coding/codebook';
import type { Message } from '../../shared/wording/say';
import type { Resources } from '../engine/resources';
import { projectExported } from '../exchange/exportProject';
import type { FormatOptions } from '../exchange/formats';
import { projectImported } from '../exchange/importProject';
import { written } from '../exporters/write';
import type { Workshop } from '../workers/workshop';
import type { Terminal } from './terminal';

/** `gangmu export PROJECT.gangmu -o FILE`: the project in the format of FILE's ending. Gives the exit code. */
export async function exportTo(
  terminal: Terminal,
  path: string,
  { out, ...options }: { readonly out: string } & FormatOptions,
  now: string,
): Promise<number> {
  const result = projectExported(path, basename(out), options, now);
  if (!result.ok) return refused(terminal, path, result.failure);
  const saved = await written(out, result.bytes);
  if (!saved.ok) return refused(terminal, out, saved.failure);
  const { documents, codes, codings, losses } = result;
  terminal.tell('exchange.wrote', { name: out, documents, codes, codings });
  tellLosses(terminal, 'exchange.lossOutHead', losses);
  return 0;
}

/** `gangmu import FILE -o PROJECT.gangmu`: an exchange file as a new project. Gives the exit code. */
export async function importFrom(
  terminal: Terminal,
  {
    resources,
    codebook,
    startWorkshop,
  }: { resources: Resources; codebook: Codebook; startWorkshop: () => Workshop },
  file: string,
  { out, tag }: { readonly out: string; readonly tag: boolean },
  now: string,
): Promise<number> {
  if (!/\.gangmu$/i.test(out)) {
    return refused(terminal, file, { key: 'exchange.projectEnding', values: { name: out } });
  }
  let workshop: Workshop | null = null;
  try {
    const result = await projectImported(file, out, {
      resources,
      codebook,
      now,
      addRules: tag,
      cut: async (texts) => {
        if (texts.length === 0) return [];
        workshop = startWorkshop();
        await workshop.ask('begin', { resources, machine: shippedMachine(codebook) });
        return workshop.ask('cut', { texts });
      },
    });
    if (!result.ok) return refused(terminal, file, result.failure);
    const { documents, codings, codes, losses, notes } = result;
    terminal.tell('exchange.imported', { name: out, documents, codings, codes });
    for (const note of notes)
      terminal.tell('cli.warned', { name: basename(file), reason: terminal.words(note) });
    tellLosses(terminal, 'exchange.lossHead', losses);
    return 0;
  } finally {
    stop(workshop);
  }
}

function stop(workshop: Workshop | null): void {
  workshop?.stop();
}

function refused(terminal: Terminal, name: string, reason: Message): number {
  terminal.tell('cli.refused', { name, reason: terminal.words(reason) });
  return 1;
}

/** The standard asks for it: what was left behind, in as much detail as possible (REFI-QDA 1.5, §7). */
function tellLosses(
  terminal: Terminal,
  head: 'exchange.lossHead' | 'exchange.lossOutHead',
  losses: readonly Message[],
): void {
  if (losses.length === 0) return;
  terminal.tell(head, { n: losses.length });
  for (const loss of losses) terminal.tell('exchange.lossLine', { what: terminal.words(loss) });
}
