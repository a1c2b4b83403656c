import type { Cut, Instrument, Part } from './instruments';
import type { Line } from './lines';

/**
 * A cut without what is printed twice: saved pages give a text once for the screen and once for the printer, often one
 * of them mutilated. The fuller printing stays, with the lower number; the other's lines are repetition. What its title,
 * number and signature say still counts as said of the one text.
 */
export function withoutRepetition(cut: Cut): Cut {
  const kept: Instrument[] = [];
  const parts: Part[] = [];
  const numbers = new Map<number, number>();
  for (const instrument of cut.instruments) {
    // The first text and the one just before are enough to look at, and keep a file of many texts cheap.
    const at = [0, kept.length - 1].find((place) => repeats(kept[place], instrument)) ?? -1;
    const other = kept[at];
    if (other === undefined) {
      numbers.set(instrument.index, kept.length);
      kept.push({ ...instrument, index: kept.length });
      continue;
    }
    numbers.set(instrument.index, at);
    const fuller = lengthOf(instrument) > lengthOf(other) ? { ...instrument, index: at } : other;
    for (const line of linesOf(fuller === other ? instrument : other))
      parts.push({ start: line.start, end: line.end, kind: 'repetition', line, instrument: at });
    kept[at] = fuller;
  }
  if (kept.length === cut.instruments.length) return cut;
  const renumbered = cut.parts.map((part) => ({
    ...part,
    instrument: numbers.get(part.instrument) ?? part.instrument,
  }));
  return { ...cut, instruments: kept, parts: [...renumbered, ...parts] };
}

/** Two versions of one law have half their lines' beginnings in common, two printings nine tenths. */
const SAME = 0.85;
const HEAD = 12;
/** Fewer lines repeat by chance. */
const FEWEST = 5;

function repeats(a: Instrument | undefined, b: Instrument): boolean {
  if (a === undefined) return false;
  const [fewer = 0, more = 0] = [a.body.length, b.body.length].sort((x, y) => x - y);
  if (fewer < FEWEST || fewer < SAME * more) return false;
  const first = headsOf(a);
  const second = headsOf(b);
  if (Math.min(first.size, second.size) < FEWEST) return false;
  let shared = 0;
  for (const head of second) if (first.has(head)) shared++;
  return shared >= SAME * Math.max(first.size, second.size);
}

function headsOf(instrument: Instrument): ReadonlySet<string> {
  const heads = new Set<string>();
  const add = ({ text }: Line): void => {
    if (text.length >= 8) heads.add(text.slice(0, HEAD).replace(/\s/g, ''));
  };
  for (const line of instrument.opening) add(line);
  for (const { line } of instrument.body) add(line);
  return heads;
}

function linesOf({ opening, body }: Instrument): readonly Line[] {
  return [...opening, ...body.map(({ line }) => line)];
}

function lengthOf(instrument: Instrument): number {
  return linesOf(instrument).reduce((sum, { text }) => sum + text.length, 0);
}
