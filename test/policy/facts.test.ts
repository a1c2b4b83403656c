import { describe, expect, test } from 'vitest';
import { catalogueEntries, catalogueMatch } from '../../shared/policy/catalogue';
import type { Facts } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';
import { isCountyBody, placeAtStart, placeOfNumber } from '../../shared/policy/regions';

const facts = (text: string, fileName = '未命名.txt', csv = ''): Facts =>
  policyDocument(text, { fileName, catalogue: catalogueEntries(csv) }).facts;

const BODY = '第一条 为了规范数据，制定本办法。\n第二条 本办法自2031年6月1日起施行。\n';

describe('title', () => {
  test.each([
    ['one line', `云岚省数据条例\n${BODY}`, '云岚省数据条例'],
    ['two lines', `云岚省数字经济创新发展\n三年行动计划\n一、甲\n`, '云岚省数字经济创新发展三年行动计划'],
    [
      'the wrapping notice gives the title',
      `云岚省数据局关于印发《云岚省数据办法》的通知\n省直各单位：\n现将《云岚省数据办法》印发给你们。\n云岚省数据办法\n${BODY}`,
      '云岚省数据局关于印发《云岚省数据办法》的通知',
    ],
    [
      'an order has none, its text has',
      `云岚省人民政府令\n（第290号）\n《云岚省数据办法》已经2031年4月9日省政府常务会议通过，现予公布，自2031年6月1日起施行。\n省长　江某某\n2031年4月12日\n云岚省数据办法\n${BODY}`,
      '云岚省数据办法',
    ],
    [
      'the day in brackets is no part of it',
      `云岚省委办公厅 云岚省人民政府办公厅关于加快数据利用的意见（2031年9月21日）\n一、甲\n`,
      '云岚省委办公厅 云岚省人民政府办公厅关于加快数据利用的意见',
    ],
    ['nor is the draft mark', `云岚省数据办法（征求意见稿）\n${BODY}`, '云岚省数据办法'],
    ['but 试行 is, also in a line of its own', `云岚省数据办法\n（试行）\n${BODY}`, '云岚省数据办法（试行）'],
    [
      'after a red head',
      `云岚省数据局文件\n云数〔2031〕12号\n云岚省数据局关于印发《数据方案》的通知\n各市：\n一、甲\n`,
      '云岚省数据局关于印发《数据方案》的通知',
    ],
    [
      'brackets in brackets',
      `云岚省数据条例（示例（虚构（二）））\n${BODY}`,
      '云岚省数据条例（示例（虚构（二）））',
    ],
    ['a colon in its bracket', `云岚省数据办法（示例：虚构）\n${BODY}`, '云岚省数据办法（示例：虚构）'],
    [
      'heading of the page and title of the text',
      `云岚省数据办法(2031年版)\n云岚省数据办法（2031年版）\n${BODY}`,
      '云岚省数据办法（2031年版）',
    ],
  ])('%s', (_, text, title) => {
    expect(facts(text).title).toBe(title);
    expect(facts(text).origins.title).toBe('text');
  });

  test('falls back to the file name, and says so', () => {
    const found = policyDocument('为加快数据共享，制定本行动方案。\n一、甲\n乙。\n', {
      fileName: '资料/provincial-云岚-数字云岚行动（缺标题行）.txt',
      catalogue: [],
    });
    expect(found.facts.title).toBe('数字云岚行动');
    expect(found.facts.origins.title).toBe('filename');
    expect(found.warnings.map(({ key }) => key)).toContain('policy.titleFromFileName');
  });
});

