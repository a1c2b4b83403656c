import { describe, expect, it } from 'vitest';
import { officialSearch } from '../../electron/shell/officialAddress';

describe('the search for a policy on an official site', () => {
  const searches: [site: string, title: string, address: string, paste: string | null][] = [
    [
      'stateCouncil',
      '云岭省数据条例',
      'https://sousuo.www.gov.cn/zcwjk/policyDocumentLibrary?t=zhengcelibrary&q=%E4%BA%91%E5%B2%AD%E7%9C%81%E6%95%B0%E6%8D%AE%E6%9D%A1%E4%BE%8B',
      null,
    ],
    [
      'rules',
      '数据管理办法',
      'https://www.gov.cn/zhengce/xxgk/gjgzk/index.htm?searchWord=%E6%95%B0%E6%8D%AE%E7%AE%A1%E7%90%86%E5%8A%9E%E6%B3%95',
      null,
    ],
    ['laws', '云岭省数据条例', 'https://flk.npc.gov.cn/search', '云岭省数据条例'],
  ];
  it.each(searches)('%s: %s', (site, title, address, paste) => {
    expect(officialSearch(site, title)).toEqual({ address, paste });
  });

  const hostile = [
    'https://evil.example/',
    'a&q=b#c?d=e/../..//evil.example',
    '@evil.example/数据条例',
    'javascript:alert(1)',
    '\u0000\u202e数据\ud800条例\r\nHost: evil.example',
    '"><script>alert(1)</script>',
    '数据条例'.repeat(5000),
  ];
  it.each(hostile)('keeps a hostile title inside one value: %j', (title) => {
    const { address = '' } = officialSearch('stateCouncil', title) ?? {};
    const url = new URL(address);
    expect(url.origin + url.pathname).toBe('https://sousuo.www.gov.cn/zcwjk/policyDocumentLibrary');
    expect([...url.searchParams.keys()]).toEqual(['t', 'q']);
    expect(url.hash).toBe('');
    expect(url.searchParams.get('q')?.length).toBeLessThanOrEqual(200);
    expect(address).toMatch(/^[\x21-\x7e]+$/);
    expect(url.searchParams.get('q')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  it.each([
    ['evil', '数据条例'],
    ['__proto__', '数据条例'],
    ['https://evil.example', '数据条例'],
    [null, '数据条例'],
    ['laws', ''],
    ['laws', ' …\n'],
    ['laws', null],
    ['laws', { toString: (): string => '数据条例' }],
  ])('refuses %j with %j', (site, title) => {
    expect(officialSearch(site, title)).toBeNull();
  });
});
