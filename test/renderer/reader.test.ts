import { describe, expect, it } from 'vitest';
import { blockAt, blocksOf, lastPart } from '../../renderer/views/reader/blocks';
import { clauseStep, codingStep, codingUnder, nextToJudge } from '../../renderer/views/reader/cursor';
import { hangingLength } from '../../renderer/views/reader/hanging';
import { outlineOf, outlineRows } from '../../renderer/views/reader/outlinerows';
import type { CodeId } from '../../shared/coding/codebook';
import type { Coding, CodingStatus } from '../../shared/coding/coding';
import type { OpenDocument } from '../../shared/contract/library';
import type { Clause, ClauseId, ClauseKind, OtherPart } from '../../shared/policy/document';

describe('hangingLength: what hangs in the margin', () => {
  it.each([
    ['第三十六条　市大数据主管部门应当', '第三十六条　'],
    ['第三十六条之一 本条例所称', '第三十六条之一 '],
    ['第12条 本办法', '第12条 '],
    ['（三）组织开展数据质量评价；', '（三）'],
    ['(三)组织开展', '(三)'],
    ['一、总体要求', '一、'],
    ['1. 完善目录', '1. '],
    ['１．完善目录', '１．'],
    ['1.5亿元资金', ''],
    ['②汇总', '②'],
    ['县级以上人民政府应当', ''],
    ['2025年底前完成', ''],
    ['一般数据分类保护', ''],
  ])('%s', (text, hung) => {
    expect(text.slice(0, hangingLength(text))).toBe(hung);
  });
});

describe('lastPart: a label beneath its container', () => {
  it.each([
    ['第三十六条第二款', '第二款'],
    ['第三十六条第二款第（三）项', '第（三）项'],
    ['第三章', '第三章'],
    ['三、（二）', '（二）'],
    ['三、（二）第一段', '第一段'],
    ['三、（二）1.', '1.'],
    ['一、', '一、'],
  ])('%s → %s', (label, part) => {
    expect(lastPart(label)).toBe(part);
  });
});

const LINES = [
  ['title', '东澜省数据办法'],
  ['chapter', '第一章　总则'],
  ['article', '第一条　为了规范数据管理，制定本办法。'],
  ['article', '第二条　省数据局负责统筹。'],
  ['paragraph', '市、县数据部门应当配合。'],
  ['chapter', '第二章　归档'],
  ['article', '第三条　数据应当归档保存。'],
] as const;

function sample(statuses: Readonly<Record<string, readonly [string, CodingStatus][]>> = {}): OpenDocument {
  const text = LINES.map(([, line]) => line).join('\n');
  const starts: number[] = [];
  LINES.reduce((at, [, line]) => {
    starts.push(at);
    return at + line.length + 1;
  }, 0);
  const at = (nth: number) => ({
    start: starts[nth] ?? 0,
    end: (starts[nth] ?? 0) + (LINES[nth]?.[1].length ?? 0),
  });
  const clause = (
    id: string,
    label: string,
    kind: ClauseKind,
    parent: string | null,
    span: { start: number; end: number },
    heading: string | null = null,
  ): Clause => ({
    id: id as ClauseId,
    label,
    kind,
    parent: parent as ClauseId | null,
    heading,
    leaf: kind !== 'chapter' && id !== 'a2',
    states: [],
    responsible: null,
    ...span,
  });
  const clauses = [
    clause('c1', '第一章', 'chapter', null, { start: at(1).start, end: at(4).end }, '总则'),
    clause('a1', '第一条', 'article', 'c1', at(2)),
    clause('a2', '第二条', 'article', 'c1', { start: at(3).start, end: at(4).end }),
    clause('a2-1', '第二条第一款', 'paragraph', 'a2', at(3)),
    clause('a2-2', '第二条第二款', 'paragraph', 'a2', at(4)),
    clause('c2', '第二章', 'chapter', null, { start: at(5).start, end: at(6).end }, '归档'),
    clause('a3', '第三条', 'article', 'c2', at(6)),
  ];
  const others: OtherPart[] = [
    { kind: 'title', ...at(0) },
    { kind: 'blank', start: at(0).end, end: at(1).start },
    { kind: 'caption', ...at(1) },
    { kind: 'caption', ...at(5) },
  ];
  const codings = Object.entries(statuses).flatMap(([id, list]) =>
    list.map(([code, status]): Coding => ({
      clause: id as ClauseId,
      code: code as CodeId,
      score: 2,
      status,
      evidence: [],
    })),
  );
  const dates = {
    signed: null,
    adopted: null,
    approved: null,
    published: null,
    effective: null,
    expires: null,
  };
  const links = { addressees: [], basedOn: [], repeals: [], citations: [], references: [], citedBy: [] };
  return { row: {} as OpenDocument['row'], text, clauses, others, codings, dates, links };
}

const id = (name: string): ClauseId => name as ClauseId;

