import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { engineClient, type EnginePort } from '../../renderer/session/engine';
import type { Answered, Asked, FromEngine } from '../../shared/contract/wire';

/** The engine's end of a real message channel, answering by hand. */
function portPair() {
  const { port1, port2 } = new MessageChannel();
  const asked: Asked[] = [];
  let tell = (): void => undefined;
  port2.on('message', (message: Asked) => {
    asked.push(message);
    tell();
  });
  /** The questions, once there are `count` of them. */
  const questions = async (count: number): Promise<readonly Asked[]> => {
    while (asked.length < count) await new Promise<void>((resolve) => (tell = resolve));
    return asked;
  };
  const say = (message: FromEngine): void => port2.postMessage(message);
  return { port: port1 as unknown as EnginePort, questions, say, close: () => port2.close() };
}

describe('the window’s side of the wire', () => {
  it('pairs answers with questions by id, whatever their order', async () => {
    const engine = engineClient();
    const { port, questions, say, close } = portPair();
    engine.attach(port);
    const first = engine.ask('codebook.current', null);
    const second = engine.ask('library.remove', { ids: [] });
    const asked = await questions(2);
    expect(asked.map(({ question }) => question)).toEqual(['codebook.current', 'library.remove']);
    const answer = (nth: number, key: 'import.empty' | 'result.cancelled'): Answered => ({
      id: asked[nth]?.id ?? -1,
      answer: { ok: false, failure: { key } },
    });
    say(answer(1, 'result.cancelled'));
    say(answer(0, 'import.empty'));
    expect(await first).toEqual({ ok: false, failure: { key: 'import.empty' } });
    expect(await second).toEqual({ ok: false, failure: { key: 'result.cancelled' } });
    close();
  });

  it('keeps questions asked before there is a port, and sends them when it comes', async () => {
    const engine = engineClient();
    void engine.ask('project.summary', null);
    const { port, questions, close } = portPair();
    engine.attach(port);
    const asked = await questions(1);
    expect(asked.map(({ question }) => question)).toEqual(['project.summary']);
    close();
  });

  it('a new engine: what the former left unanswered fails with a reason, listeners are told', async () => {
    const engine = engineClient();
    const former = portPair();
    engine.attach(former.port);
    let attached = 0;
    engine.onAttach(() => attached++);
    const lost = engine.ask('codebook.current', null);
    const next = portPair();
    engine.attach(next.port);
    expect(await lost).toEqual({ ok: false, failure: { key: 'window.engineRestarted' } });
    expect(attached).toBe(1);
    void engine.ask('project.undo', null);
    const asked = await next.questions(1);
    expect(asked.map(({ question }) => question)).toEqual(['project.undo']);
    former.close();
    next.close();
  });

  it('hears news by name until it stops listening', async () => {
    const engine = engineClient();
    const { port, questions, say, close } = portPair();
    engine.attach(port);
    // What is said before an answer has arrived when the answer has: messages keep their order.
    let asked = 0;
    const delivered = async (): Promise<void> => {
      const question = engine.ask('project.summary', null);
      const id = (await questions(++asked)).at(-1)?.id ?? -1;
      say({ id, answer: { ok: false, failure: { key: 'result.cancelled' } } });
      await question;
    };
    const heard: number[] = [];
    const stop = engine.hear('task.progress', ({ done }) => heard.push(done));
    const progress = (done: number): FromEngine => ({
      news: 'task.progress',
      message: { task: 1, phase: 'reading', done, total: 9, secondsLeft: null, name: '' },
    });
    say(progress(1));
    say(progress(2));
    await delivered();
    stop();
    say(progress(3));
    await delivered();
    expect(heard).toEqual([1, 2]);
    close();
  });
});
