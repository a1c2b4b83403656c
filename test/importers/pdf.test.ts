import { describe, expect, test } from 'vitest';
import { ranges } from '../../electron/importers/pageReading';
import { pdfBytes, type Placed, sourceText } from './make';

async function read(pages: readonly (readonly Placed[])[]) {
  const result = await sourceText(pdfBytes(pages), 'a.pdf');
  if (!result.ok) throw new Error(result.failure.key);
  return result.source;
}

/** Lines of a page, 24 points apart from the top; a leading 　　 becomes an indent, 30 characters fill a line. */
function typed(lines: readonly string[], top = 760): Placed[] {
  return lines.map((line, i) => {
    const indent = line.length - line.replace(/^　+/, '').length;
    return [line.slice(indent), 80 + 12 * indent, top - 24 * i];
  });
}

/** A sentence of exactly `length` characters, so that a line ends where the test says. */
function words(length: number, end = ''): string {
  return (
    '市数据主管部门应当按照规定统筹协调公共数据归集共享开放工作及时处理部门之间的争议'.slice(
      0,
      length - end.length,
    ) + end
  );
}

describe('lines become paragraphs', () => {
  test('full lines go on; an indent starts a paragraph, even after a line that is full to the last sign', async () => {
    const lines = [
      `　　第一条 ${words(24)}`,
      words(30),
      words(12, '。'),
      `　　第二条 ${words(23, '。')}`,
      `　　${words(28, '：')}`,
      `　　（一）${words(9, '；')}`,
      `　　（二）${words(9, '；')}`,
    ];
    const { text } = await read([typed(lines)]);
    expect(text.split('\n')).toEqual([
      `第一条 ${words(24)}${words(30)}${words(12, '。')}`,
      `第二条 ${words(23, '。')}`,
      words(28, '：'),
      `（一）${words(9, '；')}`,
      `（二）${words(9, '；')}`,
    ]);
  });
  test('a reference at the start of a line is no article', async () => {
    const lines = [
      `　　${words(28)}`,
      `第二十条第二款规定的，${words(19)}`,
      words(8, '。'),
      `　　${words(28)}`,
      words(5, '。'),
      `　　${words(28)}`,
      words(5, '。'),
    ];
    expect((await read([typed(lines)])).text.split('\n')[0]).toContain('第二十条第二款规定的');
  });
  test('paragraphs run on over a page break, without the page number', async () => {
    const first = typed([`　　${words(28)}`, words(5, '。'), `　　${words(28)}`, words(30)]);
    const second = typed([words(30), words(6, '。'), `　　${words(20, '。')}`]);
    const pages = [first, second].map((page, i): Placed[] => [...page, [`— ${String(i + 1)} —`, 280, 40]]);
    expect((await read(pages)).text.split('\n')).toEqual([
      `${words(28)}${words(5, '。')}`,
      `${words(28)}${words(30)}${words(30)}${words(6, '。')}`,
      words(20, '。'),
    ]);
  });
  test('without indents a wider gap parts paragraphs', async () => {
    const page: Placed[] = [
      [words(30), 80, 700],
      [words(30), 80, 682],
      [words(30, '。'), 80, 664],
      [words(30), 80, 634],
      [words(6, '。'), 80, 616],
    ];
    expect((await read([page])).text.split('\n')).toEqual([
      words(30) + words(30) + words(30, '。'),
      words(30) + words(6, '。'),
    ]);
  });
  test('titles and signatures keep their lines', async () => {
    const page: Placed[] = [
      ['云泽市人民政府关于', 200, 780, 22],
      ['加强公共数据管理的意见', 190, 745, 22],
      ...typed([`　　${words(28)}`, words(9, '。')], 700),
      ['云泽市人民政府', 380, 600],
      ['2031年3月1日', 390, 576],
    ];
    expect((await read([page])).text.split('\n')).toEqual([
      '云泽市人民政府关于',
      '加强公共数据管理的意见',
      words(28) + words(9, '。'),
      '云泽市人民政府',
      '2031年3月1日',
    ]);
  });
});

