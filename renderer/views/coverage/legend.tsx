import type { Measure } from '../../../shared/analysis/coverage';
import { cellText } from '../../session/format';
import { useSay } from '../../session/look';

/** Nothing found apart, then the scale from one to most. */
export function Legend({ measure, max }: { measure: Measure; max: number }) {
  const say = useSay();
  return (
    <span className="legend" title={say(`measure.${measure}.unit`)}>
      <i className="none" /> <span className="zero">{say('coverage.legendZero')}</span>
      {measure === 'present' ? (
        <>
          <i data-heat="4" /> {say('coverage.cellPresent')}
        </>
      ) : (
        <>
          <span className="steps">
            {[1, 2, 3, 4, 5, 6].map((step) => (
              <i key={step} data-heat={step} />
            ))}
          </span>
          {cellText(max, measure)}
          {measure === 'share' && max > 0 && '%'}
        </>
      )}
    </span>
  );
}
