import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId } from '../../shared/coding/codebook';
import type { Passage } from '../../shared/coding/reading';
import { tagger } from '../../shared/coding/tag';
import type { Clause, ClauseId, Facts } from '../../shared/policy/document';
import { governanceBook } from './governance';

const book = governanceBook();
const { tag, tagPassage } = tagger(book);

const passage = (text: string, around: Partial<Passage> = {}): Passage => ({
  text,
  title: '云州省公共数据条例',
  chapter: '',
  section: '',
  article: '',
  ...around,
});
const suggested = (text: string, around: Partial<Passage> = {}): CodeId[] =>
  tagPassage(passage(text, around)).flatMap(({ code, score }) => (score >= 2 ? [code] : []));

describe('lines that must not be suggested for a code (method §6.6 and §2)', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['本市推进完善市场化、法治化、国际化营商环境', 'co.law'],
    ['保护自然人、法人和非法人组织的合法权益', 'co.org'],
    ['公共管理和服务机构应当按照规定报送数据', 'co.service'],
    ['数据处理者应当定期开展风险评估', 'el.evaluation'],
    ['应当向个人告知个人信息的保存期限', 'lc.preserve'],
    ['牢固树立创新、协调、绿色、开放、共享的发展理念', 'lc.open'],
    ['牢固树立创新、协调、绿色、开放、共享的发展理念', 'lc.share'],
    ['电子档案的构成要素符合规范要求', 'dq.compliance'],
    ['公布行政事业性收费标准', 'co.standard'],
    ['依法享有占有、使用、收益和处分的权利', 'pc.liability'],
    ['登记结果有效期原则上为三年', 'pc.principle'],
    ['财政资金保障运行的公共管理和服务机构应当提供数据', 'go.sustain'],
    ['负责本系统政务服务标准化工作', 'sd.platform'],
    ['双方就数据共享不能达成一致的，报省人民政府决定', 'dq.consistency'],
    ['评审小组由专家组成', 'or.expert'],
    ['法律、行政法规另有规定的，从其规定', 'co.law'],
    ['依照《云州省标准化条例》和《云州省档案条例》办理', 'co.standard'],
    ['依照《云州省标准化条例》和《云州省档案条例》办理', 'lc.archive'],
    ['政府引导、市场主体自愿参与，保护市场主体权益', 'el.subject'],
    ['建立企业信用档案', 'lc.archive'],
    ['建立失信联合惩戒和黑名单制度', 'pc.mechanism'],
  ];
  it.each(cases)('%s ✗ %s', (line, code) => {
    expect(suggested(`${line}。`)).not.toContain(code);
  });
});

describe('lines that must be suggested for a code', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '深化跨层级、跨地域、跨系统、跨部门、跨业务的数据共享',
      ['cx.level', 'cx.region', 'cx.system', 'cx.department', 'cx.business', 'lc.share'],
    ],
    ['推进跨部门、区域、层级的数据共享', ['cx.department', 'cx.region', 'cx.level']],
    ['考核结果纳入各部门领导班子年度绩效考核', ['el.evaluation', 'st.accountability']],
    [
      '公共数据提供单位应当按照目录编制规范，编制和更新本单位公共数据目录',
      ['lc.catalog', 'sd.data', 'el.task'],
    ],
    ['履行职责形成的电子文件应当按照档案管理要求及时归档，并向档案部门移交', ['lc.archive']],
    ['应当明确数据的更新频率、共享开放属性', ['dq.timeliness']],
    [
      '保证电子档案的真实性、完整性、可用性和安全性，并长期保存',
      ['aq.four', 'lc.preserve', 'se.preservation'],
    ],
    ['省数据主管部门会同省财政部门制定公共数据管理办法', ['el.subject', 'el.measure', 'co.law']],
    ['不得重复采集可以通过共享获取的数据', ['lc.collect', 'dq.duplication']],
    ['鼓励企业、高校开展数据安全技术攻关', ['el.measure', 'co.tech']],
    ['加强培训（责任单位：省数据局，各市人民政府）', ['el.subject']],
    ['建设全省统一的公共数据平台', ['pc.infra']],
    ['对重要系统和数据进行异地备份', ['se.backup']],
    ['未按照规定归集数据的，由数据主管部门责令限期改正', ['pc.liability']],
    ['值守人员应当全面、准确记录群众来电事项', ['lc.generate', 'dq.accuracy', 'dq.completeness']],
    ['信用信息的整理应当在中国境内进行', ['lc.process']],
    ['县（市）平台接入省级政务服务系统，市与县实现工单数据互通', ['cx.level']],
    ['热线平台应当与各部门业务系统信息互通', ['cx.system']],
    ['主管机关应当与有关部门协商确定', ['cx.department']],
    ['同一报表基层只报一次', ['dq.duplication']],
    ['消除各部门数据标准不一、语义分歧', ['dq.consistency']],
    ['确保数据合法、真实', ['dq.compliance']],
    ['保障数据的完整性、准确性和可用性', ['aq.four']],
    ['确保数据的准确性、完整性和可用性', ['aq.four']],
    ['禁止擅自销毁档案', ['lc.destroy']],
    ['支持数据中心标准建设', ['sd.platform', 'co.standard']],
    ['制定个人信息匿名化标准', ['sd.security']],
    ['部署智能客服，设立查询窗口', ['co.service']],
    ['市人民政府设立数据工作议事协调机构', ['co.org']],
    ['编制年度公共数据开放计划', ['co.policy']],
    ['对懒政怠政的单位予以约谈、问责', ['pc.liability']],
  ];
  it.each(cases)('%s ✓ %j', (line, codes) => {
    expect(suggested(`${line}。`)).toEqual(expect.arrayContaining([...codes]));
  });
});

