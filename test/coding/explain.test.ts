import { describe, expect, it } from 'vitest';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { explaining, type Explanation, type Finding } from '../../shared/coding/explain';
import { phraseParts } from '../../shared/coding/phraseParts';
import { passageRead } from '../../shared/coding/reading';
import { tagger } from '../../shared/coding/tag';
import { unbroken } from '../../shared/coding/unbroken';
import { governanceBook } from './governance';

const governance = governanceBook();
const [like] = governance.codes;
if (like === undefined) throw new Error('the codebook is empty');

/** One code with these rules beside three that fill a unit. */
function bookWith(rules: Partial<Codebook['codes'][number]['rules']>): Codebook {
  const { aliasOf: _alias, reliability: _reliability, ...code } = like as Codebook['codes'][number];
  const none = { strong: [], weak: [], exclude: [] };
  const other = (id: string, word: string) => ({
    ...code,
    ...{ id: id as CodeId, manual: true, rules: { ...none, strong: [word] } },
  });
  return {
    ...governance,
    atMost: { codes: 2, giveUp: ['lc.test' as CodeId] },
    codes: [
      { ...code, id: 'lc.test' as CodeId, manual: true, rules: { ...none, ...rules } },
      other('xx.one', '甲'),
      other('xx.two', '乙'),
    ],
  };
}

function explained(rules: Parameters<typeof bookWith>[0], text: string, around = {}): Explanation {
  const book = bookWith(rules);
  const passage = { text, title: '云州省公共数据条例', chapter: '', section: '', article: '', ...around };
  const read = passageRead(passage);
  const raw = unbroken(text).text.slice(read.unit.from);
  const said = explaining(book, null)(read, raw, 'lc.test' as CodeId);
  const tagged = tagger(book)
    .tagPassage(passage)
    .find(({ code }) => code === 'lc.test');
  expect(said.score).toBe(tagged?.score ?? 0);
  return said;
}

const kinds = ({ findings }: Explanation): Finding['kind'][] => findings.map(({ kind }) => kind);

describe('why and why not', () => {
  const cases: readonly (readonly [string, Parameters<typeof bookWith>[0], string, Finding['kind']])[] = [
    ['strong words', { strong: ['数据目录'] }, '各部门应当编制数据目录。', 'found'],
    [
      'an exclusion over the words',
      { strong: ['共享'], exclude: ['共享发展'] },
      '坚持数据共享发展。',
      'excluded',
    ],
    ['a negation before the words', { strong: ['数据目录'] }, '尚未建立数据目录。', 'absent'],
    ['words in a title only', { strong: ['数据目录'] }, '各部门应当按照《数据目录规定》报送数据。', 'masked'],
    ['a gate that is not met', { strong: ['目录'], gate: '编制' }, '数据目录由各部门发布。', 'gate'],
    ['weak words alone', { weak: ['目录'] }, '数据目录由各部门发布。', 'weak'],
    [
      'a circumstance that lowers',
      { strong: ['目录'], lower: [{ text: '对照', why: '只是对照' }] },
      '各部门应当对照数据目录报送。',
      'lowered',
    ],
    ['a unit that is full', { strong: ['目录'] }, '甲单位和乙单位应当编制数据目录。', 'full'],
    ['a part of a phrase', { strong: ['(?:建立|健全)~12~目录体系'] }, '各部门应当建立数据机制。', 'near'],
    ['parts in two sentences', { strong: ['建立~6~目录'] }, '建立数据机制。各部门发布数据目录。', 'near'],
    ['nothing of the code', { strong: ['销毁'] }, '各部门应当报送数据。', 'nothing'],
    ['rules alone', { strong: ['销毁'] }, '各部门应当报送数据。', 'rulesDecide'],
  ];
  for (const [name, rules, text, kind] of cases)
    it(`says: ${name}`, () => {
      expect(kinds(explained(rules, text))).toContain(kind);
    });

  it('says that a text about other matters does not speak of information', () => {
    const said = explained({ strong: ['绿地'] }, '应当建设绿地。', { title: '云州省园林绿化条例' });
    expect(said.score).toBe(1);
    expect(kinds(said)).toContain('domain');
  });

  it('asks the gate of the text that the code reads, brackets of who answers where it reads organs', () => {
    const id = 'el.subject' as CodeId;
    const rules = { strong: [], weak: ['职责'], exclude: [], gate: '市公安局' };
    const { aliasOf: _alias, ...code } = like;
    const { atMost: _most, ...rest } = governance;
    const book: Codebook = { ...rest, codes: [{ ...code, id, manual: true, rules }] };
    const text = '各单位履行绿化养护职责。（责任单位：市公安局）';
    const title = '云州省园林绿化条例';
    const read = passageRead({ text, title, chapter: '', section: '', article: '' });
    expect(read.unit.actors).toContain('市公安局');
    expect(read.unit.topics).not.toContain('市公安局');
    const said = kinds(explaining(book, null)(read, text, id));
    expect(said).toContain('domain');
    expect(said).not.toContain('gate');
  });

  it('names the part that stands and the part that is missing', () => {
    const said = explained({ strong: ['(?:建立|健全)~12~目录体系'] }, '各部门应当建立数据机制。');
    const near = said.findings.find((one) => one.kind === 'near');
    expect(near).toMatchObject({
      rule: 'lc.test/strong/0',
      apart: false,
      parts: [
        { written: '建立|健全', span: { start: 5, end: 7 } },
        { written: '目录体系', span: null },
      ],
    });
  });

  it('says what the exclusion was and why a circumstance lowers', () => {
    const excluded = explained({ strong: ['共享'], exclude: ['共享发展'] }, '坚持数据共享发展。');
    expect(excluded.findings[0]).toMatchObject({ by: 'lc.test/exclude/0', words: '共享发展' });
    const lowered = explained(
      { strong: ['目录'], lower: [{ text: '对照', why: '只是对照' }] },
      '各部门应当对照目录报送。',
    );
    expect(lowered.findings).toContainEqual({ kind: 'lowered', why: '只是对照' });
  });
});

describe('a pattern in parts', () => {
  const parts = (pattern: string): string[][] =>
    phraseParts(pattern, { ...governance.words, 部门: '机关|单位' }).map((phrase) =>
      phrase.map(({ written }) => written),
    );
  it('is cut at gaps, groups and word lists, and at its alternatives', () => {
    expect(parts('建立~12~目录|编制清单')).toEqual([['建立', '目录'], ['编制清单']]);
    expect(parts('(?:归集|汇聚)(?:数据|信息)')).toEqual([['归集|汇聚', '数据|信息']]);
    expect(parts('{部门}-8-应当')).toEqual([['{部门}', '应当']]);
    expect(parts('目录(?!发展)')).toEqual([['目录']]);
    expect(parts('(?:建设)?目录')).toEqual([['目录']]);
  });
  it('of every rule that ships can be cut', () => {
    const uncut = governance.codes.flatMap(({ rules }) =>
      [...rules.strong, ...rules.weak].filter((pattern) => {
        const phrases = parts(pattern);
        return phrases.length === 0 || phrases.some((phrase) => phrase.length === 0);
      }),
    );
    expect(uncut).toEqual([]);
  });
});
