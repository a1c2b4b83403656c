import type { Edit } from '../edits';
import { BLANK, textLines, type TextLine } from '../textLines';

/**
 * Blanks that layout or extraction made: between Chinese and digits or letters (第 3 年), beside punctuation, in
 * spaced-out headings (总 则), and all inside sentences where there are so many that a program put them. They carry
 * meaning, and stay, behind a marker (第三条 为了), between names (国家发展改革委 国家数据局), behind the number of a
 * heading (专栏3 数字底座), behind a sentence, two together, and as tabs.
 */
export function blanks(text: string): readonly Edit[] {
  const places = textLines(text).flatMap(blankPlaces);
  const inside = places.filter(isInsideSentence);
  const sown = inside.length >= 10 && inside.length * 300 >= text.length ? new Set(inside) : null;
  return places
    .filter((place) => isStray(place) || sown?.has(place) === true)
    .map(({ start, length }) => ({ start, end: start + length, put: '' }));
}

/** A run of blanks inside a line; `left` and `right` are the line up to and from it, no more than is looked at. */
interface Place {
  readonly start: number;
  readonly length: number;
  readonly left: string;
  readonly right: string;
  /** The left side is the whole line up to here. */
  readonly first: boolean;
  readonly sentence: boolean;
}

function blankPlaces({ text: line, start }: TextLine): Place[] {
  const sentence = /[，。]/.test(line);
  return [...line.matchAll(RUNS)].map(({ 0: run, index }) => ({
    start: start + index,
    length: run.length,
    left: line.slice(Math.max(0, index - REACH), index),
    right: line.slice(index + run.length, index + run.length + REACH),
    first: index <= REACH,
    sentence,
  }));
}

const RUNS = new RegExp(`(?<=\\S)[${BLANK}]+(?=\\S)`, 'g');
const REACH = 16;

function isStray({ left, right, length, first }: Place): boolean {
  if (length <= 4 && SPACED_LEFT.test(left) && SPACED_RIGHT.test(right)) return true;
  if (length > 1 || (first && (MARKER.test(left) || RUNNING_NUMBER.test(left)))) return false;
  if (/^[，。；：、！？）》〉」』”’〕】]/.test(right) || /[，；：、（《〈「『“‘〔【]$/.test(left))
    return true;
  return (
    (WIDE_LEFT.test(left) && /^[0-9A-Za-z（(《“%％]/.test(right)) ||
    (/[0-9A-Za-z%％)）》”]$/.test(left) && WIDE_RIGHT.test(right))
  );
}

/** A character alone between blanks or at the border of the line, or behind the number of a chapter. */
const SPACED_LEFT = /(?:^|[\s章节编])[\u3400-\u9fff]$/;
const SPACED_RIGHT = /^[\u3400-\u9fff](?:\s|$)/;

const WIDE_LEFT = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]$/;
const WIDE_RIGHT = /^[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/;

const MARKER =
  /^(?:第[一二三四五六七八九十百千零〇\d]{1,7}[编章节条](?:之[一二三四五六七八九十]{1,3})?|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){0,3}[.．、)）]?|[①-⑳])$/;
/** `01 工业母机`, `专栏3 …`: here the blank ends the number of a heading. */
const RUNNING_NUMBER = /^(?:专栏|附件|附表|表|图)\s?\d{1,3}$/;

/** Between two Chinese characters of a sentence, and not behind what may be a name of several. */
function isInsideSentence({ left, right, length, first, sentence }: Place): boolean {
  return (
    length === 1 &&
    /[\u3400-\u9fff]$/.test(left) &&
    /^[\u3400-\u9fff]/.test(right) &&
    !(first && MARKER.test(left)) &&
    !/[会院委部局厅府央办署社]$/.test(left) &&
    sentence
  );
}
