import type { SampleId } from '../../../shared/agreement/sample';
import type { AgreementAnswer, AgreementRequest, LayerKey, LayerRow } from '../../../shared/contract/coders';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { useAskKeeping, type Reply } from '../../session/useask';
import { useAgreement } from './state';

export interface Comparing {
  /** All that could be compared. */
  readonly rows: readonly LayerRow[];
  readonly layers: readonly LayerKey[];
  /** Within which; null = all that was coded. */
  readonly sample: SampleId | null;
  /** null: fewer than two are chosen. */
  readonly request: AgreementRequest | null;
  readonly reply: Reply<AgreementAnswer>;
}

/** Who is compared within what, and what came of it. */
export function useComparing(): Comparing {
  const filter = useFilter();
  const { sample, layers: chosen } = useAgreement();
  const { value: known } = useAskKeeping('coders.layers', null);
  const { value: samples } = useAskKeeping('coders.samples', null);
  const rows = known ?? [];
  const layers = (chosen ?? layersAtFirst(rows)).filter((key) => rows.some((row) => row.key === key));
  // A sample that was taken away meanwhile: everything that was coded.
  const within = samples?.some(({ id }) => id === sample) === true ? sample : null;
  const ready = known !== null && samples !== null && layers.length > 1;
  const request = ready ? { filter, sample: within, layers } : null;
  const reply = useAskKeeping('coders.agreement', request === null ? 'skip' : { request });
  return { rows, layers, sample: within, request, reply };
}

/** Whether the filter has a say in what is seen: in drawing samples, and of everything coded, but not within a sample. */
export function useFilterCounts(): boolean {
  const { tab, sample } = useAgreement();
  const { value: samples } = useAskKeeping('coders.samples', null);
  if (tab === 'samples') return true;
  return tab !== 'blind' && samples?.some(({ id }) => id === sample) !== true;
}

/** The people; where there is only one, the machine beside them. */
export function layersAtFirst(rows: readonly LayerRow[]): readonly LayerKey[] {
  const people = rows.filter(({ name, clauses }) => name !== null && clauses > 0).map(({ key }) => key);
  return people.length === 1 ? [...people, 'machine'] : people;
}

/** Names of layers in the language of the window. */
export function useLayerName(): (row: LayerRow) => string {
  const say = useSay();
  return ({ key, name }) => name ?? say(key === 'machine' ? 'coders.machine' : 'coders.agreed');
}
