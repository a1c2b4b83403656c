import { documentNumber } from './documentNumber';
import { head, type Line } from './lines';

/** Lines that are recognised by themselves, wherever they stand. */
export type Role =
  | 'metadata'
  | 'publicMark'
  | 'printed'
  | 'furniture'
  | 'number'
  | 'order'
  | 'dated'
  | 'adoption'
  | 'addressee'
  | 'attachmentHead'
  | 'attachmentList'
  | 'phrase'
  | 'figure';

/** The role a line has by itself; null for titles and text. First match wins. */
export function roleOf(line: Line): Role | null {
  const text = head(line, 400);
  if (isPlainSentence(text)) return null;
  for (const [role, test] of TESTS) if (test(text)) return role;
  return null;
}

/** `名称：…` blocks that government sites put before or after a text; the value may be empty. Method §4.1. */
export const METADATA =
  /^(索引号|主题分类|主题词|发文机关|发文单位|发布机构|发布单位|制定机关|公布机关|成文日期|发文日期|公布日期|发布日期|印发日期|生效日期|施行日期|标题|文件标题|名称|发文字号|文号|有效性|效力状态|时效性|效力级别|法律效力位阶|公开方式|公开类型|统一编号|主办|承办|来源|信息来源|责任编辑|浏览次数)[:：]/;

/** Three lines of four: a sentence that no role begins as, nor ends as (…印发。, …号。). */
function isPlainSentence(text: string): boolean {
  return /[^号发）)][。；]$/.test(text.slice(-2)) && !ROLE_BEGINS.test(text);
}

const ROLE_BEGINS = new RegExp(`${METADATA.source}|^(?:抄送|附|特此|根据|[（(\\d一二])`);

/** `经…通过` and the like at the head of a statute: 2021年3月1日…通过, 根据…修正, …公布, …施行. */
const ADOPTION =
  /^[（(]?(?:根据)?(?:\d{4}|[一二][〇零○O0一二三四五六七八九]{3})年.{1,240}?(?:通过|批准|修订|修正|修改|公布|发布|施行|实施|废止)[）)。]?/;

const TESTS = [
  ['metadata', (text) => METADATA.test(text)],
  [
    'publicMark',
    (text) => /^[（(]?此件[^。）)]{0,12}(?:公开|发布|印发|发至)[^。）)]{0,12}[）)]?$/.test(text),
  ],
  [
    'printed',
    (text) =>
      /^抄送[:：]/.test(text) ||
      (text.length <= 80 && /\d{4}年\d{1,2}月\d{1,2}日印发[。）)]?$/.test(text)) ||
      /^主题词[:：]/.test(text),
  ],
  ['furniture', (text) => text.length <= 120 && !/[。；：:]$/.test(text) && FURNITURE.test(text)],
  ['number', (text) => isNumberLine(text)],
  ['attachmentHead', (text) => text.length <= 60 && ATTACHMENT_HEAD.test(text)],
  [
    'attachmentList',
    (text) =>
      text.length <= 120 && /^附[件表录]\s*\d{0,2}\s*[:：]\s*(?:\d{1,2}[.．、]\s*)?[^:：\s]{2,}/.test(text),
  ],
  ['order', (text) => text.length <= 50 && ORDER.test(text)],
  ['dated', (text) => text.length <= 70 && DATED.test(text)],
  ['phrase', (text) => /^特此(?:通知|公告|通告|批复|函复|函告|说明)[。.！]?$/.test(text)],
  ['figure', (text) => text.length <= 50 && /^[图表]\s*\d{1,3}(?:[-—.]\d{1,2})?[^，。；：]*$/.test(text)],
  ['adoption', (text) => isAdoption(text)],
  ['addressee', (text) => isAddressee(text)],
] as const satisfies readonly (readonly [Role, (text: string) => boolean])[];

/** What saved web pages leave between the lines; whole lines only, never part of a sentence. */
const FURNITURE =
  /^(?:请输入您要搜索的内容|法律声明.*|网站地图.*|打印本页|关闭窗口|【?字体.*|字号[:：]?.*大.*小|相关解读.*|相关图解.*|相关链接.*|相关文件.*|扫一扫.*|分享到.{0,30}|分享|.{0,10}版权所有.*|.{0,4}ICP备.*|当前位置.*|首页.{0,3}>.*|返回顶部|上一篇.*|下一篇.*|[-—]?\s*\d{1,3}\s*[-—]?|一\s?\d{1,3}\s?[-—一]|第\s*\d+\s*页.*)$/;

const ATTACHMENT_HEAD = /^附(?:件|录|表)\s*(?:[0-9一二三四五六七八九十]{1,2})?\s*[:：]?$|^附录[:：].{2,40}$/;

const ORDER =
  /^(?!.*[。，；《]).{2,46}(?:令|公告|通告|文件)(?:[（(]?(?:\d{4}年)?第?[\d〇零一二三四五六七八九十百]+号[）)]?)?$|^公告$|^.{0,20}常务委员会$|^第.{1,8}届.{1,4}人民代表大会$|^.{2,12}第.{1,6}届人民代表大会$/;

const DATE = '(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日?)?';
const HAN_DATE =
  '[一二][〇零○O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日';
const DATED = new RegExp(
  `^(?:[（(](?:${DATE}|${HAN_DATE})[）)]|[^，。；：《》（(]{0,44}?(?:${DATE}|${HAN_DATE}))$`,
);

function isNumberLine(text: string): boolean {
  if (text.length > 60) return false;
  if (/^[A-Z]{2,6}[—-]\d{4}[—-]\d{3,8}$/.test(text)) return true;
  if (!text.includes('号')) return false;
  if (/^[（(]?(?:\d{4}年)?第?[\d〇零一二三四五六七八九十百]{1,6}号[）)]?$/.test(text)) return true;
  const parsed = documentNumber(text.replace(/^[（(](.*)[）)]$/, '$1'));
  return parsed.ok;
}

function isAdoption(text: string): boolean {
  return text.length <= 400 && ADOPTION.test(text) && !/^\d{4}年\d{1,2}月\d{1,2}日[^（(]*以[前后]/.test(text);
}

/** Method §4.1: 主送机关, one line that ends in a colon and names bodies, without a sentence in it. */
function isAddressee(text: string): boolean {
  if (!/[:：]$/.test(text) || text.length > 360 || /[。；]/.test(text)) return false;
  if (
    /(?:如下|下列|包括|条件|事项|内容|情形|要求|职责|材料|行为|规定|工作|任务|措施|原则|目标|步骤|安排|方面|方式|是|为)[:：]$/.test(
      text,
    )
  )
    return false;
  if (/(?:要|应当|必须|按照|做好)/.test(text)) return false;
  return (
    /^(?:各|省|市|自治区|国务院|中央|有关|全[省市]|县|区|机关|局属|委属|厅属)/.test(text) ||
    /(?:人民政府|委员会|部门|单位|机构|厅|局|办|院|企业|公司|协会)[）)]?[:：]$/.test(text)
  );
}
