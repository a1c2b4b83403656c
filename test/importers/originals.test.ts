import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { extractRawText } from 'mammoth';
import { describe, expect, test } from 'vitest';
import { policyDocument } from '../../shared/policy/parse';
import { docxBytes, p, sourceText } from './make';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const originals = resolve(corpus, 'originals');
const present = existsSync(originals);
if (!present) console.log('skipped: ../shared/corpus/originals is not here');

const load = (name: string): Uint8Array => Uint8Array.from(readFileSync(resolve(originals, name)));

/** What a person counted in each file: format, numbered articles (null = none), first and last line, warnings. */
const FACTS: readonly {
  readonly file: string;
  readonly format: string;
  readonly articles: number;
  readonly first: string;
  readonly last: string | RegExp;
  readonly warnings?: readonly string[];
  /** Steps of cleaning and what they counted, where a person checked them. */
  readonly cleaning?: Readonly<Record<string, number>>;
}[] = [
  {
    file: '11_公共租赁住房保障办法_穗府办规2024-13号.html',
    format: 'html',
    articles: 54,
    first: '（转载）广州市人民政府办公厅关于印发广州市公共租赁住房管理办法的通知',
    last: /2024年7月29日印发$/,
  },
  {
    file: '33_广州市老年人优待办法_政府令179号.html',
    format: 'html',
    articles: 19,
    first: '广州市人民政府令',
    last: /2021年2月7日印发$/,
  },
  {
    file: '37_市场主体登记管理条例_国务院令746号.html',
    format: 'html',
    articles: 55,
    first: '中华人民共和国市场主体登记管理条例',
    last: /^第五十五条/,
  },
  {
    file: '公共数据资源登记管理暂行办法.html',
    format: 'html',
    articles: 24,
    first: '公共数据资源登记管理暂行办法',
    last: '成文日期：2025年01月08日',
  },
  {
    file: '国家税务总局 工业和信息化部 国家互联网信息办公室关于规范互联网平台企业涉税信息报送有关行政处罚事项的公告.doc',
    format: 'html',
    articles: 0,
    first:
      '国家税务总局 工业和信息化部 国家互联网信息办公室关于规范互联网平台企业涉税信息报送有关行政处罚事项的公告',
    last: '2025年9月28日',
  },
  {
    file: '《公共数据资源登记管理暂行办法》.pdf',
    format: 'pdf',
    articles: 24,
    first: '公共数据资源登记管理暂行办法',
    last: /^第二十四条/,
  },
  {
    file: '中华人民共和国数据安全法.pdf',
    format: 'pdf',
    articles: 55,
    first: '中华人民共和国数据安全法',
    last: /^第五十五条/,
    cleaning: { furniture: 5, runningHeads: 20, brokenLines: 96, blanks: 5 },
  },
  {
    file: '中华人民共和国行政许可法.pdf',
    format: 'pdf',
    articles: 83,
    first: '中华人民共和国行政许可法',
    last: /^本法施行前/,
  },
  {
    file: '关于完善数据流通安全治理 更好促进数据要素市场化价值化的实施方案.pdf',
    format: 'pdf',
    articles: 0,
    first: '关于完善数据流通安全治理',
    last: /^强化部门协同/,
  },
  {
    file: '机械工业数字化转型实施方案.pdf',
    format: 'pdf',
    articles: 0,
    first: '机械工业数字化转型实施方案',
    last: /。$/,
  },
  {
    file: '中华人民共和国行政处罚法.docx',
    format: 'docx',
    articles: 86,
    first: '中华人民共和国行政处罚法',
    last: /^第八十六条/,
  },
  {
    file: '最高人民法院关于互联网法院案件管辖的规定_20250929.docx',
    format: 'docx',
    articles: 4,
    first: '最高人民法院',
    last: /为准。$/,
  },
  {
    file: '杭州-2024政府工作报告.docx',
    format: 'docx',
    articles: 0,
    first: '（2024年1月29日在杭州市第十四届人民代表大会第四次会议上）',
    last: /！$/,
  },
  {
    file: '多份政策拼接-ref.txt',
    format: 'txt',
    articles: 0,
    first: '中共中央办公厅 国务院办公厅关于加快公共数据资源开发利用的意见（2024年9月21日）',
    last: /./,
  },
  {
    file: '湖北省数据条例-中国湖北人大-c5a46a130f.md',
    format: 'md',
    articles: 69,
    first: '湖北省数据条例',
    last: /^第六十九条/,
    cleaning: { radicals: 1054, furniture: 47, brokenLines: 160, blanks: 15 },
  },
  {
    file: '《河南省公共数据资源授权运营实施办法-试行-》-b833e062cc.md',
    format: 'md',
    articles: 26,
    first: '《河南省公共数据资源授权运营实施办法（试行）》',
    last: /^第二十六条/,
    cleaning: { radicals: 397, furniture: 6, lostBreaks: 96, blanks: 43 },
  },
  {
    file: '《新疆维吾尔自治区公共数据资源登记实施细则-试行-》-54ab08dbb4.md',
    format: 'md',
    articles: 0,
    first: '《新疆维吾尔自治区公共数据资源登记实施细则（试行）》',
    last: /./,
    warnings: ['import.garbled'],
  },
  {
    file: 'keyword.ofd',
    format: 'ofd',
    articles: 0,
    first: '鲁（2020）泰安市不动产证明第0014777号',
    last: '37000015590',
    warnings: ['import.aslant'],
  },
  // words that run up, down and lie on their side
  { file: '文字横向-数科.ofd', format: 'ofd', articles: 0, first: '一二三四', last: '一二三四' },
];