describe('what surrounds the text goes', () => {
  const page = (number: number): Placed[] => [
    ['云泽市人民政府公报', 250, 810],
    ...typed([`　　第${'一二三四'[number - 1] ?? ''}条 ${words(10, '。')}`]),
    [`第 ${String(number)} 页 共 4 页`, 260, 30],
  ];
  test('heads that stand on every page, and page numbers in their spellings', async () => {
    expect((await read([1, 2, 3, 4].map(page))).text.split('\n')).toEqual(
      ['一', '二', '三', '四'].map((n) => `第${n}条 ${words(10, '。')}`),
    );
  });
  test('a number inside the page stays, and a head of a single page', async () => {
    const { text } = await read([
      [
        ['2031', 250, 400],
        ['附件', 80, 810],
      ],
      [['第一条', 80, 500]],
      [['第二条', 80, 500]],
    ]);
    expect(text).toBe('附件\n2031\n第一条\n第二条');
  });
});

describe('order and doubled words', () => {
  test('article numbers drawn after the page stand before their text; bold drawn twice is read once', async () => {
    const body: Placed[] = [
      ['为了规范，制定本办法。', 128, 700],
      ['适用本办法。', 128, 676],
      ['本办法自印发之日起施行。', 80, 652],
    ];
    const late: Placed[] = [
      ['第一条', 80, 700],
      ['第一条', 80.3, 700],
      ['第二条', 80, 676],
      ['第二条', 80.3, 676],
    ];
    expect((await read([[...body, ...late]])).text.split('\n')).toEqual([
      '第一条 为了规范，制定本办法。',
      '第二条 适用本办法。',
      '本办法自印发之日起施行。',
    ]);
  });
  test('two columns are read one after the other, and a paragraph runs from the foot of one to the head of the next', async () => {
    const column = (x: number, lines: readonly string[]): Placed[] =>
      lines.map((line, i) => [line, x, 700 - 24 * i]);
    const full = Array.from({ length: 11 }, () => words(18));
    const { text } = await read([
      [...column(60, full), ...column(320, [...full, words(7, '。'), words(9, '。')])],
    ]);
    expect(text.split('\n')).toEqual([words(18).repeat(22) + words(7, '。'), words(9, '。')]);
  });
});

describe('columns and tables', () => {
  const down = (x: number, lines: readonly string[], top = 700): Placed[] =>
    lines.map((line, i) => [line, x, top - 24 * i]);
  test('three columns, one after the other', async () => {
    const full = Array.from({ length: 12 }, () => words(12));
    const { text } = await read([
      [
        ...down(50, full),
        ...down(220, full),
        ...down(390, [...full.slice(1), words(5, '。'), words(6, '。')]),
      ],
    ]);
    expect(text.split('\n')).toEqual([words(12).repeat(35) + words(5, '。'), words(6, '。')]);
  });
  test('two columns that were drawn across are read one after the other', async () => {
    const rows = Array.from({ length: 12 }, (_, i): Placed[] => [
      [`${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(i)}${words(17)}`, 60, 700 - 24 * i],
      [`${'一二三四五六七八九十百千'.charAt(i)}${words(17)}`, 320, 700 - 24 * i],
    ]);
    const { text } = await read([rows.flat()]);
    expect(text.replace(/\s/g, '').indexOf('丑')).toBeLessThan(text.replace(/\s/g, '').indexOf('一'));
  });
  test('a table row by row, with cells of several lines', async () => {
    const page: Placed[] = [
      ['重点任务分工表', 240, 760],
      ['序号', 60, 720],
      ['任务', 120, 720],
      ['责任单位', 400, 720],
      ['1', 66, 690],
      ['编制公共数据目录并在网', 120, 690],
      ['站公布', 120, 672],
      ['市数据局', 400, 690],
      ['2', 66, 640],
      ['开展质量评价', 120, 640],
      ['市数据局、市', 400, 640],
      ['统计局', 400, 622],
      ['以上任务应当按期完成。', 60, 580],
    ];
    expect((await read([page])).text.split('\n')).toEqual([
      '重点任务分工表',
      '序号\t任务\t责任单位',
      '1\t编制公共数据目录并在网站公布\t市数据局',
      '2\t开展质量评价\t市数据局、市统计局',
      '以上任务应当按期完成。',
    ]);
  });
  test('issuers of a joint document on one line are no table', async () => {
    const { text } = await read([
      [
        ['云泽市数据局', 100, 300],
        ['云泽市财政局', 300, 300],
        ['2031年3月1日', 320, 270],
      ],
    ]);
    expect(text).toBe('云泽市数据局 云泽市财政局\n2031年3月1日');
  });
});

