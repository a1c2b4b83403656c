import type { CSSProperties } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Codes } from '../../session/codes';
import type { CodeMark } from './marks';

// More lines than three would run into the line below at this line height.
const LINES = 3;

/**
 * A line a code beneath the words; broken where the code is only a candidate, dotted where a person doubts it. What a
 * person chose lies on a ground of the code's colour besides, which is seen in grey too.
 */
export function lines(over: readonly CodeMark[], codes: Codes): CSSProperties {
  const shown = over.slice(0, LINES);
  const own = over.find(({ by }) => by === 'person');
  const grounds = own === undefined ? [] : [ground(codes, own.code)];
  return {
    backgroundImage: [...shown.map((mark) => line(mark, colour(codes, mark.code))), ...grounds].join(', '),
    backgroundPosition: [
      ...shown.map((_, nth) => `0 calc(100% - ${(LINES - 1 - nth) * 3}px)`),
      ...grounds.map(() => '0 0'),
    ].join(', '),
    backgroundSize: [...shown.map(() => '100% 2px'), ...grounds.map(() => '100% 100%')].join(', '),
  };
}

function line({ waiting, uncertain }: CodeMark, ink: string): string {
  if (uncertain) return `repeating-linear-gradient(90deg, ${ink} 0 2px, transparent 2px 5px)`;
  if (waiting) return `repeating-linear-gradient(90deg, ${ink} 0 4px, transparent 4px 7px)`;
  return `linear-gradient(${ink}, ${ink})`;
}

/** The same colour as `.coded` makes, several of them at once. */
function colour(codes: Codes, code: CodeId): string {
  const { hue, shade } = codes.hue(code);
  return `light-dark(oklch(${0.53 + shade * 0.09} 0.14 ${hue}), oklch(${0.76 + shade * 0.08} 0.11 ${hue}))`;
}

function ground(codes: Codes, code: CodeId): string {
  const { hue } = codes.hue(code);
  const ink = `light-dark(oklch(0.6 0.14 ${hue} / 0.17), oklch(0.76 0.11 ${hue} / 0.26))`;
  return `linear-gradient(${ink}, ${ink})`;
}