describe.skipIf(!present)('files as found', () => {
  test.each(FACTS)('$file', async ({ file, format, articles, first, last, warnings = [], cleaning }) => {
    const result = await sourceText(load(file), file);
    if (!result.ok) throw new Error(result.failure.key);
    const { source } = result;
    const lines = source.text.split('\n').filter((line) => line.trim() !== '');
    expect(source.format).toBe(format);
    expect(lines.filter((line) => /^[\s　]*第[零〇一二三四五六七八九十百]+条/.test(line))).toHaveLength(
      articles,
    );
    expect(lines[0]?.replace(/\s+/g, ' ').trim()).toBe(first);
    expect(lines.at(-1)).toMatch(last);
    expect(source.warnings.map(({ key }) => key)).toEqual(warnings);
    if (cleaning !== undefined) {
      expect(Object.fromEntries(source.cleaning.map(({ step, count }) => [step, count]))).toEqual(cleaning);
    }
    // raw extractions saved as md carry the page they were printed from; that is their text
    if (format === 'html') expect(source.text).not.toMatch(/网站首页|版权所有|扫一扫|function\s*\(/);
  });

  test('词频-policy1.gb18030.csv: a list of words, no table of policies', async () => {
    const file = '词频-policy1.gb18030.csv';
    expect(await sourceText(load(file), file)).toEqual({
      ok: false,
      failure: { key: 'import.tableUnknown', values: { columns: '片区、71' } },
    });
  });

  test.each(['最高人民法院关于互联网法院案件管辖的规定_20250929.docx', '杭州-2024政府工作报告.docx'])(
    '%s: the same characters as an independent reader',
    async (file) => {
      const other = await extractRawText({ buffer: Buffer.from(load(file)) });
      expect(squeezed(await textOf(file))).toBe(squeezed(other.value));
    },
  );
});

/** The same policy as pdf or html and as a text that others prepared: how many characters of it are there, in order. */
describe.skipIf(!present)('agreement with the texts of the corpus', () => {
  const table: readonly (readonly [file: string, text: string, least: number])[] = [
    ['中华人民共和国数据安全法.pdf', 'national-全国-数据安全法.txt', 1],
    // the pdf has no lines for issuer, number and date, which the text has at its end
    ['《公共数据资源登记管理暂行办法》.pdf', 'national-全国-公共数据资源登记管理暂行办法.txt', 0.98],
    ['公共数据资源登记管理暂行办法.html', 'national-全国-公共数据资源登记管理暂行办法.txt', 1],
    [
      '关于完善数据流通安全治理 更好促进数据要素市场化价值化的实施方案.pdf',
      'national-全国-完善数据流通安全治理实施方案.txt',
      1,
    ],
    ['湖北省数据条例-中国湖北人大-c5a46a130f.md', 'provincial-湖北-湖北省数据条例.txt', 1],
  ];
  test.each(table)('%s', async (file, text, least) => {
    const ours = squeezed(await textOf(file));
    const theirs = squeezed(readFileSync(resolve(corpus, 'texts', text), 'utf8').replace(/^\ufeff/, ''));
    const share = inOrder(ours, theirs) / theirs.length;
    console.log(
      `${file}: ${String(ours.length)} characters, agreement ${(share * 100).toFixed(2)} % of ${String(theirs.length)}`,
    );
    expect(share).toBeGreaterThanOrEqual(least);
  });
});

/** The provisions of the law are the same from whichever file; labels and words, blanks apart. */
test.skipIf(!present)('a docx made from the text and the pdf of one law give the same clauses', async () => {
  const name = '中华人民共和国数据安全法.pdf';
  const prepared = readFileSync(resolve(corpus, 'texts/national-全国-数据安全法.txt'), 'utf8');
  const paragraphs = prepared
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => p(line))
    .join('');
  const clausesOf = async (bytes: Uint8Array, fileName: string): Promise<string[]> => {
    const result = await sourceText(bytes, fileName);
    if (!result.ok) throw new Error(result.failure.key);
    const { text } = result.source;
    const { clauses } = policyDocument(text, { fileName, catalogue: [] });
    return clauses.map(({ label, start, end, leaf }) =>
      leaf ? `${label} ${squeezed(text.slice(start, end))}` : label,
    );
  };
  const fromPdf = await clausesOf(load(name), name);
  expect(fromPdf.filter((clause) => /^第.{1,6}条/.test(clause)).length).toBeGreaterThanOrEqual(55);
  expect(await clausesOf(docxBytes(paragraphs), '数据安全法.docx')).toEqual(fromPdf);
});

async function textOf(file: string): Promise<string> {
  const result = await sourceText(load(file), file);
  if (!result.ok) throw new Error(result.failure.key);
  return result.source.text;
}

/** Blanks apart, and one form of each bracket and sign. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFKC');
}

/** Length of the longest common subsequence. Rows of numbers: 6,000 × 6,000 takes about 0.1 s. */
function inOrder(a: string, b: string): number {
  let above = new Uint16Array(b.length + 1);
  let here = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      here[j] = a[i - 1] === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, here[j - 1] ?? 0);
    }
    [above, here] = [here, above];
  }
  return above[b.length] ?? 0;
}
