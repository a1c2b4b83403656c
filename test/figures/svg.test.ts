import { describe, expect, it } from 'vitest';
import { figureSvg } from '../../electron/exporters/picture';
import { coverageFigure } from '../../shared/figures/coverage';
import { SvgContext } from '../../shared/figures/svgContext';
import { shortTitle } from '../../shared/policy/shortTitle';
import { book, coded } from '../invented';

const documents = [
  coded('云岭省政务数据条例', {}, { 'lc.share': [1, 2], 'co.law': [1] }),
  coded('国家<条例>&', { level: 'national', region: '全国' }, { 'lc.share': [1] }),
];

describe('the coverage figure', () => {
  const figure = coverageFigure(documents, book, [], 'clauses', 'zh');

  it('puts national texts first and keeps values with their columns', () => {
    expect(figure.columns.map(({ group }) => group)).toEqual(['全国', '云岭']);
    expect(figure.values[3]).toEqual([1, 2]);
    expect(figure.max).toBe(2);
  });

  it('is drawn as SVG with every label as text, marks escaped', () => {
    const svg = figureSvg(figure);
    for (const label of ['lc.share', '云岭省政务数据条例', '国家&lt;条例&gt;&amp;'])
      expect(svg).toContain(`>${label}<`);
    // One cell for each code and document, on the background.
    const cells = svg.match(/fill="(?:rgb\([\d,]+\)|#f1f2f4)"/g) ?? [];
    // … and the seven of the key: nothing found, and six steps to the most.
    expect(cells).toHaveLength(figure.rows.length * figure.columns.length + 7);
    expect(svg).toContain(`>${String(figure.max)}  条数<`);
    expect(svg).not.toContain('NaN');
  });

  it('gives shares in per cent', () => {
    const shares = coverageFigure(documents, book, ['lc'], 'share', 'en');
    expect(shares.values[0]).toEqual([100, 100]);
  });
});

describe('the SVG context', () => {
  it('turns text about its own place and clips it from outside', () => {
    const context = new SvgContext(100, 100, 'serif');
    context.rect(0, 0, 50, 50);
    context.clip();
    context.translate(10, 20);
    context.rotate(Math.PI / 2);
    context.fillText('字', 0, 0);
    const svg = context.svg(null);
    expect(svg).toContain('transform="matrix(0 1 -1 0 10 20)"');
    expect(svg).toMatch(/<g clip-path="url\(#c0\)"><text /);
  });

  it('gives back on restore what was at save', () => {
    const context = new SvgContext(10, 10, 'serif');
    context.save();
    context.fillStyle = '#f00';
    context.translate(5, 5);
    context.restore();
    context.fillRect(0, 0, 1, 1);
    expect(context.svg(null)).toContain('d="M0 0L1 0L1 1L0 1Z" fill="#000"');
  });
});

describe('a short title', () => {
  it.each([
    ['云岭省人民政府办公厅关于印发《云岭省公共数据管理办法（试行）》的通知', '云岭省公共数据管理办法'],
    ['东澜省数据局关于印发东澜省公共数据登记细则的通知', '东澜省公共数据登记细则'],
    ['中华人民共和国示例法', '示例法'],
    ['示例部关于加强数字治理的指导意见', '加强数字治理的指导意见'],
    ['云岭省数据条例', '云岭省数据条例'],
    ['关于印发', '关于印发'],
  ])('of %s is %s', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });
});
