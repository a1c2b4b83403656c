import type { ClauseState } from '../policy/document';
import { masked } from './mask';
import { possible } from './possible';

/** What stands around a passage in its document. Empty strings where there is nothing. */
export interface Surroundings {
  readonly title: string;
  /** Chapter, section, article caption: outermost first. */
  readonly headings: readonly string[];
  readonly states: readonly ClauseState[];
}

/**
 * wrapper: lines that carry no policy (addressee, printing notice, dates, contents, bare headings);
 * background: how things stand or what something is; condition: a listed case (…的；); listing: a listed noun.
 */
export type UnitState = ClauseState | 'wrapper' | 'background' | 'condition' | 'listing';

/** One passage as the rules see it. */
export interface Unit {
  /** Masked text without its own label (第三十六条, （三）, 1.), for `^` to mean "begins with". */
  readonly topics: string;
  readonly actors: string;
  /** Length of the label taken off: position 0 of `topics` is position `from` of the folded passage. */
  readonly from: number;
  /** Masked headings, the passage's own caption among them. */
  readonly headings: readonly string[];
  /** These headings, one a line. */
  readonly outline: string;
  readonly states: ReadonlySet<UnitState>;
  /** （一）, 1. or ①: a part of the sentence that stands before it. */
  readonly isItem: boolean;
  /** Title of the document, as it stands. */
  readonly title: string;
  /** True for texts about data, information or archives as such, which need no domain gate (method §2.1-5). */
  readonly specialist: boolean;
}

/** Masks a folded passage and says what it is. */
export function unitOf(folded: string, around: Surroundings): Unit {
  const { topics, actors } = masked(folded);
  const label = LABEL.exec(topics);
  const from = label?.[0].length ?? 0;
  const caption = label?.[1] ?? '';
  const {
    headings,
    outline,
    states: above,
  } = caption === '' ? aboveOf(around.headings) : headingsRead([...around.headings, caption]);
  const body = topics.slice(from);
  const states = new Set<UnitState>(above);
  for (const state of around.states) if (TRUSTED.has(state)) states.add(state);
  for (const number of possibleSigns(body)) {
    const sign = TEXT_SIGNS[number];
    if (sign?.text.test(body) === true) states.add(sign.state);
  }
  if (from === 0 && BARE_HEADING.test(actors)) states.add('wrapper');
  const isItem = ITEM.test(topics);
  if (!isItem && states.has('liability') && MIXED.test(outline) && !LIABLE.test(body))
    states.delete('liability');
  if (states.has('definition') && ALSO_BINDS.test(body)) states.delete('definition');
  if (states.has('scope') && body.length > 120 && BINDS.test(body)) states.delete('scope');
  if (isItem && CONDITION.test(body)) states.add('condition');
  if (isItem && LISTING.test(body)) states.add('listing');
  return {
    topics: body,
    // Mostly the same string, and then known to be so at a glance.
    actors: actors === topics ? body : actors.slice(from),
    from,
    headings,
    outline,
    states,
    isItem,
    title: around.title,
    specialist: isSpecialist(around.title),
  };
}

/** 监督管理与法律责任: such a chapter also says who supervises and how. */
const MIXED = /[^\n](?:与|和|及|、)(?:法律责任|责任追究|罚则)|(?:法律责任|责任追究)(?:与|和|及|、)/;
const LIABLE =
  /责令|处分|处罚|罚款|追究|撤销|约谈|违反|违法|下列|构成犯罪|整改|问责|造成|责任的|取消|不予|免/;

/** A sentence after the one that defines, and what it demands. */
const ALSO_BINDS = /。(?![^。]{0,60}(?:是指|包括))[^。]{0,40}(?:应当|应(?!用)|不得)[^。]{8,}/;
const BINDS = /应当|应(?!用)|要(?!求|素|点)|不得|负责/;

interface Above {
  readonly headings: readonly string[];
  readonly outline: string;
  readonly states: readonly UnitState[];
}

