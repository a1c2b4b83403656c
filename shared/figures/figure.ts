/** A figure as data: what is drawn, independent of who draws it. Colours are palette names, not values. */
export interface MatrixFigure {
  readonly kind: 'matrix';
  readonly title: string;
  readonly caption: string;
  /** Row labels, top to bottom, with the group each belongs to. */
  readonly rows: readonly { label: string; group: string }[];
  /** Column labels, left to right, with the group each belongs to. */
  readonly columns: readonly { label: string; group: string }[];
  readonly values: readonly (readonly number[])[];
  /** Largest value of the scale; 0 is drawn apart from small values. */
  readonly max: number;
  readonly unit: string;
}
export type Figure = MatrixFigure;
