import { describe, expect, it } from 'vitest';
import { leafOf, linksOf, linksWithin } from '../../renderer/views/reader/links';
import type { LinkedCitation, OpenDocument } from '../../shared/contract/library';
import { policyDocument } from '../../shared/policy/parse';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

const TEXT = `东澜省数据办法
第一条 根据《东澜省数据条例》第三条、《东澜省档案条例》，制定本办法。
第二条 数据应当归档。
省数据局应当每年向社会公布归档情况，接受公众和新闻媒体的监督，并将公布的情况报省人民政府备案。
第三条 违反本办法第二条第二款的，责令改正；违反第二条的，予以通报；违反第九条的，予以警告。`;

/** The text open in the reader; of what it names only 东澜省数据条例 is in the project. */
function opened(): OpenDocument {
  const document = policyDocument(TEXT, { fileName: '办法.txt', catalogue: [] });
  const found = (citation: (typeof document.links.citations)[number]): LinkedCitation => ({
    ...citation,
    document: citation.title === '东澜省数据条例' ? ('act' as DocumentId) : null,
    target: citation.title === '东澜省数据条例' ? ('0-3-0-0' as ClauseId) : null,
  });
  return {
    row: { id: 'rules' } as OpenDocument['row'],
    text: TEXT,
    clauses: document.clauses,
    others: document.others,
    codings: [],
    dates: document.dates,
    links: {
      ...document.links,
      basedOn: document.links.basedOn.map(found),
      repeals: [],
      citations: document.links.citations.map(found),
      citedBy: [],
    },
  };
}

describe('what of a text is a link', () => {
  it('is what it names and what can be found; the rest is none', () => {
    const shown = linksOf(opened()).map(({ start, end, document, clause, means }) => [
      TEXT.slice(start, end),
      document,
      clause,
      means,
    ]);
    expect(shown).toEqual([
      ['《东澜省数据条例》第三条', 'act', '0-3-0-0', '东澜省数据条例　第三条'],
      [
        '本办法第二条第二款',
        'rules',
        '0-2-2-0',
        '第二条第二款　省数据局应当每年向社会公布归档情况，接受公众和新闻媒体的监督，并将公布的情况报省…',
      ],
      ['第二条', 'rules', '0-2-0-0', expect.stringMatching(/^第二条　数据应当归档。/)],
    ]);
  });

  it('lies in order without overlap, also where two names are written into each other', () => {
    const open = opened();
    const [first] = open.links.citations;
    if (first === undefined) throw new Error('names nothing');
    const inner = { ...first, start: first.start + 1, end: first.end - 1 };
    const links = linksOf({ ...open, links: { ...open.links, citations: [...open.links.citations, inner] } });
    for (const [nth, link] of links.slice(1).entries()) {
      expect(link.start).toBeGreaterThanOrEqual(links[nth]?.end ?? 0);
    }
  });

  it('belongs to the blocks it lies in', () => {
    const links = linksOf(opened());
    const second = TEXT.indexOf('第二条 ');
    expect(linksWithin(links, { start: 0, end: second })).toHaveLength(1);
    expect(linksWithin(links, { start: second, end: TEXT.indexOf('第三条 ') })).toHaveLength(0);
  });
});

describe('leafOf: where reading a clause begins', () => {
  it.each([
    ['0-2-0-0', '0-2-1-0'],
    ['0-2-2-0', '0-2-2-0'],
    ['0-9-0-0', null],
    [null, null],
  ])('%s → %s', (id, leaf) => {
    expect(leafOf(opened().clauses, id as ClauseId | null)).toBe(leaf);
  });
});
