import type { CodedDocument } from '../shared/analysis/coverage';
import type { Code, Codebook, CodeId } from '../shared/coding/codebook';
import type { ClauseId, DocumentId, Facts } from '../shared/policy/document';

/** Facts of an invented provincial regulation, with what a test wants to be different. */
export function facts(different: Partial<Facts> = {}): Facts {
  return {
    title: '云岭省政务数据条例',
    documentNumber: null,
    issuers: [],
    level: 'provincial',
    region: '云岭',
    date: '2023-05-01',
    effectiveDate: null,
    kind: 'regulation',
    status: 'inForce',
    origins: {},
    ...different,
  };
}

/** A small book: components 法规, 标准 and its alias 规范, stages 共享 and 归档. */
export const book: Codebook = {
  id: 'small',
  version: '1',
  zh: '小编码本',
  en: 'small book',
  families: [
    { id: 'co', zh: '组件', en: 'components' },
    { id: 'lc', zh: '环节', en: 'stages' },
  ],
  codes: [
    code('co.law', {}),
    code('co.standard', {}),
    code('co.norm', { aliasOf: 'co.standard' as CodeId }),
    code('lc.share', { reliability: 'direct' }),
    code('lc.archive', { reliability: 'direct' }),
    code('pb.top', { level: 'derived' }),
  ],
};

function code(id: string, different: Partial<Code>): Code {
  const [family = ''] = id.split('.');
  return {
    id: id as CodeId,
    family,
    zh: id,
    en: id,
    level: 'clause',
    source: '',
    definition: '',
    include: '',
    exclude: '',
    manual: true,
    rules: { strong: ['a', 'b'], weak: ['c'], exclude: [] },
    ...different,
  };
}

export function named(id: string): Code {
  const found = book.codes.find((c) => c.id === id);
  if (found === undefined) throw new Error(`no code ${id} in the small book`);
  return found;
}

/** A coded document of ten units and 1,000 characters; `units`: code → article numbers. */
export function coded(
  id: string,
  different: Partial<Facts>,
  units: Readonly<Record<string, readonly number[]>>,
): CodedDocument {
  return {
    id: id as DocumentId,
    facts: facts({ title: id, ...different }),
    units: 10,
    characters: 1000,
    unitsByCode: new Map(
      Object.entries(units).map(([c, articles]) => [
        c as CodeId,
        articles.map((article) => `0-${article}-0-0` as ClauseId),
      ]),
    ),
  };
}
