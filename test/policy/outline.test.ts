import { describe, expect, test } from 'vitest';
import { linesOf } from '../../shared/policy/lines';
import { markerOf } from '../../shared/policy/outline';
import { policyDocument } from '../../shared/policy/parse';
import { roleOf } from '../../shared/policy/roles';

/** One line in, its marker out: `mark number label | rest`, or `-` for plain text. */
function read(text: string): string {
  const [line] = linesOf(text);
  const marker = line === undefined ? null : markerOf(line);
  if (marker === null) return '-';
  const sub = marker.sub > 0 ? `.${marker.sub}` : '';
  return `${marker.mark} ${marker.number}${sub} ${marker.label} | ${marker.rest}`;
}

describe('a line and the marker it begins with', () => {
  test.each([
    ['第一编　总则', 'part 1 第一编 | 总则'],
    ['第二章 数据资源', 'chapter 2 第二章 | 数据资源'],
    ['第 十 二 章　附　则', 'chapter 12 第十二章 | 附则'],
    ['第3章 保障', 'chapter 3 第3章 | 保障'],
    ['第一节 一般规定', 'section 1 第一节 | 一般规定'],
    ['第三十六条 数据应当共享。', 'article 36 第三十六条 | 数据应当共享。'],
    ['　　第三十六条　数据应当共享。', 'article 36 第三十六条 | 数据应当共享。'],
    ['第三十六条数据应当共享。', 'article 36 第三十六条 | 数据应当共享。'],
    ['第一百零三条 本办法自公布之日起施行。', 'article 103 第一百零三条 | 本办法自公布之日起施行。'],
    ['第１０条 数据应当共享。', 'article 10 第10条 | 数据应当共享。'],
    ['第十二条之一 另行规定。', 'article 12.1 第十二条之一 | 另行规定。'],
    ['第一条（目的和依据）为了共享。', 'article 1 第一条 | （目的和依据）为了共享。'],
    ['第一条【立法目的】为了共享。', 'article 1 第一条 | 【立法目的】为了共享。'],
    ['第一条', 'article 1 第一条 | '],
    ['第⼗条 数据', 'article 10 第十条 | 数据'],
    ['第二十条第二款规定的单位', '-'],
    ['第二十条、第二十一条规定的行为', '-'],
    ['第二十条规定的行为，由主管部门处理。', '-'],
    ['第二十条所称数据', '-'],
    ['第三章规定的义务', '-'],
    ['第三方机构应当备案。', '-'],
    ['第一批数据目录', '-'],
    ['第1-6个月：', '-'],
    ['一、总体要求', 'han 1 一、 | 总体要求'],
    ['十二、保障措施', 'han 12 十二、 | 保障措施'],
    ['二十一、保障', 'han 21 二十一、 | 保障'],
    ['一．总体要求', 'han 1 一、 | 总体要求'],
    ['一是加强领导。', '-'],
    ['一方面，各部门', '-'],
    ['（一）指导思想。以人民为中心。', 'hanParen 1 （一） | 指导思想。以人民为中心。'],
    ['(十二)建立目录', 'hanParen 12 （十二） | 建立目录'],
    ['（ 二 ）建立目录', 'hanParen 2 （二） | 建立目录'],
    ['（一）、建立目录', 'hanParen 1 （一） | 建立目录'],
    ['（试行）', '-'],
    ['（一体化平台）建设', '-'],
    ['1.统一编码', 'digit 1 1. | 统一编码'],
    ['１．统一编码', 'digit 1 1. | 统一编码'],
    ['12、统一编码', 'digit 12 12. | 统一编码'],
    ['3﹒统一编码', 'digit 3 3. | 统一编码'],
    ['3 •统一编码', 'digit 3 3. | 统一编码'],
    ['1 .统一编码', 'digit 1 1. | 统一编码'],
    ['4.2025年底前完成', 'digit 4 4. | 2025年底前完成'],
    ['2.5亿元资金', '-'],
    ['3.0版平台', '-'],
    ['2025年底前完成', '-'],
    ['10—15个园区', '-'],
    ['5G网络', '-'],
    ['（1）抽查', 'digitParen 1 （1） | 抽查'],
    ['（１２）抽查', 'digitParen 12 （12） | 抽查'],
    ['3）抽查', 'digitParen 3 （3） | 抽查'],
    ['（2024—2026年）', '-'],
    ['（2025年12月2日）', '-'],
    ['①公布', 'circled 1 ① | 公布'],
    ['⑳公布', 'circled 20 ⑳ | 公布'],
    ['——目标更高。', 'dash 0 —— | 目标更高。'],
    ['--目标更高。', 'dash 0 —— | 目标更高。'],
    ['本条例所称数据，是指记录。', '-'],
  ])('%s', (line, marker) => {
    expect(read(line)).toBe(marker);
  });
});

