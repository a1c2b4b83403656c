import { MEASURES } from '../../../shared/analysis/coverage';
import { Button } from '../../kit/button';
import { Segmented } from '../../kit/segmented';
import { choose, useChoices } from '../../session/choices';
import { useSay } from '../../session/look';
import { ExportMenu } from './exportmenu';
import { FamilyChooser } from './families';
import { Legend } from './legend';

/** What the matrix shows and how, and the ways out of it. */
export function CoverageBar(props: { max: number; sorted: boolean; onUnsort: () => void }) {
  const { max, sorted, onUnsort } = props;
  const say = useSay();
  const { measure, coverageAs } = useChoices();
  return (
    <div className="tool-bar">
      <Segmented
        label={say('coverage.mode')}
        value={coverageAs}
        segments={[
          { value: 'matrix', label: say('coverage.tab.matrix') },
          { value: 'chart', label: say('coverage.tab.chart') },
        ]}
        onChoose={(as) => choose({ coverageAs: as })}
      />
      <Segmented
        label={say('coverage.measure')}
        value={measure}
        segments={MEASURES.map((value) => ({ value, label: say(`measure.${value}`) }))}
        onChoose={(value) => choose({ measure: value })}
      />
      <FamilyChooser />
      {sorted && coverageAs === 'matrix' && (
        <Button look="link" onClick={onUnsort}>
          {say('coverage.unsort')}
        </Button>
      )}
      <span className="end">
        {coverageAs === 'matrix' && <Legend measure={measure} max={max} />}
        <ExportMenu />
      </span>
    </div>
  );
}
