import { describe, expect, test } from 'vitest';
import { policyText } from '../../electron/importers/html';
import { wholeText } from '../../electron/importers/htmlLines';
import { encoded, utf16, utf8, sourceText } from './make';

const ARTICLES = [
  '第一条 为了规范云泽市公共数据管理，促进共享开放，根据有关法律、法规，制定本办法。',
  '第二条 本市行政区域内公共数据的归集、共享、开放及其监督管理活动，适用本办法。',
  '第三条 市数据主管部门负责统筹本市公共数据管理工作，各部门按照职责分工负责相关工作。',
  '第四条 公共管理和服务机构应当按照目录归集数据，及时更新，保证准确、完整。',
];
const BODY = ARTICLES.map((line) => `<p style="text-indent:2em">　　<span>${line}</span></p>`).join('\n');

/** A page as government sites build them: everything around the policy that must go. */
function page(content: string, title = '云泽市公共数据管理办法_云泽市人民政府'): string {
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title>
<style>.a{color:red}</style><script>var 正文 = "脚本里的文字，不是正文。";</script></head>
<body><div class="header"><a href="/">首页</a><a href="/zwgk">政务公开</a><form><input value="搜索"><button>搜索</button></form></div>
<nav>当前位置：首页 &gt; 政务公开</nav><noscript>请打开脚本，否则不能浏览。</noscript>
<div class="main"><div class="share-bar">分享到：<a>微信</a><a>微博</a></div>${content}
<div class="related"><ul><li><a href="1">关于举办云泽市数据宣传周活动的通知</a></li><li><a href="2">云泽市数据局召开年度工作会议</a></li></ul></div></div>
<div class="footer">主办：云泽市人民政府办公室，网站标识码1234567890，<a>联系我们</a></div></body></html>`;
}

describe('the policy without its page', () => {
  test('menus, scripts, share bars, related links and footers go; the articles stay, one a line', () => {
    const text = policyText(page(`<div class="article"><h1>云泽市公共数据管理办法</h1>${BODY}</div>`));
    expect(text.split('\n')).toEqual(['云泽市公共数据管理办法', ...ARTICLES]);
  });
  test('a title that stands outside the article is put before it', () => {
    const text = policyText(
      page(`<h2>云泽市公共数据管理办法</h2><div class="a"><div class="b">${BODY}</div></div>`),
    );
    expect(text.split('\n')).toEqual(['云泽市公共数据管理办法', ...ARTICLES]);
  });
  test('a title that only the head of the page gives, without the name of the site', () => {
    expect(policyText(page(`<div>${BODY}</div>`)).split('\n')[0]).toBe('云泽市公共数据管理办法');
  });
  test('a page laid out by tables: the article cell becomes lines, the menu cell goes', () => {
    const layout = `<table><tr><td><ul><li><a>机构职能信息</a></li><li><a>政策文件目录</a></li><li><a>政府工作报告</a></li></ul></td><td><table><tr><td>${BODY}</td></tr></table></td></tr></table>`;
    expect(policyText(page(layout)).split('\n')).toEqual(['云泽市公共数据管理办法', ...ARTICLES]);
  });
  test('text broken by <br> only', () => {
    expect(
      policyText(page(`<div id="zoom">${ARTICLES.join('<br/>&nbsp;&nbsp;')}</div>`))
        .split('\n')
        .slice(1),
    ).toEqual(ARTICLES);
  });
  test('the whole body inside a form, as ASP.NET pages have it', () => {
    const text = policyText(`<html><body><form id="aspnetForm"><div>${BODY}</div></form></body></html>`);
    expect(text.split('\n')).toEqual(ARTICLES);
  });
  test('a foot note that gives number and date of the document stays', () => {
    const note =
      '<div class="footer-note"><p>发文字号：云数规〔2031〕2号<br>成文日期：2031年3月1日</p></div>';
    expect(policyText(page(`<div class="doc">${BODY}${note}</div>`))).toContain(
      '发文字号：云数规〔2031〕2号\n成文日期',
    );
  });
  test('lines that pages add inside the article go', () => {
    const added = '<p>字体：【大 中 小】</p><p>【打印本页】</p><p>扫一扫在手机打开当前页</p>';
    expect(
      policyText(page(`<div>${added}${BODY}</div>`))
        .split('\n')
        .slice(1),
    ).toEqual(ARTICLES);
  });
  test('a chapter heading linked from the contents stays in the text', () => {
    const text = policyText(page(`<div><p><a name="c1">第一章 总则</a></p>${BODY}</div>`));
    expect(text).toContain('第一章 总则\n第一条');
  });
});

describe('blocks, tables and entities', () => {
  const table: readonly (readonly [html: string, lines: string])[] = [
    ['<p>甲<p>乙<div>丙</div>丁', '甲\n乙\n丙\n丁'],
    ['甲<br>乙</p>丙', '甲\n乙\n丙'],
    ['<b>第一</b><i>条</i>\n  为了', '第一条 为了'],
    ['&#31532;一条&ensp;&lt;数据&gt;&amp;&nbsp;共享&hellip;', '第一条\u2002<数据>& 共享…'],
    [
      '<table><tr><th>任务<th>单位<tr><td>登记<td>市数据局<br>市财政局</table>',
      '任务\t单位\n登记\t市数据局 市财政局',
    ],
    ['<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>丁', '甲\n乙\t丙\n丁'],
    ['<td>不在表里的格<td>也不丢', '不在表里的格\n也不丢'],
    ['<ul><li>一<li>二</ul>', '一\n二'],
    ['<ol><li>登记</li><li>变更</li></ol>', '1. 登记\n2. 变更'],
    ['<ol start="3" type="a"><li>登记</li><li>（二）变更</li></ol>', 'c. 登记\n（二）变更'],
    ['<li data-number="三">平台</li>', '（三）平台'],
    ['<pre>第一行\n第二行</pre>', '第一行\n第二行'],
    ['<ruby>赁<rp>(</rp><rt>lìn</rt></ruby>', '赁'],
    ['甲<script>乙</script><style>丙</style><!-- 丁 -->戊', '甲戊'],
    ['<p>甲</p><p></p><p> </p><p>乙</p>', '甲\n乙'],
    ['一 < 二 且 3<4', '一 < 二 且 3<4'],
    ['<textarea><p>不拆</textarea>尾', '<p>不拆尾'],
    ['没有标记', '没有标记'],
  ];
  test.each(table)('%s', (html, lines) => {
    expect(wholeText(html)).toBe(lines);
  });
});

describe('charset', () => {
  const html = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${ARTICLES.join('<br>')}</body></html>`;
  const table: readonly (readonly [name: string, bytes: Uint8Array, encoding: string])[] = [
    ['gb2312 in a meta element', encoded(html('gb2312'), 'gb18030'), 'gb18030'],
    ['utf-8 declared, gbk written', encoded(html('utf-8'), 'gb18030'), 'gb18030'],
    ['gb2312 declared, utf-8 written', utf8(html('gb2312')), 'utf-8'],
    ['a mark at the start', utf8(`\ufeff${html('gb2312')}`), 'utf-8-bom'],
    ['utf-16 with a mark', utf16(html('utf-16'), 'le', true), 'utf-16le'],
  ];
  test.each(table)('%s', async (_name, bytes, encoding) => {
    const result = await sourceText(bytes, 'page.html');
    expect(result).toMatchObject({
      ok: true,
      source: { encoding, format: 'html', text: ARTICLES.join('\n') },
    });
  });
});

