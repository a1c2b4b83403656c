import { describe, expect, it } from 'vitest';
import { clauseNotes, draft, noteKey, noteOn, useDrafts } from '../../renderer/inspector/notes';
import { codesFound, codesToPut } from '../../renderer/views/reader/codesfound';
import { clauseRange } from '../../renderer/views/reader/cursor';
import type { Block } from '../../renderer/views/reader/blocks';
import { codingsShown, originOf, ORIGIN_SIGNS, SHOWS } from '../../renderer/views/reader/origin';
import { pinyinInitials } from '../../renderer/views/reader/pinyin';
import { slotsOf, slotsUsed, type Slots } from '../../renderer/views/reader/slots';
import type { Code, CodeId } from '../../shared/coding/codebook';
import type { Coding } from '../../shared/coding/coding';
import type { Note } from '../../shared/contract/reading';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

const id = (name: string): CodeId => name as CodeId;
const at = (name: string): ClauseId => name as ClauseId;

describe('pinyinInitials: what fingers type for a name', () => {
  it.each([
    ['公共数据归档', 'ggsjgd'],
    ['目录管理', 'mlgl'],
    ['隐私与安全', 'ysyaq'],
    ['目标③安全可控', 'mbaqkk'],
    ['元数据', 'ysj'],
    ['质量评价', 'zlpj'],
    ['App 治理', 'appzl'],
  ])('%s → %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
  });
});

const code = (name: string, zh: string, en: string, more: Partial<Code> = {}): Code => ({
  id: id(name),
  family: name.slice(0, 2),
  zh,
  en,
  level: 'clause',
  source: '',
  definition: '',
  include: '',
  exclude: '',
  manual: false,
  rules: { strong: [], weak: [], exclude: [] },
  ...more,
});
const BOOK: readonly Code[] = [
  code('lc.archive', '归档', 'Archiving', { aliases: ['存档', '移交进馆'] }),
  code('lc.share', '共享', 'Sharing'),
  code('pc.open', '开放共享', 'Opening'),
  code('lc.collect', '归集', 'Collection'),
  code('pc.keep', '保存政策', 'Keeping policy', { aliasOf: id('lc.archive') }),
  code('in.size', '篇幅', 'Length', { level: 'document' }),
  code('cx.sum', '五跨合计', 'Sum', { level: 'derived' }),
];

describe('codesFound: the type-ahead', () => {
  const codes = codesToPut(BOOK);
  const found = (words: string, recent: readonly string[] = []): readonly string[] =>
    codesFound(codes, words, recent.map(id)).map((one) => one.id);

  it('offers what people put on clauses, and nothing that is counted elsewhere or computed', () => {
    expect(found('')).toEqual(['lc.archive', 'lc.share', 'pc.open', 'lc.collect']);
  });

  it('puts the codes used last first while nothing is typed', () => {
    expect(found('', ['lc.collect', 'pc.open'])).toEqual(['lc.collect', 'pc.open', 'lc.archive', 'lc.share']);
  });

  it.each([
    ['by name', '归档', 'lc.archive'],
    ['by English', 'arch', 'lc.archive'],
    ['by its id', 'lc.sh', 'lc.share'],
    ['by an alias', '移交', 'lc.archive'],
    ['by the code that shows its codings', '保存政策', 'lc.archive'],
    ['by initials', 'kfgx', 'pc.open'],
    ['by initials in capitals', 'GD', 'lc.archive'],
    ['a name before a part of a name', '共享', 'lc.share'],
  ])('%s: %s', (_, words, first) => {
    expect(found(words)[0]).toBe(first);
  });

  it('of two equally good, the one used last', () => {
    expect(found('归')).toEqual(['lc.archive', 'lc.collect']);
    expect(found('归', ['lc.collect'])).toEqual(['lc.collect', 'lc.archive']);
  });

  it('finds nothing by letters of no name', () => {
    expect(found('甲乙丙')).toEqual([]);
  });
});

describe('the number keys', () => {
  const used = (codes: readonly string[], from: Slots = { keys: [], recent: [] }): Slots =>
    codes.reduce((slots, one) => slotsUsed(slots, id(one)), from);

  it('a code keeps its key however often others are used', () => {
    expect(used(['a', 'b', 'a', 'c', 'b']).keys).toEqual(['a', 'b', 'c']);
    expect(used(['a', 'b', 'a', 'c', 'b']).recent).toEqual(['b', 'c', 'a']);
  });

  it('a tenth code takes the key of the one used longest ago', () => {
    const nine = used([...'abcdefghi', 'a']);
    expect(used(['j'], nine).keys).toEqual(['a', 'j', ...'cdefghi']);
  });

  it('forgets codes the codebook no longer has', () => {
    expect(slotsOf(used(['a', 'b', 'c']), (one) => one !== 'b')).toEqual({
      keys: ['a', 'c'],
      recent: ['c', 'a'],
    });
  });
});

