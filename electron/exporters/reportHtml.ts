import type { Block, Cell, Report } from '../../shared/report/report';
import { figureSvg } from './picture';

/** The report as one file that needs nothing beside it: no script, no font, no address; print-ready. */
export function reportHtml(report: Report): string {
  const { language, title, subtitle, blocks } = report;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
${blocks.map(blockHtml).join('\n')}
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'figure': {
      const svg = Buffer.from(figureSvg(block.figure), 'utf8').toString('base64');
      return `<figure><img alt="${escaped(block.caption)}" src="data:image/svg+xml;base64,${svg}"><figcaption>${escaped(block.caption)}</figcaption></figure>`;
    }
    case 'evidence':
      return `<div class="evidence"><p>${escaped(block.claim)}</p>${block.quotes
        .map(
          ({ title, label, text }) =>
            `<blockquote><b>《${escaped(title)}》${escaped(label)}</b> “${escaped(text)}”</blockquote>`,
        )
        .join('')}</div>`;
    case 'table': {
      const cell = (value: Cell): string =>
        `<td${typeof value === 'number' ? ' class="number"' : ''}>${escaped(String(value))}</td>`;
      const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
      const note = block.note === null ? '' : `<p class="note">${escaped(block.note)}</p>`;
      return `<div class="table"><table><caption>${escaped(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${note}`;
    }
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Three-line tables: a rule above and below, one under the head. */
const STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1d20; background: #fff; font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
h1 { font-size: 1.6rem; text-align: center; } h2 { margin-top: 2.2rem; font-size: 1.2rem; }
.subtitle { text-align: center; color: #555; }
.table { overflow-x: auto; } table { margin: 1.2rem auto .3rem; border-collapse: collapse; border-top: 2px solid; border-bottom: 2px solid; font-size: .8rem; line-height: 1.45; }
caption { padding-bottom: .4rem; font-weight: bold; font-size: .9rem; } thead tr { border-bottom: 1px solid; }
th, td { padding: .15rem .5rem; text-align: left; vertical-align: top; } .number { text-align: right; font-variant-numeric: tabular-nums; }
.note { font-size: .8rem; color: #555; } .evidence { margin: 1rem 0; } blockquote { margin: .3rem 0 .3rem 1.5rem; font-size: .9rem; color: #333; }
figure { margin: 1.5rem 0; text-align: center; } figure img { max-width: 100%; } figcaption { font-weight: bold; font-size: .9rem; }
@media print { body { max-width: none; margin: 0; } tr, .evidence { break-inside: avoid; } }
`;