describe('kind is that of the printed text', () => {
  test.each([
    ['中华人民共和国数据法', 'law'],
    ['云岚省数据条例', 'regulation'],
    ['云岚省数据管理办法', 'rule'],
    ['云岚省数据登记实施细则（试行）', 'rule'],
    ['数据授权运营实施规范（试行）', 'rule'],
    ['云岚省人民政府关于推进数据共享的实施意见', 'opinion'],
    ['政务大模型部署应用指引', 'opinion'],
    ['云岚省促进数据产业发展若干政策', 'opinion'],
    ['数字云岚三年行动计划（2031—2033年）', 'plan'],
    ['2031年云岚省数据工作要点', 'plan'],
    ['云岚省“十六五”数字经济发展规划', 'plan'],
    ['云岚省数据局关于开展数据核查的通知', 'notice'],
    ['云岚省数据局关于印发《云岚省数据工作方案》的通知', 'plan'],
    ['云岚省数据局关于印发云岚省数据管理办法的通知', 'rule'],
    ['云岚省人民政府办公厅转发省数据局关于加强数据工作意见的通知', 'opinion'],
  ])('%s is %s', (title, kind) => {
    expect(facts(`${title}\n${BODY}`).kind).toBe(kind);
  });

  test('what an assembly or the State Council gives is a regulation', () => {
    const adopted = '（2031年4月9日云岚省第十五届人民代表大会常务委员会第八次会议通过）';
    expect(facts(`云岚省数据若干规定\n${adopted}\n${BODY}`).kind).toBe('regulation');
    expect(
      facts(`关于在线数据的若干规定\n2031年4月26日 中华人民共和国国务院令第990号公布\n${BODY}`).kind,
    ).toBe('regulation');
  });
});

describe('number, issuers, dates, status', () => {
  const order = facts(
    `云岚省人民政府令\n（第290号）\n《云岚省数据办法》已经2031年4月9日省政府常务会议通过，现予公布，自2031年6月1日起施行。\n省长　江某某\n2031年4月12日\n云岚省数据办法\n${BODY}`,
  );
  test('an order', () => {
    expect(order).toMatchObject({
      documentNumber: '云岚省人民政府令第290号',
      issuers: ['云岚省人民政府'],
      date: '2031-04-12',
      effectiveDate: '2031-06-01',
      status: 'inForce',
    });
  });

  test('several bodies, with and without blanks between them', () => {
    const joint = '云岚省发展和改革委员会云岚省数据局关于印发《云岚省数据办法》的通知';
    expect(facts(`${joint}\n云发改〔2031〕1号\n${BODY}`).issuers).toEqual([
      '云岚省发展和改革委员会',
      '云岚省数据局',
    ]);
    expect(facts(`国家发展改革委 国家数据局关于建立价格机制的通知\n${BODY}`).issuers).toEqual([
      '国家发展改革委',
      '国家数据局',
    ]);
    expect(
      facts(
        `关于推进数据中心的意见\n一、甲\n乙。\n国家发展改革委\n中 央 网 信 办\n国 家 能 源 局\n2031年12月23日\n`,
      ).issuers,
    ).toEqual(['国家发展改革委', '中央网信办', '国家能源局']);
  });

  test('市数据局 in the title is the body that signs', () => {
    const text = `市数据局关于印发《澜江市数据办法》的通知\n各区数据局：\n现将《澜江市数据办法》印发给你们。\n澜江市数据局\n2031年8月29日\n澜江市数据办法\n${BODY}`;
    expect(facts(text)).toMatchObject({ issuers: ['澜江市数据局'], level: 'municipal', region: '澜江' });
  });

  test('adoption: the latest 通过, 修订 or 修正; 批准 and 施行 are other days', () => {
    const text = `澜江市数据条例\n2029年10月21日 澜江市第十七届人民代表大会常务委员会第四十八次会议通过\n2029年12月3日 云岚省第十三届人民代表大会常务委员会第三十二次会议批准\n2031年1月9日 澜江市第十八届人民代表大会常务委员会第二次会议修正\n2031年3月1日 施行\n${BODY}`;
    expect(facts(text)).toMatchObject({
      date: '2031-01-09',
      effectiveDate: '2031-06-01',
      issuers: ['澜江市人民代表大会常务委员会'],
      region: '澜江',
    });
  });

  test.each([
    ['云岚省数据办法（征求意见稿）', 'draft'],
    ['云岚省数据办法（试行）（公开征求意见稿）', 'draft'],
    ['云岚省数据管理暂行办法', 'trial'],
    ['云岚省数据办法（试行）', 'trial'],
    ['云岚省数据办法', 'inForce'],
  ])('%s is %s', (title, status) => {
    expect(facts(`${title}\n${BODY}`).status).toBe(status);
  });

  test('a page that says 已废止', () => {
    expect(facts(`时效性：已废止\n云岚省数据办法\n${BODY}`).status).toBe('repealed');
  });

  test('自公布之日起施行 takes the day of signing', () => {
    const text = `云岚省数据局关于印发《云岚省数据办法》的通知\n各市：\n现将《云岚省数据办法》印发给你们。\n云岚省数据局\n2031年8月29日\n云岚省数据办法\n第一条 甲。\n第二条 本办法自印发之日起施行。\n`;
    expect(facts(text).effectiveDate).toBe('2031-08-29');
  });
});

