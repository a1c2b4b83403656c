import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportTo, importFrom } from '../../electron/cli/exchange';
import type { Terminal } from '../../electron/cli/terminal';
import type { Workshop } from '../../electron/workers/workshop';
import { say } from '../../shared/wording/say';
import { codebook, NOW, projectOf, readText, resources } from '../exchange/bed';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-exchange-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);

function listening(): { terminal: Terminal; told: () => string } {
  const lines: string[] = [];
  const terminal: Terminal = {
    language: 'zh',
    result: (text) => lines.push(text),
    tell: (key, values) => lines.push(say('zh', key, values)),
    words: ({ key, values }) => say('zh', key, values),
    progress: () => undefined,
  };
  return { terminal, told: () => lines.join('\n') };
}

/** Words one character each; jieba is of no matter here. */
const started: string[] = [];
const startWorkshop = (): Workshop =>
  ({
    ask: (order: string, takes: { texts?: readonly string[] }) => {
      started.push(order);
      return Promise.resolve(order === 'cut' ? (takes.texts ?? []).map((text) => text.split('')) : null);
    },
    stop: () => started.push('stop'),
  }) as unknown as Workshop;
const tools = { resources, codebook, startWorkshop };

describe('gangmu export and import', async () => {
  const text =
    '青禾市政务数据共享办法\n第一条 为了推进政务数据共享，制定本办法。\n第二条 市数据局负责统筹协调。\n';
  projectOf(at('a.gangmu'), [await readText(text, '办法.txt')]);
  const options = { wide: false, nvivo: false };

  it('writes what the ending says, and tells what it does not hold', async () => {
    for (const ending of ['qdpx', 'qdc', 'json', 'csv', 'xlsx']) {
      const { terminal, told } = listening();
      expect(await exportTo(terminal, at('a.gangmu'), { out: at(`a.${ending}`), ...options }, NOW)).toBe(0);
      expect(told()).toMatch(/已写出 .*：1 份文件、\d+ 个编码、[1-9]\d* 条编码结果/);
      expect(told()).toContain('这种格式装不下的内容');
      expect(readFileSync(at(`a.${ending}`)).length).toBeGreaterThan(500);
    }
  });

  it('reads it into a project, with the words of its texts cut in a workshop that is stopped again', async () => {
    const { terminal, told } = listening();
    expect(await importFrom(terminal, tools, at('a.qdpx'), { out: at('b.gangmu'), tag: false }, NOW)).toBe(0);
    expect(told()).toMatch(/已写入 .*b\.gangmu：1 份文件，[1-9]\d* 条编码落到条款上，另有 0 个新编码/);
    expect(started).toEqual(['begin', 'cut', 'stop']);
  });

  it('keeps a project that stands where the new one goes', async () => {
    const { terminal, told } = listening();
    expect(await importFrom(terminal, tools, at('a.qdc'), { out: at('b.gangmu'), tag: false }, NOW)).toBe(0);
    expect(told()).toContain('.previous.gangmu');
    expect(existsSync(at('b.previous.gangmu'))).toBe(true);
  });

  it.each([
    [
      'an ending that nobody knows',
      () => exportTo(listen.terminal, at('a.gangmu'), { out: at('a.pdf'), ...options }, NOW),
      '不认识这种文件：a.pdf',
    ],
    [
      'a project that is not there',
      () => exportTo(listen.terminal, at('no.gangmu'), { out: at('n.qdpx'), ...options }, NOW),
      'no.gangmu',
    ],
    [
      'a project under another name',
      () => importFrom(listen.terminal, tools, at('a.qdpx'), { out: at('b.db'), tag: false }, NOW),
      '应以 .gangmu 结尾',
    ],
    [
      'a file that is not there',
      () => importFrom(listen.terminal, tools, at('no.qdpx'), { out: at('c.gangmu'), tag: false }, NOW),
      'ENOENT',
    ],
    [
      'a file that is something else',
      () => importFrom(listen.terminal, tools, at('x.qdpx'), { out: at('c.gangmu'), tag: false }, NOW),
      '未导入',
    ],
  ])('refuses %s, and writes nothing', async (_, run, reason) => {
    writeFileSync(at('x.qdpx'), 'not a package');
    listen = listening();
    expect(await run()).toBe(1);
    expect(listen.told()).toContain(reason);
    for (const name of ['a.pdf', 'n.qdpx', 'b.db', 'c.gangmu'])
      expect(existsSync(at(name)), name).toBe(false);
  });
});
let listen = listening();
