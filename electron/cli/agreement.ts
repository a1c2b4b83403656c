import { numberOf, type Coefficient, type Measurement } from '../../shared/agreement/rating';
import { agreement as measured, COEFFICIENTS, type Agreement } from '../../shared/agreement/report';
import { seededChance } from '../../shared/analysis/statistics/chance';
import { unitsTable, type UnitsTable } from '../exchange/unitsTable';
import type { Terminal } from './terminal';

export interface AgreementOptions {
  readonly json: boolean;
  readonly level: Measurement;
  /** Absent: found out. */
  readonly header?: boolean;
  readonly seed: number;
}

/** Samples of the bootstrap: the usual number for a 95 % interval. */
const SAMPLES = 1_000;
/** With this many different values a bootstrap takes about two seconds, and the time grows with their square. */
const MOST_CATEGORIES = 300;

/** `gangmu agreement`: how far the coders of a table of units agree. Gives the exit code. */
export async function agreement(
  terminal: Terminal,
  file: string,
  options: AgreementOptions,
): Promise<number> {
  const read = await unitsTable(file, options.level, options.header);
  if (!read.ok) {
    terminal.tell('cli.refused', { name: file, reason: terminal.words(read.failure) });
    return 1;
  }
  const { table } = read;
  const different = new Set(table.ratings.flat()).size;
  const bootstrap = { samples: SAMPLES, chance: seededChance(options.seed) };
  const result = measured(table.ratings, options.level, different > MOST_CATEGORIES ? null : bootstrap);
  for (const note of table.notes) terminal.tell('cli.warned', { name: file, reason: terminal.words(note) });
  if (result.alphaInterval === null && result.coefficients.krippendorffAlpha.value !== null) {
    const reason = terminal.words({ key: 'agreement.noInterval', values: { limit: MOST_CATEGORIES } });
    terminal.tell('cli.warned', { name: file, reason });
  }
  terminal.result(
    options.json
      ? JSON.stringify(agreementJson(terminal, file, table, result, options.seed))
      : listing(terminal, file, table, result, options.seed),
  );
  return 0;
}

function agreementJson(
  terminal: Terminal,
  file: string,
  table: UnitsTable,
  result: Agreement,
  seed: number,
): object {
  const told = (coefficient: Coefficient): object =>
    coefficient.value === null
      ? { ...coefficient, why: terminal.words({ key: `agreement.undefined.${coefficient.reason}` }) }
      : coefficient;
  const named = (row: number): object => ({
    ...table.units[row],
    codings: Object.fromEntries(table.coders.map((coder, i) => [coder, table.ratings[row]?.[i] ?? null])),
  });
  return {
    file,
    encoding: table.encoding,
    level: result.level,
    n: {
      units: result.units,
      coders: result.coders,
      pairableUnits: result.pairableUnits,
      pairableCodings: result.pairableCodings,
      missing: table.ratings.flat().filter((coding) => coding === null).length,
      disagreements: result.disagreements.length,
    },
    coders: table.coders,
    unitColumn: table.unitColumn,
    categories: result.categories,
    coefficients: Object.fromEntries(COEFFICIENTS.map((name) => [name, told(result.coefficients[name])])),
    alphaInterval: result.alphaInterval === null ? null : { ...result.alphaInterval, seed },
    cohen: result.cohen,
    perCategory: result.perCategory.map((each) => ({
      ...each,
      specific: told(each.specific),
      fleissKappa: told(each.fleissKappa),
    })),
    pairs: result.pairs.map(({ coders, table: counts, ...each }) => ({
      coders: coders.map((coder) => table.coders[coder]),
      table: counts,
      ...Object.fromEntries(Object.entries(each).map(([name, coefficient]) => [name, told(coefficient)])),
    })),
    units: table.units.map((_, row) => named(row)),
    disagreements: result.disagreements.map(named),
    notes: table.notes.map(terminal.words),
  };
}

/** Disagreements shown before the rest is only counted. */
const SHOWN = 30;

function listing(
  terminal: Terminal,
  file: string,
  table: UnitsTable,
  result: Agreement,
  seed: number,
): string {
  const { words } = terminal;
  const head = words({
    key: 'agreement.head',
    values: {
      file,
      units: result.units,
      coders: result.coders,
      names: table.coders.join('、'),
      level: words({ key: `agreement.level.${result.level}` }),
      categories: shortened(result.categories),
      pairable: result.pairableUnits,
      disagreements: result.disagreements.length,
    },
  });
  const coefficients = COEFFICIENTS.map((name) => {
    const line = `  ${words({ key: `agreement.name.${name}` })}  ${shown(terminal, result.coefficients[name])}`;
    if (name !== 'krippendorffAlpha' || result.alphaInterval === null) return line;
    const { low, high, samples } = result.alphaInterval;
    const values = { low: low.toFixed(3), high: high.toFixed(3), samples, seed };
    return `${line}  ${words({ key: 'agreement.interval', values })}`;
  });
  const pairs =
    result.coders < 3
      ? []
      : result.pairs.map(({ coders: [a, b], cohenKappa: kappa, percent }) => {
          const names = `${table.coders[a] ?? ''} × ${table.coders[b] ?? ''}`;
          return `  ${names}  Cohen κ ${shown(terminal, kappa)}  ${words({ key: 'agreement.name.percent' })} ${shown(terminal, percent)}`;
        });
  return [head, ...coefficients, ...pairs, ...disagreementLines(terminal, table, result)].join('\n');
}

function disagreementLines({ words }: Terminal, table: UnitsTable, { disagreements }: Agreement): string[] {
  if (disagreements.length === 0) return [];
  const lines = disagreements.slice(0, SHOWN).map((row) => {
    const { name: unit = '', line = 0 } = table.units[row] ?? {};
    const codings = table.coders
      .flatMap((coder, i) => {
        const coding = table.ratings[row]?.[i] ?? null;
        return coding === null ? [] : [`${coder} ${coding}`];
      })
      .join('  ');
    return `  ${words({ key: 'agreement.disagreement', values: { line, unit, codings } })}`;
  });
  const more = disagreements.length - lines.length;
  const rest = more === 0 ? [] : [`  ${words({ key: 'agreement.more', values: { n: more } })}`];
  return [words({ key: 'agreement.disagreements' }), ...lines, ...rest];
}

function shown({ words }: Terminal, coefficient: Coefficient): string {
  if (coefficient.value === null) return words({ key: `agreement.undefined.${coefficient.reason}` });
  const units = words({ key: 'agreement.onUnits', values: { units: coefficient.units } });
  return `${coefficient.value.toFixed(4)}  (${units})`;
}

function shortened(categories: readonly string[]): string {
  const numbers = categories.length > 12 && categories.every((category) => numberOf(category) !== null);
  if (numbers) return `${categories[0] ?? ''}–${categories.at(-1) ?? ''} (${String(categories.length)})`;
  return `${categories.slice(0, 12).join(' ')}${categories.length > 12 ? ` … (${String(categories.length)})` : ''}`;
}
