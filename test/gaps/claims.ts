import { join } from 'node:path';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Gap, Place } from '../../shared/analysis/gaps/gap';
import { bed, type Bed, root } from '../engine/bed';
import { readTexts } from '../presence/verdicts';

/** The real texts, whose gaps were read. */
export const texts = join(root, '..', 'shared', 'corpus', 'texts');

export interface Claims {
  /** 地方缺位 and 顶层设计缺口 of the codes of the manual, by id. */
  readonly gaps: readonly Gap[];
  readonly places: readonly Place[];
  /** The engine that claims them, to ask for more; its owner closes it. */
  readonly at: Bed;
}

/** What the product claims absent in `texts`: in a place though the nation provides (G3), or everywhere (G4). */
export async function claims(): Promise<Claims> {
  const at = bed();
  await at.ask('project.create', { ticket: at.ticket(join(at.folder, 'p.gangmu')) });
  await at.ask('import.run', { tickets: [at.ticket(texts)], task: 1 });
  const { gaps, places } = await at.ask('gaps.list', { filter: FILTER_NONE, scope: 'system' });
  const manual = new Set<string>(readTexts()[0]?.verdicts.map(({ code }) => code));
  const claimed = gaps.filter(({ type, code }) => (type === 'G3' || type === 'G4') && manual.has(code));
  return { at, places, gaps: claimed.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
