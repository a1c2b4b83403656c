import type { CodeId } from '../../coding/codebook';

/** A diagnosis of method §1.2: computed from codes, never coded by hand. Each is data; `diagnose` reads it. */
export interface Diagnosis {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Section of the paper. */
  readonly source: string;
  readonly indicators: readonly Indicator[];
}

/**
 * One figure of a diagnosis, with what it is computed of.
 * coverage: parts met ÷ parts · pairs: pairs of parts that meet in one unit ÷ pairs · rate: units of `of` that also have
 * one of `having` ÷ units of `of` · emptyCells: cells of component × stage without a unit ÷ cells (空格率, the only one
 * that is bad when high) · responsibility: tasks that name who is to do them ÷ tasks.
 */
export type Indicator = Named & { readonly id: string } & (
    | { readonly measure: 'coverage' | 'pairs'; readonly parts: readonly Part[] }
    | { readonly measure: 'rate'; readonly of: readonly CodeId[]; readonly having: readonly CodeId[] }
    | {
        readonly measure: 'emptyCells';
        readonly rows: readonly CodeId[];
        readonly columns: readonly CodeId[];
      }
    | { readonly measure: 'responsibility' }
  );

interface Named {
  readonly zh: string;
  readonly en: string;
}

/** Met when all needs are met. */
export interface Part {
  /** A code's id where the part is that code. */
  readonly id: string;
  /** null: the codebook names the code. */
  readonly name: Named | null;
  readonly needs: readonly Need[];
  /** All needs in one and the same unit. */
  readonly together?: boolean;
  /** Asked of 地方政府规章 and firmer only. */
  readonly legislation?: boolean;
}

/** At least `least` (default 1) different codes of `anyOf` count somewhere. */
export interface Need {
  readonly anyOf: readonly CodeId[];
  readonly least?: number;
}

/** Every code a diagnosis reads, each once. */
export function diagnosisCodes({ indicators }: Diagnosis): readonly CodeId[] {
  return [
    ...new Set(
      indicators.flatMap((indicator): readonly CodeId[] => {
        switch (indicator.measure) {
          case 'coverage':
          case 'pairs':
            return indicator.parts.flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf));
          case 'rate':
            return [...indicator.of, ...indicator.having];
          case 'emptyCells':
            return [...indicator.rows, ...indicator.columns];
          case 'responsibility':
            return ['el.task' as CodeId];
        }
      }),
    ),
  ];
}