describe('a line that is no clause by itself', () => {
  test.each([
    ['索 引 号：000000/2031-1', 'metadata'],
    ['标　　题：云岚省数据办法', 'metadata'],
    ['成文日期：2031年1月8日', 'metadata'],
    ['（此件公开发布）', 'publicMark'],
    ['（此件主动公开）', 'publicMark'],
    ['抄送：省委各部门。', 'printed'],
    ['云岚省人民政府办公厅2031年3月15日印发', 'printed'],
    ['请输入您要搜索的内容', 'furniture'],
    ['法律声明使用帮助关于我们', 'furniture'],
    ['— 12 —', 'furniture'],
    ['云岚数规〔2031〕6号', 'number'],
    ['（云岚数规〔2031）6号）', 'number'],
    ['（第290号）', 'number'],
    ['第 790 号', 'number'],
    ['YLPR—2031—01011', 'number'],
    ['中华人民共和国国务院令', 'order'],
    ['云岚省人民政府令', 'order'],
    ['云岚省第十七届人民代表大会常务委员会公告第38号', 'number'],
    ['云岚省数据局文件', 'order'],
    ['2031年5月6日', 'dated'],
    ['（2031年5月6日）', 'dated'],
    ['二〇三一年五月六日', 'dated'],
    ['云岚省人民政府2031年5月6日', 'dated'],
    ['2031年4月9日 云岚省第十五届人民代表大会常务委员会第八次会议通过', 'adoption'],
    ['（2031年4月9日云岚省第十五届人民代表大会第三次会议通过）', 'adoption'],
    ['根据2031年4月9日云岚省第十五届人大常委会《关于修改〈云岚省数据条例〉的决定》修正', 'adoption'],
    ['2031年5月1日 施行', 'adoption'],
    ['各省、自治区、直辖市人民政府，国务院各部委、各直属机构：', 'addressee'],
    ['各市、州人民政府，省政府各委、办、厅、局：', 'addressee'],
    ['省直有关单位：', 'addressee'],
    ['附件1', 'attachmentHead'],
    ['附件 2：', 'attachmentHead'],
    ['附录：技术术语解释', 'attachmentHead'],
    ['附件：1.任务分工表', 'attachmentList'],
    ['特此通知。', 'phrase'],
    ['图2 可信数据空间架构图', 'figure'],
    ['附　件１', 'attachmentHead'],
    ['附件一：', 'attachmentHead'],
    ['２０３１年５月６日', 'dated'],
    ['二○三一年五月六日', 'dated'],
    ['云岚省第十五届人民代表大会常务委员会公告', 'order'],
    ['主题词：数据 管理 办法', 'metadata'],
    ['云岚省人民政府办公厅秘书处 2031年3月15日印发', 'printed'],
    ['有效性：现行有效', 'metadata'],
    ['2031年6月1日前完成目录编制', null],
    ['2031年5月6日，省政府召开会议。', null],
    ['附件1所列单位应当报送。', null],
    ['各单位要做好以下工作：', null],
    ['（责任单位：省数据局、省财政厅）', null],
    ['相关文件应当及时归档。', null],
    ['分享经济企业应当报送数据；', null],
    ['运营机构应当具备下列条件：', null],
    ['有下列情形之一的，由主管部门责令改正：', null],
    ['云岚省数据条例', null],
    ['附件应当与正文同时公布。', null],
    ['2025年，全省建成一体化平台。', null],
    ['到2025年底，建成一体化平台，并于次年施行新的目录。', null],
  ])('%s is %s', (text, role) => {
    const [line] = linesOf(text);
    expect(line === undefined ? undefined : roleOf(line)).toBe(role);
  });
});

