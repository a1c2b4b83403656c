import { describe, expect, it } from 'vitest';
import { likestAmong } from '../../shared/policy/clauseLikeness';

const CLAUSES = [
  '为了规范公共数据管理，制定本办法。',
  '公共管理和服务机构应当按照归档范围，将公共数据向同级档案馆移交归档。',
  '公共数据以共享为原则，不共享为例外；不予共享的，应当说明依据。',
  '市人民政府应当将公共数据工作经费列入本级财政预算。',
  '政务部门通过ＡＰＩ接口在20个工作日内提供目录。',
];
const likest = likestAmong(CLAUSES);

describe('the most similar clause', () => {
  it.each([
    ['政务部门应当将应归档的政务数据移交档案馆。', 1],
    ['数据共享是原则，不共享是例外，不予共享应当有依据。', 2],
    ['所需经费列入县级财政预算。', 3],
  ])('%s', (words, nth) => {
    expect(likest(words)?.nth).toBe(nth);
  });

  it('is a clause itself, whole, and none for words of another matter', () => {
    CLAUSES.forEach((clause, nth) => {
      expect(likest(clause)?.nth).toBe(nth);
      expect(likest(clause)?.likeness).toBeCloseTo(1, 9);
    });
    expect(likest('游泳场所开放时间由街道另行通知。')).toBeNull();
    expect(likest('')).toBeNull();
    expect(likestAmong([])('公共数据')).toBeNull();
  });

  it('is the same in full width and with blanks between', () => {
    const spread = likest([...(CLAUSES[2] ?? '')].join(' '));
    expect(spread?.nth).toBe(2);
    expect(spread?.likeness).toBeCloseTo(1, 9);
    const narrow = likest('政务部门通过API接口在２０个工作日内提供目录。');
    expect(narrow?.nth).toBe(4);
    expect(narrow?.likeness).toBeCloseTo(1, 9);
    expect(likest('API')).toEqual(likest('ＡＰＩ'));
    expect(likest('API')?.nth).toBe(4);
  });

  it('has no pair over a mark or a figure', () => {
    expect(likest('财政')?.nth).toBe(3);
    for (const between of '、，。2') expect(likest(`财${between}政`)).toBeNull();
  });
});