function headingsRead(written: readonly string[]): Above {
  const headings = written.filter((heading) => heading !== '').map((one) => masked(one).topics);
  const outline = headings.join('\n');
  const states = SIGNS.filter(({ heading }) => heading?.test(outline) === true).map(({ state }) => state);
  return { headings, outline, states };
}

/** Most units share their headings with the one before: the same list is read once. */
function aboveOf(written: readonly string[]): Above {
  const known = readAbove.get(written);
  if (known !== undefined) return known;
  const above = headingsRead(written);
  readAbove.set(written, above);
  return above;
}
const readAbove = new WeakMap<readonly string[], Above>();

const LABEL =
  /^\s*(?:第[〇零一二三四五六七八九十百千两]+条(?:之[一二三四五六七八九十]+)?\s*(?:[（【]([^）】]{2,15})[）】])?|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d)|（\d{1,2}）|[①-⑳]|—{1,3})?\s*/;

/** A short line without any punctuation and without a label: a title, a contents line, a signature. */
const BARE_HEADING = /^[^。；：，、！]{0,45}$/;

/** （二）, 2. or ② — no article. */
const ITEM = /^\s*(?:[（①-⑳]|\d)/;

/** （二）登记主体放弃相关权益或者权益期限届满的；— a case in which a rule applies, not the rule. */
const CONDITION = /^[^。]{2,80}的[；。]$/;

/** （四）授权运营的数据范围；— a thing to be listed; with a verb at its head, or a standard to be made, it counts. */
const LISTING =
  /^(?!(?:负责|具体|统筹|会同|提供|组织|编制|维护|更新|处理|受理|审核|建设|运营公|管理公|定期|开展|要求|询问|查阅|检查|进行|公开|发布|落实|执行|推进|推动|加强|加快|强化|对|向|将|依托|通过|实施|按|做好|制定|建立|拟订|协调|指导|研究|监督|配合|承担|完善|健全|设置|促进|隐瞒|擅自|私自|非法|篡改|伪造|泄露|未|违反|是否|深化|优化|提升|打造|构建|支持|鼓励|接受|履行|采取|保障|确保|支撑|培育|遵守|严格|不得|应|可|规范|明确|统一|经|参与|探索|引导|收集|汇聚|归集|整合|及时|积极|持续|全面|发现的))(?!.{0,38}(?:负责|应当|可以|不得|予以|由.{2,16}(?:制定|确定|办理)))(?!.{1,38}标准[；。]$)[^，。；：]{2,40}[；。]$/;

/**
 * States that the parser's word is taken for. Its `reference` and `final` are wide (另有规定 anywhere, all of 附则),
 * and such clauses often provide for something all the same: of the labelled ones under 附则 every eighth does.
 */
const TRUSTED: ReadonlySet<ClauseState> = new Set<ClauseState>([
  'definition',
  'purpose',
  'scope',
  'liability',
  'guiding',
]);

interface Sign {
  readonly state: UnitState;
  readonly heading?: RegExp;
  readonly text?: RegExp;
}

/**
 * How each kind of unit is known. The coding manual (rules 1, 2 and 10) codes nothing in the first five, only
 * el.goal in a purpose, only pc.liability under liability.
 */
