import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runnableBook } from '../../shared/coding/hits';
import { masked } from '../../shared/coding/mask';
import { neededLiterals } from '../../shared/coding/needs';
import { patternSource } from '../../shared/coding/pattern';
import { unbroken } from '../../shared/coding/unbroken';
import { governanceBook } from './governance';

describe('masking keeps every position and hides what only names things', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['依照《档案法》归档', '依照□□□□□归档'],
    ['贯彻《关于落实〈数据条例〉的意见》', '贯彻□□□□□□□□□□□□□□□'],
    ['公共管理和服务机构应当共享', '□□□□□□□□□应当共享'],
    ['自然人、法人和非法人组织可以申请', '□□□□□□□□□□□□可以申请'],
    ['法律、行政法规另有规定的除外', '□□□□□□□□□□□□□□'],
    ['推进归档（省档案局牵头，各市负责）。', '推进归档□□□□□□□□□□□□□。'],
    ['推进归档（以下简称归档）。', '推进归档（以下简称归档）。'],
    ['数据,信息;目录', '数据，信息；目录'],
  ];
  it.each(cases)('%s → %s', (line, topics) => {
    expect(masked(line).topics).toBe(topics);
  });

  it('reads actors from responsibility brackets', () => {
    expect(masked('推进归档（省档案局牵头）').actors).toBe('推进归档（省档案局牵头）');
  });

  it('stops an unclosed title at the end of its sentence', () => {
    const { topics } = masked('按照《数据条例执行。省数据局负责归集。');
    expect(topics).toMatch(/^按照□+。省数据局负责归集。$/);
  });

  it('never changes the length', () => {
    const sign = fc.constantFrom(
      '《',
      '》',
      '〈',
      '〉',
      '（',
      '）',
      '。',
      '负责',
      '法人',
      '公共管理和服务机构',
      '数',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(masked(text).topics).toHaveLength(text.length);
        expect(masked(text).actors).toHaveLength(text.length);
      }),
    );
  });
});

describe('a clause broken over lines reads as one line', () => {
  it('points back to both sides of the break', () => {
    const text = '推进数\n  据 共享';
    const line = unbroken(text);
    expect(line.text).toBe('推进数据共享');
    const span = line.originalSpan(2, 4);
    expect(text.slice(span.start, span.end)).toBe('数\n  据');
  });
});

describe('the pattern language', () => {
  it('writes gaps and word lists out', () => {
    expect(patternSource('归集~6~{数据}', { 数据: '数据|信息' })).toBe(
      '归集[^。；！？\\n]{0,6}?(?:数据|信息)',
    );
    expect(patternSource('归集-6-数据', {})).toBe('归集[^，。；！？\\n]{0,6}?数据');
    expect(patternSource('\\d{4}年.{0,3}', {})).toBe('\\d{4}年.{0,3}');
  });
});

describe('a rule is tried only where its words occur', () => {
  const cases: readonly (readonly [string, readonly string[] | null])[] = [
    ['归档', ['归档']],
    ['(?:数据|信息)?目录', ['目录', '数据目录', '信息目录']],
    ['归集[^。]{0,8}?(?:数据|信息)', ['归集']],
    ['[^。]{0,8}?(?:数据|信息)', ['数据', '信息']],
    ['(?<=应当)(?:提交|申请)(?!人)', ['提交', '申请']],
    ['跨[部省]', ['跨部', '跨省']],
    ['(?:数据)?', null],
    ['.{2,4}', null],
  ];
  it.each(cases)('%s needs %j', (source, literals) => {
    const needed = neededLiterals(source);
    expect(needed === null ? null : [...needed].sort()).toEqual(
      literals === null ? null : [...literals].sort(),
    );
  });

  it('loses no match of any rule of the codebook', () => {
    const runnable = runnableBook(governanceBook());
    const literals = runnable.rules.flatMap(({ needs }) => needs ?? []);
    const word = fc.oneof(
      fc.constantFrom(...literals),
      fc.constantFrom('，', '。', '应当', '由', '的', '20', '□', '：'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const tried = new Set(runnable.tried(text));
        runnable.rules.forEach(({ key, regex }, number) => {
          regex.lastIndex = 0;
          if (regex.test(text)) expect(tried.has(number), key).toBe(true);
        });
      }),
    );
  });

  it('takes linear time on text made to trip it: every rule, repeated words, one long sentence', () => {
    const runnable = runnableBook(governanceBook());
    const trap = '应当负责推进加强建设数据信息平台系统目录标准部门机构公开共享安全制度跨'.repeat(60);
    const slow = runnable.rules.filter(
      ({ regex }) => milliseconds(() => [...trap.matchAll(regex)].length) > 200,
    );
    expect(slow.map(({ key }) => key)).toEqual([]);
  });
});

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
