import { decode, ENCODINGS } from './encoding';
import { policyPlace } from './htmlPolicy';
import { elementLines } from './htmlLines';
import { htmlTree, type Element } from './htmlTree';
import { joinedLines } from './lines';
import { mhtmlPage } from './mhtml';
import { head, refused, type Importer } from './reading';
import { settled } from './settle';
import { encodingWarnings } from './txt';

/** Saved web pages (also as MHTML, also where they call themselves .doc): the policy without the page around it. */
export const html: Importer = {
  format: 'html',
  recognises: (bytes, fileName) => mhtmlPage(bytes) !== null || looksLikeHtml(head(bytes, 4096), fileName),
  read: (bytes, _fileName, { encoding, off = [] }) => {
    const page = mhtmlPage(bytes) ?? { bytes, charset: undefined };
    const decoded = decode(page.bytes, declaredCharset(head(page.bytes, 4096)) ?? page.charset, encoding);
    if (decoded === null) return refused('import.notText');
    return settled(policyText(decoded.text), {
      format: 'html',
      encoding: decoded.encoding,
      encodings: ENCODINGS,
      warnings: encodingWarnings(decoded),
      off,
    });
  },
};

/** NULs are dropped first, so that UTF-16 pages are recognised too. Markdown may begin with an element of HTML. */
export function looksLikeHtml(start: string, fileName = ''): boolean {
  const text = start.replaceAll('\0', '');
  if (/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(text)) return true;
  if (/\.(md|markdown)$/i.test(fileName)) return false;
  return /^[\sï»¿þÿ]*<(meta|title|div|p|table|h[1-6]|center|span|font|section|article)[\s>]/i.test(text);
}

/** `charset` of a meta element or an XML declaration. */
function declaredCharset(start: string): string | undefined {
  return (
    /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(start)?.[1]
  );
}

/** The policy of a page as lines: its title, then the densest block of Chinese text without furniture. */
export function policyText(source: string): string {
  const { root, all } = htmlTree(source);
  const { content, dropped } = policyPlace(root, all);
  const lines = elementLines(content, dropped).filter((line) => !PAGE_LINES.test(line));
  return joinedLines([...above(content, all, dropped, lines), ...lines]);
}

/** Title and number that stand above the block: headings that the page's own title repeats, or a number. */
function above(
  content: Element,
  all: readonly Element[],
  dropped: ReadonlySet<Element>,
  lines: readonly string[],
): string[] {
  const title = pageTitle(all);
  const opening = squeezed(lines.slice(0, 8).join(''));
  const found: string[] = [];
  let looked = 0;
  for (const element of all) {
    // a real page has a handful; headings nested by the thousand would be read again and again
    if (element === content || looked > 40) break;
    if (!/^h[1-6]$/.test(element.tag) || dropped.has(element)) continue;
    looked += 1;
    const text = elementLines(element, dropped).join(' ').trim();
    const plain = squeezed(text);
    if (plain.length < 4 || plain.length > 120 || opening.includes(plain)) continue;
    const isTitle = title !== '' && (squeezed(title).includes(plain) || plain.includes(squeezed(title)));
    if (isTitle || /号$/.test(plain) || TITLE_ENDS.test(plain)) found.push(text);
  }
  const known = squeezed(found.join('')) + opening;
  if (title !== '' && !known.includes(squeezed(title)) && !squeezed(title).includes('首页')) {
    return [title, ...found.filter((line) => !squeezed(title).includes(squeezed(line)))];
  }
  return found;
}

/** The title a page gives for its article; site names behind a dash are cut off. */
function pageTitle(all: readonly Element[]): string {
  const meta = all.find((e) => e.tag === 'meta' && /^articletitle$/i.test(e.attributes.get('name') ?? ''));
  const named = meta?.attributes.get('content')?.trim();
  if (named !== undefined && named !== '') return named;
  const title = all.find((e) => e.tag === 'title');
  const text =
    title?.children
      .filter((child) => typeof child === 'string')
      .join('')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  const parts = text.split(/\s*[-_|–—]{1,2}\s*/).filter((part) => /[\u3400-\u9fff]/.test(part));
  const policy = parts.find((part) => TITLE_ENDS.test(part));
  return policy ?? '';
}

const TITLE_ENDS =
  /(法|条例|规定|办法|细则|决定|意见|通知|方案|规划|计划|纲要|公告|通告|要点|措施|指南|指引|规范|若干政策|报告|批复|函|目录|标准)([（(].{1,20}[）)])?$/;

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Lines that pages put inside the article and that belong to none. */
const PAGE_LINES =
  /^[\s【[［]*(打印|关闭|收藏|下载|分享|返回顶部|返回|纠错|字体|扫一扫.{0,30}|微信扫一扫.{0,20}|分享到.{0,20}|浏览次数.{0,20}|语音播报[:：]?|我要纠错|打印本页|关闭窗口|打印此页|大|中|小)[\s】\]］:：|]*$|^.{0,60}(字体|字号)\s{0,9}[:：]\s{0,9}[【[]?\s{0,9}大.{0,20}$/;