describe('units that provide for nothing', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['definition', '本条例所称公共数据共享，是指公共管理和服务机构之间提供和使用数据的行为。'],
    ['item of a definition', '（三）数据目录，是指按照标准规范编制的数据清单。'],
    ['scope', '在本省行政区域内开展数据归集、共享、开放及其监督管理，适用本条例。'],
    ['coming into force', '本办法自2024年5月1日起施行，由省数据局负责解释。'],
    ['addressee', '各市、县（区）人民政府，省数据局：'],
    ['printing notice', '现将《云州省数据共享管理办法》印发给你们，请认真贯彻执行。'],
    ['bare heading', '公共数据开放与利用'],
    ['a case, not the rule', '（二）数据提供单位被撤销或者目录已经注销的；'],
    ['a thing to be listed', '（四）授权运营的数据范围；'],
    ['a case under an article', '（一）公共数据已经归集或者共享的。'],
  ];
  it.each(cases)('%s: %s', (_name, line) => {
    expect(suggested(line).filter((code) => code !== 'el.object')).toEqual([]);
  });

  it('a sentence that opens a list provides for something; one that calls on offices does not', () => {
    expect(suggested('登记主体申请办理首次登记，应当提交以下材料：')).toContain('lc.catalog');
    expect(
      suggested('第九条 登记机构有下列行为的，由数据主管部门采取约谈或者取消登记机构资格等措施：'),
    ).toEqual(['pc.liability']);
  });

  it('a definition that goes on to demand something does', () => {
    const line = '变更登记，是指登记信息变化后更新信息的程序。登记主体应当及时申请变更登记。';
    expect(suggested(line)).toEqual(expect.arrayContaining(['lc.catalog', 'dq.timeliness']));
    expect(suggested('变更登记，是指登记信息变化后及时变更登记、更新数据的程序。')).not.toContain(
      'lc.catalog',
    );
  });

  it('a purpose carries goals only', () => {
    const codes = suggested('第一条 为了加强数据共享和安全管理，提升治理能力，制定本条例。');
    expect(codes).toContain('el.goal');
    expect(codes.filter((code) => !/^(?:el\.(?:goal|object)|go\.)/.test(code))).toEqual([]);
  });
});

