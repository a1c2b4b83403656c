import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code, Codebook, CodeId } from '../../shared/coding/codebook';
import { runnableBook, type RunnableBook } from '../../shared/coding/hits';
import { masked } from '../../shared/coding/mask';
import type { Link } from '../../shared/coding/links';
import { patternNeeds } from '../../shared/coding/needs';
import { patternSource } from '../../shared/coding/pattern';
import { patternTree } from '../../shared/coding/patternTree';
import { unbroken } from '../../shared/coding/unbroken';
import { governanceBook } from './governance';

describe('masking keeps every position and hides what only names things', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['依照《档案法》归档', '依照▣▣▣▣▣归档'],
    ['贯彻《关于落实〈数据条例〉的意见》', '贯彻▣▣▣▣▣▣▣▣▣▣▣▣▣▣▣'],
    ['公共管理和服务机构应当共享', '□□□□□□□□□应当共享'],
    ['自然人、法人和非法人组织可以申请', '□□□□□□□□□□□□可以申请'],
    ['法律、行政法规另有规定的除外', '□□□□□□□□□□□□□□'],
    ['推进归档（省档案局牵头，各市负责）。', '推进归档□□□□□□□□□□□□□。'],
    ['推进归档（以下简称归档）。', '推进归档（以下简称归档）。'],
    ['数据,信息;目录', '数据，信息；目录'],
  ];
  it.each(cases)('%s → %s', (line, topics) => {
    expect(masked(line).topics.replaceAll('■', '□')).toBe(topics);
  });

  it('reads actors from responsibility brackets', () => {
    expect(masked('推进归档（省档案局牵头）').actors).toBe('推进归档（省档案局牵头）');
  });

  it('stops an unclosed title at the end of its sentence', () => {
    const { topics } = masked('按照《数据条例执行。省数据局负责归集。');
    expect(topics).toMatch(/^按照▣+。省数据局负责归集。$/);
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

describe('what every match of a pattern needs: words, their order and their distance', () => {
  const cases: readonly (readonly [string, readonly string[] | null])[] = [
    ['归档', ['归档']],
    ['(?:数据|信息)?目录', ['数据目录/信息目录/目录']],
    ['归集[^。；！？\\n]{0,8}?(?:数据|信息)', ['归集 8| 数据/信息']],
    ['归集[^，。；！？\\n]{0,8}?(?:数据|信息)', ['归集 8, 数据/信息']],
    ['归集.{0,8}(?:的)?数据', ['归集 8 的数据/数据']],
    ['归集[^。]{0,8}?库', ['归集']],
    ['[^。]{0,8}?(?:数据|信息)', ['数据/信息']],
    ['(?<=应当)(?:提交|申请)(?!人)', ['应当 0, 提交/申请']],
    ['归集|汇聚.{2,3}数据', ['归集', '汇聚 3 数据']],
    ['共享(?=.{0,4}平台)', ['共享 4 平台']],
    ['(?:数据){2,3}目录', ['数据 4, 目录']],
    ['跨[部省]', ['跨部/跨省']],
    ['(?:数据)?', null],
    ['.{2,4}', null],
    ['归集|.库?', null],
  ];
  it.each(cases)('%s needs %j', (source, chains) => {
    const found = patternNeeds(patternTree(source)).chains;
    const written = found?.map(({ links }) => links.map(linkWritten).join(' ')) ?? null;
    expect(written).toEqual(chains);
  });
});

/** `8| 数据/信息`: at most 8 characters on, no sentence end between; `8,` no comma either. */
function linkWritten({ literals, gap, lacks }: Link, at: number): string {
  const words = literals.join('/');
  return at === 0 ? words : `${gap}${['', '|', ','][lacks] ?? ''} ${words}`;
}

describe('all rules together find what each rule alone finds', () => {
  const governance = runnableBook(governanceBook());

  it('for the rules of the codebook on its own words in any order', () => {
    const literals = governance.rules.flatMap(({ needs }) =>
      (needs.chains ?? []).flatMap(({ links }) => links.flatMap((link) => link.literals)),
    );
    const word = fc.oneof(
      fc.constantFrom(...literals),
      fc.constantFrom('，', '。', '应当', '由', '的', '20', '□', '：', '数据', '责任单位', '（', '）'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (parts) => {
        expectAllFound(governance, parts.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('for any small pattern on any small text', () => {
    const piece = fc.constantFrom('甲', '乙', '甲乙', '乙甲', '[甲乙]', '(?:甲|甲乙)', '(?:乙|丙甲)?', '丙');
    const gap = fc.constantFrom(
      '',
      '',
      '~2~',
      '-2-',
      '.{0,2}',
      '.{1,3}?',
      '(?<=甲)',
      '(?=乙)',
      '(?!丙)',
      '^',
    );
    const pattern = fc
      .array(fc.tuple(gap, piece), { minLength: 1, maxLength: 3 })
      .map((pairs) => pairs.map(([before, one]) => before + one).join(''));
    const rules = fc.array(
      fc.array(pattern, { minLength: 1, maxLength: 3 }).map((list) => list.join('|')),
      { minLength: 1, maxLength: 4 },
    );
    const text = fc.array(fc.constantFrom('甲', '乙', '丙', '，', '。'), { maxLength: 14 });
    fc.assert(
      fc.property(rules, text, (patterns, signs) => {
        expectAllFound(runnableBook(bookOf(patterns)), signs.join(''));
      }),
      { numRuns: 3000 },
    );
  });
});

function expectAllFound(book: RunnableBook, text: string): void {
  const found = book.find(text, text);
  const together = new Map(found.rules.map((rule) => [rule, [...found.spans(rule)]]));
  book.rules.forEach(({ key, regex }, rule) => {
    const alone = spansAlone(regex, text);
    expect(together.get(rule) ?? [], `${key} ${regex.source} in ${text}`).toEqual(alone);
  });
}

function spansAlone(regex: RegExp, text: string): readonly number[] {
  const spans: number[] = [];
  regex.lastIndex = 0;
  for (let found = regex.exec(text); found !== null; found = regex.exec(text)) {
    if (found[0] === '') regex.lastIndex++;
    else spans.push(found.index, regex.lastIndex);
  }
  return spans;
}

function bookOf(strong: readonly string[]): Codebook {
  const family = { id: 'xx', zh: '族', en: 'family' };
  const code: Code = {
    id: 'xx.one' as CodeId,
    family: family.id,
    zh: '一',
    en: 'one',
    level: 'clause',
    source: '',
    definition: '',
    include: '',
    exclude: '',
    manual: false,
    rules: { strong, weak: [], exclude: [] },
  };
  return { id: 'book', version: '1', zh: '书', en: 'book', families: [family], codes: [code] };
}
