import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinship, likeness, sketch, type Sketched } from '../../shared/policy/likeness';

const folder = join(import.meta.dirname, '..', '..', 'corpora', 'samples');
const [text = '', other = ''] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('likeness', () => {
  it('is 1 of a text with itself, symmetric, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (a, b) => {
        const [x, y] = [sketch(a), sketch(b)];
        expect(likeness(x, x)).toBe(x.length === 0 ? 0 : 1);
        expect(likeness(x, y)).toBe(likeness(y, x));
        expect(likeness(x, y)).toBeGreaterThanOrEqual(0);
        expect(likeness(x, y)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('sees through page numbers, blanks, full-width figures and line breaks', () => {
    const reprint = text
      .replace(/\n/g, '\n\n')
      .replace(/，/g, '， ')
      .replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    expect(likeness(sketch(text), sketch(reprint))).toBe(1);
  });

  it('falls with what was changed', () => {
    const lines = text.split('\n');
    const half = lines.filter((_, i) => i % 2 === 0).join('\n');
    const most = lines.filter((_, i) => i % 10 !== 0).join('\n');
    const [a, b] = [likeness(sketch(text), sketch(most)), likeness(sketch(text), sketch(half))];
    expect(a).toBeGreaterThan(0.8);
    expect(b).toBeLessThan(a);
    expect(b).toBeGreaterThan(0.3);
  });
});

describe('kinship', () => {
  const of = (title: string, body: string, date: string | null = null): Sketched => ({
    title,
    date,
    sketch: sketch(body),
  });
  const lines = text.split('\n');

  it('tells a reprint, a version and a stranger apart', () => {
    expect(kinship(of('甲', text), of('甲', `网站首页\n${text}\n打印本页`))?.kind).toBe('near');
    const revised = lines
      .map((line, i) => (i % 4 === 0 ? `修订后的内容${i}与原来的不同，另作规定。` : line))
      .join('\n');
    expect(kinship(of('甲', text), of('乙', revised))?.kind).toBe('version');
    expect(kinship(of('甲', text), of('乙', other))).toBeNull();
  });

  it('takes a text that was hardly changed for a version when its day or its draft mark is another', () => {
    const amended = text.replace('。', '，并公布结果。');
    const [before, after] = [of('甲条例', text, '2016-01-01'), of('甲条例', amended, '2025-01-01')];
    expect(likeness(before.sketch, after.sketch)).toBeGreaterThan(0.85);
    expect(kinship(before, after)?.kind).toBe('version');
    expect(kinship(before, { ...after, date: null })?.kind).toBe('near');
    expect(kinship(before, { ...before, title: '甲条例（征求意见稿）' })?.kind).toBe('version');
  });

  it('does not take the same name alone for the same policy', () => {
    expect(
      kinship(of('数据条例', text), of('数据条例', '完全无关的一段文字，讲的是别的事情。'.repeat(20))),
    ).toBeNull();
  });
});
