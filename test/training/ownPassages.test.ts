import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownPassages } from '../../electron/training/ownPassages';

describe('passages coded beside the gold files', () => {
  let folder = '';
  const gold = (): string => join(folder, 'gold', 'train.jsonl');
  const labels = (...rows: readonly string[]): string => {
    const file = join(folder, 'labels.csv');
    writeFileSync(file, ['file,line,rules,codes', ...rows, ''].join('\n'));
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gangmu-labels-'));
    mkdirSync(join(folder, 'corpus', 'texts'), { recursive: true });
    const write = (name: string, lines: readonly string[]): void =>
      writeFileSync(join(folder, 'corpus', 'texts', name), lines.join('\n'));
    write('办法.txt', [
      '澄湾市数据管理办法',
      '第一章 总则',
      '第一条 为了规范数据管理，制定本办法。',
      '',
      '第二章 归集',
      '第一节 目录',
      ...['二', '三', '四', '五', '六'].map((number) => `第${number}条 各部门应当编制目录。`),
      '目录应当及时更新。',
    ]);
    write('意见.txt', ['关于数据工作的实施意见', '一、总体要求', '（一）基本原则', '坚持统筹规划。']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stand under chapter, section and article, counted among the lines that are not empty', () => {
    const [row] = ownPassages(labels('办法.txt,11,unread,lc.catalog dq.timeliness'), gold()).unread;
    expect(row).toEqual({
      id: '办法.txt:11',
      file: 'texts/办法.txt',
      title: '澄湾市数据管理办法',
      chapter: '第二章 归集',
      section: '第一节 目录',
      article: '第六条',
      text: '目录应当及时更新。',
      codes: ['lc.catalog', 'dq.timeliness'],
    });
  });

  it('stand under 一、 and （一） where there are no articles, and may carry no code', () => {
    const [row] = ownPassages(labels('意见.txt,4,read,'), gold()).read;
    expect(row).toMatchObject({ chapter: '一、总体要求', section: '（一）基本原则', article: '', codes: [] });
  });

  it('that are not there are named', () => {
    expect(() => ownPassages(labels('意见.txt,9,read,el.task'), gold())).toThrow('意见.txt has no line 9');
  });

  it('are told apart by whether the rules were written from them', () => {
    const { read, unread } = ownPassages(labels('意见.txt,4,read,', '办法.txt,3,unread,'), gold());
    expect(read.map(({ id }) => id)).toEqual(['意见.txt:4']);
    expect(unread.map(({ id }) => id)).toEqual(['办法.txt:3']);
    expect(() => ownPassages(labels('意见.txt,4,el.task'), gold())).toThrow('意见.txt 4: el.task');
  });
});
