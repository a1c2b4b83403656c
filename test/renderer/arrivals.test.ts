import { describe, expect, it } from 'vitest';
import { arrivalsHear, type Arrivals } from '../../renderer/session/arrivals';
import { encodingName } from '../../renderer/views/arrivals/encodings';
import { outlineLine } from '../../renderer/views/arrivals/outlineline';
import {
  commonEncodings,
  commonFact,
  commonSteps,
  readable,
  restorings,
  switchings,
  type ReadEntry,
} from '../../renderer/views/arrivals/several';
import { sourceSaid } from '../../renderer/views/arrivals/source';
import {
  shortReason,
  standingCounts,
  standingOf,
  takenOf,
  type Standing,
} from '../../renderer/views/arrivals/standing';
import type { PreviewDetail, PreviewEntry, PreviewId, PreviewRead } from '../../shared/contract/preview';
import type { Facts } from '../../shared/policy/document';
import { say } from '../../shared/wording/say';

const FOUND: Facts = {
  title: '云岭省政务数据条例',
  documentNumber: null,
  issuers: [],
  level: 'provincial',
  region: '云岭',
  date: null,
  effectiveDate: null,
  kind: 'regulation',
  status: 'inForce',
  origins: { title: 'text', level: 'text', region: 'text' },
};

const READ: PreviewRead = {
  facts: FOUND,
  found: FOUND,
  format: 'txt',
  encoding: 'utf-8',
  encodings: ['utf-8', 'gb18030'],
  chapters: 0,
  articles: 4,
  clauses: 4,
  characters: 200,
  cleaning: [],
  warnings: [],
  texts: 1,
  split: false,
  sameAs: null,
  kin: [],
};

const entry = (id: string, read: Partial<PreviewRead> = {}, more: Partial<PreviewEntry> = {}): ReadEntry => ({
  id: id as PreviewId,
  fileName: `${id}.txt`,
  part: null,
  failure: null,
  leftOut: false,
  ...more,
  read: { ...READ, ...read },
});
const broken = (id: string): PreviewEntry => ({
  id: id as PreviewId,
  fileName: `${id}.docx`,
  part: null,
  read: null,
  failure: { key: 'import.zipDamaged' },
  leftOut: true,
});
const said = (facts: Partial<Facts>): Facts => ({
  ...FOUND,
  ...facts,
  origins: { ...FOUND.origins, ...Object.fromEntries(Object.keys(facts).map((name) => [name, 'person'])) },
});
const near = { document: null, title: '云岭省政务数据条例', kind: 'near', likeness: 0.97 } as const;
const version = { ...near, kind: 'version', likeness: 0.6 } as const;

describe('how it stands with an entry, and why', () => {
  const without = (facts: Partial<Facts>): Partial<PreviewRead> => ({ facts: { ...FOUND, ...facts } });
  it.each<[string, PreviewEntry, Standing, string | null]>([
    ['all is well', entry('1'), 'ready', null],
    ['another version of it is known', entry('1', { kin: [version] }), 'ready', '另有版本'],
    ['it could not be read', broken('1'), 'unreadable', '无法读取'],
    ['the text is here already', entry('1', { sameAs: '甲' }, { leftOut: true }), 'duplicate', '重复'],
    ['a person left it out', entry('1', {}, { leftOut: true }), 'leftOut', '不导入'],
    ['it is a compilation', entry('1', { texts: 3 }), 'doubtful', '含 3 份文本'],
    ['it was split off one', entry('1', { texts: 1, split: true }), 'ready', null],
    ['there are warnings', entry('1', { warnings: [{ key: 'import.garbled' }] }), 'doubtful', '1 条提示'],
    ['it is a reprint', entry('1', { kin: [near] }), 'doubtful', '近似重印'],
    ['no level was found', entry('1', without({ level: null })), 'doubtful', '缺层级'],
    ['no region was found', entry('1', without({ region: null })), 'doubtful', '缺地区'],
    ['neither was', entry('1', without({ level: null, region: null })), 'doubtful', '缺层级、地区'],
  ])('%s', (_, what, standing, reason) => {
    expect(standingOf(what)).toBe(standing);
    const message = shortReason(what);
    expect(message && say('zh', message.key, message.values)).toBe(reason);
  });

  it('every entry is counted once', () => {
    const entries = [
      entry('1'),
      entry('2', { texts: 2 }),
      broken('3'),
      entry('4', { sameAs: '甲' }, { leftOut: true }),
      entry('5', {}, { leftOut: true }),
      entry('6'),
    ];
    expect(standingCounts({ entries })).toEqual({
      ready: 2,
      doubtful: 1,
      unreadable: 1,
      duplicate: 1,
      leftOut: 1,
    });
  });
});

describe('how many would be imported, and why none would', () => {
  it.each([
    [[entry('1'), broken('2')], 1, null],
    [[broken('1'), broken('2')], 0, 'arrivals.noneUnreadable'],
    [[broken('1'), entry('2', { sameAs: '甲' }, { leftOut: true })], 0, 'arrivals.noneDuplicate'],
    [[entry('1', {}, { leftOut: true }), broken('2')], 0, 'arrivals.noneTaken'],
  ] as const)('%#', (entries, count, why) => {
    expect(takenOf({ entries })).toEqual({ count, why });
  });
});

