import { describe, expect, it } from 'vitest';
import { guidNamed } from '../../electron/exchange/guid';
import { annotationsText } from '../../shared/exchange/annotations';
import { annotationsRead } from '../../shared/exchange/annotationsRead';
import type { ExchangeProject } from '../../shared/exchange/project';

const g = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const TEXT = '第一条 𠮷祥区数据局负责归集。\n第二条 数据局负责共享。\n';
const made = { user: null, created: null };
const project: ExchangeProject = {
  name: '试验',
  origin: 'Gangmu',
  users: [{ guid: g(1), name: '李' }],
  codes: [{ guid: g(2), name: '主体', codable: true, color: null, description: '', notes: [], children: [] }],
  variables: [{ guid: g(3), name: '层级', type: 'Text', description: '' }],
  documents: [
    {
      ...made,
      guid: g(4),
      name: '甲办法',
      description: '',
      text: TEXT,
      values: new Map([[g(3), '市级']]),
      notes: [],
      codings: [{ guid: g(9), code: g(2), user: g(1), remark: null, created: null, notes: [] }],
      selections: [
        {
          ...made,
          guid: g(5),
          start: TEXT.indexOf('数据局'),
          end: TEXT.indexOf('数据局') + 3,
          description: '待核',
          notes: [g(8)],
          codings: [
            {
              ...{ guid: g(6), code: g(2), user: g(1), created: '2026-01-01T00:00:00Z', notes: [] },
              remark: { weight: 3, comment: '只谈目录', uncertain: true },
            },
          ],
        },
      ],
    },
  ],
  notes: [{ ...made, guid: g(8), name: '备忘', description: '', text: '再看一遍' }],
  sets: [],
};

interface Item {
  motivation: string;
  creator?: { name: string };
  body: { source?: { label: string }; value?: string };
  'gangmu:weight'?: number;
  'gangmu:uncertain'?: boolean;
  target: { selector?: { type: string; start?: number; end?: number; exact?: string; prefix?: string }[] };
}
const written = JSON.parse(annotationsText(project, '2026-01-02T00:00:00Z')) as {
  '@context': unknown[];
  type: string;
  total: number;
  first: { items: Item[] };
};

describe('Web Annotations', () => {
  it('say the code, the coder, and the place by code points and by quotation', () => {
    expect([written['@context'][0], written.type, written.total]).toEqual([
      'http://www.w3.org/ns/anno.jsonld',
      'AnnotationCollection',
      3,
    ]);
    const tag = written.first.items.find(
      ({ motivation, target }) => motivation === 'tagging' && target.selector,
    );
    const [code, comment] = tag?.body as unknown as Item['body'][];
    expect([tag?.creator?.name, code?.source?.label]).toEqual(['李', '主体']);
    expect([comment?.value, tag?.['gangmu:weight'], tag?.['gangmu:uncertain']]).toEqual([
      '只谈目录',
      3,
      true,
    ]);
    // 𠮷 is one code point: the place is one less than in UTF-16.
    expect(tag?.target.selector).toEqual([
      { type: 'TextPositionSelector', start: 7, end: 10 },
      {
        type: 'TextQuoteSelector',
        exact: '数据局',
        prefix: '第一条 𠮷祥区',
        suffix: expect.stringContaining('负责归集') as string,
      },
    ]);
  });

  it('come back as the same project', () => {
    const read = annotationsRead(written, guidNamed);
    expect(read.ok && [read.project, read.losses]).toEqual([project, []]);
  });

  it('the quotation decides where a position is wrong, if it stands there only once', () => {
    const moved = (exact: string): unknown => {
      const copy = structuredClone(written);
      const tag = copy.first.items.find(
        ({ motivation, target }) => motivation === 'tagging' && target.selector,
      );
      const [position, quote] = tag?.target.selector ?? [];
      if (tag === undefined || position === undefined || quote === undefined) throw new Error('no such item');
      tag.target.selector = [
        { ...position, start: 0, end: 2 },
        { ...quote, exact },
      ];
      copy.first.items = [tag];
      return copy;
    };
    const spans = (json: unknown): unknown => {
      const read = annotationsRead(json, guidNamed);
      if (!read.ok) return read.failure;
      return [
        read.project.documents[0]?.selections.map(({ start, end }) => TEXT.slice(start, end)),
        read.losses.map(({ key }) => key),
      ];
    };
    expect(spans(moved('负责共享'))).toEqual([['负责共享'], []]);
    expect(spans(moved('数据局'))).toEqual([[], ['exchange.loss.outside']]);
    expect(spans(moved('不在文中'))).toEqual([[], ['exchange.loss.outside']]);
  });

  it('a plain word as a tag becomes a code', () => {
    const target = {
      source: `urn:uuid:${g(4)}`,
      selector: { type: 'TextPositionSelector', start: 7, end: 10 },
    };
    const body = { type: 'TextualBody', purpose: 'tagging', value: '机构' };
    const items = [
      { id: 'https://example.org/1', type: 'Annotation', creator: 'https://example.org/li', body, target },
      { id: 'https://example.org/2', type: 'Annotation', body: [body], target },
    ];
    const read = annotationsRead({ ...written, first: { items } }, guidNamed);
    if (!read.ok) throw new Error(read.failure.key);
    expect(read.project.codes.map(({ name }) => name)).toEqual(['主体', '机构']);
    expect(read.project.documents[0]?.selections.map(({ codings }) => codings.length)).toEqual([2]);
    expect(read.project.users.map(({ name }) => name)).toEqual(['李', 'https://example.org/li']);
  });
});
