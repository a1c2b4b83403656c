import type { CoderId } from '../../../shared/agreement/sample';
import type { SampleRow } from '../../../shared/contract/coders';
import { bridge } from '../../session/connection';
import { tellExported } from '../../session/exported';
import { overlay } from '../../session/overlays';
import { ask } from '../../session/project';

/** A sample as a file for colleagues, with the judgements of `layer` or with nobody's. */
export async function exportPack(
  sample: SampleRow,
  layer: { id: CoderId; name: string } | null,
): Promise<void> {
  const name = layer === null ? sample.name : `${sample.name}-${layer.name}`;
  const ticket = await bridge.chooseExport(`${name}.gmpack`, 'gmpack');
  if (!ticket) return;
  tellExported(await ask('export.pack', { sample: sample.id, layer: layer?.id ?? null, ticket }));
}

/** Looks into a package; nothing is taken in before a person has seen what is in it. */
export async function mergePack(): Promise<void> {
  const ticket = await bridge.choosePack();
  if (!ticket) return;
  const look = await ask('coders.packLook', { ticket });
  if (look !== null) overlay({ pack: { ticket, look } });
}
