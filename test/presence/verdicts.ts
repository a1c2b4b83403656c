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

export interface ReadText {
  readonly short: string;
  /** Whether passages of it are among the coded ones that rules are written and models trained on. */
  readonly known: boolean;
  /** Under `../shared/corpus/texts`. */
  readonly file: string;
  readonly verdicts: readonly Verdict[];
}

export const texts = resolve(import.meta.dirname, '../../../shared/corpus/texts');

/** The texts of `index.csv`, each with the verdicts of its own table. A table of another shape throws. */
export function readTexts(): readonly ReadText[] {
  return table('index.csv', 'short,known,file').map(([short = '', known = '', file = '']) => ({
    short,
    known: known === '1',
    file,
    verdicts: table(`${short}.csv`, 'code,present,place,remark').map(
      ([code = '', present = '', place = '', remark = '']) => {
        if (present !== '0' && present !== '1') throw new Error(`${short}.csv: ${code}: ${present}`);
        return { code, present: present === '1', place, remark };
      },
    ),
  }));
}

function table(name: string, columns: string): readonly (readonly string[])[] {
  const rows = csvRows(readFileSync(join(import.meta.dirname, name), 'utf8'));
  if (rows === null) throw new Error(`${name} is too long`);
  const [header = [], ...body] = rows;
  if (header.join(',') !== columns) throw new Error(`${name}: ${header.join(',')}`);
  return body;
}
