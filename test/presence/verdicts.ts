import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { csvRows } from '../../electron/importers/csv';

/** What a reader found by the manual in a real text for one of the 51 codes. */
export interface Verdict {
  readonly code: string;
  readonly present: boolean;
  /** Label of the best passage, of the nearest miss when absent; empty when nothing comes near. */
  readonly place: string;
  readonly remark: string;
}

/**
 * coded: texts whose coded passages the rules were written from; other: texts without such passages; both read before
 * the rules were finished. first and second: read later, once, and measured before anyone looked at what the rules
 * lacked (90.4 % and 86.7 %; 87.1 % and 82.0 %); then ten wordings of the first and a few of the second were taken up,
 * and on both it was chosen where rules stand against the model. Later still rules were written from single passages of
 * all kinds of texts (electron/training/labels.csv, read), of these too.
 */
export const GROUPS = ['coded', 'other', 'first', 'second'] as const;
export type Group = (typeof GROUPS)[number];

export interface ReadText {
  readonly short: string;
  readonly group: Group;
  /** Under `../shared/corpus/texts`. */
  readonly file: string;
  readonly verdicts: readonly Verdict[];
}

export const texts = resolve(import.meta.dirname, '../../../shared/corpus/texts');

/** The texts of `index.csv`, each with the verdicts of its own table. A table of another shape throws. */
export function readTexts(): readonly ReadText[] {
  return table('index.csv', 'short,group,file').map(([short = '', group = '', file = '']) => ({
    short,
    group: groupOf(short, group),
    file,
    verdicts: table(`${short}.csv`, 'code,present,place,remark').map(
      ([code = '', present = '', place = '', remark = '']) => {
        if (present !== '0' && present !== '1') throw new Error(`${short}.csv: ${code}: ${present}`);
        return { code, present: present === '1', place, remark };
      },
    ),
  }));
}

function groupOf(short: string, name: string): Group {
  const group = GROUPS.find((one) => one === name);
  if (group === undefined) throw new Error(`index.csv: ${short}: ${name}`);
  return group;
}

function table(name: string, columns: string): readonly (readonly string[])[] {
  const rows = csvRows(readFileSync(join(import.meta.dirname, name), 'utf8'));
  if (rows === null) throw new Error(`${name} is too long`);
  const [header = [], ...body] = rows;
  if (header.join(',') !== columns) throw new Error(`${name}: ${header.join(',')}`);
  return body;
}
