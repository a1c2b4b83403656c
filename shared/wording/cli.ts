import type { Sentence } from './say';

/** What the command line says. */
export const cli = {
  'cli.nothing': {
    zh: '没有可处理的政策文件。请给出 .txt、.md、.html、.docx、.doc、.rtf、.odt、.pdf、.ofd、.csv 或 .xlsx 文件，或含有它们的文件夹。',
    en: 'There is no policy text to work on. Give .txt, .md, .html, .docx, .doc, .rtf, .odt, .pdf, .ofd, .csv or .xlsx files, or a folder of them.',
  },
  'cli.refused': { zh: '未导入：{name}：{reason}', en: 'Refused: {name}: {reason}' },
  'cli.warned': { zh: '提示：{name}：{reason}', en: 'Note: {name}: {reason}' },
  'cli.reading': {
    zh: '读取 {done}/{total}  余 {seconds} 秒  {name}',
    en: 'Reading {done}/{total}  {seconds} s left  {name}',
  },
  'cli.readingFirst': { zh: '读取 {done}/{total}  {name}', en: 'Reading {done}/{total}  {name}' },
  'cli.outline': {
    zh: '{file}\n  标题 {title}\n  文号 {number}  发文机关 {issuers}\n  层级 {level}  地区 {region}  体裁 {kind}  状态 {status}\n  成文 {date}  施行 {effective}\n  {chapters} 章  {articles} 条  {clauses} 个条款单元  {characters} 字  编码 {encoding}',
    en: '{file}\n  title {title}\n  number {number}  issuers {issuers}\n  level {level}  region {region}  kind {kind}  status {status}\n  dated {date}  in force {effective}\n  {chapters} chapters  {articles} articles  {clauses} clauses  {characters} characters  encoding {encoding}',
  },
  'cli.none': { zh: '—', en: '—' },
  'cli.analysed': {
    zh: '{documents} 份文件、{clauses} 个条款、{codings} 条计数编码，用时 {seconds} 秒。',
    en: '{documents} documents, {clauses} clauses, {codings} counted codings in {seconds} s.',
  },
  'cli.outcomes': {
    zh: '导入 {imported}（其中有提示 {warned}），重复 {duplicates}，未导入 {refused}。',
    en: 'Imported {imported} ({warned} with notes), duplicates {duplicates}, refused {refused}.',
  },
  'cli.gaps': {
    zh: '缺口：地方缺位 G3 {g3}，顶层设计缺口（待复核）G4 {g4}，地方先行 {ahead}；组件×环节空格率 {empty}%。“未检出”不等于“不存在”，见 gaps.csv 的检索范围与置信。',
    en: 'Gaps: G3 {g3}, G4 (to be reviewed) {g4}, ahead {ahead}; empty cells of component × stage {empty} %. Not found is not absent: see what was searched in gaps.csv.',
  },
  'cli.oneSided': {
    zh: '库中没有国家级文件，或没有地方文件，无法比较央地：缺口表只含组件×环节空格。',
    en: 'There are no national texts, or no local ones: nothing to compare, so the gap table has only the empty cells.',
  },
  'cli.wrote': { zh: '已写入 {name}', en: 'Wrote {name}' },
  'cli.score': {
    zh: '{rows} 段：micro F1 {micro}  macro F1 {macro}  精确率 {precision}  召回率 {recall}',
    en: '{rows} passages: micro F1 {micro}  macro F1 {macro}  precision {precision}  recall {recall}',
  },
  'cli.byRules': { zh: '只用规则', en: 'Rules alone' },
  'cli.byRulesAndModel': { zh: '规则与随附模型', en: 'Rules and the shipped model' },
  'cli.calibration': {
    zh: '概率是否可信（所报概率、实际正确率、次数）：',
    en: 'How far the probabilities hold (said, right, times):',
  },
  'cli.badRow': {
    zh: '{file} 第 {line} 行不是合规的标注行（{reason}）。每行应为一个 JSON 对象，含 text、title、chapter、section、article、codes。',
    en: '{file}, line {line} is not a labelled passage ({reason}). Each line is one JSON object with text, title, chapter, section, article, codes.',
  },
  'cli.wrong.missing': { zh: '缺少参数：{what}。', en: 'Missing argument: {what}.' },
  'cli.wrong.unknown': { zh: '不认识的命令或选项：{what}。', en: 'Unknown command or option: {what}.' },
  'cli.wrong.value': { zh: '参数不对：{what}。', en: 'Wrong argument: {what}.' },
  'cli.wrong.hint': { zh: '用法见 npx gangmu --help', en: 'For usage see npx gangmu --help' },
  'cli.help': {
    zh: '纲目：政策文本的条款解析、编码、覆盖与缺口分析（离线）。',
    en: 'Gangmu: clauses, codes, coverage and gaps of policy texts, offline.',
  },
  'cli.help.parse': { zh: '解析为事实与条款树', en: 'parse into facts and a clause tree' },
  'cli.help.tag': {
    zh: '按编码本给条款编码，附证据与规则',
    en: 'tag clauses by the codebook, with evidence and rule',
  },
  'cli.help.analyze': {
    zh: '导入、解析、切分、编码，写出覆盖表、缺口表、覆盖图与项目文件',
    en: 'import, parse, segment, tag; write coverage, gaps, figure and project',
  },
  'cli.help.evaluate': { zh: '用人工标注评估编码质量', en: 'measure tagging against labels' },
  'cli.help.agreement': {
    zh: '计算编码员之间的一致性（每行一个单元，每列一名编码员，空格为缺失）',
    en: 'measure agreement between coders (a row a unit, a column a coder, blank = missing)',
  },
  'cli.help.level': {
    zh: '测量层次：nominal 定类（默认）| ordinal 定序 | interval 定距 | ratio 定比',
    en: 'level of measurement; nominal unless said otherwise',
  },
  'cli.help.header': { zh: '第一行是编码员姓名', en: 'the first row names the coders' },
  'cli.help.noHeader': { zh: '第一行已是编码', en: 'the first row holds codings already' },
  'cli.help.seed': { zh: '自助法的种子（整数）', en: 'seed of the bootstrap, a whole number' },
  'cli.help.report': {
    zh: '另写 Word 与网页报告及 manifest.json（输入、编码本与结果的哈希）',
    en: 'also write report.docx, report.html and manifest.json (hashes of inputs, codebook, results)',
  },
  'cli.help.verify': {
    zh: '按 manifest.json 重新计算一遍，逐个数字核对',
    en: 'make the analysis of a manifest.json again and compare every number',
  },
  'cli.verify.noManifest': {
    zh: '“{name}”不存在，或不是 analyze --report 写出的 manifest.json。请给出结果文件夹里的 manifest.json。',
    en: '“{name}” does not exist or is no manifest.json of analyze --report. Name the manifest.json in the folder of results.',
  },
  'cli.verify.identical': {
    zh: '一致：{files} 份输入、编码本 {codebook}，全部数字重算后完全相同。',
    en: 'Identical: {files} inputs, codebook {codebook}; every number came out the same.',
  },
  'cli.verify.differs': {
    zh: '不一致：重算后有 {n} 处不同，原因与位置见上。',
    en: 'Different: {n} values came out otherwise; causes and places above.',
  },
  'cli.verify.difference': {
    zh: '{file} {where}：原为“{was}”，重算为“{is}”',
    en: '{file} {where}: was “{was}”, now “{is}”',
  },
  'cli.verify.more': { zh: '……另有 {n} 处不同', en: '… and {n} more' },
  'cli.verify.changed': { zh: '输入文件有改动：{name}', en: 'input changed: {name}' },
  'cli.verify.gone': { zh: '文件不在了：{name}', en: 'file is gone: {name}' },
  'cli.verify.new': { zh: '输入文件夹里多了文件：{name}', en: 'new file among the inputs: {name}' },
  'cli.verify.edited': {
    zh: '结果文件写出后被改过：{name}',
    en: 'result was edited after it was written: {name}',
  },
  'cli.verify.codebook': { zh: '编码本与当时不同：{name}', en: 'the codebook is not the same: {name}' },
  'cli.help.export': {
    zh: '写出项目，供别的软件使用（.qdpx .qdc .json .csv .xlsx）',
    en: 'write a project for other programs (.qdpx .qdc .json .csv .xlsx)',
  },
  'cli.help.exportTo': {
    zh: '写出的文件，格式由扩展名决定',
    en: 'file to write; its ending decides the format',
  },
  'cli.help.wide': { zh: '表格写成宽表（每个编码一列）', en: 'tables with a column a code' },
  'cli.help.nvivo': {
    zh: '.qdpx 按 NVivo（Windows）的位置计数写出',
    en: '.qdpx with positions as NVivo for Windows counts them',
  },
  'cli.help.import': {
    zh: '把别的软件的项目读成 .gangmu 项目',
    en: 'read the project of another program into a .gangmu project',
  },
  'cli.help.importTag': {
    zh: '另外运行编码规则，加上机器建议',
    en: 'run the rules too and add their suggestions',
  },
  'cli.help.importTo': { zh: '新的 .gangmu 项目', en: 'the new .gangmu project' },
  'cli.help.rulesOnly': { zh: '只用规则，不用随附模型', en: 'rules alone, without the shipped model' },
  'cli.help.files': { zh: '文件或文件夹', en: 'files or folders' },
  'cli.help.json': { zh: '每份文件一行 JSON', en: 'one JSON object a file, a line each' },
  'cli.help.out': { zh: '结果文件夹', en: 'folder for the results' },
  'cli.help.lang': { zh: '提示语言', en: 'language of messages' },
  'cli.help.shapes': {
    zh: `
术语与输出（区间 start/end 为冻结文本的 UTF-16 码元，左闭右开；text = 文本.slice(start, end)）：
  parse --json     {file, encoding, facts:{title, documentNumber, issuers, level, region, date, effectiveDate, kind, status},
                    dates:{signed, adopted, approved, published, effective, expires},
                    links:{addressees, basedOn:[CITATION], repeals:[CITATION], citations:[CITATION],
                           references:[{start, end, from, to, label}]},
                    counts:{chapters, articles, clauses, characters},
                    clauses:[{id, label, kind, parent, start, end, text, responsible:{start, end, lead, others}|null}],
                    warnings}
                   CITATION = {start, end, title, documentNumber, clause}；basedOn、repeals 也在 citations 之中
                   dates: signed 成文 adopted 通过 approved 批准 published 公布 effective 施行 expires 失效，文中没有的为 null
                   references: from 出处条款的 id，to 所指条款的 id（本文没有则为 null）；responsible: 括号中的责任单位
                   level: national|provincial|municipal   kind: law|regulation|rule|opinion|plan|notice|other
                   status: inForce 现行 | draft 草案 | trial 试行 | repealed 废止；counts.clauses 为叶条款数；characters 不含换行
                   条款 kind: part 编 chapter 章 section 节 article 条 paragraph 款 item 项 subitem 目
                              heading 一、 subheading （一） point 1. subpoint （1）
  tag --json       {file, clauses:[{id, label, start, end, codes:[{code, score, probability?, by, status,
                    evidence:[{start, end, rule}]}]}]}
                   score 2 计数 1 候选；probability 为编码员会给出它的概率（只有模型懂的码才有）；by: rules 规则 | model 模型 | both；status: suggested 计数 | candidate 待人工，不计数
  analyze -o OUT   coverage.csv（file,title,code,label,present,clauses,share：每份文件×每个编码，含零；clauses 为条数，
                   share 为占同族编码条数之份额），gaps.csv，coverage.svg，coverage.png，project.gangmu
                   --report 另写 report.docx、report.html、report.json、manifest.json
  verify MANIFEST  重算并核对；0 一致，1 不一致（逐处列出）
  evaluate --json  {micro, macro, precision, recall, perCode, model, calibration}
  agreement --json {file, level, n:{units, coders, pairableUnits, pairableCodings, missing, disagreements}, coders, categories,
                    coefficients:{percent, holsti, cohenKappa, weightedKappa, scottPi, fleissKappa, krippendorffAlpha,
                    gwetAc1, brennanPrediger, pabak, positiveAgreement, negativeAgreement}（各为 {value, units}，未定义时
                    {value: null, reason, why}），alphaInterval:{low, high, samples, seed}, perCategory, pairs, units, disagreements}
  export -o FILE   .qdpx/.qdc（REFI-QDA）、.json（W3C Web Annotation）、.csv/.xlsx（document,start,end,text,code,coder,
                   by,probability,weight,comment,uncertain，其后为属性；--wide 每个编码一列）
                   位置为 Unicode 码点，左闭右开；编码员：Gangmu rules | Gangmu rules: candidates | me | me: rejected
退出码：0 完成；1 有输入未导入（已在标准错误中逐一说明，其余照常完成）；2 用法错误。`,
    en: `
Terms and shapes (start/end are UTF-16 code units of the frozen text, half-open; text = frozen.slice(start, end)):
  parse --json     {file, encoding, facts:{title, documentNumber, issuers, level, region, date, effectiveDate, kind, status},
                    dates:{signed, adopted, approved, published, effective, expires},
                    links:{addressees, basedOn:[CITATION], repeals:[CITATION], citations:[CITATION],
                           references:[{start, end, from, to, label}]},
                    counts:{chapters, articles, clauses, characters},
                    clauses:[{id, label, kind, parent, start, end, text, responsible:{start, end, lead, others}|null}],
                    warnings}
                   CITATION = {start, end, title, documentNumber, clause}; basedOn and repeals are among citations
                   dates: null where the text has none; adopted also covers amended, expires is the last day in force
                   references: ids of the clause that says it and of the clause meant (null: not in this text);
                   responsible: who is to do it, where brackets in the clause say so
                   level: national|provincial|municipal   kind: law|regulation|rule|opinion|plan|notice|other
                   status: inForce|draft|trial|repealed; counts.clauses are leaf clauses; characters without line breaks
                   clause kinds: part 编 chapter 章 section 节 article 条 paragraph 款 item 项 subitem 目
                                 heading 一、 subheading （一） point 1. subpoint （1）
  tag --json       {file, clauses:[{id, label, start, end, codes:[{code, score, probability?, by, status,
                    evidence:[{start, end, rule}]}]}]}
                   score 2 counted, 1 candidate; probability: that a coder gives it (codes the model knows); by: rules|model|both;
                   status: suggested (counted) | candidate (waits for a person, not counted)
  analyze -o OUT   coverage.csv (file,title,code,label,present,clauses,share: every document × code, zeros too; clauses
                   counts articles, share is within the code's family), gaps.csv, coverage.svg, coverage.png, project.gangmu
                   --report: also report.docx, report.html, report.json, manifest.json
  verify MANIFEST  0 identical, 1 different (each place told)
  evaluate --json  {micro, macro, precision, recall, perCode, model, calibration}
  agreement --json {file, level, n:{units, coders, pairableUnits, pairableCodings, missing, disagreements}, coders, categories,
                    coefficients:{percent, holsti, cohenKappa, weightedKappa, scottPi, fleissKappa, krippendorffAlpha,
                    gwetAc1, brennanPrediger, pabak, positiveAgreement, negativeAgreement} (each {value, units}, undefined:
                    {value: null, reason, why}), alphaInterval:{low, high, samples, seed}, perCategory, pairs, units, disagreements}
  export -o FILE   .qdpx/.qdc (REFI-QDA), .json (W3C Web Annotation), .csv/.xlsx (document,start,end,text,code,coder,
                   by,probability,weight,comment,uncertain, then attributes; --wide a column a code); positions in code points, half-open; coders: Gangmu rules | Gangmu rules: candidates | me | me: rejected
Exit codes: 0 done; 1 some input was refused (each named on stderr, the rest done); 2 wrong use.`,
  },
} satisfies Record<string, Sentence>;
