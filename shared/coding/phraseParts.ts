import { patternCompile, type Words } from './pattern';

/** One part of a phrase: what must stand there, as written, and the matcher of it alone. */
export interface PhrasePart {
  readonly written: string;
  readonly regex: RegExp;
}

/**
 * A pattern as phrases (its alternatives), each as the parts that must all stand in a clause, in their order:
 * `建立~12~(?:目录|清单)` has the parts 建立 and 目录|清单. What may be left out, and what only looks around, is no part.
 * `pattern` must compile.
 */
export function phraseParts(pattern: string, words: Words): PhrasePart[][] {
  return piecesOf(pattern, '|').map((phrase) =>
    partsOf(phrase).flatMap((written): PhrasePart[] => {
      const regex = compiled(written, words);
      if (regex === null || regex.test('')) return [];
      regex.lastIndex = 0;
      return [{ written: plainly(written), regex }];
    }),
  );
}

/** A piece cut out of a pattern may be none by itself, a reference to a group for one: then it is no part. */
function compiled(written: string, words: Words): RegExp | null {
  try {
    return patternCompile(written, words);
  } catch {
    return null;
  }
}

/** Cut at a sign that stands in no group and no class. */
function piecesOf(pattern: string, sign: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const token of pattern.match(TOKEN) ?? []) {
    if (token.startsWith('(')) depth++;
    if (token === ')') depth--;
    if (token === sign && depth === 0) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${token}`);
  }
  return pieces;
}

/** A group's opening, an escape, a class, a word list, a gap, or one character. */
const TOKEN = /\(\?(?:[:=!]|<[=!])|\\.|\[(?:\\.|[^\]\\])*\]|\{[^}]*\}|~\d{1,3}~|-\d{1,3}-|[^]/g;
const GAP = /^(?:~\d{1,3}~|-\d{1,3}-)$/;
const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})$/;

/** Cut at gaps and around groups and word lists; a quantifier stays with what it repeats. */
function partsOf(phrase: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let open = '';
  const close = (): void => {
    if (open !== '' && !/^\(\?(?:[=!]|<[=!])/.test(open)) parts.push(open);
    open = '';
  };
  for (const token of phrase.match(TOKEN) ?? []) {
    if (depth === 0 && GAP.test(token)) close();
    else if (depth === 0 && QUANTIFIER.test(token)) {
      if (/[)}]$/.test(open)) open += token;
      else {
        // It repeats the last character alone.
        const last = /(?:\\.|\[(?:\\.|[^\]\\])*\]|[^])$/.exec(open)?.[0] ?? '';
        open = open.slice(0, open.length - last.length);
        close();
        open = last + token;
      }
    } else {
      const list = token.startsWith('{');
      if (depth === 0 && (token.startsWith('(') || list || /[)}][?*+]?$/.test(open) || /[?*+]$/.test(open)))
        close();
      if (token.startsWith('(')) depth++;
      if (token === ')') depth--;
      open += token;
    }
  }
  close();
  return parts;
}

/** Without the signs of grouping, where that leaves words a person can read. */
function plainly(written: string): string {
  const bare = /^\((?:\?:)?([^()]*)\)$/.exec(written)?.[1] ?? written;
  return bare.replaceAll('(?:', '(');
}
