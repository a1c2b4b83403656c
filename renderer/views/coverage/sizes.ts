/** Lengths of the matrix in pixels. */
export interface GridSizes {
  readonly side: number;
  readonly head: number;
  readonly group: number;
  readonly row: number;
  readonly family: number;
  readonly column: number;
}

const NARROWEST = 38;
const WIDEST = 88;

/** Few documents share the width there is; many keep what a value needs and scroll. */
export function gridSizes(width: number, columns: number): GridSizes {
  const side = width > 900 ? 220 : 188;
  const share = columns > 0 ? Math.floor((width - side - 12) / columns) : NARROWEST;
  const column = Math.min(WIDEST, Math.max(NARROWEST, share));
  return { side, head: 172, group: 24, row: 25, family: 26, column };
}
