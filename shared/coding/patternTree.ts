/**
 * A regular expression (flag `g` only) as a tree: what is needed to say which literals a match contains and how many
 * ways it has to try. `null` members mean "more than we list": readers must then assume anything.
 */
export type PatternTree =
  | { readonly kind: 'text'; readonly text: string }
  /** One character: of `listed`, or, with `listed` null, any but those in `never`. */
  | { readonly kind: 'one'; readonly listed: string | null; readonly never: string }
  | { readonly kind: 'row'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'either'; readonly branches: readonly PatternTree[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternTree;
      readonly least: number;
      /** Infinity where the pattern gives no limit. */
      readonly most: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly denied: boolean; readonly part: PatternTree }
  /** `^` (start), `$`, `\b`, `\B`: consumes nothing. */
  | { readonly kind: 'edge'; readonly start: boolean }
  /** `\1`, `\k<name>`: whatever a group has read. */
  | { readonly kind: 'again' };

/** `source` must have been accepted by RegExp: nothing is checked here. */
export function patternTree(source: string): PatternTree {
  return eitherFrom({ source, at: 0 });
}

interface Reader {
  readonly source: string;
  at: number;
}

function eitherFrom(reader: Reader): PatternTree {
  const branches = [rowFrom(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    branches.push(rowFrom(reader));
  }
  const [only] = branches;
  return branches.length === 1 && only !== undefined ? only : { kind: 'either', branches };
}

function rowFrom(reader: Reader): PatternTree {
  const parts: PatternTree[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const part = repeatedFrom(reader);
    const last = parts[parts.length - 1];
    if (part.kind === 'text' && last?.kind === 'text') {
      parts[parts.length - 1] = { kind: 'text', text: last.text + part.text };
    } else parts.push(part);
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'row', parts };
}

function repeatedFrom(reader: Reader): PatternTree {
  const part = oneFrom(reader);
  const quantifier = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/.exec(
    reader.source.slice(reader.at, reader.at + 16),
  );
  if (quantifier === null) return part;
  reader.at += quantifier[0].length;
  const [, sign, least, comma, most, lazy] = quantifier;
  return {
    kind: 'repeat',
    part,
    least: sign === undefined ? Number(least) : sign === '+' ? 1 : 0,
    most:
      sign === undefined
        ? comma === undefined
          ? Number(least)
          : most === ''
            ? Infinity
            : Number(most)
        : sign === '?'
          ? 1
          : Infinity,
    lazy: lazy !== '',
  };
}

function oneFrom(reader: Reader): PatternTree {
  const first = reader.source[reader.at++] ?? '';
  if (first === '(') return groupFrom(reader);
  if (first === '[') return classFrom(reader);
  if (first === '.') return { kind: 'one', listed: null, never: '\n\r\u2028\u2029' };
  if (first === '^' || first === '$') return { kind: 'edge', start: first === '^' };
  return first === '\\' ? escapeFrom(reader) : { kind: 'text', text: first };
}

function groupFrom(reader: Reader): PatternTree {
  const opening =
    /^\?(?::|<?[=!]|<[^>=!]+>|[a-z-]+:)/.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? '';
  reader.at += opening.length;
  const part = eitherFrom(reader);
  reader.at++;
  if (!/[=!]$/.test(opening)) return part;
  return { kind: 'look', ahead: !opening.includes('<'), denied: opening.endsWith('!'), part };
}

function escapeFrom(reader: Reader): PatternTree {
  const rest = reader.source.slice(reader.at, reader.at + 40);
  if (/^[bB]/.test(rest)) {
    reader.at++;
    return { kind: 'edge', start: false };
  }
  const again = /^(?:[1-9]\d*|k<[^>]*>)/.exec(rest);
  if (again !== null) {
    reader.at += again[0].length;
    return { kind: 'again' };
  }
  const { length, character } = escaped(rest);
  reader.at += length;
  return character === null
    ? { kind: 'one', listed: null, never: rest.startsWith('S') ? ' \n\r\t\u3000' : '' }
    : { kind: 'text', text: character };
}

/** The character that the escape at the head of `rest` (behind its backslash) stands for; null for a class. */
function escaped(rest: string): { readonly length: number; readonly character: string | null } {
  const hex = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(rest);
  if (hex !== null) {
    const character = String.fromCharCode(parseInt(hex[1] ?? hex[2] ?? '0', 16));
    return { length: hex[0].length, character };
  }
  const first = rest[0] ?? '';
  if (/[dDwWsSpPcC]/.test(first)) return { length: 1, character: null };
  return { length: 1, character: SIGNS[first] ?? first };
}

const SIGNS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  '0': '\0',
};

function classFrom(reader: Reader): PatternTree {
  const { source } = reader;
  const denied = source[reader.at] === '^';
  if (denied) reader.at++;
  let listed = '';
  let complete = true;
  while (reader.at < source.length && source[reader.at] !== ']') {
    const first = source[reader.at++] ?? '';
    if (first === '-' && listed !== '' && source[reader.at] !== ']') {
      complete = false;
      continue;
    }
    if (first !== '\\') {
      listed += first;
      continue;
    }
    // Within brackets \b is the backspace; no codebook means that, and "more than we list" is always safe.
    const { length, character } = escaped(source.slice(reader.at, reader.at + 8));
    reader.at += length;
    if (character === null || /[bB]/.test(source[reader.at - length] ?? '')) complete = false;
    else listed += character;
  }
  reader.at++;
  if (denied) return { kind: 'one', listed: null, never: listed };
  return { kind: 'one', listed: complete && listed !== '' ? listed : null, never: '' };
}
