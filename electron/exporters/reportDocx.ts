import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  type IRunOptions,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Report, TableBlock } from '../../shared/report/report';
import { figureSvg } from './picture';
import { svgPng } from './png';

/**
 * The report as a Word file: body in 宋体, headings in 黑体, three-line tables, figures as pictures. `font`: a Chinese
 * font file of this machine for drawing the figures; null leaves them out, said in their place by `noFigure`.
 */
export async function reportDocx(report: Report, font: string | null, noFigure: string): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [
    paragraph(report.title, { heading: HeadingLevel.TITLE, centred: true }),
    paragraph(report.subtitle, { centred: true }),
  ];
  for (const block of report.blocks) children.push(...(await blockDocx(block, font, noFigure)));
  const document = new Document({
    title: report.title,
    creator: 'Gangmu',
    styles: {
      default: {
        document: { run: { font: BODY, size: 21 }, paragraph: { spacing: { line: 340, after: 80 } } },
        title: { run: { font: HEAD, size: 36, bold: true } },
        heading1: { run: { font: HEAD, size: 28, bold: true }, paragraph: { spacing: { before: 320 } } },
      },
    },
    sections: [
      {
        // Across: the wide tables of a corpus of a hundred documents would not stand upright.
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: MARGINS } },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const BODY = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
const HEAD = { ascii: 'Times New Roman', eastAsia: '黑体', hAnsi: 'Times New Roman' };
/** In twentieths of a point: 2 cm. */
const MARGINS = { top: 1134, bottom: 1134, left: 1134, right: 1134 };
/** Width between the margins of A4 across, in pixels at 96 to the inch. */
const TEXT_WIDTH = 930;

async function blockDocx(
  block: Block,
  font: string | null,
  noFigure: string,
): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { heading: HeadingLevel.HEADING_1 })];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ children: [new TextRun(text)], bullet: { level: 0 } }),
      );
    case 'evidence':
      return [
        paragraph(block.claim),
        ...block.quotes.map(
          ({ title, label, text }) =>
            new Paragraph({
              indent: { left: 480 },
              children: [run({ text: `《${title}》${label} `, bold: true }), new TextRun(`“${text}”`)],
            }),
        ),
      ];
    case 'figure': {
      if (font === null) return [paragraph(noFigure)];
      const data = await svgPng(figureSvg(block.figure), 2, font);
      const { width, height } = pngSize(data);
      const scale = Math.min(1, TEXT_WIDTH / width, 560 / height);
      const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new ImageRun({ type: 'png', data, transformation })],
        }),
        paragraph(block.caption, { centred: true, bold: true }),
      ];
    }
    case 'table':
      return [
        paragraph(block.caption, { centred: true, bold: true, keep: true }),
        tableDocx(block),
        paragraph(block.note ?? '', { small: true }),
      ];
  }
}

/** Its options typed alone: in the union with plain strings `bold` would be taken for a string’s. */
function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function paragraph(
  text: string,
  look: {
    heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
    centred?: boolean;
    bold?: boolean;
    small?: boolean;
    keep?: boolean;
  } = {},
): Paragraph {
  return new Paragraph({
    ...(look.heading === undefined ? {} : { heading: look.heading }),
    ...(look.centred === true ? { alignment: AlignmentType.CENTER } : {}),
    keepNext: look.keep === true,
    children: [
      run({
        text,
        ...(look.bold === true ? { bold: true } : {}),
        ...(look.small === true ? { size: 18 } : {}),
      }),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THICK = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** 三线表: a thick rule above and below, a thin one under the head, no others; the head repeats on every page. */
function tableDocx({ columns, rows }: TableBlock): Table {
  const widths = columnWidths(columns, rows);
  const cell = (value: Cell, head: boolean, width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: head ? { bottom: THIN, top: THICK, left: NONE, right: NONE } : { left: NONE, right: NONE },
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      children: [
        new Paragraph({
          alignment: typeof value === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { line: 240, after: 0 },
          children: [run({ text: String(value), size: 16, bold: head })],
        }),
      ],
    });
  const row = (values: readonly Cell[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: values.map((value, column) => cell(value, head, widths[column] ?? 0)),
    });
  return new Table({
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: THICK,
      bottom: THICK,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [row(columns, true), ...rows.map((values) => row(values, false))],
  });
}

/** Between the margins of A4 across, in twentieths of a point. */
const TABLE_WIDTH = 14570;

/** By what stands in a column: its usual longest cell, within bounds, so that titles get room and numbers little. */
function columnWidths(columns: readonly string[], rows: readonly (readonly Cell[])[]): number[] {
  const weights = columns.map((column, at) => {
    const lengths = rows.map((row) => breadth(String(row[at] ?? ''))).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    // A head may break over two lines, a date or a number may not.
    return Math.min(60, Math.max(usual, breadth(column) / 2, 4)) + 2;
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.floor((weight / sum) * TABLE_WIDTH));
}

/** In halves of a Chinese character. */
function breadth(text: string): number {
  let sum = 0;
  for (const character of text) sum += character > '\u00ff' ? 2 : 1;
  return sum;
}

/** Width and height stand at a fixed place in a PNG (its first chunk). */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
