import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseSpans } from '../../shared/coding/clauseSpans';
import { DETAIL_NONE, detailOrNone, detailsJoined, withSpan } from '../../shared/coding/detail';
import type { ClauseId } from '../../shared/policy/document';
import type { Span } from '../../shared/text/span';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));
const covered = (spans: readonly Span[]): number[] => [
  ...new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))),
];

describe('spans of one coding', () => {
  it('cover what was chosen, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (chosen) => {
        const spans = chosen.reduce<readonly Span[]>(withSpan, []);
        expect(covered(spans).sort((a, b) => a - b)).toEqual(covered(chosen).sort((a, b) => a - b));
        spans.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(spans[i]?.end ?? 0));
      }),
    );
  });

  it('that only touch stay two: a person chose them apart', () => {
    const two = withSpan([{ start: 3, end: 5 }], { start: 5, end: 8 });
    expect(two).toHaveLength(2);
    expect(withSpan(two, { start: 4, end: 6 })).toEqual([{ start: 3, end: 8 }]);
  });
});

describe('what is said of a coding', () => {
  it('is nothing when everything is taken back', () => {
    expect(detailOrNone(DETAIL_NONE)).toBeNull();
    expect(detailOrNone({ ...DETAIL_NONE, uncertain: true })).not.toBeNull();
  });

  it('of two that become one loses no words and no comment', () => {
    const one = { spans: [{ start: 0, end: 4 }], weight: null, comment: '甲', uncertain: false };
    const other = { spans: [{ start: 6, end: 9 }], weight: 3, comment: '乙', uncertain: true } as const;
    expect(detailsJoined(one, other)).toEqual({
      spans: [
        { start: 0, end: 4 },
        { start: 6, end: 9 },
      ],
      ...{ weight: 3, comment: '甲\n乙', uncertain: true },
    });
    expect(detailsJoined(one, one)?.comment).toBe('甲');
    expect(detailsJoined(null, other)).toBe(other);
  });
});

describe('a passage over clauses', () => {
  const text = '第一章 总则\n第一条 市数据局负责。\n第二条 各部门应当共享数据。\n';
  const clause = (id: string, words: string, leaf = true) => {
    const start = text.indexOf(words);
    return { id: id as ClauseId, start, end: text.indexOf('\n', start) + 1, leaf };
  };
  const clauses = [
    { ...clause('ch', '第一章', false), end: text.length },
    clause('1', '第一条'),
    clause('2', '第二条'),
  ];
  const within = (from: string, to: string): (readonly [string, string | null])[] =>
    clauseSpans(text, clauses, { start: text.indexOf(from), end: text.indexOf(to) + to.length }).map(
      ({ clause: id, span: part }) => [id, part && text.slice(part.start, part.end)] as const,
    );

  it('gives each leaf its part, without the blanks between', () => {
    expect(within('数据局', '各部门')).toEqual([
      ['1', '数据局负责。'],
      ['2', '第二条 各部门'],
    ]);
  });

  it('that is a whole clause is the clause; a heading carries no codings', () => {
    expect(within('第一条', '负责。\n')).toEqual([['1', null]]);
    expect(within('第一章', '总则')).toEqual([]);
    expect(
      clauseSpans(text, clauses, { start: text.indexOf('\n第一条'), end: text.indexOf('第一条') }),
    ).toEqual([]);
  });
});