describe('web archives that call themselves .doc', () => {
  const html = `<html><head><meta charset="utf-8"></head><body><h1>云泽市公共数据管理办法</h1>${BODY}</body></html>`;
  const archive = (heading: string, body: string): Uint8Array =>
    utf8(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="=_x"\r\n\r\n--=_x\r\n${heading}\r\n\r\n${body}\r\n--=_x\r\nContent-Type: image/png\r\n\r\nAAAA\r\n--=_x--\r\n`,
    );
  const quoted = [...utf8(html)]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{70}(?![0-9A-F]{0,1}(=|$))/g, '$&=\r\n');
  const table: readonly (readonly [transfer: string, bytes: Uint8Array])[] = [
    ['8bit', archive('Content-Type: text/html; charset="utf-8"', html)],
    [
      'quoted-printable',
      archive(
        'Content-Type: text/html;\r\n charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
        quoted,
      ),
    ],
    [
      'base64',
      archive(
        'Content-Type: text/html\r\nContent-Transfer-Encoding: base64',
        Buffer.from(html).toString('base64'),
      ),
    ],
  ];
  test.each(table)('%s', async (_transfer, bytes) => {
    const result = await sourceText(bytes, '办法.doc');
    expect(result).toMatchObject({
      ok: true,
      source: { format: 'html', encoding: 'utf-8', text: ['云泽市公共数据管理办法', ...ARTICLES].join('\n') },
    });
  });
});
