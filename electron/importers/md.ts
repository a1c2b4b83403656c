import type { Importer } from './reading';
import { readText } from './txt';

/** Markdown as its reader sees it: marks gone, words kept, one line a block. Nothing in it is executed or fetched. */
export const md: Importer = {
  format: 'md',
  recognises: (_bytes, fileName) => /\.(md|markdown)$/i.test(fileName),
  read: (bytes) => readText(bytes, 'md', markdownText),
};

/** The visible text of a Markdown file; line breaks of the file are kept. */
export function markdownText(source: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of withoutComments(withoutFrontMatter(source)).split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      else lines.push(line);
    } else if (mark !== undefined) {
      fence = mark;
    } else if (/^ {0,3}(=+|-{3,}|\*{3,}|_{3,}|(\* ){3,}|(- ){3,})\s*$/.test(line) || isTableRule(line)) {
      // rules, underlines of headings and the line under a table's head are drawn, not read
      if (lines.at(-1) !== '') lines.push('');
    } else {
      lines.push(visible(line));
    }
  }
  return lines.join('\n');
}

/** A head between two `---` lines at the very start that looks like keys and values. */
function withoutFrontMatter(source: string): string {
  const front = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(\r?\n|$)/.exec(source);
  if (front === null || !/^[^\s#>][^:\n=]*[:=]/m.test(front[2] ?? '')) return source;
  return source.slice(front[0].length);
}

function isTableRule(line: string): boolean {
  return /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/.test(line);
}

/** Marks at the start of a line, then marks inside it. Numbers of lists are text and stay. */
function visible(line: string): string {
  let text = line
    .replace(/^ {0,3}(>\s?)+/, '')
    .replace(/^\s*[-*+]\s+(\[[ xX]\]\s+)?(?=\S)/, '')
    .replace(/^ {0,3}#{1,6}\s+(.*?)(\s+#+)?\s*$/, '$1');
  if (/^\s*\|.*\|\s*$/.test(text)) {
    text = text
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
      .join('\t');
  }
  return inline(text);
}

/** Every repetition is bounded, so that a line of a million opening marks costs linear time. */
function inline(text: string): string {
  return text
    .replace(/!\[([^\]\n]{0,300})\]\([^)\n]{0,1000}\)/g, '$1')
    .replace(/\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)/g, '$1')
    .replace(/\[([^\]\n]{1,300})\]\[[^\]\n]{0,100}\]/g, '$1')
    .replace(/<(https?:[^>\s]{1,1000})>/g, '$1')
    .replace(/<br\s{0,5}\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>\n]{0,1000}>/gi, '')
    .replace(/(\*\*\*|\*\*|__|~~)(?=\S)([^\n]{0,1000}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]{0,1000}?[^\s*])\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]{1,1000})`/g, '$1')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1');
}

/** HTML comments are not seen by the reader, wherever they end. */
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

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