const coding = (name: string, status: Coding['status'], more: Partial<Coding> = {}): Coding => ({
  clause: at('1'),
  code: id(name),
  score: status === 'candidate' ? 1 : 2,
  status,
  evidence: [{ start: 0, end: 2, rule: `${name}/strong/0` }],
  ...more,
});

describe('where a coding comes from', () => {
  const machine = coding('a', 'suggested');
  const candidate = coding('b', 'candidate');
  const accepted = coding('c', 'accepted');
  const rejected = coding('d', 'rejected');
  const hand = coding('e', 'accepted', { evidence: [] });
  const byModel = coding('f', 'accepted', { evidence: [], by: 'model' });
  const all = [machine, candidate, accepted, rejected, hand];

  it('a person’s coding has nothing behind it, not even the model', () => {
    expect([...all, byModel].map(originOf)).toEqual([
      'machine',
      'candidate',
      'accepted',
      'rejected',
      'hand',
      'accepted',
    ]);
  });

  it('no two look alike in grey', () => {
    expect(new Set(Object.values(ORIGIN_SIGNS)).size).toBe(Object.keys(ORIGIN_SIGNS).length);
  });

  it.each([
    ['all', 'eacbd'],
    ['machine', 'acbd'],
    ['people', 'ecd'],
    ['waiting', 'ab'],
  ] as const)('the filter %s shows %s, what counts first', (show, shown) => {
    expect(
      codingsShown(all, show, true)
        .map((one) => one.code)
        .join(''),
    ).toBe(shown);
    expect(SHOWS).toContain(show);
  });

  it('what was rejected is out of sight, but for the one just rejected: it can still be taken back', () => {
    expect(codingsShown(all, 'all', false)).not.toContain(rejected);
    expect(codingsShown(all, 'all', false, id('d'))).toContain(rejected);
  });
});

describe('several clauses at once', () => {
  const blocks = ['a', 'b', 'c', 'd'].map(
    (name, nth) => ({ kind: 'clause', clause: { id: name }, start: nth, end: nth + 1 }) as unknown as Block,
  );
  it.each([
    ['from the anchor down', 'b', 'd', 'bcd'],
    ['and up, in the order of the text', 'c', 'a', 'abc'],
    ['the cursor alone without an anchor', null, 'c', 'c'],
    ['the cursor alone where the anchor is gone', 'x', 'c', 'c'],
    ['nothing without a cursor', 'a', null, ''],
  ])('%s', (_, anchor, cursor, range) => {
    const ids = clauseRange(blocks, anchor === null ? null : at(anchor), cursor === null ? null : at(cursor));
    expect(ids.join('')).toBe(range);
  });
});

describe('memos', () => {
  const document = 'd1' as DocumentId;
  const notes: readonly Note[] = [
    { target: { kind: 'project' }, text: '整体', about: '' },
    { target: { kind: 'document', document }, text: '文件', about: '《甲》' },
    { target: { kind: 'clause', document, clause: at('3') }, text: '条款', about: '《甲》第三条' },
    { target: { kind: 'clause', document: 'd2' as DocumentId, clause: at('3') }, text: '别处', about: '' },
  ];

  it('are found by what they are about, however it was put together', () => {
    expect(noteOn(notes, { clause: at('3'), document, kind: 'clause' })).toBe('条款');
    expect(noteOn(notes, { kind: 'document', document })).toBe('文件');
    expect(noteOn(notes, { kind: 'code', code: id('a') })).toBe('');
  });

  it('of one document, by clause', () => {
    expect([...clauseNotes(notes, document)]).toEqual([['3', '条款']]);
  });

  it('what was written and not saved stays until it is saved or given up', () => {
    draft(noteKey({ kind: 'project' }), '写了一半');
    draft(noteKey({ kind: 'document', document }), '另一条');
    draft(noteKey({ kind: 'project' }), null);
    expect(useDrafts.getState()).toEqual({ 'document d1': '另一条' });
  });
});