describe('a clause and its label', () => {
  const labelled = (text: string): string[] =>
    policyDocument(text, { fileName: '', catalogue: [] }).clauses.map(
      ({ id, kind, label, heading }) => `${id} ${kind} ${label}${heading === null ? '' : ` {${heading}}`}`,
    );

  test.each<[string, string, string[]]>([
    ['an article of one paragraph is a leaf', '第一条 甲。', ['0-1-0-0 article 第一条']],
    ['caption in its own line', '第一条 （目的和依据）\n为了共享。', ['0-1-0-0 article 第一条 {目的和依据}']],
    [
      'several 款',
      '第一条 甲。\n乙。\n丙。',
      [
        '0-1-0-0 article 第一条',
        '0-1-1-0 paragraph 第一条第一款',
        '0-1-2-0 paragraph 第一条第二款',
        '0-1-3-0 paragraph 第一条第三款',
      ],
    ],
    [
      'items of a single 款',
      '第一条 如下：\n（一）甲；\n（二）乙。',
      [
        '0-1-0-0 article 第一条',
        '0-1-1-0 paragraph 第一条',
        '0-1-1-1 item 第一条第（一）项',
        '0-1-1-2 item 第一条第（二）项',
      ],
    ],
    [
      'items of the second 款; a 款 after them',
      '第一条 甲。\n如下：\n（一）乙；\n（二）丙。\n丁。',
      [
        '0-1-0-0 article 第一条',
        '0-1-1-0 paragraph 第一条第一款',
        '0-1-2-0 paragraph 第一条第二款',
        '0-1-2-1 item 第一条第二款第（一）项',
        '0-1-2-2 item 第一条第二款第（二）项',
        '0-1-3-0 paragraph 第一条第三款',
      ],
    ],
    [
      'second paragraph of an item',
      '第一条 如下：\n（一）甲。\n续甲。\n（二）乙。',
      [
        '0-1-0-0 article 第一条',
        '0-1-1-0 paragraph 第一条',
        '0-1-1-1 item 第一条第（一）项',
        '0-1-1-2 item 第一条第（二）项',
      ],
    ],
    [
      'items in items in items',
      '第一条 如下：\n（一）甲：\n1.乙：\n（1）丙；\n（2）丁。\n2.戊。',
      [
        '0-1-0-0 article 第一条',
        '0-1-1-0 paragraph 第一条',
        '0-1-1-1 item 第一条第（一）项',
        '0-1-1-1.1 subitem 第一条第（一）项第1目',
        '0-1-1-1.1.1 subitem 第一条第（一）项第1目（1）',
        '0-1-1-1.1.2 subitem 第一条第（一）项第1目（2）',
        '0-1-1-1.2 subitem 第一条第（一）项第2目',
      ],
    ],
    [
      'a sentence broken over lines is one 款',
      '第一条 公共数据目录发生变化的，目录责任单位应当在十个\n工作日内更新目录。\n乙。',
      ['0-1-0-0 article 第一条', '0-1-1-0 paragraph 第一条第一款', '0-1-2-0 paragraph 第一条第二款'],
    ],
    [
      'the opening paragraph of a plan',
      '云岚省数据行动方案\n为加快数据共享，推动数据开放，制定本方案。\n一、甲\n乙。',
      ['0-0-0-1 paragraph 引言', '1-0-0-0 heading 一、 {甲}', '1-0-0-1 paragraph 一、'],
    ],
    [
      'a citation that begins a line is no article',
      '第一条 甲。\n第二条 乙。\n第一条规定的数据，应当共享。\n第三条 丙。',
      [
        '0-1-0-0 article 第一条',
        '0-2-0-0 article 第二条',
        '0-2-1-0 paragraph 第二条第一款',
        '0-2-2-0 paragraph 第二条第二款',
        '0-3-0-0 article 第三条',
      ],
    ],
    [
      'nor is a smaller number without a blank after it',
      '第二条 甲。\n第三条 乙。\n第二条数据的共享按照目录进行。',
      [
        '0-2-0-0 article 第二条',
        '0-3-0-0 article 第三条',
        '0-3-1-0 paragraph 第三条第一款',
        '0-3-2-0 paragraph 第三条第二款',
      ],
    ],
    [
      'numbering that repeats',
      '第二条 甲。\n第二条 乙。',
      ['0-2-0-0 article 第二条', '0-2-0-0~2 article 第二条'],
    ],
    [
      'chapters written 一、',
      '一、总则\n第一条 甲。\n二、附则\n第二条 乙。',
      [
        '1-0-0-0 chapter 一、 {总则}',
        '1-1-0-0 article 第一条',
        '2-0-0-0 chapter 二、 {附则}',
        '2-2-0-0 article 第二条',
      ],
    ],
    [
      'an outline with numbers that run on',
      '一、甲\n（一）乙\n1.丙。\n二、丁\n（二）戊\n2.己。庚。',
      [
        '1-0-0-0 heading 一、 {甲}',
        '1-1-0-0 subheading 一、（一） {乙}',
        '1-1-1-0 point 一、（一）1. {丙}',
        '2-0-0-0 heading 二、 {丁}',
        '2-2-0-0 subheading 二、（二） {戊}',
        '2-2-2-0 point 二、（二）2. {己}',
      ],
    ],
    [
      'a heading that has lost its 、',
      '一数据基础\n（一）甲。\n二数据应用\n（一）乙。',
      [
        '1-0-0-0 heading 一、 {数据基础}',
        '1-1-0-0 subheading 一、（一） {甲}',
        '2-0-0-0 heading 二、 {数据应用}',
        '2-1-0-0 subheading 二、（一） {乙}',
      ],
    ],
    [
      'headings run together with their text, known from the table of contents',
      '目录\n一、概念内涵 ........ 1\n二、总体功能 ........ 3\n一、概念内涵数据是资源。\n二、总体功能平台连接各方。\n乙。',
      [
        '1-0-0-0 heading 一、 {概念内涵}',
        '2-0-0-0 heading 二、 {总体功能}',
        '2-0-0-1 paragraph 二、第一段',
        '2-0-0-2 paragraph 二、第二段',
      ],
    ],
    [
      'or by the verb that begins the text',
      '一、推动创新平台建设支持企业、高等学校和科研机构在本省建设实验室、应用中试基地和示范中心，并且对建设资金给予适当补助。',
      ['1-0-0-0 heading 一、 {推动创新平台建设}'],
    ],
    [
      'not where one phrase goes on',
      '一、推动数据与产业融合并支持企业、高等学校和科研机构在本省建设实验室、应用中试基地和示范中心，对资金给予适当补助。',
      ['1-0-0-0 heading 一、'],
    ],
    [
      'a responsibility bracket broken over lines',
      '一、甲\n1.编制目录。（责任单位：\n省数据局）\n2.乙。',
      ['1-0-0-0 heading 一、 {甲}', '1-0-1-0 point 一、1. {编制目录}', '1-0-2-0 point 一、2. {乙}'],
    ],
    [
      '编, 章 and 节: 条 run on through them',
      '第一编 通则\n第一章 甲\n第一条 子。\n第二编 分则\n第二章 乙\n第一节 丙\n第二条 丑。\n第二节 丁\n第三条 寅。',
      [
        'p1-0-0-0 part 第一编 {通则}',
        '1-0-0-0 chapter 第一章 {甲}',
        '1-1-0-0 article 第一条',
        'p2-0-0-0 part 第二编 {分则}',
        '2-0-0-0 chapter 第二章 {乙}',
        '2s1-0-0-0 section 第一节 {丙}',
        '2-2-0-0 article 第二条',
        '2s2-0-0-0 section 第二节 {丁}',
        '2-3-0-0 article 第三条',
      ],
    ],
    [
      'articles put in later',
      '第十二条 甲。\n第十二条之一 乙。\n丙。\n第十二条之二 丁。\n第十三条 戊。',
      [
        '0-12-0-0 article 第十二条',
        '0-12.1-0-0 article 第十二条之一',
        '0-12.1-1-0 paragraph 第十二条之一第一款',
        '0-12.1-2-0 paragraph 第十二条之一第二款',
        '0-12.2-0-0 article 第十二条之二',
        '0-13-0-0 article 第十三条',
      ],
    ],
    [
      'captions of articles',
      '第一条【立法目的】甲。\n第二条（适用范围） 乙。\n第三条 职责分工\n丙。\n丁。',
      [
        '0-1-0-0 article 第一条 {立法目的}',
        '0-2-0-0 article 第二条 {适用范围}',
        '0-3-0-0 article 第三条 {职责分工}',
        '0-3-1-0 paragraph 第三条第一款',
        '0-3-2-0 paragraph 第三条第二款',
      ],
    ],
    ['a bracket of numbers is no caption', '第一条 （一）甲；（二）乙。', ['0-1-0-0 article 第一条']],
    [
      'all five depths of an outline',
      '一、甲\n（一）乙\n1.丙\n（1）丁\n①戊。\n②己。',
      [
        '1-0-0-0 heading 一、 {甲}',
        '1-1-0-0 subheading 一、（一） {乙}',
        '1-1-1-0 point 一、（一）1. {丙}',
        '1-1-1.1-0 subpoint 一、（一）1.（1） {丁}',
        '1-1-1.1.1-0 subpoint 一、（一）1.（1）① {戊}',
        '1-1-1.1.2-0 subpoint 一、（一）1.（1）② {己}',
      ],
    ],
    [
      'a first sentence of thirty characters is a heading, a longer one is text',
      '一、加强统筹。各部门共同推进。\n二、各部门要按照职责分工共同推进数据资源的统一管理和开发利用工作，形成合力。定期报告。',
      ['1-0-0-0 heading 一、 {加强统筹}', '2-0-0-0 heading 二、'],
    ],
    [
      'dashes of an outline are its items; of an article they are 款',
      '一、甲\n（一）目标\n——乙。\n——丙。',
      [
        '1-0-0-0 heading 一、 {甲}',
        '1-1-0-0 subheading 一、（一） {目标}',
        '1-1-0-1 item 一、（一）第一段',
        '1-1-0-2 item 一、（一）第二段',
      ],
    ],
    [
      'an annex numbers again, with ids of its own',
      '云岚省数据办法\n第一条 甲。\n第二条 乙。\n附件1\n评价要点\n一、丙\n丁。\n附件2\n登记细则\n第一条 戊。',
      [
        '0-1-0-0 article 第一条',
        '0-2-0-0 article 第二条',
        'a2:1-0-0-0 heading 一、 {丙}',
        'a2:1-0-0-1 paragraph 一、',
        'a3:0-1-0-0 article 第一条',
      ],
    ],
    [
      'a form is no provision',
      '云岚省数据办法\n第一条 甲。\n附件\n登记申请表\n申请单位\n联系电话',
      ['0-1-0-0 article 第一条'],
    ],
    [
      'the table of contents is none',
      '云岚省数据办法\n目　录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。',
      [
        '1-0-0-0 chapter 第一章 {总则}',
        '1-1-0-0 article 第一条',
        '2-0-0-0 chapter 第二章 {附则}',
        '2-2-0-0 article 第二条',
      ],
    ],
    [
      'nor are lists of annexes, signatures and what is printed below them',
      '一、甲\n乙。\n附件：1.任务分工表\n2.目录清单\n云岚省数据局\n云岚省财政厅\n2031年5月6日\n（此件公开发布）\n抄送：省委各部门。\n云岚省数据局2031年5月6日印发',
      ['1-0-0-0 heading 一、 {甲}', '1-0-0-1 paragraph 一、'],
    ],
    [
      'who is responsible is no part of a heading',
      '一、编制目录（省数据局牵头）\n1.甲。\n二、更新目录（试行）\n2.乙。',
      [
        '1-0-0-0 heading 一、 {编制目录}',
        '1-0-1-0 point 一、1. {甲}',
        '2-0-0-0 heading 二、 {更新目录（试行）}',
        '2-0-2-0 point 二、2. {乙}',
      ],
    ],
    [
      'a line that ends in a comma goes on, however short',
      '第一条 编制目录，\n做到应编尽编、\n应归尽归。',
      ['0-1-0-0 article 第一条'],
    ],
    [
      'no markers at all',
      '数据应当共享。\n数据应当开放。',
      ['0-0-0-1 paragraph 第一段', '0-0-0-2 paragraph 第二段'],
    ],
    [
      'a plan in chapters and sections without articles',
      '第一章 背景\n甲。\n第二章 任务\n第一节 采集\n乙。\n丙。',
      [
        '1-0-0-0 chapter 第一章 {背景}',
        'c1:0-0-0-1 paragraph 第一章',
        '2-0-0-0 chapter 第二章 {任务}',
        '2s1-0-0-0 section 第一节 {采集}',
        'c2s1:0-0-0-1 paragraph 第二章第一节第一段',
        'c2s1:0-0-0-2 paragraph 第二章第一节第二段',
      ],
    ],
  ])('%s', (_, text, clauses) => {
    expect(labelled(text)).toEqual(clauses);
  });
});
