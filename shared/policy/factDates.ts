import { dateIn } from './dates';
import type { PolicyDates } from './document';
import { type Evidence, field } from './evidence';
import { NUMERAL_CHARACTERS, numberOf } from './numerals';

/**
 * The days a text names, each for itself: 成文 is what stands under it or in the page's field, 公布 what its adoption
 * lines, its order (现予公布) or the page's field say. Method §4.2 日期口径.
 *
 * `filed`: the one day a document is filed under: 成文日期 of the page, of a statute the day of its adoption, else of
 * signature. Of statutes catalogues list now the day of adoption (广州, 无锡), now that of publication by the assembly's
 * site (安阳, 深圳, 潍坊), which the texts do not tell; the day of approval agrees with none of them.
 */
export function policyDates(
  evidence: Evidence,
  title: string,
): { readonly dates: PolicyDates; readonly filed: string | null } {
  const { adopted, approved, published } = adoptionDates(evidence.adoptions);
  const signed = signedDate(evidence, title);
  const filed = listedDate(evidence, SIGNED_FIELDS) ?? adopted ?? published ?? signed;
  const dates = {
    signed,
    adopted: adopted ?? adoptedByWrapper(evidence.wrappers),
    approved: approved ?? approvedByWrapper(evidence.wrappers),
    published: published ?? publishedByOrder(evidence) ?? listedDate(evidence, PUBLISHED_FIELDS),
  };
  const effective = effectiveDate(evidence, dates, filed);
  const expires = expiryDate(evidence, effective);
  return { dates: { ...dates, effective, expires }, filed };
}

const SIGNED_FIELDS = ['成文日期', '发文日期', '印发日期'];
const PUBLISHED_FIELDS = ['公布日期', '发布日期'];

function listedDate(evidence: Evidence, names: readonly string[]): string | null {
  const listed = field(evidence, names);
  return listed === null ? null : dateIn(listed);
}

function signedDate(evidence: Evidence, title: string): string | null {
  const inTitle = evidence.titles
    .map((line) => dateIn(/（[^（）]*）$/.exec(line.replace(/\(/g, '（').replace(/\)/g, '）'))?.[0] ?? ''))
    .find((date) => date !== null);
  const printed = evidence.closings
    .filter((line) => /印发[。）)]?$/.test(line))
    .map((line) => dateIn(line))
    .find((date) => date !== null);
  return (
    listedDate(evidence, SIGNED_FIELDS) ??
    signatureDate(evidence) ??
    inTitle ??
    printed ??
    dateIn(/20\d\d年\d+月\d+日/.exec(title)?.[0] ?? '')
  );
}

function signatureDate(evidence: Evidence): string | null {
  const signed = evidence.signatures.map((line) => dateIn(line)).filter((date) => date !== null);
  return signed.at(-1) ?? null;
}

/** An order or an assembly's announcement that says 现予公布 publishes on the day it is signed. */
function publishedByOrder(evidence: Evidence): string | null {
  return evidence.wrappers.some((line) => /[现予]公布/.test(line)) ? signatureDate(evidence) : null;
}

interface AdoptionDates {
  readonly adopted: string | null;
  readonly approved: string | null;
  readonly published: string | null;
}

/**
 * The latest 通过/修订/修正, 批准 and 公布 of the adoption lines; one line may tell several:
 * （2016年1月15日…通过，2025年12月3日…修订）.
 */