describe('level and region', () => {
  test.each([
    ['上海市数据局', 'provincial 上海'],
    ['内蒙古自治区人民政府', 'provincial 内蒙古'],
    ['广西壮族自治区大数据发展局', 'provincial 广西'],
    ['深圳经济特区数据条例', 'municipal 深圳'],
    ['青岛市大数据发展管理局', 'municipal 青岛'],
    ['吉林省人民政府', 'provincial 吉林'],
    ['吉林市人民政府', 'municipal 吉林'],
    ['恩施土家族苗族自治州人民政府', 'municipal 恩施'],
    ['山东省威海市大数据局', 'municipal 威海'],
    ['中国（上海）自由贸易试验区', 'provincial 上海'],
    ['中共安徽省委办公厅', 'provincial 安徽'],
    ['云岚省数据局', 'provincial 云岚'],
    ['澜江市人民政府办公室', 'municipal 澜江'],
    ['国家数据局', '-'],
    ['各市人民政府', '-'],
    ['中山路数据中心', '-'],
    ['智慧城市建设方案', '-'],
    ['新政策措施', '-'],
  ])('%s is %s', (name, place) => {
    const found = placeAtStart(name);
    expect(found === null ? '-' : `${found.level} ${found.region}`).toBe(place);
  });

  test.each([
    ['国办发', '全国'],
    ['发改数据规', '全国'],
    ['沪府办发', '上海'],
    ['皖政办秘', '安徽'],
    ['内政发', '内蒙古'],
    ['穗府办规', '广州'],
    ['长府规', '长春'],
    ['渝府令', '重庆'],
    ['青政办', '-'],
    ['市政办发', '-'],
  ])('number %s is of %s', (issuer, region) => {
    expect(placeOfNumber(issuer)?.region ?? '-').toBe(region);
  });

  test.each<[string, string, string]>([
    [
      'a national addressee',
      '关于推进数据中心的意见\n各省、自治区、直辖市人民政府，国务院各部委：\n一、甲\n乙。\n',
      'national 全国',
    ],
    ['a place inside the title', '数字青岛2031年行动方案\n一、甲\n乙。\n', 'municipal 青岛'],
    [
      '本市 said by a municipality',
      '数据开放工作方案\n一、甲\n本市各区统筹推进。上海市数据局、上海市财政局负责。\n',
      'provincial 上海',
    ],
    [
      '我市 said by a city',
      '打造数字先锋城市推进方案\n一、甲\n我市统筹推进。济南市数据局负责。健全市场机制。\n',
      'municipal 济南',
    ],
    [
      '我省 in a text without title',
      '为加快建设，制定本方案。\n一、甲\n我省统筹推进，山东省大数据局负责。\n',
      'provincial 山东',
    ],
    [
      'no local word, national words',
      '数据赋能实施方案\n一、甲\n各地区各部门健全市场机制，打造安全区域。\n',
      'national 全国',
    ],
  ])('%s', (_, text, place) => {
    const { level, region } = facts(text, '文件.txt');
    expect(`${level ?? '-'} ${region ?? '-'}`).toBe(place);
  });

  test('the file name is the last resort, and says so', () => {
    const found = facts('第一条 数据应当共享。\n', 'municipal-青岛-某某办法.txt');
    expect(found).toMatchObject({ level: 'municipal', region: '青岛' });
    expect(found.origins).toMatchObject({ level: 'filename', region: 'filename' });
  });
});

