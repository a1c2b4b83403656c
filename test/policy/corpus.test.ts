import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueEntries, type CatalogueEntry } from '../../shared/policy/catalogue';
import type { PolicyDocument } from '../../shared/policy/document';
import { numberOf } from '../../shared/policy/numerals';
import { policyDocument } from '../../shared/policy/parse';
import { titleKey } from '../../shared/policy/titles';
import { expectLinks, expectPartition } from './partition';

const corpus = join(__dirname, '..', '..', '..', 'shared', 'corpus');
const present = existsSync(corpus);
const ownCatalogue = join(__dirname, '..', '..', 'corpora', 'catalogue.csv');

interface Sample {
  readonly file: string;
  readonly text: string;
  readonly expected: CatalogueEntry;
}

const rows = present
  ? readFileSync(join(corpus, 'catalogue.csv'), 'utf8').replace('document_number', 'number')
  : '';
const expected = catalogueEntries(rows);
const files = rows
  .split(/\r?\n/)
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => row.slice(0, row.indexOf(',')));
const samples: readonly Sample[] = files.flatMap((file, at) => {
  const entry = expected[at];
  if (entry === undefined) return [];
  return [
    {
      file: basename(file),
      text: readFileSync(join(corpus, file), 'utf8').replace(/^\ufeff/, ''),
      expected: entry,
    },
  ];
});

/** The file's name without the level and region it begins with, so that only the text can tell them. */
const bareName = (file: string): string => file.replace(/^[a-z]+-[^-]+-/, '');
const parsed = (catalogue: readonly CatalogueEntry[]): ReadonlyMap<string, PolicyDocument> =>
  new Map(
    samples.map(({ file, text }) => [file, policyDocument(text, { fileName: bareName(file), catalogue })]),
  );

