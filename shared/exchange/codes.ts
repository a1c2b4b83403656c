import type { Codebook } from '../coding/codebook';
import type { ExchangeCode, Guid } from './project';

/** A GUID that is always the same for the same name. */
export type GuidOf = (name: string) => Guid;

/** The GUID of a code; one that came from elsewhere keeps the one it came with. */
export function codeGuid(guidOf: GuidOf, id: string): Guid {
  return guidIn(id, CAME_AS.code) ?? guidOf(`code:${id}`);
}

/** The same for a family, which is a heading elsewhere. */
export function familyGuid(guidOf: GuidOf, id: string): Guid {
  return guidIn(id, CAME_AS.heading) ?? guidOf(`family:${id}`);
}

/** How ids of what came from elsewhere begin; the rest are the digits of the GUID. An id of ours is lower-case words. */
const CAME_AS = { code: 'x.c', heading: 'x.h' } as const;

export function idOfGuid(kind: keyof typeof CAME_AS, guid: Guid): string {
  return CAME_AS[kind] + guid.replace(/[^0-9a-f]/g, '');
}

function guidIn(id: string, beginning: string): Guid | null {
  const digits = id.startsWith(beginning) ? id.slice(beginning.length) : '';
  return /^[0-9a-f]{32}$/.test(digits)
    ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    : null;
}

/** Families as headings, their codes below them; what defines a code goes into its description in marked sections. */
export function codeTree(book: Codebook, guidOf: GuidOf): ExchangeCode[] {
  return book.families
    .map((family) => ({ family, codes: book.codes.filter((code) => code.family === family.id) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ family, codes }) => ({
      guid: familyGuid(guidOf, family.id),
      name: family.zh,
      codable: false,
      color: null,
      description: sections([
        ['编号', family.id],
        ['英文', family.en],
      ]),
      notes: [],
      children: codes.map((code) => ({
        guid: codeGuid(guidOf, code.id),
        name: code.zh,
        // Derived codes are computed and codes that show another's are not coded themselves.
        codable: code.level !== 'derived' && code.aliasOf === undefined,
        color: null,
        description: sections([
          ['编号', code.id],
          ['英文', code.en],
          ['定义', code.definition],
          ['纳入', code.include],
          ['排除', code.exclude],
          ['示例', (code.examples?.positive ?? []).join('\n')],
          ['反例', (code.examples?.negative ?? []).join('\n')],
          ['出处', code.source],
        ]),
        notes: [],
        children: [],
      })),
    }));
}

function sections(parts: readonly (readonly [name: string, text: string])[]): string {
  return parts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `【${name}】${text}`)
    .join('\n');
}

/** The marked sections of a description; what stands before the first is its definition. */
export function sectionsOf(description: string): Map<string, string> {
  const marked = /【(编号|英文|定义|纳入|排除|示例|反例|出处)】/;
  const [before = '', ...rest] = description.split(marked);
  const found = new Map<string, string>();
  if (before.trim() !== '') found.set('定义', before.trim());
  for (let i = 0; i + 1 < rest.length; i += 2) found.set(rest[i] ?? '', (rest[i + 1] ?? '').trim());
  return found;
}
