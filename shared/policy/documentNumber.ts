import type { Message } from '../wording/say';
import { folded } from '../text/fold';
import { numberOf } from './numerals';

/** A 发文字号 taken apart; `canonical` is how the catalogue writes it: `国发〔2015〕50号`, `国务院令第716号`. */
interface DocumentNumber {
  /** 机关代字 `国办发`, or what is numbered: `国务院令`, `财政部公告`. */
  readonly issuer: string;
  /** null for orders that are numbered without a year. */
  readonly year: number | null;
  readonly serial: number;
  readonly canonical: string;
}

type DocumentNumberReading =
  ({ readonly ok: true } & DocumentNumber) | { readonly ok: false; readonly reason: Message };

/**
 * Reads a document number as sites publish it: with a field name before it, blanks and zero-width characters inside,
 * any of the brackets 〔〕［］[]【】（）()﹝﹞〈〉, `第` before the serial, 令 and 公告 with Chinese or Arabic numbers.
 * What is no number of one document is refused with the reason. Method §4.2.
 */
export function documentNumber(asPublished: string): DocumentNumberReading {
  const text = folded(asPublished.slice(0, 200))
    .text.replace(FIELD_NAME, '')
    .replace(/\s+/g, '')
    .replace(/[。.，,；;]$/, '');
  if (text === '') return refused('policy.number.empty');
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) return ofLetter(bracketed, asPublished);
  const order = ORDER.exec(text);
  if (order !== null) return ofOrder(order, asPublished);
  if (/[〔［[【（(﹝〈]\d{4}[〕］\]】）)﹞〉]第?\d{1,5}$/.test(text))
    return refused('policy.number.unfinished', asPublished);
  return refused('policy.number.form', asPublished);
}

/** The first document number in running text, e.g. a 通知's own number among its first lines; null when there is none. */
export function documentNumberIn(text: string): DocumentNumber | null {
  const found = IN_TEXT.exec(text.slice(0, 400));
  if (found === null) return null;
  const reading = documentNumber(found[0]);
  return reading.ok ? reading : null;
}

const OPEN = '[〔［\\[【（(﹝〈]';
const CLOSE = '[〕］\\]】）)﹞〉]';
const FIELD_NAME = /^[（(]?(?:发文字号|发文文号|文件编号|文件字号|文号|字号)[:：]?/;
const BRACKETED = new RegExp(
  `^[（(]?([\\u4e00-\\u9fa5]{1,20}?)${OPEN}(\\d{4})年?${CLOSE}第?(\\d{1,5})号[）)]?$`,
);
const IN_TEXT = new RegExp(`[\\u4e00-\\u9fa5]{1,12}${OPEN}(?:19|20)\\d{2}${CLOSE}\\s?第?\\d{1,5}号`);
const ORDER =
  /^[（(]?([\u4e00-\u9fa5]{2,30}?(?:令|公告|通告)?)[（(〔]?(?:(\d{4})年)?[）)〕]?第?([\d〇零○一二三四五六七八九十百千两]{1,6})号[）)]?$/;

/** 1949 founds the republic; two years ahead allows for a clock that is behind. No clock here: 2100 bounds misprints. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

function ofLetter(found: RegExpExecArray, asPublished: string): DocumentNumberReading {
  const issuer = found[1] ?? '';
  const year = Number(found[2]);
  const serial = Number(found[3]);
  const wrong = issuerFault(issuer);
  if (wrong !== null) return refused(wrong, asPublished);
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused('policy.number.year', asPublished);
  if (serial === 0) return refused('policy.number.form', asPublished);
  return { ok: true, issuer, year, serial, canonical: `${issuer}〔${year}〕${serial}号` };
}

function ofOrder(found: RegExpExecArray, asPublished: string): DocumentNumberReading {
  const issuer = found[1] ?? '';
  const year = found[2] === undefined ? null : Number(found[2]);
  const serial = numberOf(found[3] ?? '');
  if (serial === null || serial === 0) return refused('policy.number.form', asPublished);
  const numbered = /(?:令|公告|通告)$/.test(issuer);
  if (!numbered && year === null) return refused('policy.number.form', asPublished);
  if (!numbered && !/(?:部|委|局|厅|院|署|办|会|室|行|政府)$/.test(issuer))
    return refused('policy.number.form', asPublished);
  if (CUT_OFF.test(issuer)) return refused('policy.number.cut', asPublished);
  const wrong = SENTENCE.test(issuer) ? 'policy.number.sentence' : null;
  if (wrong !== null) return refused(wrong, asPublished);
  return {
    ok: true,
    issuer,
    year,
    serial,
    canonical: `${issuer}${year === null ? '' : `${year}年`}第${serial}号`,
  };
}

/** Words of a sentence: the number was torn out of running text and its issuer cannot be told from it. */
const SENTENCE = /的|按照|根据|以及|应(?!急)|依据|贯彻|通知|关于|认真/;
/** Bodies whose name has lost its beginning. */
const CUT_OFF = /^(?:联网信息|共和国|民共和国|人民共和国)/;

function issuerFault(issuer: string): NumberFault | null {
  if (SENTENCE.test(issuer)) return 'policy.number.sentence';
  if (/^(?:其他|其它|无|空)$/.test(issuer)) return 'policy.number.issuer';
  // 日云政发, 省人民政府川府发: the tail of the line before has run into the number.
  if (/^[日月年号]/.test(issuer) || /(?:人民政府|办公厅|办公室).+[发函字办任复]/.test(issuer))
    return 'policy.number.sentence';
  return null;
}

type NumberFault = Extract<Message['key'], `policy.number.${string}`>;

function refused(key: NumberFault, asPublished?: string): DocumentNumberReading {
  return {
    ok: false,
    reason: asPublished === undefined ? { key } : { key, values: { number: asPublished.slice(0, 60) } },
  };
}
