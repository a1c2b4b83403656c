import { type Evidence, field } from './evidence';
import { namesBrought, titleKey } from './titles';

/**
 * The title as catalogues list it: the wrapping notice's where there is one, without draft marks (they are the status),
 * without the day in brackets. An order (令) has no title of its own: its text has.
 */
export function titleOf(evidence: Evidence): string | null {
  const listed = field(evidence, ['文件标题', '标题']);
  const order = evidence.numbers.some((line) => /令$|公告$|令[（(]?第/.test(line));
  const lines = joinedTitles(evidence.titles);
  const first = lines.find((line) => /(?:通知|决定|公告|通告|意见|批复|函)$|印发《/.test(line));
  const best = order
    ? lines.at(-1)
    : lines.length > 1 && first !== undefined && isWrapping(first)
      ? first
      : lines[0];
  const title = best ?? listed;
  return title === null ? null : tidied(title);
}

function isWrapping(title: string): boolean {
  return /印发|公布|发布|转发/.test(title);
}

/** Lines of one title joined: a line that ends no title goes on in the next; brackets of 试行 are kept, years are not. */
function joinedTitles(lines: readonly string[]): readonly string[] {
  const titles: string[] = [];
  let open = '';
  for (const line of lines) {
    if (/^[（(]/.test(line) && titles.length > 0) {
      const last = titles.at(-1) ?? '';
      if (/试行|暂行/.test(line) && !/试行|暂行/.test(last)) titles[titles.length - 1] = last + line;
      continue;
    }
    // The page's heading, then the document's own title: the latter is the title.
    if (open === '' && titles.length > 0 && titleKey(titles.at(-1) ?? '') === titleKey(line)) titles.pop();
    const whole = open + line;
    if (
      /(?:[法例则定范准见案划要点引南策施举知告函复令单略程释排务》]|行动|印发《.+》|[）)])$/.test(line) ||
      whole.length > 160
    ) {
      titles.push(whole);
      open = '';
    } else open = whole;
  }
  if (open !== '') titles.push(open);
  return titles;
}

function tidied(title: string): string {
  return title
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^（转载）/, '')
    .replace(/（(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^（）]*）$/, '')
    .replace(/（(?:征求意见稿|草案|送审稿|讨论稿)）$/, '')
    .replace(/^《([^《》]+)》$/, '$1')
    .trim();
}

/** What the title of the notice wraps, else the title itself: the kind is that of the printed text. */
export function nameOfText(evidence: Evidence, title: string): string {
  if (!isWrapping(title) && !/征求《.+》/.test(title)) return title;
  const names = namesBrought(title);
  const key = names.map(titleKey);
  const own = evidence.titles
    .slice(1)
    .find((line) => key.some((name) => titleKey(line).startsWith(name.slice(0, 12))));
  return names.at(-1) ?? own ?? title;
}

/** `dir/provincial-上海-上海市数据条例（缺标题行）.txt` → 上海市数据条例 */
export function titleOfFileName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return base
    .replace(/^(?:national|provincial|municipal)-[^-]{1,12}-/, '')
    .replace(/[（(](?:缺标题行|全文|全文页|扫描件|副本\d*|下载版|国务院令\d+号全文页|征求意见稿)[）)]/g, '')
    .replace(/[_ ]+$/, '')
    .trim();
}
