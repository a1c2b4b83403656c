import { head, type Line } from './lines';

/** What a policy text is called by its last word; the order is that of length, so that 办法 is not read as 法. */
const TITLE_WORDS = [
  '条例',
  '办法',
  '细则',
  '规定',
  '规则',
  '规范',
  '标准',
  '准则',
  '决定',
  '决议',
  '意见',
  '方案',
  '计划',
  '规划',
  '纲要',
  '要点',
  '行动',
  '指引',
  '指南',
  '政策',
  '措施',
  '举措',
  '通知',
  '公告',
  '通告',
  '批复',
  '报告',
  '清单',
  '目录',
  '战略',
  '章程',
  '解释',
  '安排',
  '任务',
  '名单',
  '法',
  '函',
] as const;

const TITLE = new RegExp(
  `^(?![（(]?[一二三四五六七八九十\\d]{1,3}[、.）)]).{1,140}(?:${TITLE_WORDS.join('|')})[”》」]?(?:的(?:通知|决定|公告))?$`,
);

/** A line that may be the title of a document: short, no sentence, and ends with what documents are called. */
export function looksLikeTitle(line: Line): boolean {
  const whole = head(line);
  const text = withoutEndBrackets(whole);
  if (text.length < 4 || whole.length > 160 || /[。；：:;！？]/.test(text) || /[。；！？]/.test(whole))
    return false;
  if (/^关于批准《|关于批准《[^》]+》的决定/.test(text)) return false;
  return TITLE.test(text) || /印发《[^》]{4,80}》$/.test(text);
}

/** A title without the brackets at its end, however deep: …办法（试行）（示例（虚构）） → …办法. */
export function withoutEndBrackets(title: string): string {
  let bare = title.trim();
  for (;;) {
    const start = /[）)]$/.test(bare) ? openingOf(bare) : -1;
    if (start <= 0) return bare;
    bare = bare.slice(0, start).trimEnd();
  }
}

/** Where the bracket that closes at the end of `text` opens; -1 when none does. */
function openingOf(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[）)]/.test(text.charAt(at))) depth++;
    else if (/[（(]/.test(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

/** The bracket that goes on a title in a line of its own: （试行）, （征求意见稿）, （2024—2026年）. */
export function isTitleBracket(line: Line): boolean {
  return /^[（(](?:[^（）()，。；]{0,8}(?:试行|暂行|征求意见稿|草案|送审稿|讨论稿|修订|修正|稿|年版)[^（）()，。；]{0,6}|\d{4}\s*[-—–~至]+\s*\d{4}\s*年?)[）)]$/.test(
    head(line),
  );
}

/** Titles compared: without blanks, quotation marks, brackets' kinds, draft marks and dash variants. */
export function titleKey(title: string): string {
  if (!SPELT_SEVERAL_WAYS.test(title)) return title;
  return title
    .replace(/[\s\u3000《》〈〉“”"'‘’]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[—–―-]+/g, '-')
    .replace(/\((?:公开)?征求意见稿\)|\(草案[^)]*\)|\(送审稿\)|\(讨论稿\)/g, '');
}

const SPELT_SEVERAL_WAYS = /[\s\u3000《》〈〉“”"'‘’（）()—–―-]/;

/** The names a wrapping notice gives the text it brings: what stands in 《…》, and X of `关于印发X的通知`. */
export function namesBrought(text: string): readonly string[] {
  const names: string[] = [];
  for (const found of text.includes('《')
    ? text.slice(0, 1200).matchAll(/《([^《》]{4,120}(?:〈[^〉]{2,80}〉[^《》]{0,60})?)》/g)
    : [])
    names.push(found[1] ?? '');
  const bare = /(?:印发|公布|发布|转发)([^《》]{6,160})的(?:通知|公告|决定)$/.exec(text.slice(0, 300));
  if (bare?.[1] !== undefined)
    names.push(bare[1], ...bare[1].split(/和|以及|、/).filter((name) => name.length > 5));
  return names;
}
