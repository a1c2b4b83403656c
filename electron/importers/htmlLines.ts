import { BLOCKS, htmlTree, type Element } from './htmlTree';
import { joinedLines, Lines } from './lines';
import { numeral } from './numerals';

/** All text of a fragment that holds nothing but the document, such as a part embedded in a docx. */
export function wholeText(source: string): string {
  const { root } = htmlTree(source);
  return joinedLines(elementLines(root, new Set()));
}

/**
 * The text of an element as a browser would lay it out in lines, without the dropped elements. Walks with a list
 * of its own instead of recursion.
 */
export function elementLines(from: Element, dropped: ReadonlySet<Element>): string[] {
  const lines = new Lines();
  const counts = new Map<Element, number>();
  const todo: Step[] = [{ node: from, leaving: false, pre: false }];
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    const { node, leaving, pre } = step;
    if (typeof node === 'string') {
      addText(node, pre, lines);
    } else if (leaving) {
      leave(node, lines);
    } else if (!dropped.has(node) && !HIDDEN.has(node.tag)) {
      enter(node, lines, counts);
      todo.push({ node, leaving: true, pre });
      for (let i = node.children.length - 1; i >= 0; i -= 1) {
        const child = node.children[i];
        if (child !== undefined) todo.push({ node: child, leaving: false, pre: pre || node.tag === 'pre' });
      }
    }
  }
  return lines.finish().map((line) => line.trim());
}

interface Step {
  readonly node: Element | string;
  readonly leaving: boolean;
  /** Inside <pre> line breaks count. */
  readonly pre: boolean;
}

const HIDDEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'rt',
  'rp',
]);

function addText(text: string, pre: boolean, lines: Lines): void {
  if (!pre) {
    lines.text(text.replace(/[ \t\r\n\f\u00a0]+/g, ' '));
    return;
  }
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (i > 0) lines.newline();
    lines.text(line);
  }
}

function enter(node: Element, lines: Lines, counts: Map<Element, number>): void {
  if (node.tag === 'br') lines.newline();
  else if (node.tag === 'tr') lines.openRow();
  else if (node.tag === 'td' || node.tag === 'th') lines.openCell();
  else if (BLOCKS.has(node.tag)) lines.border();
  if (node.tag === 'li') lines.text(listMark(node, counts));
}

function leave(node: Element, lines: Lines): void {
  if (node.tag === 'td' || node.tag === 'th') lines.closeCell();
  else if (node.tag === 'tr') lines.closeRow();
  else if (BLOCKS.has(node.tag)) lines.border();
}

/**
 * The number a browser draws before an item of an ordered list, unless the item brings its own; and numbers that
 * style sheets draw from an attribute, which policy pages do for （一）（二）.
 */
function listMark(item: Element, counts: Map<Element, number>): string {
  const drawn = item.attributes.get('data-number') ?? '';
  if (/^[一二三四五六七八九十]{1,3}$/.test(drawn)) return `（${drawn}）`;
  const list = item.parent;
  if (list?.tag !== 'ol') return '';
  const number = counts.get(list) ?? Number.parseInt(list.attributes.get('start') ?? '1', 10);
  if (Number.isNaN(number)) return '';
  counts.set(list, number + 1);
  if (MARKED.test(firstText(item))) return '';
  return `${numeral(number, LIST_TYPES[list.attributes.get('type') ?? ''] ?? 'decimal')}. `;
}

const MARKED = /^\s*([（(]?[一二三四五六七八九十百\d]{1,6}[）)、.．]|第[一二三四五六七八九十百]|[①-⑳])/;
const LIST_TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The first words in an element, however deep. */
function firstText(element: Element): string {
  let here: Element | string | undefined = element;
  while (here !== undefined && typeof here !== 'string') {
    here = here.children.find((child) => typeof child !== 'string' || child.trim() !== '');
  }
  return here ?? '';
}
