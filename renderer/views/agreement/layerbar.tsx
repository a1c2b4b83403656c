import type { SampleId } from '../../../shared/agreement/sample';
import type { LayerKey } from '../../../shared/contract/coders';
import { Button } from '../../kit/button';
import { grouped } from '../../session/format';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { Choice } from '../study/pieces';
import { useLayerName, type Comparing } from './comparing';
import { agree } from './state';

const ALL = 'all';

/** Within what is compared, and whom; each is a switch. */
export function LayerBar({ comparing }: { comparing: Comparing }) {
  const say = useSay();
  const nameOf = useLayerName();
  const { value: samples } = useAskKeeping('coders.samples', null);
  const { rows, layers, sample } = comparing;
  const toggle = (key: LayerKey): void => {
    const next = layers.includes(key) ? layers.filter((other) => other !== key) : [...layers, key];
    // In the order in which they are offered: whose column is which does not depend on who was chosen last.
    agree({ layers: rows.map((row) => row.key).filter((own) => next.includes(own)) });
  };
  return (
    <div className="tool-bar layer-bar">
      <Choice<string>
        label={say('table.sample')}
        value={sample ?? ALL}
        options={[
          { value: ALL, name: say('table.allDone') },
          ...(samples ?? []).map(({ id, name }) => ({ value: id, name })),
        ]}
        onChoose={(value) => agree({ sample: value === ALL ? null : (value as SampleId), at: null })}
      />
      <div className="layer-choice" role="group" aria-label={say('table.layers')}>
        <span className="faint">{say('table.layers')}</span>
        {rows.map((row) => (
          <Button
            key={row.key}
            look="framed"
            aria-pressed={layers.includes(row.key)}
            onClick={() => toggle(row.key)}
          >
            {say('table.layer', { name: nameOf(row), n: grouped(row.clauses) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
