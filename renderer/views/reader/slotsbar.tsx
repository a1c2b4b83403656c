import type { CodeId } from '../../../shared/coding/codebook';
import { hueStyle } from '../../kit/codetag';
import { useSay } from '../../session/look';
import { useCodeName, useCodes } from '../../session/usecodes';
import { slotsOf, useSlots } from './slots';

/** The codes on the number keys, and how many clauses or what words they would be put on. */
export function SlotsBar(props: {
  chosen: number;
  /** Marked within a clause; empty = whole clauses. */
  words?: string;
  onPut: (code: CodeId) => void;
  /** Without it those a person used before, in their places. */
  codes?: readonly CodeId[];
  hint?: string;
}) {
  const { chosen, words = '', onPut, hint } = props;
  const say = useSay();
  const codes = useCodes();
  const name = useCodeName();
  const used = slotsOf(useSlots(), (code) => codes?.code(code) !== null);
  const keys = props.codes ?? used.keys;
  return (
    <div className="slots" role="toolbar" aria-label={say('code.slots')}>
      {keys.length === 0 && <span className="faint one-line">{say('code.slotsEmpty')}</span>}
      {keys.map((code, nth) => (
        <button
          key={code}
          type="button"
          className="slot coded"
          style={codes ? hueStyle(codes.hue(code)) : undefined}
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
          <span className="faint one-line">{hint ?? say('code.hint')}</span>
        )}
      </span>
    </div>
  );
}
