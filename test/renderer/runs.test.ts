import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, runsTogether } from '../../renderer/views/reader/runs';

describe('runs', () => {
  const text = '主管部门应当会同网信部门建立共享目录';
  const cut = (marks: readonly { start: number; end: number; what: string }[]) =>
    runs({ start: 0, end: text.length }, marks).map(
      ({ start, end, marks: over }) => `${text.slice(start, end)}[${over.join(' ')}]`,
    );

  it.each([
    ['no mark', [], ['主管部门应当会同网信部门建立共享目录[]']],
    [
      'one mark in the middle',
      [{ start: 6, end: 8, what: 'org' }],
      ['主管部门应当[]', '会同[org]', '网信部门建立共享目录[]'],
    ],
    [
      'two that overlap share their middle',
      [
        { start: 0, end: 8, what: 'subject' },
        { start: 6, end: 12, what: 'coop' },
      ],
      ['主管部门应当[subject]', '会同[subject coop]', '网信部门[coop]', '建立共享目录[]'],
    ],
    [
      'one within another',
      [
        { start: 0, end: 18, what: 'measure' },
        { start: 14, end: 16, what: 'share' },
      ],
      ['主管部门应当会同网信部门建立[measure]', '共享[measure share]', '目录[measure]'],
    ],
    [
      'the same code twice over the same words is named once',
      [
        { start: 14, end: 18, what: 'catalog' },
        { start: 14, end: 18, what: 'catalog' },
      ],
      ['主管部门应当会同网信部门建立[]', '共享目录[catalog]'],
    ],
  ])('%s', (_, marks, expected) => {
    expect(cut(marks)).toEqual(expected);
  });

  it('leaves out what of a mark lies outside', () => {
    expect(runs({ start: 10, end: 20 }, [{ start: 0, end: 12, what: 'a' }])).toEqual([
      { start: 10, end: 12, marks: ['a'] },
      { start: 12, end: 20, marks: [] },
    ]);
  });

  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end);
  const marks = fc.array(
    fc.tuple(span, fc.constantFrom('a', 'b', 'c')).map(([at, what]) => ({ ...at, what })),
    { maxLength: 8 },
  );

  it('covers the span without gap or overlap, whatever the marks', () => {
    fc.assert(
      fc.property(span, marks, (whole, over) => {
        const cut = runs(whole, over);
        expect(cut[0]?.start).toBe(whole.start);
        expect(cut.at(-1)?.end).toBe(whole.end);
        for (const [nth, run] of cut.entries()) {
          expect(run.start).toBeLessThan(run.end);
          if (nth > 0) expect(run.start).toBe(cut[nth - 1]?.end);
        }
      }),
    );
  });

  it('names at every character exactly the marks over it', () => {
    fc.assert(
      fc.property(span, marks, (whole, over) => {
        for (const run of runs(whole, over)) {
          for (let at = run.start; at < run.end; at++) {
            const there = over.filter(({ start, end }) => start <= at && at < end).map(({ what }) => what);
            expect(new Set(run.marks)).toEqual(new Set(there));
          }
        }
      }),
    );
  });
});

describe('runsTogether: one link is one, however many codes lie on it', () => {
  const text = '依照数据条例第八条处理';
  const marks = [
    { start: 2, end: 9, what: 'link' },
    { start: 0, end: 4, what: 'basis' },
    { start: 6, end: 11, what: 'measure' },
  ];
  it('groups the runs of the link and leaves the others alone', () => {
    const cut = runs({ start: 0, end: text.length }, marks);
    const groups = runsTogether(cut, ({ marks: over }) => over.find((mark) => mark === 'link') ?? null);
    expect(groups.map((group) => group.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['依照'],
      ['数据', '条例', '第八条'],
      ['处理'],
    ]);
    expect(groups.flat()).toEqual(cut);
  });
});
