import { joinedLines } from './lines';
import type { Importer } from './reading';
import { readText } from './txt';

/** Markdown as its reader sees it: marks gone, words kept, one line a block. Nothing in it is executed or fetched. */
export const md: Importer = {
  format: 'md',
  recognises: (_bytes, fileName) => /\.(md|markdown)$/i.test(fileName),
  read: (bytes, _fileName, options) => readText(bytes, 'md', options, markdownText),
};

/**
 * The visible text of a Markdown file; line breaks of the file are kept. Every step is linear in the length of a
 * line: a hostile file may be one line of a million opening marks.
 */
export function markdownText(source: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of withoutComments(withoutFrontMatter(source)).split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) === true) fence = null;
      else lines.push(line);
    } else if (mark !== undefined) {
      fence = mark;
    } else if (isDrawn(line.trim())) {
      lines.push('');
    } else {
      lines.push(inline(block(line)));
    }
  }
  return joinedLines(lines);
}

/** A head between two `---` lines at the very start that looks like keys and values. */
function withoutFrontMatter(source: string): string {
  const front = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(\r?\n|$)/.exec(source.slice(0, 20_000));
  if (front === null || !/^[^\s#>:=][^:\n=]*[:=]/m.test(front[2] ?? '')) return source;
  return source.slice(front[0].length);
}

/** Comments are not seen by the reader, wherever they end. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    const close = open === -1 ? -1 : text.indexOf('-->', open + 4);
    if (close === -1) return kept + text.slice(at);
    kept += text.slice(at, open);
    at = close + 3;
  }
}

/** Rules, underlines of headings and the line under the head of a table are drawn, not read. */
function isDrawn(line: string): boolean {
  if (/^(=+|-{2,}|\*{3,}|_{3,}|(\* ?){3,}|(- ?){3,})$/.test(line)) return true;
  return line.includes('|') && line.includes('-') && /^[|:\- \t]+$/.test(line);
}

/** Marks at the start of a line. Numbers of lists are text and stay. */
function block(line: string): string {
  const text = line.replace(/^ {0,3}(>\s?)+/, '').replace(/^\s*[-*+]\s+(\[[ xX]\]\s+)?(?=\S)/, '');
  if (/^ {0,3}#{1,6}\s/.test(text)) {
    return text
      .replace(/^ {0,3}#{1,6}\s+/, '')
      .trimEnd()
      .replace(/\s#+$/, '');
  }
  const row = text.trim();
  if (row.length < 3 || !row.startsWith('|') || !row.endsWith('|')) return text;
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .join('\t');
}

/** Text of a link or picture may hold no bracket of its own, so that each bracket is looked at once. */
const PICTURE = /!\[([^[\]\n]{0,300})\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)/g;
const LINK =
  /\[([^[\]\n]{1,300})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^[\]\n]{0,100}\])/g;

function inline(text: string): string {
  const linked = text
    .replace(PICTURE, '$1')
    .replace(LINK, '$1')
    .replace(/<(https?:[^<>\s]{1,1000})>/g, '$1')
    .replace(/<br\s{0,5}\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>\n]{0,1000}>/gi, '');
  return withoutEmphasis(linked)
    .replace(/`([^`\n]{1,1000})`/g, '$1')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1');
}

/** `**必须**` loses its marks; a lone `*`, `2 * 3` and `a*b` keep theirs. */
function withoutEmphasis(text: string): string {
  const parts = text.split(/(?<!\\)(\*{1,3}|__|~~)/);
  if (parts.length < 4) return text;
  const open = new Map<string, number>();
  for (let i = 1; i < parts.length; i += 2) {
    const mark = parts[i] ?? '';
    const before = parts[i - 1] ?? '';
    const after = parts[i + 1] ?? '';
    const opener = open.get(mark);
    if (opener !== undefined && /\S$/.test(before)) {
      parts[opener] = '';
      parts[i] = '';
      open.delete(mark);
    } else if (/^\S/.test(after) && !(mark === '*' && /\w$/.test(before) && /^\w/.test(after))) {
      open.set(mark, i);
    }
  }
  return parts.join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