describe('facts of several at once', () => {
  const both = [entry('1'), entry('2', { facts: said({ region: '东澜' }) })];

  it('a value all share is shown with where it is from; one they do not is not', () => {
    expect(commonFact(both, 'level')).toEqual({ value: 'provincial', origin: 'text', found: undefined });
    expect(commonFact(both, 'region')).toEqual({ value: null, origin: null, found: '云岭' });
    expect(commonFact(both, 'documentNumber')).toEqual({ value: '', origin: null, found: undefined });
  });

  it('taking a fact back leads every entry to what was read of it', () => {
    const entries = [
      entry('1', { facts: said({ region: '东澜' }) }),
      entry('2', { facts: said({ region: '东澜' }), found: { ...FOUND, region: null } }),
      entry('3'),
      entry('4', { facts: said({ region: '北屿' }) }),
    ];
    expect(restorings(entries, 'region')).toEqual([
      { ids: ['1', '4'], change: { facts: { region: '云岭' } } },
      { ids: ['2'], change: { facts: { region: null } } },
    ]);
  });

  it('what could not be read has no facts to edit', () => {
    expect(readable([broken('1'), entry('2')]).map(({ id }) => id)).toEqual(['2']);
  });
});

describe('cleaning of several at once', () => {
  const entries = [
    entry('1', {
      cleaning: [
        { step: 'radicals', count: 2, on: true },
        { step: 'blanks', count: 5, on: false },
      ],
    }),
    entry('2', { cleaning: [{ step: 'radicals', count: 3, on: true }] }),
    entry('3', { cleaning: [{ step: 'radicals', count: 1, on: false }] }),
  ];

  it('counts are summed, and a step that is on with some only is neither on nor off', () => {
    expect(commonSteps(entries)).toEqual([
      { step: 'radicals', count: 6, on: null },
      { step: 'blanks', count: 5, on: false },
    ]);
  });

  it('switching one step leaves the others as they are with each entry', () => {
    expect(switchings(entries, 'radicals', false)).toEqual([
      { ids: ['1'], change: { off: ['blanks', 'radicals'] } },
      { ids: ['2', '3'], change: { off: ['radicals'] } },
    ]);
    expect(switchings(entries, 'blanks', true)).toEqual([{ ids: ['1'], change: { off: [] } }]);
  });
});

describe('encodings', () => {
  it('only those that are open to all the selected are offered', () => {
    const big5 = entry('2', { encoding: 'big5', encodings: ['big5', 'gb18030'] });
    expect(commonEncodings([entry('1'), big5])).toEqual({ choices: ['gb18030'], value: null });
    expect(commonEncodings([entry('1'), entry('2', { encodings: [], encoding: 'docx' })]).choices).toEqual(
      [],
    );
    expect(commonEncodings([entry('1')])).toEqual({ choices: ['utf-8', 'gb18030'], value: 'utf-8' });
  });

  it.each([
    ['gb18030', 'GB18030（GBK）'],
    ['utf-8', 'UTF-8'],
    ['koi8-r', 'KOI8-R'],
  ])('%s is called %s', (encoding, name) => {
    expect(encodingName(encoding)).toBe(name);
  });
});

describe('where an entry is from', () => {
  const zh = (key: Parameters<typeof say>[1], values?: Parameters<typeof say>[2]) => say('zh', key, values);
  it.each([
    [null, '甲.txt'],
    ['2', '甲.txt · 第 2 份'],
    ['第 3 行', '甲.txt · 第 3 行'],
  ])('part %s', (part, shown) => {
    expect(sourceSaid('甲.txt', part, zh)).toBe(shown);
  });
});

describe('a line of the outline', () => {
  const line = (row: Partial<PreviewDetail['outline'][number]>) =>
    outlineLine({ label: '', heading: null, kind: 'article', depth: 1, opening: '', ...row });
  it.each([
    [{ label: '第一章', heading: '总则', kind: 'chapter', depth: 0 }, '第一章', '总则'],
    [{ label: '第二条', opening: '第二条 数据应当归档。' }, '第二条', '数据应当归档。'],
    [{ label: '第二条', heading: '归档', opening: '第二条 【归档】数据…' }, '第二条', '归档'],
    [
      { label: '三、（二）', kind: 'subheading', opening: '（二）开展评估。每年' },
      '（二）',
      '开展评估。每年',
    ],
  ] as const)('%#', (row, label, text) => {
    expect(line(row)).toEqual({ label, text });
  });
});

describe('what waits, as the engine tells it', () => {
  const now: Arrivals = {
    preview: null,
    open: true,
    touched: true,
    selected: [],
    readings: 1,
    accepting: false,
    refused: { name: 'date', failure: { key: 'library.badDate' } },
  };
  const ids = (...all: string[]) => all as unknown as readonly PreviewId[];

  it('begins at the first entry, which wants a look most', () => {
    expect(arrivalsHear(now, { entries: [broken('2.0'), entry('1.0')] }).selected).toEqual(['2.0']);
  });

  it('keeps the selection while its entries are there', () => {
    const selected = ids('1.0', '3.0');
    const next = arrivalsHear({ ...now, selected }, { entries: [entry('3.0'), entry('2.0'), entry('1.0')] });
    expect(next.selected).toBe(selected);
    expect(next.refused).not.toBeNull();
  });

  it('follows a file into its parts when it is split', () => {
    const next = arrivalsHear(
      { ...now, selected: ids('2.0') },
      { entries: [entry('1.0'), entry('2.s0'), entry('2.s1')] },
    );
    expect(next.selected).toEqual(['2.s0']);
    expect(next.refused).toBeNull();
  });

  it.each([null, { entries: [] }])('closes when nothing waits any more, but not the readings', (preview) => {
    expect(arrivalsHear(now, preview)).toMatchObject({
      preview: null,
      open: false,
      touched: false,
      readings: 1,
    });
  });
});
