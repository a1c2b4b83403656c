/** Where rules were noted in one text. Lists of numbers that grow and are used again for the next text. */
export interface Notes {
  readonly clear: () => void;
  /** `rank`: of two that begin at one place the lower is preferred. */
  readonly note: (rule: number, start: number, length: number, rank: number) => void;
  /** Numbers of the rules noted, each once, in no order. */
  readonly rules: () => number[];
  /** Number of the first place at which the rule is noted, in the order of noting; -1: none. */
  readonly firstPlace: (rule: number) => number;
  readonly nextPlace: (place: number) => number;
  readonly start: (place: number) => number;
  readonly length: (place: number) => number;
  readonly rank: (place: number) => number;
}

export function notes(rules: number): Notes {
  // A rule's entry is of this text when its turn is.
  const turns = new Uint32Array(rules);
  let turn = 0;
  const heads = new Int32Array(rules);
  const tails = new Int32Array(rules);
  let starts: Int32Array = new Int32Array(256);
  let lengths: Int32Array = new Int32Array(256);
  let ranks: Int32Array = new Int32Array(256);
  let nexts: Int32Array = new Int32Array(256);
  let noted = 0;
  let touched: number[] = [];
  return {
    clear: () => {
      turn++;
      noted = 0;
      touched = [];
    },
    note: (rule, start, length, rank) => {
      if (noted === starts.length) {
        starts = doubled(starts);
        lengths = doubled(lengths);
        ranks = doubled(ranks);
        nexts = doubled(nexts);
      }
      starts[noted] = start;
      lengths[noted] = length;
      ranks[noted] = rank;
      nexts[noted] = -1;
      if (turns[rule] === turn) nexts[tails[rule] ?? 0] = noted;
      else {
        turns[rule] = turn;
        heads[rule] = noted;
        touched.push(rule);
      }
      tails[rule] = noted++;
    },
    rules: () => touched,
    firstPlace: (rule) => (turns[rule] === turn ? (heads[rule] ?? -1) : -1),
    nextPlace: (place) => nexts[place] ?? -1,
    start: (place) => starts[place] ?? 0,
    length: (place) => lengths[place] ?? 0,
    rank: (place) => ranks[place] ?? 0,
  };
}

export function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
