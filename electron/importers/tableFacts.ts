import { dateIn } from '../../shared/policy/dates';
import {
  KINDS,
  LEVELS,
  STATUSES,
  type FactName,
  type Facts,
  type Kind,
  type Level,
  type Status,
} from '../../shared/policy/document';
import { documentNumber } from '../../shared/policy/documentNumber';
import { separated } from '../../shared/policy/issuers';
import { kindOf } from '../../shared/policy/kinds';
import { placeAtStart } from '../../shared/policy/regions';

export type Given = Partial<Pick<Facts, FactName>>;

/** The fact that a cell states, alone in an object; null when what stands there is none. */
export function givenFact(name: FactName, cell: string): Given | null {
  return READERS[name](cell.trim());
}

const READERS: Readonly<Record<FactName, (cell: string) => Given | null>> = {
  title: (cell) => ({ title: cell.replace(/\s*[\r\n]+\s*/g, '') }),
  documentNumber: (cell) => {
    const reading = documentNumber(cell);
    return reading.ok ? { documentNumber: reading.canonical } : null;
  },
  issuers: (cell) => {
    const issuers = cell
      .split(/[;；/|\r\n]+/)
      .flatMap((names) => separated(names))
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return issuers.length === 0 ? null : { issuers };
  },
  date: (cell) => {
    const date = dateOf(cell);
    return date === null ? null : { date };
  },
  effectiveDate: (cell) => {
    const effectiveDate = dateOf(cell);
    return effectiveDate === null ? null : { effectiveDate };
  },
  level: (cell) => {
    const level = named(LEVEL_NAMES, cell) ?? LEVELS.find((name) => name === cell.toLowerCase());
    return level === undefined ? null : { level };
  },
  region: (cell) => {
    if (/^(?:全国|国家|中央|国家级|中国)$/.test(cell)) return { region: '全国' };
    const place = placeAtStart(cell);
    return place === null || cell.length > 20 ? null : { region: place.region };
  },
  kind: (cell) => {
    const kind = named(KIND_NAMES, cell) ?? KINDS.find((name) => name === cell.toLowerCase());
    if (kind !== undefined) return { kind };
    const byWord = kindOf(cell, { assembly: false, stateCouncilOrder: false });
    return byWord === 'other' ? null : { kind: byWord };
  },
  status: (cell) => {
    const status =
      named(STATUS_NAMES, cell) ?? STATUSES.find((name) => name.toLowerCase() === cell.toLowerCase());
    return status === undefined ? null : { status };
  },
};

/** Dates as people write them, and 20310301 as databases do. */
function dateOf(cell: string): string | null {
  const digits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(cell);
  return dateIn(digits === null ? cell : `${digits[1] ?? ''}-${digits[2] ?? ''}-${digits[3] ?? ''}`);
}

function named<Value>(names: readonly (readonly [RegExp, Value])[], cell: string): Value | undefined {
  return names.find(([pattern]) => pattern.test(cell))?.[1];
}

const LEVEL_NAMES: readonly (readonly [RegExp, Level])[] = [
  [/^(?:国家|中央|全国)(?:级|层面)?$/, 'national'],
  [/^(?:省|省级|省部级|省、?自治区、?直辖市|自治区级?|直辖市)(?:层面)?$/, 'provincial'],
  [/^(?:市|市级|地市级?|地级市|设区的市|州市级?)(?:层面)?$/, 'municipal'],
];

const KIND_NAMES: readonly (readonly [RegExp, Kind])[] = [
  [/^法律$/, 'law'],
  [/法规$|^条例$/, 'regulation'],
  [/规章$|规范性文件$/, 'rule'],
  [/^(?:方案|规划|计划)/, 'plan'],
  [/^(?:通知|公告|通告)/, 'notice'],
  [/^其他$/, 'other'],
];

const STATUS_NAMES: readonly (readonly [RegExp, Status])[] = [
  [/失效|废止/, 'repealed'],
  [/^(?:现行|现行有效|有效|是|已生效|尚未生效)$/, 'inForce'],
  [/征求意见|草案/, 'draft'],
  [/试行|暂行/, 'trial'],
];
