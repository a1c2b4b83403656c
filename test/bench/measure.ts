/** One line of the table. `best` of `runs`, in the unit named. */
export interface Measurement {
  readonly name: string;
  readonly unit: 'characters/s' | 'documents/s' | 'ratio' | 'exponent' | 's' | 'ms';
  readonly best: number;
  readonly median: number;
  readonly runs: number;
}

export const RUNS = 5;

/** Of times the lowest is least disturbed. */
export function times(run: () => void, runs = RUNS): number[] {
  return Array.from({ length: runs }, () => seconds(run));
}

export function seconds(work: () => void): number {
  const begun = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

export async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begun = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

/** The times of one thing as a line of the table. */
export function lasting(name: string, taken: readonly number[]): Measurement {
  return { name, unit: 's', best: Math.min(...taken), median: median(taken), runs: taken.length };
}

/** `characters` in each of the times, as a speed. */
export function speed(name: string, characters: number, taken: readonly number[]): Measurement {
  const { best, median, runs } = lasting(name, taken);
  return { name, unit: 'characters/s', best: characters / best, median: characters / median, runs };
}

/**
 * Two works by turns, text by text, so that what else the machine does weighs on both alike. The best adds up the best
 * time of each text, which is short enough to be left in peace; the median is that of whole runs, disturbances and all.
 */
export function byTurns(
  texts: readonly string[],
  names: readonly [string, string],
  works: readonly [Work, Work],
): readonly [Measurement, Measurement] {
  const taken = works.map(() => texts.map((): number[] => []));
  for (let run = 0; run < TURNS; run += 1)
    for (const [at, text] of texts.entries())
      for (const [nth, work] of works.entries()) taken[nth]?.[at]?.push(seconds(() => work(text)));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const summary = (name: string, times: readonly (readonly number[])[]): Measurement => {
    const runs = Array.from({ length: TURNS }, (_, run) => sum(times.map((ofText) => ofText[run] ?? NaN)));
    const best = sum(times.map((ofText) => Math.min(...ofText)));
    return { ...speed(name, characters, runs), best: characters / best };
  };
  return [summary(names[0], taken[0] ?? []), summary(names[1], taken[1] ?? [])];
}

type Work = (text: string) => void;
const TURNS = 25;

/** How many times faster `one` is than `other`. */
export function ratio(name: string, one: Measurement, other: Measurement): Measurement {
  return {
    name,
    unit: 'ratio',
    best: one.best / other.best,
    median: one.median / other.median,
    runs: Math.min(one.runs, other.runs),
  };
}

/** How time grows with size: 1 is linear. The slope of the logarithms by least squares. */
export function growth(
  name: string,
  sizes: readonly number[],
  taken: readonly (readonly number[])[],
): Measurement {
  const of = (pick: (times: readonly number[]) => number) =>
    slope(
      sizes.map(Math.log),
      taken.map((times) => Math.log(pick(times))),
    );
  const best = of((times) => Math.min(...times));
  const runs = Math.min(...taken.map(({ length }) => length));
  return { name, unit: 'exponent', best, median: of(median), runs };
}

function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [left, right] = [mean(x), mean(y)];
  const shared = x.reduce((sum, value, at) => sum + (value - left) * ((y[at] ?? NaN) - right), 0);
  return shared / x.reduce((sum, value) => sum + (value - left) ** 2, 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
