import { describe, expect, it } from 'vitest';
import { proposals, type Context } from '../../shared/coding/proposals';

const context = (text: string, words: string): Context => {
  const start = text.indexOf(words);
  return { text, marks: start < 0 ? [] : [{ start, end: start + words.length }] };
};
const none = { accepted: [], rejected: [], missed: [] };

describe('rules proposed from disagreements', () => {
  const rejected = [
    context('坚持共享发展理念，服务群众。', '共享'),
    context('树立共享发展理念。', '共享'),
    context('推进数据共享工作。', '共享'),
  ];
  it('exclude what stands round rejected hits and round no accepted one', () => {
    const found = proposals({ ...none, rejected });
    expect(found[0]).toMatchObject({ list: 'exclude', clauses: 2 });
    expect(found[0]?.pattern).toContain('共享发展');
    const kept = proposals({
      ...none,
      rejected,
      accepted: [context('共享发展理念下的数据共享。', '数据共享')],
    });
    expect(kept).toEqual([]);
  });
  it('phrases are what missed clauses share and no rejected one holds', () => {
    const missed = [context('各部门应当互通有无数据。', ''), context('省市互通有无数据的机制。', '')];
    const found = proposals({ ...none, missed });
    expect(found[0]).toEqual({ list: 'strong', pattern: '互通有无数据', clauses: 2 });
    const held = proposals({ ...none, missed, rejected: [context('互通有无数据。', '')] });
    expect(held.every(({ pattern }) => !'互通有无数据'.includes(pattern))).toBe(true);
  });
  it('of one clause nothing is made', () => {
    expect(proposals({ ...none, rejected: rejected.slice(0, 1) })).toEqual([]);
  });
});
