import type { Sentence } from './say';

/** What is said when a project goes to another program or comes from one. */
export const exchange = {
  'exchange.wrote': {
    zh: '已写出 {name}：{documents} 份文件、{codes} 个编码、{codings} 条编码结果。',
    en: 'Wrote {name}: {documents} documents, {codes} codes, {codings} codings.',
  },
  'exchange.imported': {
    zh: '已写入 {name}：{documents} 份文件，{codings} 条编码落到条款上，另有 {codes} 个新编码。',
    en: 'Wrote {name}: {documents} documents, {codings} codings on clauses, and {codes} new codes.',
  },
  'exchange.lossHead': {
    zh: '没有带过来的内容（{n} 项）：',
    en: 'What was not carried over ({n}):',
  },
  'exchange.lossOutHead': {
    zh: '这种格式装不下的内容（{n} 项）：',
    en: 'What this format does not hold ({n}):',
  },
  'exchange.lossLine': { zh: '  · {what}', en: '  · {what}' },
  'exchange.loss.media': {
    zh: '{n} 个 {kind} 来源（图片、录音、录像）：本软件只处理文本。',
    en: '{n} {kind} sources: only texts are worked on here.',
  },
  'exchange.loss.noText': {
    zh: '“{document}”：包里没有它的纯文本，{selections} 处选段和 {codings} 条编码无法定位。请在原软件中连同来源文件一起重新导出。',
    en: '“{document}”: its plain text is not in the package, so {selections} passages and {codings} codings have no place. Export it again with its sources.',
  },
  'exchange.loss.pages': {
    zh: '“{document}”：{n} 处 PDF 版面选区（{codings} 条编码）没有对应的文字。',
    en: '“{document}”: {n} areas of PDF pages ({codings} codings) have no text.',
  },
  'exchange.loss.outside': {
    zh: '“{document}”：{n} 处选段为空或超出文本。',
    en: '“{document}”: {n} passages are empty or lie outside the text.',
  },
  'exchange.loss.repeated': {
    zh: '“{document}”：{n} 条编码与别的完全相同，只留一条。',
    en: '“{document}”: {n} codings repeat others and were taken once.',
  },
  'exchange.loss.unknownCode': {
    zh: '“{document}”：{n} 条编码指向编码本里没有的编码。',
    en: '“{document}”: {n} codings point to a code that is not in the codebook.',
  },
  'exchange.loss.unsure': {
    zh: '选段位置的计数方式没有把握（吻合 {percent}%）。请核对这几处：{passages}',
    en: 'How positions are counted is not certain ({percent} % fit). Please check these passages: {passages}',
  },
  'exchange.loss.noteText': {
    zh: '备忘“{name}”的文本不在包里。',
    en: 'The text of the note “{name}” is not in the package.',
  },
  'exchange.loss.cases': {
    zh: '{n} 个案例没有对应的文件。',
    en: '{n} cases belong to no document.',
  },
  'exchange.loss.links': { zh: '{n} 条链接。', en: '{n} links.' },
  'exchange.loss.graphs': { zh: '{n} 张关系图。', en: '{n} graphs.' },
  'exchange.loss.notes': {
    zh: '{n} 条备忘暂不能存入项目：{names}。',
    en: '{n} notes cannot be stored in a project yet: {names}.',
  },
  'exchange.loss.sets': {
    zh: '{n} 个集合暂不能存入项目：{names}。',
    en: '{n} sets cannot be stored in a project yet: {names}.',
  },
  'exchange.loss.variables': {
    zh: '{n} 个属性没有对应的文件信息：{names}。',
    en: '{n} attributes are none of the facts of a document here: {names}.',
  },
  'exchange.loss.badValue': {
    zh: '“{document}”的“{variable}”取值“{value}”认不出。',
    en: '“{document}”: the value “{value}” of “{variable}” is not understood.',
  },
  'exchange.note.coders': {
    zh: '项目里每个条款的每个编码只存一个结论：{names} 的编码存为“已接受”，姓名和选段留在证据里。',
    en: 'A project keeps one verdict for a code on a clause: the codings of {names} are stored as accepted, their names and passages as evidence.',
  },
  'exchange.loss.unfit': {
    zh: '“{document}”：{n} 条编码的选段不在任何条款里：{examples}',
    en: '“{document}”: the passages of {n} codings lie in no clause: {examples}',
  },
  'exchange.loss.split': {
    zh: '“{document}”：{n} 条编码的选段跨了几个条款，落到每一个条款上。',
    en: '“{document}”: the passages of {n} codings span several clauses and were put on each.',
  },
  'exchange.loss.annotations': {
    zh: '{n} 处选段只有批注没有编码，暂不能存入项目。',
    en: '{n} passages have a remark but no code and cannot be stored yet.',
  },
  'exchange.loss.documentCodings': {
    zh: '“{document}”：{n} 条整篇编码暂不能存入项目。',
    en: '“{document}”: {n} codings of the whole document cannot be stored yet.',
  },
  'exchange.loss.notCodable': {
    zh: '{n} 条编码用的是类目“{names}”，不能直接编码的类目不计数。',
    en: '{n} codings use “{names}”, which are headings and not codes.',
  },
  'exchange.loss.colors': {
    zh: '编码的颜色（{n} 个）暂不能存入项目。',
    en: 'The colours of {n} codes cannot be stored yet.',
  },
  'exchange.loss.tree': {
    zh: '{n} 个新编码原来在多层类目之下，这里只保留最上层类目，其余层次记在“出处”。',
    en: '{n} new codes stood below several headings; only the topmost is kept, the others are noted as source.',
  },
  'exchange.note.noRules': {
    zh: '只带来文件里的编码，没有运行编码规则；需要机器建议时加 --tag。',
    en: 'Only the codings of the file were taken; the rules were not run. For their suggestions add --tag.',
  },
  'exchange.note.kept': {
    zh: '同名的旧项目改名为 ….previous.gangmu，留在旁边。',
    en: 'The project of that name is kept beside it as ….previous.gangmu.',
  },
  'exchange.note.byName': {
    zh: '按名称对应到本软件编码本的编码：{names}。',
    en: 'Matched by name with codes of this program: {names}.',
  },
  'exchange.loss.duplicateText': {
    zh: '“{document}”与“{other}”文本相同，只留一份。',
    en: '“{document}” has the same text as “{other}” and was taken once.',
  },
  'exchange.out.rules': {
    zh: '编码规则（{n} 个编码的匹配式）。',
    en: 'The rules: patterns of {n} codes.',
  },
  'exchange.out.evidence': {
    zh: '证据片段（{n} 条编码）：再导入时由规则重新找出。',
    en: 'The evidence of {n} codings; the rules find it again on import.',
  },
  'exchange.out.originals': {
    zh: '{n} 份文件的原件和清洗记录：只写出冻结的文本。',
    en: 'The original files of {n} documents and what was cleaned in them: only the text is written.',
  },
  'exchange.out.clauses': {
    zh: '条款树、引用关系和日期：再导入时由文本重新解析。',
    en: 'The clause trees, citations and dates; they are parsed from the text again on import.',
  },
  'exchange.out.acts': {
    zh: '操作历史和对缺口的判断。',
    en: 'The history of acts and the verdicts on gaps.',
  },
  'exchange.out.codebookOnly': {
    zh: '{documents} 份文件和 {codings} 条编码：.qdc 只装编码本。',
    en: '{documents} documents and {codings} codings: a .qdc holds the codebook only.',
  },
  'exchange.out.table': {
    zh: '编码的说明、层级和颜色，以及备忘和集合：表格只装文本和编码结果。',
    en: 'Definitions, tree and colours of codes, notes and sets: a table holds texts and codings only.',
  },
  'exchange.out.marks': {
    zh: '{n} 处标注的权重和存疑：REFI-QDA 没有这两项，写在标注备忘的描述里，本程序能读回，别的软件只作文字显示。',
    en: 'Weights and doubts of {n} codings: REFI-QDA has neither; they stand in the description of the memo on the coding, read back here and shown as words elsewhere.',
  },
  'exchange.out.remarks': {
    zh: '{n} 处标注的权重、说明和存疑：宽表一格只写编码员，要保留请用长表。',
    en: 'Weight, comment and doubt of {n} codings: a cell of a wide table holds coders only; use the long one to keep them.',
  },
  'exchange.out.breaks': {
    zh: '{n} 份文件的换行统一为 \\n。',
    en: 'The line breaks of {n} documents were made \\n.',
  },
  'exchange.noCodes': {
    zh: '项目里没有编码，空编码本不合规范，没有写出。',
    en: 'The project has no codes, and an empty codebook is not valid: nothing was written.',
  },
  'exchange.unknownEnding': {
    zh: '不认识这种文件：{name}。可用 .qdpx、.qdc、.json、.csv、.xlsx。',
    en: 'No such format: {name}. Use .qdpx, .qdc, .json, .csv or .xlsx.',
  },
  'exchange.projectEnding': {
    zh: '项目文件名应以 .gangmu 结尾：{name}。',
    en: 'The name of a project file ends with .gangmu: {name}.',
  },
  'exchange.notPackage': {
    zh: '包里没有 .qde 文件，不是 REFI-QDA 项目。请在原软件中选“REFI-QDA 项目（.qdpx）”导出。',
    en: 'There is no .qde file in the package, so it is no REFI-QDA project. Export as “REFI-QDA project (.qdpx)”.',
  },
  'exchange.unsafeNames': {
    zh: '包里有不安全的文件名“{entry}”，没有打开。',
    en: 'The package has an unsafe name, “{entry}”, and was not opened.',
  },
  'exchange.xmlDamaged': {
    zh: '{entry} 不是完整的 XML（在第 {elements} 个元素之后中断或不配对）。请重新导出。',
    en: '{entry} is not whole XML: it breaks off or does not match after element {elements}. Export it again.',
  },
  'exchange.xmlDoctype': {
    zh: '{entry} 带有 DOCTYPE 声明，出于安全没有打开。',
    en: '{entry} declares a DOCTYPE and was not opened, for safety.',
  },
  'exchange.xmlTooMuch': {
    zh: '{entry} 的元素超过 {limit} 个或嵌套过深。',
    en: '{entry} has more than {limit} elements, or too deep ones.',
  },
  'exchange.notRefi': {
    zh: '{entry} 的根元素是 {root}，不是 REFI-QDA 的 Project 或 CodeBook。',
    en: 'The root of {entry} is {root}, not a Project or CodeBook of REFI-QDA.',
  },
  'exchange.notAnnotations': {
    zh: '不是网络标注（W3C Web Annotation）的 JSON：{reason}。',
    en: 'This is no JSON of Web Annotations (W3C): {reason}.',
  },
  'exchange.noTexts': {
    zh: '这份标注只有指向、没有文本，无法定位。请用纲目或支持内嵌文本的软件导出。',
    en: 'These annotations point to texts that are not in the file, so they have no place.',
  },
  'exchange.tableHead': {
    zh: '第 1 行缺少列：{columns}。长表需要 document、text、code、coder；宽表需要 document、text 和每个编码一列。',
    en: 'Line 1 lacks the columns {columns}. A long table needs document, text, code, coder; a wide one document, text and a column a code.',
  },
  'exchange.nothing': {
    zh: '文件里没有编码，也没有文本。',
    en: 'There are neither codes nor texts in the file.',
  },
} satisfies Record<string, Sentence>;
