import { describe, expect, it } from 'vitest';
import { excerpt } from '../../renderer/kit/excerpt';

const filler = (length: number): string => '建立健全数据治理制度，'.repeat(20).slice(0, length);

describe('excerpt', () => {
  it('leaves a short passage as it is', () => {
    const marks = [{ start: 0, end: 4 }];
    expect(excerpt('建立健全归档制度。', marks)).toEqual({ text: '建立健全归档制度。', marks });
  });

  it('shows the beginning of a long passage without marks', () => {
    const { text } = excerpt(filler(200), []);
    expect(text).toBe(`${filler(160)}…`);
  });

  it('keeps the marked words and their surroundings, and moves the marks with them', () => {
    const passage = `${filler(120)}定期销毁${filler(120)}`;
    const { text, marks } = excerpt(passage, [{ start: 120, end: 124 }]);
    expect(text.startsWith('…')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(text.length).toBeLessThan(passage.length);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['定期销毁']);
  });

  it('joins windows that nearly touch and separates those far apart by one ellipsis', () => {
    const passage = `归档${filler(80)}保存${filler(200)}销毁`;
    const at = (word: string) => ({ start: passage.indexOf(word), end: passage.indexOf(word) + 2 });
    const { text, marks } = excerpt(passage, [at('销毁'), at('归档'), at('保存')]);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['归档', '保存', '销毁']);
    expect(text.match(/…/g)).toHaveLength(1);
  });
});
