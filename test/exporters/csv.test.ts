import { describe, expect, it } from 'vitest';
import { csvText } from '../../electron/exporters/csv';

describe('CSV for Excel', () => {
  it('starts with a byte order mark and ends lines with CRLF', () => {
    expect(
      csvText([
        ['a', 'b'],
        [1, 0.5],
      ]),
    ).toBe('\uFEFFa,b\r\n1,0.5\r\n');
  });

  it.each([
    ['甲，乙', '甲，乙'],
    ['a,b', '"a,b"'],
    ['他说"可以"', '"他说""可以"""'],
    ['两\n行', '"两\n行"'],
    // A title from a stranger's file must not run as a formula.
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['@a', "'@a"],
    ['-', "'-"],
  ])('writes %j as %s', (value, cell) => {
    expect(csvText([[value]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it('leaves negative numbers numbers', () => {
    expect(csvText([[-1]])).toBe('\uFEFF-1\r\n');
  });
});
