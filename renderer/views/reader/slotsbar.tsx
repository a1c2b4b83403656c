import type { CodeId } from '../../../shared/coding/codebook';
import { hueStyle } from '../../kit/codetag';
import { useSay } from '../../session/look';
import { useCodeName, useCodes } from '../../session/usecodes';
import { slotsOf, useSlots } from './slots';

/** The codes on the number keys, and how many clauses or what words they would be put on. */
export function SlotsBar(props: { chosen: number; words: string; onPut: (code: CodeId) => void }) {
  const { chosen, words, onPut } = props;
  const say = useSay();
  const codes = useCodes();
  const name = useCodeName();
  const { keys } = slotsOf(useSlots(), (code) => codes?.code(code) !== null);
  return (
    <div className="slots" role="toolbar" aria-label={say('code.slots')}>
      {keys.length === 0 && <span className="faint one-line">{say('code.slotsEmpty')}</span>}
      {keys.map((code, nth) => (
        <button
          key={code}
          type="button"
          className="slot coded"
          style={codes ? hueStyle(codes.hue(code)) : undefined}
          aria-label={say('code.slot', { number: nth + 1, code: name(code) })}
          title={say('code.slot', { number: nth + 1, code: name(code) })}
          onClick={() => onPut(code)}
        >
          <kbd>{nth + 1}</kbd>
          <span className="one-line">{name(code)}</span>
        </button>
      ))}
      <span className="end">
        {words !== '' ? (
          <strong role="status" className="one-line">
            {say('code.words', { words })}
          </strong>
        ) : chosen > 1 ? (
          <strong role="status">{say('code.range', { count: chosen })}</strong>
        ) : (
          <span className="faint one-line">{say('code.hint')}</span>
        )}
      </span>
    </div>
  );
}
