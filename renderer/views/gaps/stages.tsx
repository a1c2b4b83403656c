import { useRef, useState, type KeyboardEvent } from 'react';
import type { StageMatrix } from '../../../shared/analysis/gaps/stages';
import type { StageReport } from '../../../shared/contract/coverage';
import { focusInspector } from '../../inspector/focus';
import { CodeTag } from '../../kit/codetag';
import { Segmented } from '../../kit/segmented';
import { choose, useChoices } from '../../session/choices';
import { useArrival } from '../../kit/usearrival';
import { percent } from '../../session/format';
import { useSay } from '../../session/look';
import { select, usePlace } from '../../session/place';
import { useCodeName } from '../../session/usecodes';
import { heatStep } from '../coverage/arrange';

const SIDES = ['all', 'national', 'provincial'] as const;

/** Where components of governance meet the stages of the life cycle; the blank cells are the finding. */
export function Stages({ stages }: { stages: StageReport }) {
  const say = useSay();
  const side = useChoices((choices) => choices.side);
  return (
    <div className="stages">
      <div className="stages-bar">
        <Segmented
          label={say('gaps.side')}
          value={side}
          segments={SIDES.map((value) => ({
            value,
            label: say(`gaps.side.${value}`),
          }))}
          onChoose={(value) => choose({ side: value })}
        />
        <span className="faint">{say('gaps.emptyShare', { share: percent(stages[side].emptyShare) })}</span>
      </div>
      <StageGrid matrix={stages[side]} side={side} />
    </div>
  );
}

function StageGrid({ matrix, side }: { matrix: StageMatrix; side: (typeof SIDES)[number] }) {
  const { components, stages, counts } = matrix;
  const say = useSay();
  const nameOf = useCodeName();
  const grid = useRef<HTMLTableElement>(null);
  const selection = usePlace((trail) => trail.here.selection);
  const [at, setAt] = useState({ row: 0, column: 0 });
  useArrival(() => grid.current?.querySelector<HTMLElement>('td[tabindex="0"]'));
  const max = Math.max(0, ...counts.flat());
  const open = (row: number, column: number): void => {
    const component = components[row];
    const stage = stages[column];
    setAt({ row, column });
    if (component && stage) select({ kind: 'stage', component, stage, side });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const by = STEPS[event.key];
    if (event.key === 'Enter') {
      open(at.row, at.column);
      focusInspector();
    } else if (by) {
      const row = within(at.row + by[0], components.length);
      const column = within(at.column + by[1], stages.length);
      setAt({ row, column });
      requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus());
    } else return;
    event.preventDefault();
  };
  return (
    <table className="stage-grid" role="grid" aria-label={say('gaps.stageGrid')} ref={grid} onKeyDown={keys}>
      <thead>
        <tr>
          <td />
          {stages.map((stage) => (
            <th key={stage} scope="col">
              <CodeTag code={stage} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {components.map((component, row) => (
          <tr key={component}>
            <th scope="row">
              <CodeTag code={component} />
            </th>
            {stages.map((stage, column) => {
              const count = counts[row]?.[column] ?? 0;
              const chosen =
                selection.kind === 'stage' && selection.component === component && selection.stage === stage;
              return (
                <td
                  key={stage}
                  role="gridcell"
                  tabIndex={at.row === row && at.column === column ? 0 : -1}
                  aria-selected={chosen}
                  aria-label={say('gaps.stageCell', {
                    component: nameOf(component),
                    stage: nameOf(stage),
                    count: count || say('gaps.stageNone'),
                  })}
                  data-heat={heatStep(count, max)}
                  onClick={() => open(row, column)}
                >
                  {count || '✕'}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function within(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at));
}