describe('context decides', () => {
  it('under legal liability everything is liability and nothing else (manual, rule 10)', () => {
    const line = '（一）将共享数据用于其他目的的；';
    expect(suggested(line, { chapter: '第七章 法律责任' })).toEqual(['pc.liability']);
    expect(suggested(line)).toEqual([]);
  });

  it('a chapter on supervision and liability also says who supervises', () => {
    const mixed = { chapter: '第六章 安全监管与法律责任' };
    const supervises = suggested('数据主管部门会同网信、公安等有关部门建立跨部门协同监管机制。', mixed);
    expect(supervises).toEqual(expect.arrayContaining(['cx.department', 'pc.mechanism']));
    expect(suggested('登记机构违反规定公开数据的，由主管部门责令改正。', mixed)).toEqual(['pc.liability']);
  });

  it('general requirements are guiding thought as a whole', () => {
    const line = '坚持以需求为导向，推动数据资源汇聚共享。';
    expect(suggested(line, { chapter: '一、总体要求' })).toContain('pc.guiding');
    expect(suggested(line, { chapter: '二、主要任务' })).not.toContain('pc.guiding');
  });

  it('a weak word counts in full under a heading about the same thing', () => {
    const score = (chapter: string) =>
      tagPassage(passage('登记的程序由省数据局另行通知。', { chapter })).find(
        ({ code }) => code === 'lc.catalog',
      )?.score;
    expect(score('')).toBe(1);
    expect(score('第三章 数据资源登记')).toBe(2);
  });

  it('preservation layers exist only where something is preserved', () => {
    expect(suggested('机房应当配备专用存储设备。')).not.toContain('se.pres.physical');
    expect(suggested('长期保存电子档案的机房应当配备专用存储设备。')).toContain('se.pres.physical');
  });

  it('网信 counts in a list of departments as it does alone', () => {
    expect(suggested('网信、公安、保密等部门按照各自职责负责数据安全监督。')).toContain('or.cac');
  });

  it('goals exist only beside a goal, principles only beside a principle', () => {
    expect(suggested('安全可控的系统由省数据局建设。')).not.toContain('go.security');
    expect(suggested('到2027年，实现数据安全可控。')).toContain('go.security');
    expect(suggested('统筹规划公共数据平台。')).not.toContain('pr.standard');
    expect(suggested('遵循统筹规划、依法共享的原则。')).toContain('pr.standard');
  });

  it('a text about other things counts where it speaks of data', () => {
    const law = { title: '云州省优化营商环境条例' };
    expect(suggested('建立健全企业开办协调机制。', law)).not.toContain('pc.mechanism');
    expect(suggested('建立健全数据共享协调机制。', law)).toContain('pc.mechanism');
    // What a text says of itself as a whole counts whatever it is about.
    expect(suggested('为了持续优化营商环境，提升治理能力，制定本条例。', law)).toContain('el.goal');
    // Government information has other names than data.
    const credit = { title: '云州省社会信用条例' };
    expect(suggested('培养信用服务专业人才，加强人才队伍建设。', credit)).toContain('pc.safeguard');
    expect(suggested('建立健全工单办理协调机制。', law)).toContain('pc.mechanism');
    // Not counted, yet not silence: a gap must not be stated over a provision nobody was shown.
    const waiting = tagPassage(passage('政府组建专家咨询委员会，听取企业意见。', law));
    expect(waiting.find(({ code }) => code === 'or.expert')?.score).toBe(1);
  });

  it('what is lacking is not provided for', () => {
    expect(suggested('尚未开展数据归集。')).not.toContain('lc.organize');
    expect(suggested('推动开展数据归集。')).toContain('lc.organize');
  });

  it('organs in responsibility brackets are actors, not topics', () => {
    const codes = suggested('优化办理流程。（责任单位：省档案局、省数据局）');
    expect(codes).toEqual(expect.arrayContaining(['el.subject', 'or.archives']));
    expect(codes).not.toContain('lc.archive');
  });
});

describe('circumstances decide over words', () => {
  const score = (text: string, code: string, around: Partial<Passage> = {}) =>
    tagPassage(passage(text, around)).find((one) => one.code === code)?.score;

  it('encouraging is a measure; it is a task too only where data are shared, opened, catalogued', () => {
    expect(suggested('鼓励企业参加创新大赛，可以提供场地。')).not.toContain('el.task');
    expect(suggested('鼓励各部门应当共享政务数据。')).toContain('el.task');
  });

  it('a network that is to be protected is no infrastructure to be built', () => {
    expect(suggested('推进网络安全风险评估。')).not.toContain('pc.infra');
    expect(suggested('推进政务网络建设，开展安全风险评估。')).toContain('pc.infra');
  });

  it('what stands under a heading on collection is about collection', () => {
    expect(score('婚姻登记数据，由民政部门负责。', 'lc.collect')).toBe(1);
    expect(
      score('婚姻登记数据，由民政部门负责。', 'lc.collect', { chapter: '第三章 数据的采集与核准' }),
    ).toBe(2);
  });

  it('a tag that a circumstance decided says which', () => {
    const one = tagPassage(passage('鼓励企业参加创新大赛，可以提供场地。')).find(
      ({ code }) => code === 'el.task',
    );
    expect(one?.score).toBe(1);
    expect(one?.evidence.map(({ rule }) => rule)).toContain('el.task/lower/0');
  });

  it('no unit carries more than eight codes of the manual; the questions el.* are given up first', () => {
    const everything =
      '推动政务数据采集、归集、共享、开放和开发利用，编制数据目录，建设公共数据平台，建立工作机制，制定数据标准，' +
      '出台扶持政策，加强关键技术攻关，推进跨部门、跨层级、跨区域协同，开展异地备份，对数据进行脱敏处理。';
    const manual = new Set(book.codes.flatMap((code) => (code.manual ? [code.id] : [])));
    const carried = suggested(everything).filter((code) => manual.has(code));
    expect(carried.length).toBeGreaterThanOrEqual(8);
    expect(carried.filter((code) => code.startsWith('el.'))).toEqual([]);
  });
});