describe('directions', () => {
  test('a page on its side reads like one that stands', async () => {
    const page = typed([`　　${words(28)}`, words(30), words(6, '。'), `　　${words(9, '。')}`], 500);
    const turned = page.map(([text, x, y]): Placed => [text, 595 - y, x, 12, 90]);
    expect((await read([turned])).text).toBe((await read([page])).text);
  });
  test('a watermark aslant is left out, and said; a heading that stands upright is read', async () => {
    const upright = Array.from('重点任务', (sign, i): Placed => [sign, 60, 700 - 14 * i]);
    const source = await read([[...upright, [words(20, '。'), 80, 500], ['云泽政务', 200, 300, 40, 45]]]);
    expect(source.text).toBe(`重点任务\n${words(20, '。')}`);
    expect(source.warnings).toEqual([{ key: 'import.aslant', values: { count: 1 } }]);
  });
});

describe('what was done can be undone', () => {
  test('lines and page numbers as they were drawn', async () => {
    const lines = [`　　${words(28)}`, words(30), words(6, '。')];
    const bytes = pdfBytes([
      [...typed(lines), ['— 1 —', 280, 40]],
      [
        ['第二条。', 104, 700],
        ['— 2 —', 280, 40],
      ],
    ]);
    const drawn = [words(28), words(30), words(6, '。'), '— 1 —', '第二条。', '— 2 —'].join('\n');
    const source = await sourceText(bytes, 'a.pdf');
    expect(source).toMatchObject({
      ok: true,
      source: {
        original: drawn,
        text: `${words(28)}${words(30)}${words(6, '。')}\n第二条。`,
        cleaning: [
          { step: 'pageNumbers', count: 2 },
          { step: 'brokenLines', count: 2 },
        ],
      },
    });
    const off = await sourceText(bytes, 'a.pdf', { off: ['pageNumbers', 'brokenLines'] });
    expect(off).toMatchObject({ ok: true, source: { text: drawn, cleaning: [] } });
  });
});

describe('pages without text', () => {
  test('are named by number, the others are read', async () => {
    const source = await read([[['第一条 略。', 80, 700]], [], [], [['第二条 略。', 80, 700]], []]);
    expect(source.text).toBe('第一条 略。\n第二条 略。');
    expect(source.warnings).toEqual([{ key: 'import.emptyPages', values: { pages: '2–3、5', count: 3 } }]);
  });
  test('a broken font map on one page is named, on all pages refused', async () => {
    const broken: Placed[] = [['\ue001\ue002\ue003\ue004\ue005'.repeat(6), 80, 700]];
    const source = await read([[[words(30), 80, 700]], broken]);
    expect(source.warnings).toEqual([{ key: 'import.brokenPages', values: { pages: '2', count: 1 } }]);
    expect(await sourceText(pdfBytes([broken]), 'a.pdf')).toEqual({
      ok: false,
      failure: { key: 'import.fontMap', values: { format: 'PDF' } },
    });
  });
  test('ranges of page numbers', () => {
    expect(ranges([1, 2, 3, 5, 7, 8])).toBe('1–3、5、7–8');
    expect(ranges([])).toBe('');
  });
});

test('the bytes that were given are not used up', async () => {
  const bytes = pdfBytes([[['第一条', 80, 700]]]);
  const before = Buffer.from(bytes).toString('hex');
  await sourceText(bytes, 'a.pdf');
  expect(Buffer.from(bytes).toString('hex')).toBe(before);
});
