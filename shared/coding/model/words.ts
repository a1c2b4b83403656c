import { spansOverlap, type Span } from '../../text/span';
import { KIND, textValue } from './features';
import { gramScan } from './grams';
import type { Model } from './model';
import { addRow, type WeightRows } from './rows';

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

/** `rows`: of the model; the turn in which a gram was last counted is noted there. */
export function modelWords({ features }: Model, rows: WeightRows): Words {
  const { numbers, values, places } = rows;
  const { first, grams } = textGrams(features);
  const found = gramScan(grams, places.subarray(first, first + grams.length));
  let turn = 0;
  return {
    add: (logits, text) => {
      const count = found.scan(text);
      const grammed = found.grams();
      const value = textValue(text.length);
      turn++;
      for (let at = 0; at < count; at++) {
        const row = grammed[at] as number;
        if (numbers[row] === turn) continue;
        numbers[row] = turn;
        addRow(rows, row, value, logits);
      }
    },
    reasons: (text, place, most) => {
      const count = found.scan(text);
      const [grammed, starts, ends] = [found.grams(), found.starts(), found.ends()];
      const value = textValue(text.length);
      const all: Reason[] = [];
      for (let at = 0; at < count; at++) {
        const row = grammed[at] as number;
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