const SIGNS: readonly Sign[] = [
  {
    state: 'definition',
    text: /^(?:本[法条例办规定细则实施]{1,4}(?:中)?)?所称|^[^，。；]{1,25}[，：]?是指|(?:本(?:法|条例|办法|规定|细则|实施办法)|前款)所称[^。]{0,60}(?:是指|包括|，是)|下列用语的?含义|^[^，。；]{2,16}，指(?!导|定|标|挥|引)/,
  },
  {
    state: 'purpose',
    text: /^为了?(?!.{0,20}提供)[^。；]{4,400}(?:制[定订]|提出|出台|印发|通知如下)|(?:^|。)为了?[^。；]{4,400}(?:[特现]?(?:制[定订]|出台)本|现?(?:就|将)?[^。；]{0,30}提出(?:如下|以下))/,
  },
  {
    state: 'scope',
    text: /适用本(?:法|条例|办法|规定|细则|实施)|^[^。；]{4,120}应当?遵守本(?:法|条例|办法|规定|细则)。$|^本(?:法|条例|办法|规定|细则|实施办法|实施细则)适用于|^[^。]{0,80}(?:依照|按照|适用|参照)[^。；]{0,40}(?:的?规定)?执行。?$/,
  },
  {
    state: 'reference',
    text: /^法律、(?:行政)?法规[^。；]{0,20}规定的?其他|^▣{4,}[^。；]{0,12}[；。]?$|^[^。，；]{0,30}(?:规定|交办|批准(?:开展)?)的其他[^。，；]{0,16}[；。]?$/,
  },
  {
    state: 'final',
    text: /自[^。，]{0,24}起(?:施行|实施|执行)|负责解释|同时废止|有效期(?:至|为|\d|[一二三四五])/,
  },
  {
    state: 'wrapper',
    text: /印发给你们|现印发|^(?!.{0,120}(?:应当?|可以|不得|下列|以下|如下|包括|履行|职责|内容|情形|情况|条件))[^。；]{2,160}：$|[.…]{6,}|^抄送|印发$|^\d{4}年\d{1,2}月\d{1,2}日|主动公开）?$|^(?:索引号|发文字号|发文机关|成文日期|主题分类)/,
  },
  {
    state: 'background',
    heading: /必要性|可行性|现实?状(?!和总体)|形势分析|工作基础/,
    text: /^(?:近年来|当前|目前|党的十八大以来|随着)|^[^，。；]{2,16}是[^，。；]{0,40}(?:基础|关键|举措|要求|内容|部分|途径|抓手|支撑)[，。]/,
  },
  {
    state: 'liability',
    heading: /法律责任(?!.{0,4}(?:与|和))|罚则/,
    text: /(?:有下列|存在下列|有以下|存在以下)(?:行为|情形)[^。]{0,60}(?:责令|撤销登记|取消[^。，]{0,12}资格|约谈|处分|处罚|罚款)|(?:构成犯罪|给他人造成损害)的，依法|违反本(?:法|条例|办法|规定|细则)[^。]{0,100}(?:责令|处分|罚款|依法处理|法律责任)/,
  },
  {
    state: 'guiding',
    heading: /指导思想/,
    text: /^(?:指导思想。)?(?:坚持)?以习近平新时代中国特色社会主义思想/,
  },
];

const TEXT_SIGNS = SIGNS.flatMap(({ state, text }) => (text === undefined ? [] : [{ state, text }]));
const possibleSigns = possible(TEXT_SIGNS.map(({ text }) => text));

/** Asked of every unit of a document in a row. */
function isSpecialist(title: string): boolean {
  if (title !== lastTitle) {
    lastTitle = title;
    lastIsSpecialist = SPECIALIST.test(title) || NO_TITLE.test(title);
  }
  return lastIsSpecialist;
}
let lastTitle: string | null = null;
let lastIsSpecialist = false;

/** A number or a body where a title should stand says nothing of the matter: such texts are not held at the gate. */
const NO_TITLE =
  /^$|(?:国务院令|〕\d+号|人民政府令|公告(?:第.{1,12}号)?|文件|代表大会|常务委员会|管理局)$|[：。]$/;

const SPECIALIST =
  /数据|信息资源|政务信息|政府信息|个人信息|信息系统|电子政务|电子文件|电子证照|电子签名|政务服务|档案|数字|智慧|网络安全|密码|人工智能|互联网|一网|大模型|信息化|信息公开|政务公开|社会信用|公共信用|信用信息|征信|热线|接诉即办|统计|证照|电子印章|地理信息|信访/;
