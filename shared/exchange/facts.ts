import { KINDS, LEVELS, STATUSES, type FactName, type Facts } from '../policy/document';
import { say, type SentenceKey } from '../wording/say';
import type { VariableType } from './project';

/** One fact of a document as a variable that other programs can show, filter and hand back. */
interface FactVariable {
  /** Chinese, whatever the language of the window: the file must not depend on it. */
  readonly name: string;
  readonly also: readonly string[];
  readonly type: VariableType;
  readonly written: (facts: Facts) => string | null;
  /** The fact from a value; undefined when it is not understood. */
  readonly read: (value: string) => Partial<Pick<Facts, FactName>> | undefined;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Between issuers; none of their names has it. */
const LIST = '；';

/** The title is the name of the document itself. */
export const FACT_VARIABLES: readonly FactVariable[] = [
  {
    name: '发文字号',
    also: ['文号', 'document number', 'documentNumber'],
    type: 'Text',
    written: ({ documentNumber }) => documentNumber,
    read: (documentNumber) => ({ documentNumber }),
  },
  {
    name: '发文机关',
    also: ['发布机关', 'issuers', 'issuer'],
    type: 'Text',
    written: ({ issuers }) => (issuers.length === 0 ? null : issuers.join(LIST)),
    read: (value) => ({
      issuers: value
        .split(/[；;]/)
        .map((issuer) => issuer.trim())
        .filter((issuer) => issuer !== ''),
    }),
  },
  {
    name: '层级',
    also: ['level', '级别'],
    type: 'Text',
    written: ({ level }) => (level === null ? null : word('level', level)),
    read: (value) => chosen('level', LEVELS, value.replace(/级$/, ''), (level) => ({ level })),
  },
  {
    name: '地区',
    also: ['region', '地域', '省份'],
    type: 'Text',
    written: ({ region }) => region,
    read: (region) => ({ region }),
  },
  {
    name: '成文日期',
    also: ['发布日期', '日期', 'date'],
    type: 'Date',
    written: ({ date }) => date,
    read: (date) => (ISO_DAY.test(date) ? { date } : undefined),
  },
  {
    name: '施行日期',
    also: ['effective date', 'effectiveDate'],
    type: 'Date',
    written: ({ effectiveDate }) => effectiveDate,
    read: (effectiveDate) => (ISO_DAY.test(effectiveDate) ? { effectiveDate } : undefined),
  },
  {
    name: '体裁',
    also: ['kind', '文种'],
    type: 'Text',
    written: ({ kind }) => word('kind', kind),
    read: (value) => chosen('kind', KINDS, value, (kind) => ({ kind })),
  },
  {
    name: '效力状态',
    also: ['status', '状态', '效力'],
    type: 'Text',
    written: ({ status }) => word('docStatus', status),
    read: (value) => chosen('docStatus', STATUSES, value, (status) => ({ status })),
  },
];

/** The variable of that name, in any of its spellings. */
export function factVariable(name: string): FactVariable | undefined {
  const wanted = name.trim().toLowerCase();
  return FACT_VARIABLES.find((variable) =>
    [variable.name, ...variable.also].some((spelling) => spelling.toLowerCase() === wanted),
  );
}

type Family = 'level' | 'kind' | 'docStatus';

function word(family: Family, value: string): string {
  return say('zh', `${family}.${value}` as SentenceKey);
}

/** By its Chinese or English word or its own name; 省级 and 省 are the same. */
function chosen<Value extends string, Fact>(
  family: Family,
  values: readonly Value[],
  written: string,
  fact: (value: Value) => Fact,
): Fact | undefined {
  const wanted = written.trim().toLowerCase();
  const found = values.find((value) => {
    const key = `${family}.${value}` as SentenceKey;
    const words = [value, say('zh', key).replace(/级$/, ''), say('zh', key), say('en', key)];
    return words.some((spelling) => spelling.toLowerCase() === wanted);
  });
  return found === undefined ? undefined : fact(found);
}
