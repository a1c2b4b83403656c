import type { FoldedText } from '../text/fold';
import type { Span } from '../text/span';
import type { Citation } from './document';
import { documentNumber } from './documentNumber';
import { NUMERAL_CHARACTERS } from './numerals';

/** A citation with its range in the folded text. */
export interface Named {
  readonly citation: Citation;
  readonly folded: Span;
}

/**
 * The documents named in 《…》, with the number in brackets and the clause after them, in the order of the text. A short
 * name that the text has explained （以下简称《条例》） is told in full; the explanation itself is no further citation.
 */
export function citationsIn(fold: FoldedText): readonly Named[] {
  const full = new Map<string, string>();
  const found: Named[] = [];
  let done = 0;
  let end: number;
  // Names are few: from one 《 to the next is a shorter way than letting a pattern look at every character.
  for (let start = fold.text.indexOf('《'); start >= 0; start = fold.text.indexOf('《', end)) {
    NAME.lastIndex = start;
    const match = NAME.exec(fold.text);
    end = match === null ? start + 1 : NAME.lastIndex;
    if (match === null || start < done || FORM.test(match[1] ?? '')) continue;
    const behind = bracketsAt(fold.text, end);
    const title = (match[1] ?? '').replace(/\s+/g, ' ').trim();
    for (const bracket of behind.contents) {
      const short = SHORT.exec(bracket)?.[1];
      if (short !== undefined) full.set(short, title);
    }
    const clause = clauseAt(fold.text, behind.end);
    done = behind.end + (clause?.[0].length ?? 0);
    const span = fold.originalSpan(start, done);
    const citation = {
      start: span.start,
      end: span.end,
      title: full.get(title) ?? title,
      documentNumber: numberAmong(behind.contents),
      clause: clause?.[1] ?? null,
    };
    found.push({ citation, folded: { start, end: done } });
  }
  return found;
}

/** 《关于修改〈…〉的决定》 and, as some write, 《关于修改《…》的决定》. */
const NAME = /《([^《》\n]{2,120}(?:《[^《》\n]{2,60}》[^《》\n]{0,40})?)》/y;
/** What is filled in or held, not obeyed: 《…申请表》, 《…许可证》. */
const FORM = /(?:表|证|承诺书|告知书|申请书|委托书|证书|协议|合同|台账|模板)$/;
const SHORT =
  /(?:以下|下)(?:简|统|合)?称(?:为)?[:：]?[“"《〈「]?([^，。；“”"《》〈〉「」]{1,30})[”"》〉」]?$/;

const N = NUMERAL_CHARACTERS;
const ONE = `第[（(]?[${N}]{1,9}[）)]?[编章节条款项](?:之[一二三四五六七八九十]{1,3})?(?:第[（(]?[${N}]{1,9}[）)]?[款项目])*`;
const CLAUSES = new RegExp(
  `^(?:的|中)?(第[${N}]{1,9}[编章节条](?:之[一二三四五六七八九十]{1,3})?(?:第[（(]?[${N}]{1,9}[）)]?[章节条款项目])*(?:(?:、|和|及|以及|或者|或|至)${ONE}){0,12})`,
);

/** The clause named directly behind a name or its brackets. */
function clauseAt(text: string, from: number): RegExpExecArray | null {
  return /[的中第]/.test(text.charAt(from)) ? CLAUSES.exec(text.slice(from, from + 80)) : null;
}

/** Up to two brackets directly behind a name. */
function bracketsAt(
  text: string,
  from: number,
): { readonly contents: readonly string[]; readonly end: number } {
  const contents: string[] = [];
  let end = from;
  while (contents.length < 2 && /[（(]/.test(text.charAt(end))) {
    const found = /^[（(]((?:[^（）()\n]|[（(][^（）()\n]{0,40}[）)]){1,100})[）)]/.exec(
      text.slice(end, end + 160),
    );
    if (found === null || !(numberAmong([found[1] ?? '']) !== null || SHORT.test(found[1] ?? ''))) break;
    contents.push(found[1] ?? '');
    end += found[0].length;
  }
  return { contents, end };
}

function numberAmong(brackets: readonly string[]): string | null {
  for (const bracket of brackets) {
    for (const piece of bracket.split(/[，,；;]/)) {
      const reading = documentNumber(piece);
      if (reading.ok) return reading.canonical;
    }
  }
  return null;
}