describe('a county is none of the three levels', () => {
  test.each([
    ['云山县人民政府', true],
    ['澜江市临水区数据局', true],
    ['云岚省澜江市云山县人民政府办公室', true],
    ['阿拉善右旗人民政府', true],
    ['上海市浦东新区人民政府', true],
    ['澜江市人民政府', false],
    ['内蒙古自治区人民政府', false],
    ['深圳经济特区数据局', false],
    ['云岚经济技术开发区管理委员会', false],
    ['各市、县人民政府', false],
    ['社区发展局', false],
  ])('%s: %s', (body, county) => {
    expect(isCountyBody(body)).toBe(county);
  });

  test('its document has no level, and says so', () => {
    const text = `澜江市临水区人民政府关于印发《临水区数据办法》的通知\n各单位：\n现将《临水区数据办法》印发给你们。\n澜江市临水区人民政府\n2031年5月6日\n临水区数据办法\n${BODY}`;
    const found = policyDocument(text, { fileName: '澜江市临水区数据办法.txt', catalogue: [] });
    expect(found.facts).toMatchObject({ level: null, region: null, issuers: ['澜江市临水区人民政府'] });
    expect(found.warnings.map(({ key }) => key)).toContain('policy.county');
  });
});

describe('the catalogue completes what the text does not say', () => {
  const csv = [
    'title,number,issuer,date,level,region,kind',
    '中华人民共和国数据法,,全国人民代表大会常务委员会,2026-11-07,national,全国,law',
    '中华人民共和国数据法,,全国人民代表大会常务委员会,2031-10-28,national,全国,law',
    '"云岚省数据局关于印发《云岚省数据办法》的通知",岚数规〔2031〕6号,云岚省数据局、云岚省财政厅,2031-04-09,provincial,云岚,rule',
    '',
  ].join('\n');

  test('by number', () => {
    const found = facts(`数据办法\n岚数规〔2031〕6号\n${BODY}`, 'x.txt', csv);
    expect(found).toMatchObject({
      title: '数据办法',
      date: '2031-04-09',
      region: '云岚',
      issuers: ['云岚省数据局', '云岚省财政厅'],
    });
    expect(found.origins).toMatchObject({
      title: 'text',
      documentNumber: 'text',
      date: 'catalogue',
      issuers: 'catalogue',
    });
  });

  test('by the name of the text inside the notice', () => {
    expect(facts(`云岚省数据办法\n${BODY}`, 'x.txt', csv)).toMatchObject({
      title: '云岚省数据办法',
      documentNumber: '岚数规〔2031〕6号',
      kind: 'rule',
    });
  });

  test('by the name that a notice prints without 《》', () => {
    const printed =
      'title,number,issuer,date,level,region,kind\n云岚省数据局关于印发云岚省目录办法的通知,岚数〔2031〕8号,云岚省数据局,2031-04-09,provincial,云岚,rule\n';
    expect(facts(`云岚省目录办法\n${BODY}`, 'x.txt', printed).documentNumber).toBe('岚数〔2031〕8号');
  });

  test('versions of one law are told apart by their day', () => {
    const entries = catalogueEntries(csv);
    const known = { title: '中华人民共和国数据法', names: [], documentNumber: null };
    expect(catalogueMatch({ ...known, date: '2026-11-07' }, entries)?.date).toBe('2026-11-07');
    expect(catalogueMatch({ ...known, date: '2031-10-28' }, entries)?.date).toBe('2031-10-28');
    expect(catalogueMatch({ ...known, date: '2031-10-30' }, entries)?.date).toBe('2031-10-28');
    expect(catalogueMatch({ ...known, date: null }, entries)).toBeNull();
    expect(catalogueMatch({ ...known, date: '2028-01-01' }, entries)).toBeNull();
  });

  test('never against the text', () => {
    const found = facts(`云岚省数据办法\n岚数规〔2031〕7号\n${BODY}`, 'x.txt', csv);
    expect(found).toMatchObject({ documentNumber: '岚数规〔2031〕7号', issuers: [], date: null });
  });
});
