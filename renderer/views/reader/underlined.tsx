import type { CSSProperties } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';
import { useCodes } from '../../session/usecodes';
import type { Codes } from '../../session/codes';
import type { ClauseBlock } from './blocks';
import { runs } from './runs';

/** The text of a clause, its evidence underlined in the colours of the codes, one line beneath the other. */
export function Underlined(props: {
  block: ClauseBlock;
  text: string;
  codings: readonly Coding[];
  /** The code under the pointer or the cursor: its evidence is lit. */
  lit: CodeId | null;
  onHover: (code: CodeId | null) => void;
}) {
  const { block, text, codings, lit, onHover } = props;
  const codes = useCodes();
  const marks = codings.flatMap(({ code, evidence }) =>
    evidence.map(({ start, end }) => ({ start, end, what: code })),
  );
  return runs(block, marks).map(({ start, end, marks: over }) => {
    const part = text.slice(start, end);
    if (over.length === 0 || !codes) return part;
    return (
      <span
        key={start}
        className="evidence"
        data-lit={lit !== null && over.includes(lit)}
        style={lines(over, codes)}
        onMouseEnter={() => onHover(over[0] ?? null)}
        onMouseLeave={() => onHover(null)}
      >
        {part}
      </span>
    );
  });
}

// More lines than three would run into the line below at this line height.
const LINES = 3;

function lines(over: readonly CodeId[], codes: Codes): CSSProperties {
  const shown = over.slice(0, LINES).map((code) => colour(codes, code));
  return {
    backgroundImage: shown.map((line) => `linear-gradient(${line}, ${line})`).join(', '),
    backgroundPosition: shown.map((_, nth) => `0 calc(100% - ${(LINES - 1 - nth) * 3}px)`).join(', '),
    backgroundSize: shown.map(() => '100% 2px').join(', '),
  };
}

/** The same colour as `.coded` makes, several of them at once. */
function colour(codes: Codes, code: CodeId): string {
  const { hue, shade } = codes.hue(code);
  return `light-dark(oklch(${0.53 + shade * 0.09} 0.14 ${hue}), oklch(${0.76 + shade * 0.08} 0.11 ${hue}))`;
}
