/** Words drawn at one place. Lengths in points, the origin at the lower left of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Along its baseline. */
  readonly width: number;
  /** Height of its characters. */
  readonly size: number;
  /** Direction of the baseline in degrees, counter-clockwise; 0 is upright. */
  readonly angle: number;
}

/** One page as it was drawn. */
export interface Sheet {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly height: number;
}

/**
 * The page as its reader turns it: words of each of the four directions on a sheet of their own, those of most
 * characters first. Words that stand aslant are seals and watermarks, left out and counted.
 */
export function turnedSheets({ runs, width, height }: Sheet): {
  readonly sheets: readonly Sheet[];
  readonly aslant: number;
} {
  const quarters = new Map<number, Run[]>();
  let aslant = 0;
  for (const run of runs) {
    // broken files place words nowhere
    if (!Number.isFinite(run.x + run.y + run.width + run.size + run.angle)) continue;
    const quarter = Math.round(run.angle / 90);
    if (Math.abs(run.angle - 90 * quarter) > STRAIGHT) {
      if (run.text.trim() !== '') aslant += 1;
      continue;
    }
    const turn = ((quarter % 4) + 4) % 4;
    const found = quarters.get(turn) ?? [];
    quarters.set(turn, found);
    found.push(turned(run, turn, width, height));
  }
  const sheets = [...quarters]
    .sort((a, b) => lengthOf(b[1]) - lengthOf(a[1]))
    .map(([turn, own]) => ({
      runs: own,
      width: turn % 2 === 0 ? width : height,
      height: turn % 2 === 0 ? height : width,
    }));
  return { sheets, aslant };
}

/** Degrees by which a scanned page may stand askew. */
const STRAIGHT = 10;

function turned(run: Run, turn: number, width: number, height: number): Run {
  if (turn === 0) return run;
  if (turn === 1) return { ...run, x: run.y, y: width - run.x };
  if (turn === 2) return { ...run, x: width - run.x, y: height - run.y };
  return { ...run, x: height - run.y, y: run.x };
}

/** Characters of all runs. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
