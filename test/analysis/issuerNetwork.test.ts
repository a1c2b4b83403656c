import { describe, expect, it } from 'vitest';
import { issuerNetwork } from '../../shared/analysis/issuerNetwork';

describe('example E: one document of five issuers', () => {
  const network = issuerNetwork([['国家发展改革委', '中央网信办', '中央编办', '财政部', '审计署']]);

  it('is a complete network: n = 5, L = 10, D = 1', () => {
    expect(network.issuers).toHaveLength(5);
    expect(network.links).toHaveLength(10);
    expect(network.density).toBe(1);
    expect(network.meanPath).toBe(1);
  });

  it('in which every issuer has degree 4, strength 4 and lies between nobody', () => {
    for (const node of network.issuers)
      expect(node).toMatchObject({
        degree: 4,
        strength: 4,
        betweenness: 0,
        centrality: 1,
        clustering: 1,
        depth: 1,
      });
  });
});

describe('a network', () => {
  // 甲—乙—丙—丁 in a line, 甲 and 乙 twice; 戊 alone.
  const network = issuerNetwork([['甲', '乙'], ['乙', '甲'], ['乙', '丙'], ['丙', '丁'], ['戊']]);
  const node = (issuer: string): (typeof network.issuers)[number] | undefined =>
    network.issuers.find((one) => one.issuer === issuer);

  it('counts documents issued together', () => {
    expect(network.links.map(({ between, weight }) => [...between, weight])).toEqual([
      ['甲', '乙', 2],
      ['乙', '丙', 1],
      ['丙', '丁', 1],
    ]);
    expect(node('乙')).toMatchObject({ documents: 3, degree: 2, strength: 3, depth: 1.5, clustering: 0 });
    expect(node('戊')).toMatchObject({ documents: 1, degree: 0, strength: 0, depth: null });
  });

  it('has in the middle what others must pass: 乙 lies between 甲–丙 and 甲–丁', () => {
    expect(node('乙')?.betweenness).toBe(2);
    expect(node('乙')?.betweennessShare).toBeCloseTo(2 / 6, 12);
    expect(node('甲')?.betweenness).toBe(0);
  });

  it('shares betweenness where paths are equally short: a square', () => {
    const square = issuerNetwork([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
    ]);
    expect(square.issuers.map(({ betweenness }) => betweenness)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('measures paths within the largest component: (3·1 + 2·2 + 3) ÷ 6', () => {
    expect(network.meanPath).toBeCloseTo(10 / 6, 12);
    expect(network.density).toBe(3 / 10);
  });

  it('of nobody or of one has nothing to measure', () => {
    expect(issuerNetwork([])).toMatchObject({ issuers: [], density: null, meanPath: null });
    expect(issuerNetwork([['甲']])).toMatchObject({ density: null, meanPath: null });
  });
});
