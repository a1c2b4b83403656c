import { describe, expect, it } from 'vitest';
import { answerKey, answersOf } from '../../renderer/session/answers';
import type { Answer, Question } from '../../shared/contract/questions';

/** An engine whose answers are given by hand, in the order asked. */
function handEngine() {
  const asked: { question: Question; answer: (answer: unknown) => void }[] = [];
  return {
    asked,
    ask: <Q extends Question>(question: Q) =>
      new Promise<Answer<Q>>((resolve) => {
        asked.push({ question, answer: (answer) => resolve(answer as Answer<Q>) });
      }),
  };
}
const facets = (count: number) => ({
  ok: true,
  gives: { levels: [], regions: [{ value: '东澜', count }], kinds: [], years: [] },
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

const KEY = answerKey('library.facets', null);

describe('answers kept by revision', () => {
  it('asks once for a revision, and again when it rises, keeping the former answer meanwhile', async () => {
    const engine = handEngine();
    const answers = answersOf(engine);
    void answers.fetch(KEY, 1);
    void answers.fetch(KEY, 1);
    expect(engine.asked).toHaveLength(1);
    expect(answers.kept(KEY)).toMatchObject({ value: null, loading: true });
    engine.asked[0]?.answer(facets(3));
    await settle();
    expect(answers.kept(KEY)).toMatchObject({ value: facets(3).gives, loading: false });
    void answers.fetch(KEY, 1);
    expect(engine.asked).toHaveLength(1);
    void answers.fetch(KEY, 2);
    expect(engine.asked).toHaveLength(2);
    expect(answers.kept(KEY)).toMatchObject({ value: facets(3).gives, loading: true });
  });

  it('during an import many revisions pass while one question runs: one more is asked, not many', async () => {
    const engine = handEngine();
    const answers = answersOf(engine);
    void answers.fetch(KEY, 1);
    for (let revision = 2; revision < 40; revision++) void answers.fetch(KEY, revision);
    engine.asked[0]?.answer(facets(1));
    await settle();
    expect(engine.asked).toHaveLength(2);
    engine.asked[1]?.answer(facets(39));
    await settle();
    expect(engine.asked).toHaveLength(2);
    expect(answers.kept(KEY)).toMatchObject({ value: facets(39).gives, loading: false });
  });

  it('a failure is kept as one and not asked again by itself, but on retry', async () => {
    const engine = handEngine();
    const answers = answersOf(engine);
    void answers.fetch(KEY, 1);
    engine.asked[0]?.answer({ ok: false, failure: { key: 'import.empty' } });
    await settle();
    expect(answers.kept(KEY)).toMatchObject({ value: null, failure: { key: 'import.empty' } });
    void answers.fetch(KEY, 1);
    expect(engine.asked).toHaveLength(1);
    answers.retry(KEY);
    void answers.fetch(KEY, 1);
    expect(engine.asked).toHaveLength(2);
  });

  it('another project: what is watched is told and asked anew, a late answer of the former one is dropped', async () => {
    const engine = handEngine();
    const answers = answersOf(engine);
    let told = 0;
    answers.watch(KEY, () => told++);
    void answers.fetch(KEY, 1);
    const before = told;
    answers.forget();
    expect(told).toBe(before + 1);
    void answers.fetch(KEY, 1);
    expect(engine.asked).toHaveLength(2);
    engine.asked[1]?.answer(facets(8));
    engine.asked[0]?.answer(facets(1));
    await settle();
    expect(answers.kept(KEY)).toMatchObject({ value: facets(8).gives });
  });

  it('forgets what nobody watches once there is much of it, never what is on screen', async () => {
    const engine = handEngine();
    const answers = answersOf(engine);
    answers.watch(KEY, () => undefined);
    void answers.fetch(KEY, 1);
    engine.asked[0]?.answer(facets(5));
    await settle();
    for (let nth = 0; nth < 100; nth++) answers.watch(`["library.facets",${nth}]`, () => undefined)();
    expect(answers.kept(KEY)).toMatchObject({ value: facets(5).gives });
  });
});
