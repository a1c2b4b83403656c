import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tagger } from '../../shared/coding/tag';
import { governanceBook } from './governance';

const method = join(import.meta.dirname, '../../../shared/method/method.md');
const texts = join(import.meta.dirname, '../../../shared/corpus/texts');
const { tagPassage } = tagger(governanceBook());

const suggested = (text: string, title: string) =>
  tagPassage({ text, title, chapter: '', section: '', article: '' }).flatMap(({ code, score }) =>
    score >= 2 ? [code as string] : [],
  );

/** `"…"` 不得命中 code, code/code or code（强）: the line and the codes it must not carry. */
function refused(section: string): { line: string; codes: string[] }[] {
  return [...section.matchAll(/`"([^"`]+)"` 不得命中 ([a-z][a-z.]+(?:\/[a-z][a-z.]+)*)/g)].map(
    ([, line = '', codes = '']) => ({ line, codes: codes.split('/') }),
  );
}

/** Where §6.6 says a clause stands, and what it must carry. `quoted`: the method quotes the sentence itself. */
const REQUIRED = [
  {
    name: '深圳 52-2',
    file: /深圳经济特区数据条例/,
    article: '第五十二条',
    words: '跨层级',
    codes: ['cx.level', 'cx.region', 'cx.system', 'cx.department', 'cx.business', 'lc.share'],
    quoted: /深圳 52-2"([^"]+)"/,
  },
  {
    name: '上海 36-2',
    file: /上海市数据条例/,
    article: '第三十六条',
    words: '考核',
    codes: ['el.evaluation', 'st.accountability'],
    quoted: /- "([^"]+)"（上海市数据条例 36-2）/,
  },
  {
    name: '山东 16-3',
    file: /山东省大数据发展促进条例/,
    article: '第十六条',
    words: '编制规范',
    codes: ['lc.catalog', 'sd.data'],
    quoted: /- "([^"]+)"（山东省大数据发展促进条例 16-3）/,
  },
  {
    name: '在线政务服务 12',
    file: /在线政务服务的若干规定/,
    article: '第十二条',
    words: '归档',
    codes: ['lc.archive'],
    quoted: /第十二条——"([^"]+)"/,
  },
  {
    name: '上海 28-2',
    file: /上海市数据条例/,
    article: '第二十八条',
    words: '更新频率',
    codes: ['dq.timeliness', 'sd.share'],
    quoted: /上海 28-2（"([^"]+)"）/,
  },
  {
    name: '档案法实施条例 40-2',
    file: /档案法实施条例/,
    article: '第四十条',
    words: '长期保存',
    codes: ['aq.four', 'lc.preserve', 'se.preservation'],
    quoted: /第 40 条要求保证"([^"]+)"/,
  },
] as const;

describe.skipIf(!existsSync(method))('the method’s own cases (§6.6), read from the method', () => {
  const whole = existsSync(method) ? readFileSync(method, 'utf8') : '';
  const section = /### 6\.6[\s\S]*?\n## /.exec(whole)?.[0] ?? '';
  const no = refused(section);

  it('are all there', () => {
    expect(no.length).toBeGreaterThanOrEqual(14);
  });

  it.each(no.flatMap(({ line, codes }) => codes.map((code) => [line, code] as const)))(
    '%s ✗ %s',
    (line, code) => {
      // The method writes the beginning of a sentence as …; nothing may be read into what is left out.
      expect(suggested(`${line.replace(/…$/, '提供数据')}。`, '云州省数据条例')).not.toContain(code);
    },
  );

  it.each(REQUIRED)('$name ✓ $codes', ({ file, article, words, codes, quoted }) => {
    const sentence = inCorpus(file, article, words) ?? quoted.exec(whole)?.[1];
    expect(sentence).toBeDefined();
    expect(suggested(`${sentence ?? ''}。`, '云州省数据条例')).toEqual(expect.arrayContaining([...codes]));
  });
});

/** The paragraph of an article that holds the words, where the document is among the texts. */
function inCorpus(file: RegExp, article: string, words: string): string | undefined {
  if (!existsSync(texts)) return undefined;
  for (const name of readdirSync(texts).filter((one) => file.test(one))) {
    const lines = readFileSync(join(texts, name), 'utf8').split('\n');
    const from = lines.findIndex((line) => line.trim().startsWith(article));
    const next = lines.findIndex((line, at) => at > from && /^\s*第[一二三四五六七八九十百]+条/.test(line));
    if (from < 0) continue;
    const found = lines.slice(from, next < 0 ? from + 12 : next).find((line) => line.includes(words));
    if (found !== undefined) return found.trim().replace(/。$/, '');
  }
  return undefined;
}
