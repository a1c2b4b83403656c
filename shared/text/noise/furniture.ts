import type { Edit } from '../edits';
import { BEGINS, linesTaken, textLines, type TextLine } from '../textLines';

/**
 * Lines of the page, the publisher or the program a text was taken from. Each says itself what it is; headlines of
 * other news go only where they stand beside such lines and are themselves cut off or doubled.
 */
export function furniture(text: string): readonly Edit[] {
  const lines = textLines(text);
  const taken = lines.map((line) => isFurniture(line.text));
  takeNotes(lines, taken);
  takeHeadlines(lines, taken);
  takePageTitle(lines, taken);
  return linesTaken(text, lines, (_line, at) => taken[at] === true);
}

function isFurniture(line: string): boolean {
  return line.length <= 400 && FURNITURE.some((pattern) => pattern.test(line));
}

const FURNITURE: readonly RegExp[] = [
  // buttons: one or several, with nothing else in the line
  /^[\s[【（(|｜]*(?:(?:打印(?:本页|此页|页面)?|关闭(?:本页|窗口|当前页面|页面)?|收藏(?:本页)?|加入收藏夹?|返回(?:顶部|首页|上一页)?|纠错|我要纠错|分享|下载|登录|注册|设为首页)[\s[\]【】（）()|｜·]*)+$/,
  /^[\s[【]*(?:扫一扫|扫描二维码|微信扫一扫).{0,30}$/,
  /^.{0,60}(?:字体|字号)\s*[:：]\s*[[【（(]?\s*大\s*[\]】）)]?\s*[[【（(]?\s*中.{0,20}$/,
  // what browsers print above and below each page
  /^https?:\/\/\S+\s+(?:页码\s*[:：]\s*)?\d{1,3}\s*[/／]\s*\d{1,3}$/,
  /^\d{4}\/\d{1,2}\/\d{1,2}\s+\d{1,2}:\d{2}\s.{1,100}$/,
  // where the page stands on its site, and who runs it
  /^当前位置\s*[:：].{1,120}$/,
  /^今天\s*[:：]?\s*是?\s*\d{4}\s*年.{0,60}$/,
  /^.{0,80}(?:ICP\s*备|公网安备|版权所有|网站标识码|网站地图|Copyright|All Rights Reserved|©).{0,160}$/i,
  /^(?:首页\s+|网站首页)[^，。；]{0,80}$/,
  /^[\u3400-\u9fff]{2,8}\s+更多\s*[>»]*$/,
  /^(?:来源|信息来源|时间|发布时间|发布日期|浏览次数|阅读次数|点击数)\s*[:：].{0,60}(?:打印|关闭|收藏|分享|浏览次数|字体|字号)\s*[\]】]?\s*[:：]?.{0,20}$/,
  // publishers of law databases, and the programs of those who collect
  /^.{0,10}(?:北大法宝|法宝快讯|法宝引证码|威科先行|pkulaw).{0,200}$/i,
  /^[*＊]?\s*注\s*[:：]\s*本文格式遵循.{0,80}$/,
  /^(?:原文链接|来源链接|下载日期|原文网址)\s*[:：].{0,300}$/,
  /^本文件?由.{0,20}(?:脚本|程序|工具|软件)自动.{0,30}(?:提取|转换|生成|识别).{0,60}$/,
];

/** Above and below the word of the collecting program stand its headings 说明 and 正文. */
function takeNotes(lines: readonly TextLine[], taken: boolean[]): void {
  for (const [at, line] of lines.entries()) {
    if (taken[at] !== true || !/^本文件?由/.test(line.text)) continue;
    if (/^说\s?明$/.test(lines[at - 1]?.text ?? '')) taken[at - 1] = true;
    if (/^正\s?文$/.test(lines[at + 1]?.text ?? '')) taken[at + 1] = true;
  }
}

/** Headlines that stand right above furniture, where at least two are cut off with … or stand there twice. */
function takeHeadlines(lines: readonly TextLine[], taken: boolean[]): void {
  for (let at = 1; at < lines.length; at += 1) {
    if (taken[at] !== true || taken[at - 1] === true) continue;
    let first = at;
    while (first > 0 && at - first < 40 && taken[first - 1] !== true && isHeadline(lines[first - 1]))
      first -= 1;
    const words = lines.slice(first, at).map((line) => line.text);
    const cut = words.filter((line) => line.endsWith('…')).length;
    if (words.length >= 3 && cut + words.length - new Set(words).size >= 2) taken.fill(true, first, at);
  }
  // what stands between furniture and is no longer than a label belongs to it
  for (let at = 1; at + 1 < lines.length; at += 1) {
    const short = (lines[at]?.text.length ?? 0) <= 8 && isHeadline(lines[at]);
    if (short && taken[at - 1] === true && taken[at + 1] === true) taken[at] = true;
  }
}

/** The title of a page names its site too, 某某条例--某某人大, where the document's own title follows alone. */
function takePageTitle(lines: readonly TextLine[], taken: boolean[]): void {
  const first = lines[0]?.text ?? '';
  const own = /^(.{4,80}?)\s*(?:--|——|_|\||-)\s*[^，。；]{2,30}$/.exec(first)?.[1];
  if (own !== undefined && lines.slice(1, 12).some((line) => line.text === own)) taken[0] = true;
}

function isHeadline(line: TextLine | undefined): boolean {
  return (
    line !== undefined &&
    line.text.length <= 30 &&
    !BEGINS.test(line.text) &&
    !/[。；，、]|[\d一二三四五六七八九十〇]日|号[）)]?$|(?:条例|规定|办法|细则|决定|意见|通知|方案|规划|纲要|法|府|局|委|委员会|厅)$/.test(
      line.text,
    )
  );
}