function adoptionDates(adoptions: readonly string[]): AdoptionDates {
  let adopted: string | null = null;
  let approved: string | null = null;
  let published: string | null = null;
  for (const line of adoptions) {
    for (const piece of line.slice(0, 1200).split(/(?=(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)/)) {
      const date = dateIn(piece.slice(0, 12));
      if (date === null) continue;
      if (/批准/.test(piece)) approved = later(approved, date);
      else if (/通过|修订|修正|修改/.test(piece)) adopted = later(adopted, date);
      else if (/公布|发布/.test(piece)) published = later(published, date);
    }
  }
  return { adopted, approved, published };
}

function later(known: string | null, date: string): string {
  return known === null || date > known ? date : known;
}

/** 《…办法》已经2031年4月9日省政府第3次常务会议通过, 已由…会议于2031年4月9日通过. */
function adoptedByWrapper(wrappers: readonly string[]): string | null {
  return dayBefore(wrappers, /(?:审议)?(?:通过|审定)/);
}

/** …经云岚省…常务委员会第十五次会议于2031年5月30日批准. */
function approvedByWrapper(wrappers: readonly string[]): string | null {
  return dayBefore(wrappers, /批准/);
}

/** The last day named before the act within one clause of a sentence. */
function dayBefore(wrappers: readonly string[], act: RegExp): string | null {
  for (const line of wrappers) {
    if (!act.test(line)) continue;
    for (const piece of line.slice(0, 1200).split(/[，；。]/)) {
      const at = act.exec(piece)?.index ?? -1;
      const days = at < 0 ? [] : [...piece.slice(0, at).matchAll(DAY)].map((found) => dateIn(found[0]));
      const day = days.at(-1);
      if (day !== undefined && day !== null) return day;
    }
  }
  return null;
}

const DAY =
  /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日/g;

const IN_FORCE = new RegExp(`自(${DAY.source})起(?:正式)?(?:施行|实施|执行|试行|生效)`);
const AT_ONCE = /自(公布|发布|印发|颁布)之日起(?:正式)?(?:施行|实施|执行|试行|生效)/;

/** 施行日期; 自公布之日起 is the day of publication where it is known, else `filed`. */
function effectiveDate(
  evidence: Evidence,
  dates: Pick<PolicyDates, 'published' | 'signed'>,
  filed: string | null,
): string | null {
  const listed = field(evidence, ['施行日期', '生效日期']);
  if (listed !== null) return dateIn(listed);
  const texts = [...evidence.wrappers, ...evidence.adoptions, evidence.tail].map(sinceInForce);
  for (const text of texts) {
    const found = IN_FORCE.exec(text);
    if (found !== null) return dateIn(found[1] ?? '');
  }
  const adopted = evidence.adoptions
    .map((line) => /^((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*(?:起)?(?:施行|实施)/.exec(line)?.[1])
    .find((day) => day !== undefined);
  if (adopted !== undefined) return dateIn(adopted);
  const atOnce = texts.map((text) => AT_ONCE.exec(text)?.[1]).find((act) => act !== undefined);
  if (atOnce === undefined) return null;
  return (atOnce === '印发' ? dates.signed : dates.published) ?? filed;
}

/** From the sentence on that first says …起施行: what comes before cannot tell the day, and is most of a text. */
function sinceInForce(text: string): string {
  const found = FORCE.exec(text);
  return found === null ? '' : text.slice(text.lastIndexOf('。', found.index) + 1);
}

const FORCE = /起(?:正式)?(?:施行|实施|执行|试行|生效)/;

const N = NUMERAL_CHARACTERS;
/** In the sentence of 施行 only: 登记结果有效期三年 is a certificate's. */
const UNTIL = new RegExp(
  `起(?:正式)?(?:施行|实施|执行|试行|生效)[^。；]{0,12}?(?:至|到)(${DAY.source})(?!以)|有效期(?:限)?(?:至|到|截至)(${DAY.source})`,
);
const FOR_YEARS = new RegExp(
  `起(?:正式)?(?:施行|实施|执行|试行|生效)[，,；。]?(?:本[^，。；]{2,8})?(?:有效期|试行期|实施期|执行期)限?[为:：]?([${N}]{1,3})年`,
);

/** The last day in force: 有效期两年 from 1 June ends on 31 May. */
function expiryDate(evidence: Evidence, effective: string | null): string | null {
  for (const whole of [evidence.tail, ...evidence.wrappers]) {
    const text = whole.includes('有效期') ? whole : sinceInForce(whole);
    const until = UNTIL.exec(text);
    if (until !== null) return dateIn(until[1] ?? until[2] ?? '');
    const years = numberOf(FOR_YEARS.exec(text)?.[1] ?? '');
    if (years !== null && years > 0 && effective !== null) return dayBeforeAnniversary(effective, years);
  }
  return null;
}

function dayBeforeAnniversary(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}
