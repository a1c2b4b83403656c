/**
 * Literals of which at least one occurs in every match of a regular expression; null when none can be named.
 * This is what lets a thousand patterns run in linear time: a pattern is tried only on units that contain one of
 * its literals (the idea of Cox 2012, "Regular Expression Matching with a Trigram Index", with Chinese bigrams).
 * Understands the subset of syntax that codebooks use; whatever else it meets it treats as "anything",
 * which costs time but never a match.
 */
export function neededLiterals(source: string): readonly string[] | null {
  const reader: Reader = { source, at: 0 };
  const whole = readAlternatives(reader);
  return best([whole.exact, whole.need]);
}

/** exact: every string the part can match (null: too many to list); need: one of these occurs in each match. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly need: readonly string[] | null;
}
interface Reader {
  readonly source: string;
  at: number;
}

const MOST = 400;
const NOTHING: Part = { exact: [''], need: null };
const ANYTHING: Part = { exact: null, need: null };

function readAlternatives(reader: Reader): Part {
  const branches = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    branches.push(readSequence(reader));
  }
  return branches.length === 1 ? (branches[0] ?? NOTHING) : eitherOf(branches);
}

function readSequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    parts.push(readRepeated(reader));
  }
  return inARow(parts);
}

function readRepeated(reader: Reader): Part {
  const part = readOne(reader);
  const quantifier = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(
    reader.source.slice(reader.at, reader.at + 12),
  );
  if (quantifier === null) return part;
  reader.at += quantifier[0].length;
  const least = quantifier[1] === undefined ? Number(quantifier[2]) : quantifier[1] === '+' ? 1 : 0;
  const single = quantifier[1] === '?' || (least === 0 && quantifier[4] === '1');
  if (single) return part.exact === null ? ANYTHING : { exact: ['', ...part.exact], need: null };
  if (least === 0) return ANYTHING;
  return { exact: null, need: best([part.exact, part.need]) };
}

function readOne(reader: Reader): Part {
  const { source } = reader;
  const first = source[reader.at++] ?? '';
  if (first === '(') return readGroup(reader);
  if (first === '[') return readClass(reader);
  if (first === '.') return ANYTHING;
  if (first === '^' || first === '$') return NOTHING;
  if (first === '\\') {
    const escaped = source[reader.at++] ?? '';
    if (escaped === 'b' || escaped === 'B') return NOTHING;
    return /[A-Za-z0-9]/.test(escaped) ? ANYTHING : { exact: [escaped], need: null };
  }
  return { exact: [first], need: null };
}

function readGroup(reader: Reader): Part {
  const opening = /^\?(?::|<?[=!]|<\w+>)/.exec(reader.source.slice(reader.at, reader.at + 24))?.[0] ?? '';
  reader.at += opening.length;
  const inside = readAlternatives(reader);
  reader.at++;
  // A look around itself consumes nothing, so what it asks for is no part of the match.
  return /[=!]$/.test(opening) ? NOTHING : inside;
}

function readClass(reader: Reader): Part {
  const end = classEnd(reader.source, reader.at);
  const inside = reader.source.slice(reader.at, end);
  reader.at = end + 1;
  if (/^\^|\\|.-./.test(inside) || inside.length > 40) return ANYTHING;
  return { exact: [...inside], need: null };
}

function classEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']' && at > from) return at;
  }
  return source.length;
}

function eitherOf(branches: readonly Part[]): Part {
  const exact = union(branches.map((branch) => branch.exact));
  if (exact !== null) return { exact, need: null };
  return { exact: null, need: union(branches.map((branch) => best([branch.exact, branch.need]))) };
}

function inARow(parts: readonly Part[]): Part {
  let run: readonly string[] = [''];
  let wholeIsExact = true;
  const candidates: (readonly string[] | null)[] = [];
  for (const part of parts) {
    if (part.exact !== null && run.length * part.exact.length <= MOST) {
      run = product(run, part.exact);
      continue;
    }
    candidates.push(run, part.need);
    wholeIsExact = false;
    run = part.exact ?? [''];
  }
  if (wholeIsExact) return { exact: run, need: null };
  return { exact: null, need: best([...candidates, run]) };
}

function product(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set(a.flatMap((left) => b.map((right) => left + right)))];
}

function union(sets: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const literal of set) all.add(literal);
  }
  return all.size > MOST * 4 ? null : [...all];
}

/** The most selective usable set: longer shortest literal first (two characters suffice), then fewer literals. */
function best(sets: readonly (readonly string[] | null)[]): readonly string[] | null {
  let chosen: readonly string[] | null = null;
  let chosenWorth = 0;
  for (const set of sets) {
    if (set === null || set.length === 0) continue;
    const shortest = Math.min(...set.map((literal) => literal.length), 2);
    if (shortest === 0) continue;
    const worth = shortest * 10_000 - set.length;
    if (chosen === null || worth > chosenWorth) {
      chosen = set;
      chosenWorth = worth;
    }
  }
  return chosen;
}