describe('a document', () => {
  const lines = [
    '第一章 总则',
    '第一条 为了促进数据共享，制定本条例。',
    '第二条 省数据局负责统筹\n全省数据共享工作。',
  ];
  const text = lines.join('\n');
  const clause = (number: number, rest: Partial<Clause>): Clause => {
    const start = text.indexOf(lines[number] ?? '');
    const end = start + (lines[number]?.length ?? 0);
    const id = `1-${number}-0-0` as ClauseId;
    return {
      id,
      label: '',
      kind: 'article',
      parent: null,
      heading: null,
      leaf: true,
      states: [],
      responsible: null,
      start,
      end,
      ...rest,
    };
  };
  const chapter = clause(0, { kind: 'chapter', leaf: false, heading: '总则' });
  const clauses = [chapter, clause(1, { parent: chapter.id }), clause(2, { parent: chapter.id })];
  const facts: Facts = {
    title: '云州省数据条例',
    documentNumber: null,
    issuers: [],
    level: 'provincial',
    region: null,
    date: null,
    effectiveDate: null,
    kind: 'regulation',
    status: 'inForce',
    origins: {},
  };

  it('codes leaf clauses only and says so once a code', () => {
    const codings = tag({ text, facts, clauses });
    expect(codings.map(({ clause: id }) => id)).not.toContain(chapter.id);
    expect(new Set(codings.map(({ clause: id, code }) => `${id} ${code}`)).size).toBe(codings.length);
    expect(
      codings.map(({ status, score }) => status === (score >= 2 ? 'suggested' : 'candidate')),
    ).not.toContain(false);
  });

  it('points with every piece of evidence at words inside the clause, across a broken line too', () => {
    const subject = tag({ text, facts, clauses }).find(
      ({ clause: id, code }) => id === clauses[2]?.id && code === 'el.subject',
    );
    const words = subject?.evidence.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(words.some((piece) => piece.includes('负责'))).toBe(true);
    expect(words.some((piece) => piece.includes('\n'))).toBe(true);
  });

  it('gives a passage and a clause the same codes', () => {
    const alone = tagPassage(passage(lines[2] ?? '', { title: facts.title, chapter: '总则' })).map(
      ({ code }) => code,
    );
    const inside = tag({ text, facts, clauses }).filter(({ clause: id }) => id === clauses[2]?.id);
    expect(inside.map(({ code }) => code)).toEqual(alone);
  });
});

const PARTS = ['strong', 'weak', 'heading', 'raise', 'lower'] as const;

describe('evidence', () => {
  const words = [
    '数据',
    '共享',
    '（',
    '）',
    '《',
    '》',
    '\n',
    ' ',
    '　',
    '应当',
    '不得',
    '负责',
    '。',
    '，',
    'Ａ',
    '第三条',
    '平台',
    '安全',
    '登记',
  ];
  it('is never empty, lies in the passage, and names a rule of its code', () => {
    const byId = new Map(book.codes.map((code) => [code.id, code]));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { code, evidence } of tagPassage(passage(text))) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { start, end, rule } of evidence) {
            expect(start).toBeLessThan(end);
            expect(text.slice(start, end)).toHaveLength(end - start);
            const [id, part, number] = rule.split('/');
            expect(id).toBe(code);
            const rules = byId.get(code)?.rules;
            expect(PARTS).toContain(part);
            expect(rules?.[part as (typeof PARTS)[number]]?.[Number(number)]).toBeDefined();
          }
        }
      }),
    );
  });

  it('never carries an alias', () => {
    const aliases = book.codes.flatMap(({ id, aliasOf }) => (aliasOf === undefined ? [] : [id]));
    const codes = suggested('开展绩效考核，保障资金，建立联合惩戒机制');
    expect(codes.filter((code) => aliases.includes(code))).toEqual([]);
  });
});