describe('blocksOf: the page from top to bottom', () => {
  it('takes leaves and captions in the order of the text, without the blank lines', () => {
    const open = sample();
    const page = blocksOf(open).map((block) => {
      const body = open.text.slice(block.start, block.end);
      return block.kind === 'clause'
        ? `${block.hanging ? open.text.slice(block.hanging.start, block.hanging.end) : `(${block.label})`}|${body}`
        : `${block.kind}|${body}`;
    });
    expect(page).toEqual([
      'title|东澜省数据办法',
      'caption|第一章　总则',
      '第一条|为了规范数据管理，制定本办法。',
      '第二条|省数据局负责统筹。',
      '(第二款)|市、县数据部门应当配合。',
      'caption|第二章　归档',
      '第三条|数据应当归档保存。',
    ]);
  });

  it('finds the block at a place of the text, also in a gap', () => {
    const open = sample();
    const blocks = blocksOf(open);
    expect(blockAt(blocks, 0)).toBe(0);
    expect(blockAt(blocks, open.text.indexOf('第二章'))).toBe(5);
    expect(blockAt(blocks, open.text.length + 9)).toBe(6);
    expect(blockAt([], 0)).toBe(-1);
  });
});

describe('the cursor of the reader', () => {
  const blocks = blocksOf(
    sample({
      a1: [['el.goal', 'accepted']],
      'a2-1': [
        ['el.subject', 'suggested'],
        ['co.org', 'candidate'],
      ],
      a3: [
        ['lc.archive', 'rejected'],
        ['lc.preserve', 'suggested'],
      ],
    }),
  );

  it('moves by leaf clauses and stays at the ends', () => {
    expect(clauseStep(blocks, null, 1)).toBe('a1');
    expect(clauseStep(blocks, id('a1'), 1)).toBe('a2-1');
    expect(clauseStep(blocks, id('a1'), -1)).toBe('a1');
    expect(clauseStep(blocks, id('a3'), 1)).toBe('a3');
  });

  it.each([
    ['from nowhere, the first', null, ['a2-1', 'el.subject']],
    ['the next in the same clause', ['a2-1', 'el.subject'], ['a2-1', 'co.org']],
    ['over what is judged, into the next clause', ['a2-1', 'co.org'], ['a3', 'lc.preserve']],
    ['from a clause without codings, the next after it', ['a2-2', null], ['a3', 'lc.preserve']],
    ['round from the end to the beginning', ['a3', 'lc.preserve'], ['a2-1', 'el.subject']],
  ] as const)('nextToJudge: %s', (_, from, to) => {
    const place = from && { clause: id(from[0]), code: from[1] as CodeId | null };
    expect(nextToJudge(blocks, place)).toEqual({ clause: to[0], code: to[1] });
  });

  it('nextToJudge: null when everything is judged', () => {
    expect(nextToJudge(blocksOf(sample({ a1: [['el.goal', 'accepted']] })), null)).toBeNull();
  });

  it('steps through the codings of a clause, round and round', () => {
    const codings = blocks[3]?.kind === 'clause' ? blocks[3].codings : [];
    expect(codingStep(codings, null, 1)).toBe('el.subject');
    expect(codingStep(codings, 'el.subject' as CodeId, 1)).toBe('co.org');
    expect(codingStep(codings, 'co.org' as CodeId, 1)).toBe('el.subject');
    expect(codingStep(codings, null, -1)).toBe('co.org');
    expect(codingStep([], null, 1)).toBeNull();
  });

  it('acts on the chosen coding, else on the first that waits for a verdict', () => {
    const codings = blocks[6]?.kind === 'clause' ? blocks[6].codings : [];
    expect(codingUnder(codings, null)?.code).toBe('lc.preserve');
    expect(codingUnder(codings, 'lc.archive' as CodeId)?.code).toBe('lc.archive');
    expect(codingUnder([], null)).toBeNull();
  });
});

describe('the outline', () => {
  const open = sample({
    a1: [['el.goal', 'accepted']],
    'a2-2': [
      ['x.y', 'suggested'],
      ['x.z', 'candidate'],
    ],
  });
  const rows = (closed: readonly string[] = []) =>
    outlineRows(open.text, open.clauses, open.codings, new Set(closed.map(id))).map(
      ({ clause, depth, text, codings, opens }) =>
        `${'-'.repeat(depth)}${clause.label} ${text} ${codings}${opens ? ' ▾' : ''}`,
    );

  it('lists chapters with headings, articles with their beginnings, and counts what counts', () => {
    expect(rows()).toEqual([
      '第一章 总则 2 ▾',
      '-第一条 为了规范数据管理，制定本办法。 1',
      '-第二条 省数据局负责统筹。 1',
      '第二章 归档 0 ▾',
      '-第三条 数据应当归档保存。 0',
    ]);
  });

  it('leaves out what lies under a closed chapter', () => {
    expect(rows(['c1'])).toEqual(['第一章 总则 2 ▾', '第二章 归档 0 ▾', '-第三条 数据应当归档保存。 0']);
  });

  it('finds the article in which a paragraph lies', () => {
    expect(outlineOf(open.clauses, id('a2-2'))).toBe('a2');
    expect(outlineOf(open.clauses, null)).toBeNull();
  });
});
