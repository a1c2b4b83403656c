import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownCodebook, resourcesAt } from '../../electron/engine/resources';
import { shippedMachine } from '../../shared/coding/machine';
import { workshopHandlers } from '../../electron/workers/handlers';
import { codingCounts } from '../../shared/coding/coding';
import type { ReadDocument } from '../../shared/project/record';
import { root } from '../engine/bed';
import { type Group, GROUPS, type ReadText, readTexts, texts, type Verdict } from './verdicts';

/** Real policies read whole by the manual, before any tagging: coverage must say of them what a reader says. */
const read = readTexts();
const present = existsSync(texts);
if (!present) console.log('skipped: ../shared/corpus/texts is not here');

/** The figures of the day, less half a point. Of texts that nobody has tuned to they are lower (verdicts.ts). */
const LEAST: readonly { group: Group; agreement: number; trulyEmpty: number }[] = [
  { group: 'coded', agreement: 0.949, trulyEmpty: 0.934 },
  { group: 'other', agreement: 0.932, trulyEmpty: 0.907 },
  { group: 'first', agreement: 0.925, trulyEmpty: 0.903 },
  { group: 'second', agreement: 0.908, trulyEmpty: 0.874 },
];

describe('the verdicts', () => {
  it.each(read)('of $short name each of the 51 codes once', ({ verdicts }) => {
    const codes = verdicts.map(({ code }) => code);
    expect(codes).toHaveLength(51);
    expect(new Set(codes).size).toBe(51);
    expect(codes).toEqual(read[0]?.verdicts.map(({ code }) => code));
  });

  it.each(read)('of $short give every code present a place', ({ verdicts }) => {
    expect(verdicts.filter((verdict) => verdict.present && verdict.place === '')).toEqual([]);
  });

  it('are of codes the codebook has', () => {
    const known = new Set<string>(ownCodebook(resourcesAt({ root })).codes.map(({ id }) => id));
    expect(read[0]?.verdicts.filter(({ code }) => !known.has(code))).toEqual([]);
  });
});

describe.skipIf(!present)('coverage of the texts read', () => {
  const cells: Cell[] = [];
  const documents = new Map<string, Tagged>();

  beforeAll(async () => {
    const resources = resourcesAt({ root });
    const workshop = workshopHandlers();
    await workshop.begin({ resources, machine: shippedMachine(ownCodebook(resources)) });
    for (const text of read) {
      const outcome = await workshop.read({ path: join(texts, text.file), name: text.file, choice: {} });
      if (!outcome.ok) throw new Error(`${text.file}: ${JSON.stringify(outcome.failure)}`);
      const [document, ...more] = outcome.read.documents;
      if (document === undefined || more.length > 0) throw new Error(`${text.file}: not one text`);
      documents.set(text.short, document);
      cells.push(...cellsOf(text, document));
    }
    console.log(report(cells));
  });

  it.each(read)('finds every place of $short among its clauses', ({ short, verdicts }) => {
    const labels = new Set(
      documents
        .get(short)
        ?.clauses.filter(({ leaf }) => leaf)
        .map(({ label }) => label),
    );
    expect(verdicts.flatMap(({ place }) => (place === '' || labels.has(place) ? [] : [place]))).toEqual([]);
  });

  describe.each(LEAST)('in the group $group', ({ group, ...least }) => {
    const own = (): Cell[] => cells.filter((cell) => cell.group === group);

    it(`agrees with the reader on ${percent(least.agreement)} of the cells or more`, () => {
      expect(agreement(own())).toBeGreaterThanOrEqual(least.agreement);
    });

    it(`is right in ${percent(least.trulyEmpty)} or more of the cells it calls empty`, () => {
      expect(trulyEmpty(own())).toBeGreaterThanOrEqual(least.trulyEmpty);
    });
  });
});

type Tagged = Pick<ReadDocument, 'clauses' | 'codings'>;

/** A code in a text: what the reader says, and the labels of the clauses the product counts for it. */
interface Cell {
  readonly short: string;
  readonly group: Group;
  readonly verdict: Verdict;
  readonly found: readonly string[];
}

/** A cell is filled as in the coverage: by any coding that counts, one label for a unit. */
function cellsOf({ short, group, verdicts }: ReadText, { clauses, codings }: Tagged): Cell[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const units = new Map<string, Map<string, string>>();
  for (const coding of codings) {
    const clause = byId.get(coding.clause);
    if (!codingCounts(coding) || clause === undefined) continue;
    const labels = units.get(coding.code) ?? new Map<string, string>();
    units.set(coding.code, labels);
    if (!labels.has(clause.unit)) labels.set(clause.unit, clause.label);
  }
  return verdicts.map((verdict) => ({
    short,
    group,
    verdict,
    found: [...(units.get(verdict.code)?.values() ?? [])],
  }));
}

function agrees({ verdict, found }: Cell): boolean {
  return verdict.present === found.length > 0;
}

/** Share of all cells on which product and reader agree, 0 to 1. */
function agreement(cells: readonly Cell[]): number {
  return cells.filter(agrees).length / cells.length;
}

/** Of the cells the product calls empty the share the reader calls empty, 0 to 1. */
function trulyEmpty(cells: readonly Cell[]): number {
  const empty = cells.filter(({ found }) => found.length === 0);
  return empty.filter(({ verdict }) => !verdict.present).length / empty.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function figures(cells: readonly Cell[]): string {
  const empty = cells.filter(({ found }) => found.length === 0);
  const truly = empty.filter(({ verdict }) => !verdict.present);
  return [
    `agreement ${percent(agreement(cells))} of ${String(cells.length)}`,
    `truly empty ${percent(trulyEmpty(cells))} (${String(truly.length)} of ${String(empty.length)})`,
  ].join(', ');
}

function report(cells: readonly Cell[]): string {
  const disagreements = cells
    .filter((cell) => !agrees(cell))
    .map(({ short, verdict: { code, present: there, place, remark }, found }) =>
      [
        short.padEnd(16),
        code.padEnd(15),
        there ? 'missed' : 'over  ',
        `reader: ${place === '' ? '—' : place} ${remark}`.trimEnd(),
        there ? '' : `product: ${found.slice(0, 4).join(' ')} (${String(found.length)})`,
      ].join('  '),
    );
  const each = read.map(
    ({ short }) => `${short.padEnd(16)}  ${figures(cells.filter((cell) => cell.short === short))}`,
  );
  const groups = GROUPS.map((group) => `${group}: ${figures(cells.filter((cell) => cell.group === group))}`);
  return [...disagreements, '', ...each, '', ...groups, `all: ${figures(cells)}`].join('\n');
}
