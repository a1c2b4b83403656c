import { describe, expect, it } from 'vitest';
import { citationsNamed } from '../../renderer/inspector/named';
import type { LinkedCitation } from '../../shared/contract/library';
import type { ClauseId, DocumentId } from '../../shared/policy/document';

const citation = (title: string, more: Partial<LinkedCitation> = {}): LinkedCitation => ({
  title,
  documentNumber: null,
  clause: null,
  document: null,
  target: null,
  start: 0,
  end: 1,
  ...more,
});

describe('the documents a text names', () => {
  const act = { document: 'act' as DocumentId, target: '0-8-0-0' as ClauseId };
  it('stand once each, with how often and with what was said of them anywhere', () => {
    const named = citationsNamed([
      citation('东澜省数据条例', act),
      citation('东澜省档案办法'),
      citation('中华人民共和国东澜省数据条例', { ...act, documentNumber: '东政发〔2021〕3号' }),
      citation('东澜省档案办法'),
    ]);
    expect(named).toEqual([
      {
        document: 'act',
        title: '东澜省数据条例',
        documentNumber: '东政发〔2021〕3号',
        clause: '0-8-0-0',
        times: 2,
      },
      { document: null, title: '东澜省档案办法', documentNumber: null, clause: null, times: 2 },
    ]);
  });

  it('lead to a clause only where it is the same each time', () => {
    const [named] = citationsNamed([
      citation('条例', act),
      citation('条例', { ...act, target: '0-9-0-0' as ClauseId }),
      citation('条例', act),
    ]);
    expect(named).toMatchObject({ clause: null, times: 3 });
  });
});
