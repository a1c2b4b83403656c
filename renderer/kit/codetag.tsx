import type { CSSProperties } from 'react';
import type { CodeId } from '../../shared/coding/codebook';
import { useCodeName, useCodes } from '../session/usecodes';
import type { CodeHue } from '../session/codes';

/** Custom properties from which `.coded` makes the colour. */
export function hueStyle({ hue, shade }: CodeHue): CSSProperties {
  return { '--hue': hue, '--shade': shade } as CSSProperties;
}

/** A code by its colour and name. */
export function CodeTag({ code }: { code: CodeId }) {
  const codes = useCodes();
  const name = useCodeName()(code);
  return (
    <span className="code-tag coded" style={codes ? hueStyle(codes.hue(code)) : undefined} title={code}>
      <i />
      <span className="one-line">{name}</span>
    </span>
  );
}
