import type { Sentence } from './say';

/** What importing says: refusals name the cure; warnings name what a person should look at. */
export const importing = {
  'import.empty': {
    zh: '文件是空的，没有可读的文字。请换一个有正文的文件。',
    en: 'The file is empty: there is no text to read. Choose one that has a text.',
  },
  'import.noText': {
    zh: '文件里没有文字或数字，只有空白或符号。请换一个有正文的文件。',
    en: 'The file holds no letters or digits, only blanks or signs. Choose one that has a text.',
  },
  'import.notText': {
    zh: '这不是文本文件，也不是能识别的文档格式。请用原来的软件打开，另存为 .docx、.txt 或带文字的 PDF。',
    en: 'This is neither a text file nor a known document format. Open it in its own program and save it as .docx, .txt or a PDF with text.',
  },
  'import.tooLarge': {
    zh: '文件有 {megabytes} MB，超过 {limit} MB 的上限，没有读取。请拆分，或只保留正文后再导入。',
    en: 'The file has {megabytes} MB, more than the limit of {limit} MB, and was not read. Split it, or keep only its text.',
  },
  'import.tooLong': {
    zh: '正文有 {characters} 个字符，超过 {limit} 的上限。请把文件拆成几份再导入。',
    en: 'The text has {characters} characters, more than the limit of {limit}. Split the file into several.',
  },
  'import.gone': {
    zh: '待导入的内容已经不在了，可能已导入或放弃。请重新选择文件。',
    en: 'What waited to be imported is gone: taken over or given up already. Choose the files again.',
  },
  'import.changedMeanwhile': {
    zh: '预览之后文件有改动，没有导入，以免导入没有看过的内容。请重新选择这个文件。',
    en: 'The file changed after it was previewed and was not imported, lest you take in what you have not seen. Choose it again.',
  },
  'import.missing': {
    zh: '找不到这个路径。请检查文件是否已被移动、改名或删除。',
    en: 'There is no such path. Check whether the file was moved, renamed or deleted.',
  },
  'import.forbidden': {
    zh: '没有权限读取。请在系统里给予读取权限，或把文件复制到自己的文件夹后再导入。',
    en: 'Reading is not permitted. Grant the permission, or copy the file to a folder of your own.',
  },
  'import.noFile': {
    zh: '这不是普通文件或文件夹，无法导入。',
    en: 'This is neither a regular file nor a folder and cannot be imported.',
  },
  'import.folderEmpty': {
    zh: '文件夹里没有政策文件。可导入的格式：.txt、.md、.html、.docx、.doc、.rtf、.odt、.pdf、.ofd、.csv、.xlsx。',
    en: 'The folder holds no policy file. Formats that can be imported: .txt, .md, .html, .docx, .doc, .rtf, .odt, .pdf, .ofd, .csv, .xlsx.',
  },
  'import.tooManyFiles': {
    zh: '文件夹里的文件超过 {limit} 个，从这里起没有列入。请分批导入子文件夹。',
    en: 'The folder holds more than {limit} files; from here on they were left out. Import its subfolders one by one.',
  },

  'import.encodingUnsure': {
    zh: '文字编码按 {encoding} 读取，但把握不大。请看一眼正文；如有乱码，请用记事本另存为 UTF-8 后重新导入。',
    en: 'The text was read as {encoding}, without much certainty. Look at it; if it is garbled, save the file as UTF-8 and import it again.',
  },
  'import.badBytes': {
    zh: '有 {count} 处字节不符合 {encoding} 编码，以“�”代替。请对照原文检查。',
    en: 'At {count} places the bytes do not fit {encoding}; they show as “�”. Compare with the original.',
  },
  'import.nul': {
    zh: '去掉了 {count} 个空字符（NUL）。',
    en: '{count} NUL characters were removed.',
  },
  'import.surrogates': {
    zh: '有 {count} 个残缺的字符编码，以“�”代替。请对照原文检查。',
    en: '{count} broken characters show as “�”. Compare with the original.',
  },
  'import.garbled': {
    zh: '正文大半不像中文，可能是字体映射损坏或编码有误。请换一个来源的文件，或对原文做文字识别（OCR）。',
    en: 'Most of the text does not look like Chinese: a broken font map or a wrong encoding. Use another source of the file, or OCR.',
  },

  'import.zipDamaged': {
    zh: '文件不完整或已损坏（压缩包无法打开）。请重新下载，或用 Word、WPS 修复后另存。',
    en: 'The file is cut off or damaged (its zip container cannot be opened). Download it again, or repair it in Word or WPS.',
  },
  'import.zipBomb': {
    zh: '解压后至少有 {megabytes} MB，大得反常，为安全起见没有打开。若来源可信，请用 Word 另存为 .txt 再导入。',
    en: 'Unpacked it would take at least {megabytes} MB, out of all proportion; it was not opened. If you trust it, save it as .txt in Word.',
  },
  'import.zipEntries': {
    zh: '压缩包里的条目超过 {limit} 个，不像一份文档，没有打开。',
    en: 'The container holds more than {limit} entries, unlike a document; it was not opened.',
  },
  'import.docxNoBody': {
    zh: '这个 Word 文件里没有正文部分。请用 Word 或 WPS 打开后另存为 .docx。',
    en: 'This Word file has no body. Open it in Word or WPS and save it as .docx again.',
  },
  'import.docxDamaged': {
    zh: '这个 Word 文件的正文不完整或已损坏。请用 Word 或 WPS 打开修复后另存为 .docx。',
    en: 'The body of this Word file is cut off or damaged. Open it in Word or WPS, repair it and save it again.',
  },
  'import.docDamaged': {
    zh: '这个旧版 Office 文件（.doc 等）不完整或已损坏。请重新下载，或用 Word、WPS 打开修复后另存为 .docx。',
    en: 'This old Office file (.doc and the like) is cut off or damaged. Download it again, or open it in Word or WPS, repair it and save it as .docx.',
  },
  'import.docOld': {
    zh: '这是 Word 95 或更早版本的文件，不能直接导入。请用 Word 或 WPS 打开，另存为 .docx。',
    en: 'This file was written by Word 95 or earlier and cannot be imported. Open it in Word or WPS and save it as .docx.',
  },
  'import.rtfDamaged': {
    zh: '这个 RTF 文件结构混乱，无法读取。请用 Word 或 WPS 打开后另存为 .docx。',
    en: 'The structure of this RTF file is broken. Open it in Word or WPS and save it as .docx.',
  },
  'import.cutOff': {
    zh: '文件在末尾处中断，可能缺少后面的内容。请对照原文检查，或重新下载。',
    en: 'The file breaks off at its end; what follows may be missing. Compare with the original, or download it again.',
  },
  'import.odtDamaged': {
    zh: '这个 ODT 文件的正文不完整或已损坏。请用 WPS 或 LibreOffice 打开修复后另存为 .docx。',
    en: 'The body of this ODT file is cut off or damaged. Open it in WPS or LibreOffice, repair it and save it as .docx.',
  },
  'import.numbering': {
    zh: '软件自动生成的编号已还原为文字，共 {count} 处。',
    en: '{count} numbers that the word processor generates were restored as text.',
  },
  'import.tracked': {
    zh: '文件带有 {count} 处未定稿的修订，按“接受全部修订”读取。',
    en: 'The file carries {count} tracked changes; it was read as if all were accepted.',
  },
  'import.notes': {
    zh: '有 {count} 处脚注或尾注没有收入正文。',
    en: '{count} footnotes or endnotes were left out of the text.',
  },
  'import.chunks': {
    zh: '文件里嵌入了 {count} 份读不出的文档，内容未收入。请用 Word 打开后另存为 .docx 再导入。',
    en: '{count} embedded documents could not be read and are missing. Open the file in Word, save it as .docx and import that.',
  },
  'import.officeEncrypted': {
    zh: '文件设有打开密码。请用 Word 或 WPS 输入密码打开，去掉密码后另存，再导入。',
    en: 'The file is protected by a password. Open it in Word or WPS, remove the password, save, and import it again.',
  },

  'import.pdfEncrypted': {
    zh: 'PDF 设有打开密码。请用阅读器输入密码打开，打印或另存为不加密的 PDF 后再导入。',
    en: 'The PDF is protected by a password. Open it, print or save it as a PDF without one, and import that.',
  },
  'import.pdfDamaged': {
    zh: 'PDF 不完整或已损坏，无法打开。请重新下载，或用阅读器打开后另存一份。',
    en: 'The PDF is cut off or damaged and cannot be opened. Download it again, or save a new copy from a reader.',
  },
  'import.scanned': {
    zh: '{format} 里只有图像，没有文字（扫描件）。请先做文字识别（OCR），再导入带文字的 PDF 或 .docx。',
    en: 'The {format} holds only images, no text (a scan). Run OCR first and import a PDF with text, or a .docx.',
  },
  'import.fontMap': {
    zh: '{format} 的字体映射损坏，取出的都是乱码。请换一个来源，或先做文字识别（OCR）。',
    en: 'The font map of the {format} is broken: all that comes out is garbled. Use another source, or run OCR.',
  },
  'import.emptyPages': {
    zh: '第 {pages} 页没有文字（可能是扫描图），共 {count} 页，内容未收入。需要时请做文字识别（OCR）。',
    en: 'No text on page {pages} ({count} in all, perhaps scanned); they are missing here. Run OCR if they matter.',
  },
  'import.brokenPages': {
    zh: '第 {pages} 页的文字多为乱码（字体映射损坏），共 {count} 页。请对照原文检查。',
    en: 'The text of page {pages} ({count} in all) is mostly garbled by a broken font map. Compare with the original.',
  },
  'import.pages': {
    zh: '文件有 {pages} 页，超过 {limit} 页的上限。请拆分后再导入。',
    en: 'The file has {pages} pages, more than the limit of {limit}. Split it.',
  },
  'import.tableUnknown': {
    zh: '这张表不像政策文件的表（第一行是：{columns}）。要导入，请让一行是列名，至少有“标题”和“正文”，以下一行一份文件。',
    en: 'This does not look like a table of policies (its first row: {columns}). It needs a row of headings with at least title and text, then a document a row.',
  },
  'import.tableNoText': {
    zh: '表里有政策的条目（{columns}），但没有正文列。请补上“正文”列再导入；只有目录的表不能分析。',
    en: 'The table lists policies ({columns}) but has no column with their text. Add a column named text and import it again; a mere list cannot be analysed.',
  },
  'import.tableEmpty': {
    zh: '表的“正文”列全是空的。请填上正文再导入。',
    en: 'The column for the text is empty in every row. Fill it in and import the table again.',
  },
  'import.tableHidden': {
    zh: '有 {count} 张隐藏的工作表没有读取。要读取，请在 Excel 或 WPS 里取消隐藏，保存后再导入。',
    en: '{count} hidden sheets were not read. To have them read, unhide them in Excel or WPS, save and import again.',
  },
  'import.tableQuote': {
    zh: '第 {row} 行有一个引号没有收尾，它后面的各行都并进了这一格。请在表格软件里补上引号，或重新导出后再导入。',
    en: 'A quotation mark in row {row} is never closed, and all that follows went into that cell. Close it, or export the table again.',
  },
  'import.tableRows': {
    zh: '表格超过 {limit} 行，没有读取。请拆成几个文件再导入。',
    en: 'The table has more than {limit} rows and was not read. Split it into several files.',
  },
  'import.tableGaps': {
    zh: '第 {rows} 行没有正文，共 {count} 行，没有导入。',
    en: 'Row {rows} ({count} in all) has no text and was left out.',
  },
  'import.tableCell': {
    zh: '“{column}”列的“{value}”没有识别，未采用。请在导入预览中填写。',
    en: '“{value}” in the column “{column}” was not understood and was not taken over. Fill it in the preview.',
  },
  'import.tableCut': {
    zh: '正文达到单元格的上限 {limit} 字，多半被截断了。请改用原文件导入。',
    en: 'The text is as long as a cell can be ({limit}) and was probably cut off. Import the original file instead.',
  },
  'import.xlsxDamaged': {
    zh: '这个 Excel 文件不完整或已损坏。请用 Excel 或 WPS 打开修复后另存为 .xlsx 或 .csv。',
    en: 'This Excel file is cut off or damaged. Open it in Excel or WPS, repair it and save it as .xlsx or .csv.',
  },
  'import.aslant': {
    zh: '{count} 处斜排的文字（水印、印章）没有收入正文。',
    en: '{count} words set aslant (watermarks, seals) were left out of the text.',
  },
  'import.ofdDamaged': {
    zh: '这个 OFD 文件不完整或已损坏。请重新下载，或用 OFD 阅读器打开后另存为带文字的 PDF。',
    en: 'This OFD file is cut off or damaged. Download it again, or save it as a PDF with text in an OFD reader.',
  },
  'import.ofdEncrypted': {
    zh: '这个 OFD 文件已加密。请用 OFD 阅读器打开，另存为不加密的文件或带文字的 PDF 后再导入。',
    en: 'This OFD file is encrypted. Open it in an OFD reader and save it without encryption, or as a PDF with text.',
  },
  'import.pdfRepaired': {
    zh: 'PDF 有损坏之处，能读的都已读出，可能有缺漏。请对照原文检查，或换一个来源。',
    en: 'The PDF is damaged in places; what can be read was read, and something may be missing. Compare with the original, or use another source.',
  },
  'import.pdfSlow': {
    zh: 'PDF 解析过慢，在第 {page} 页停止。请用阅读器另存为新的 PDF，或导出为 .txt 再导入。',
    en: 'Reading the PDF takes too long; stopped at page {page}. Save it anew from a reader, or export it as .txt.',
  },

  'import.foreign.document': {
    zh: '这是 {format} 文件，暂不能直接导入。请用 Word 或 WPS 打开，另存为 .docx 或 .txt。',
    en: 'This is a {format} file, which cannot be imported yet. Open it in Word or WPS and save it as .docx or .txt.',
  },
  'import.foreign.table': {
    zh: '这是 {format} 表格，不能直接导入。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv（一行一份文件，有“标题”“正文”等列）。',
    en: 'This is a {format} table, which cannot be imported. Save it as .xlsx or .csv in Excel or WPS (a document a row, with columns such as title and text).',
  },
  'import.foreign.image': {
    zh: '这是 {format} 图片，没有可读的文字。请先做文字识别（OCR），另存为 .docx 或 .txt。',
    en: 'This is a {format} picture: there is no text to read. Run OCR and save the result as .docx or .txt.',
  },
  'import.foreign.archive': {
    zh: '这是 {format} 压缩包，不是文档。请先解压，再导入里面的文件或文件夹。',
    en: 'This is a {format} archive, not a document. Unpack it and import the files or the folder.',
  },
  'import.foreign.caj': {
    zh: '这是知网 {format} 文件，不能直接导入。请用 CAJViewer 另存为 PDF 或 .txt。',
    en: 'This is a {format} file (CNKI), which cannot be imported. Save it as PDF or .txt in CAJViewer.',
  },
} satisfies Record<string, Sentence>;