describe.skipIf(!present)('the 95 texts of ../shared/corpus', () => {
  const alone = parsed([]);
  const document = (part: string): PolicyDocument => {
    const file = samples.find((sample) => sample.file.includes(part))?.file ?? '';
    const found = alone.get(file);
    if (found === undefined) throw new Error(`no text called ${part}`);
    return found;
  };

  test('catalogue and texts belong together', () => {
    expect(samples.length).toBe(95);
    expect(expected.length).toBe(files.length);
  });

  /** Method §3.1; 档案法实施条例 and 优化营商环境条例 of the State Council are not among the texts. */
  test.each([
    ['数据安全法', 7, 55],
    ['网络安全法（2016）', 7, 79],
    ['个人信息保护法', 8, 74],
    ['全国-密码法', 5, 44],
    ['政府信息公开条例', 6, 56],
    ['全国-网络数据安全管理条例.txt', 9, 64],
    ['上海市数据条例', 10, 91],
    ['深圳经济特区数据条例', 7, 100],
  ])('%s has %d chapters and %d articles', (part, chapters, articles) => {
    const { clauses } = document(part);
    expect(clauses.filter(({ kind }) => kind === 'chapter').length).toBe(chapters);
    expect(clauses.filter(({ kind }) => kind === 'article').length).toBe(articles);
  });

  test('where articles are numbered without a gap, articles parsed = articles numbered, in order, per instrument', () => {
    let texts = 0;
    for (const { file, text } of samples) {
      const written = text
        .split(/\r?\n/)
        .map((line) => /^\s*第([〇零一二三四五六七八九十百千0-9]+)条(?=\s|$|[（【])/.exec(line)?.[1])
        .flatMap((numeral) => numberOf(numeral ?? '') ?? []);
      const gapless = written.every((number, at) => number === 1 || number === (written[at - 1] ?? 0) + 1);
      if (written.length === 0 || !gapless) continue;
      texts++;
      const articles = (alone.get(file)?.clauses ?? []).filter(({ kind }) => kind === 'article');
      expect(
        articles.map(({ id }) => Number(/-(\d+)-0-0$/.exec(id)?.[1])),
        file,
      ).toEqual(written);
      const instruments = new Set(articles.map(({ id }) => /^a\d+:/.exec(id)?.[0] ?? ''));
      expect(instruments.size, file).toBe(written.filter((number) => number === 1).length);
    }
    expect(texts).toBe(62);
  });

  test.each(samples.map(({ file }) => file))('%s: every character in one place', (file) => {
    const sample = samples.find((one) => one.file === file);
    const found = alone.get(file);
    if (sample === undefined || found === undefined) throw new Error(file);
    expectPartition(sample.text, found);
    expectLinks(sample.text, found);
    expect(found.clauses.length).toBeGreaterThan(0);
  });

  /**
   * Title, level, region and kind against the catalogue. Every disagreement is named here with its verdict;
   * a new one fails the test.
   */
  const VERDICTS: Readonly<Record<string, string>> = {
    'title 加快构建全国一体化大数据中心协同创新体系（缺标题行）.txt':
      'the text has no title line and the catalogue an English one: the file name stands in',
    'title 工业大数据发展（缺标题行）.txt': 'likewise',
    'title 数字山东2019（缺标题行）.txt': 'likewise',
    'title 内蒙古自治区促进数据和人工智能产业高质量发展若干政策.txt':
      'the catalogue names the printed text; elsewhere, and here too, the notice that prints it gives the title',
  };

  test.each([
    ['alone', [] as readonly CatalogueEntry[]],
    [
      'with corpora/catalogue.csv',
      existsSync(ownCatalogue) ? catalogueEntries(readFileSync(ownCatalogue, 'utf8')) : [],
    ],
  ])('facts agree in at least 98 %%: %s', (_, catalogue) => {
    const documents = parsed(catalogue);
    const disagreements: string[] = [];
    for (const { file, expected: entry } of samples) {
      const facts = documents.get(file)?.facts;
      const pairs = [
        ['title', facts?.title, entry.title],
        ['level', facts?.level, entry.level],
        ['region', facts?.region, entry.region],
        ['kind', facts?.kind, entry.kind],
      ] as const;
      for (const [fact, own, known] of pairs) {
        const same = fact === 'title' ? titleKey(own ?? '') === titleKey(known) : own === known;
        if (known !== null && !same) disagreements.push(`${fact} ${bareName(file)}`);
      }
    }
    expect(disagreements.filter((one) => VERDICTS[one] === undefined)).toEqual([]);
    const titled = samples.filter(({ expected: entry }) => /[\u4e00-\u9fa5]/.test(entry.title)).length;
    const titlesWrong = disagreements.filter(
      (one) => one.startsWith('title') && !one.includes('缺标题行'),
    ).length;
    expect(1 - titlesWrong / titled).toBeGreaterThan(0.98);
    for (const fact of ['level', 'region', 'kind']) {
      const wrong = disagreements.filter((one) => one.startsWith(fact)).length;
      expect(1 - wrong / samples.length).toBeGreaterThan(0.98);
    }
  });

  test('document numbers are those of the catalogue where the text has them', () => {
    const wrong = samples.filter(({ file, expected: entry }) => {
      const own = alone.get(file)?.facts.documentNumber ?? '';
      // The catalogue lists the orders of two local governments without the place.
      return entry.documentNumber !== null && !own.endsWith(entry.documentNumber);
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  /**
   * 成文日期. Where a statute is adopted, approved and published on three days the catalogue has now this, now that; of
   * the 75 dates it states, the day of adoption agrees with 67, of approval with 65, of signature with 65, of publication
   * with 64.
   */
  test('dates are those of the catalogue, but for these', () => {
    const wrong = samples.flatMap(({ file, expected: entry }) => {
      const { date } = alone.get(file)?.facts ?? { date: null };
      return entry.date === null || date === entry.date ? [] : [bareName(file).replace('.txt', '')];
    });
    expect(wrong.sort()).toEqual(
      [
        // The text has lost its date or never had one.
        '数字经济促进共同富裕实施方案',
        '深化智慧城市发展推进城市全域数字化转型的指导意见',
        '网络数据安全管理条例',
        // The catalogue has the day of publication, which is not in the text; adoption and approval are.
        '安阳市政务服务条例',
        '深圳经济特区数据条例',
        '潍坊市12345政务服务便民热线条例',
        // The catalogue has the day of publication; the text tells all three.
        '杭州市计算机信息网络安全保护管理条例',
        '西安市公共数据管理办法',
      ].sort(),
    );
  });

  test('two instruments of one notice are kept apart', () => {
    const { clauses } = document('安徽省公共数据资源登记和授权运营实施细则');
    const articles = (prefix: RegExp): number =>
      clauses.filter(({ kind, id }) => kind === 'article' && prefix.test(id)).length;
    expect([articles(/^\d/), articles(/^a2:/)]).toEqual([32, 26]);
  });

  test.each<[string, (text: string) => string]>([
    ['carriage returns', (text) => text.replace(/\n/g, '\r\n')],
    ['indented lines', (text) => text.replace(/^(?=.)/gm, '\u3000\u3000')],
    ['empty lines', (text) => text.replace(/\n/g, '\n\n')],
    [
      'no blank after 第…条',
      (text) => text.replace(/^(第[一二三四五六七八九十百零]+[条章节])[ \u3000]+/gm, '$1'),
    ],
    [
      'full-width digits',
      (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['half-width brackets', (text) => text.replace(/（/g, '(').replace(/）/g, ')')],
  ])('ids, labels, facts, days and links survive %s', (_, blemished) => {
    for (const { file, text } of samples) {
      const clean = alone.get(file);
      const other = policyDocument(blemished(text), { fileName: bareName(file), catalogue: [] });
      const labels = (document: PolicyDocument | undefined) =>
        document?.clauses.map(({ id, label }) => `${id} ${label}`);
      expect(labels(other), file).toEqual(labels(clean));
      expect(other.facts, file).toEqual(clean?.facts);
      expect(other.dates, file).toEqual(clean?.dates);
      const named = (document: PolicyDocument | undefined) => ({
        references: document?.links.references.map(({ from, to }) => `${from} ${to}`),
        citations: document?.links.citations.length,
        basedOn: document?.links.basedOn.length,
        repeals: document?.links.repeals.length,
        addressees: document?.links.addressees.length,
        responsible: document?.clauses.flatMap(({ id, responsible }) =>
          responsible === null ? [] : [`${id} ${responsible.lead.length}+${responsible.others.length}`],
        ),
      });
      expect(named(other), file).toEqual(named(clean));
    }
  });
});
