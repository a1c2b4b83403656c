/**
 * Names for PMC values. Thresholds differ from paper to paper and are not comparable between them (method §3.4): a
 * report prints the scheme it used.
 */
export interface GradeScheme {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
  /** From the top; `from` as a share of the number m of main variables, inclusive. The last has 0. */
  readonly grades: readonly Grade[];
}

export interface Grade {
  readonly zh: string;
  readonly en: string;
  readonly from: number;
}

export const GRADE_SCHEMES = [
  {
    id: 'nine',
    zh: 'm=9 四级：8、6、4',
    en: 'Four grades of nine: 8, 6, 4',
    source: '按 8/9、6/9、4/9 切分',
    grades: [
      { zh: '完美', en: 'perfect', from: 8 / 9 },
      { zh: '优秀', en: 'excellent', from: 6 / 9 },
      { zh: '可接受', en: 'acceptable', from: 4 / 9 },
      { zh: '不良', en: 'poor', from: 0 },
    ],
  },
  {
    id: 'proportional',
    zh: '比例四级：0.9、0.7、0.5',
    en: 'Four grades by share: 0.9, 0.7, 0.5',
    source: 'Ruiz Estrada convention',
    grades: [
      { zh: '完美', en: 'perfect', from: 0.9 },
      { zh: '优秀', en: 'excellent', from: 0.7 },
      { zh: '可接受', en: 'acceptable', from: 0.5 },
      { zh: '较低', en: 'low', from: 0 },
    ],
  },
] as const satisfies readonly GradeScheme[];

/** The grade of an index among m main variables. A value a hair under a threshold by binary fractions stands on it. */
export function gradeOf(scheme: GradeScheme, index: number, m: number): Grade {
  const found = scheme.grades.find(({ from }) => index >= from * m - 1e-9);
  if (found === undefined) throw new Error(`scheme ${scheme.id} has no grade from 0`);
  return found;
}
