import { spansOverlap, type Span } from '../../text/span';
import { KIND, textValue } from './features';
import { gramScan } from './grams';
import type { Model } from './model';

/** Words that spoke for a code. */
export interface Reason extends Span {
  /** What they added to the logit. */
  readonly weight: number;
}

/** What a model makes of the words of a text. */
export interface Words {
  /** Adds to the logits (in the order of `model.codes`) what each different gram of the text weighs. */
  readonly add: (logits: Float64Array, text: string) => void;
  /** The words that weighed most for the code at `place`, most important first, no two overlap. */
  readonly reasons: (text: string, place: number, most: number) => Reason[];
}

/**
 * The weights of a gram lie in one row, so that a gram is met by one reach into memory: the turn in which it was last
 * counted, the end of the row, then code and weight by turns.
 */
export function modelWords(model: Model): Words {
  const { first, grams } = textGrams(model.features);
  const { numbers, values, places } = weightRows(model, first, grams.length);
  const found = gramScan(grams, places);
  let turn = 0;
  return {
    add: (logits, text) => {
      const count = found.scan(text);
      const rows = found.grams();
      const value = textValue(text.length);
      turn++;
      for (let at = 0; at < count; at++) {
        const row = rows[at] as number;
        if (numbers[row] === turn) continue;
        numbers[row] = turn;
        const end = numbers[row + 1] as number;
        for (let entry = row + 2; entry < end; entry += 2) {
          const code = numbers[entry] as number;
          logits[code] = (logits[code] as number) + value * (values[entry + 1] as number);
        }
      }
    },
    reasons: (text, place, most) => {
      const count = found.scan(text);
      const [rows, starts, ends] = [found.grams(), found.starts(), found.ends()];
      const value = textValue(text.length);
      const all: Reason[] = [];
      for (let at = 0; at < count; at++) {
        const row = rows[at] as number;
        const last = numbers[row + 1] as number;
        for (let entry = row + 2; entry < last; entry += 2) {
          if (numbers[entry] !== place) continue;
          const weight = value * (values[entry + 1] as number);
          const [start, end] = [starts[at] as number, ends[at] as number];
          if (weight > 0 && end > start) all.push({ start, end, weight });
        }
      }
      return strongest(all, most);
    },
  };
}

/** Names are sorted and begin with their kind, so the features of a kind stand together. */
function textGrams(features: readonly string[]): { first: number; grams: readonly string[] } {
  const first = features.findIndex((name) => name.startsWith(KIND.text));
  const grams = features.filter((name) => name.startsWith(KIND.text));
  return { first: Math.max(0, first), grams: grams.map((name) => name.slice(KIND.text.length)) };
}

interface WeightRows {
  readonly numbers: Int32Array;
  /** The same memory, for the weights. */
  readonly values: Float32Array;
  /** Where the row of each gram begins. */
  readonly places: Int32Array;
}

function weightRows({ starts, weightCodes, weights }: Model, first: number, grams: number): WeightRows {
  const entries = (starts[first + grams] ?? 0) - (starts[first] ?? 0);
  const numbers = new Int32Array(2 * (grams + entries));
  const values = new Float32Array(numbers.buffer);
  const places = new Int32Array(grams);
  let row = 0;
  for (let gram = 0; gram < grams; gram++) {
    places[gram] = row;
    let at = row + 2;
    for (let entry = starts[first + gram] ?? 0; entry < (starts[first + gram + 1] ?? 0); entry++) {
      numbers[at++] = weightCodes[entry] ?? 0;
      values[at++] = weights[entry] ?? 0;
    }
    numbers[row + 1] = at;
    row = at;
  }
  return { numbers, values, places };
}

/** Grams lie in one another: each counts for all it holds, then the best that do not overlap are taken. */
function strongest(found: readonly Reason[], most: number): Reason[] {
  const all = [...found].sort((a, b) => b.weight - a.weight || a.start - b.start).slice(0, 8 * most);
  const sums = all.map(({ start, end }): Reason => {
    const inside = all.filter((one) => one.start >= start && one.end <= end);
    return { start, end, weight: inside.reduce((sum, { weight }) => sum + weight, 0) };
  });
  sums.sort((a, b) => b.weight - a.weight || a.end - a.start - (b.end - b.start) || a.start - b.start);
  const chosen: Reason[] = [];
  for (const reason of sums) {
    if (chosen.length === most) break;
    if (!chosen.some((one) => spansOverlap(one, reason))) chosen.push(reason);
  }
  return chosen;
}
