import type { Code, Codebook, CodeId } from '../coding/codebook';
import { codesOf, type ExchangeCode, type Guid } from './project';

/** A GUID that is always the same for the same name. */
export type GuidOf = (name: string) => Guid;

export function codeGuid(guidOf: GuidOf, id: string): Guid {
  return guidOf(`code:${id}`);
}

/** Families as headings, their codes below them; what defines a code goes into its description in marked sections. */
export function codeTree(book: Codebook, guidOf: GuidOf): ExchangeCode[] {
  return book.families
    .map((family) => ({ family, codes: book.codes.filter((code) => code.family === family.id) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ family, codes }) => ({
      guid: guidOf(`family:${family.id}`),
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
function sectionsOf(description: string): Map<string, string> {
  const marked = /【(编号|英文|定义|纳入|排除|出处|示例)】/;
  const [before = '', ...rest] = description.split(marked);
  const found = new Map<string, string>();
  if (before.trim() !== '') found.set('定义', before.trim());
  for (let i = 0; i + 1 < rest.length; i += 2) found.set(rest[i] ?? '', (rest[i + 1] ?? '').trim());
  return found;
}

export interface MatchedCodes {
  /** The own codebook, with the words of the file where it has others, and its further codes in a family of their own. */
  readonly book: Codebook;
  readonly ids: ReadonlyMap<Guid, CodeId>;
  /** Names of codes that were told by their name alone. */
  readonly byName: readonly string[];
  /** How many codes are new. */
  readonly added: number;
  /** Headings: codes of the file that may not be coded, by GUID. */
  readonly headings: ReadonlyMap<Guid, string>;
}

/** The family of codes that came from elsewhere. */
const IMPORTED = { id: 'x', zh: '导入的编码', en: 'Imported codes' } as const;

/** Codes of a file and those of the own codebook: the same GUID is the same code, then the same name; the rest is new. */
export function codesMatched(codes: readonly ExchangeCode[], book: Codebook, guidOf: GuidOf): MatchedCodes {
  const byGuid = new Map(book.codes.map((code) => [codeGuid(guidOf, code.id), code]));
  const byWord = namesakes(book);
  const families = new Set(book.families.map((family) => guidOf(`family:${family.id}`)));
  const ids = new Map<Guid, CodeId>();
  const headings = new Map<Guid, string>();
  const reworded = new Map<CodeId, Code>();
  const added: Code[] = [];
  const byName: string[] = [];
  for (const { code, path } of codesOf(codes)) {
    const own = byGuid.get(code.guid);
    const namesake = byWord.get(path.slice(-2).join('/')) ?? byWord.get(code.name.trim());
    if (own !== undefined) {
      ids.set(code.guid, own.id);
      reworded.set(own.id, withWords(own, code));
    } else if (!code.codable) {
      if (!families.has(code.guid)) headings.set(code.guid, code.name);
    } else if (namesake !== undefined) {
      ids.set(code.guid, namesake.id);
      byName.push(code.name);
    } else {
      const fresh = newCode(code, path);
      ids.set(code.guid, fresh.id);
      added.push(fresh);
    }
  }
  return {
    book: {
      ...book,
      families: added.length === 0 ? book.families : [...book.families, IMPORTED],
      codes: [...book.codes.map((code) => reworded.get(code.id) ?? code), ...added],
    },
    ids,
    byName,
    added: added.length,
    headings,
  };
}

/** Own codes by their names, with and without that of the family; a name that two codes have says nothing alone. */
function namesakes(book: Codebook): Map<string, Code> {
  const families = new Map(book.families.map((family) => [family.id, family.zh]));
  const found = new Map<string, Code | null>();
  const note = (name: string, code: Code): void => {
    found.set(name, found.has(name) && found.get(name) !== code ? null : code);
  };
  for (const code of book.codes) {
    note(code.id, code);
    note(code.zh, code);
    note(code.en, code);
    note(`${families.get(code.family) ?? ''}/${code.zh}`, code);
  }
  return new Map([...found].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])));
}

/** The own code where the file says the same; the file's words where it says something else. */
function withWords(own: Code, { name, description }: ExchangeCode): Code {
  const said = sectionsOf(description);
  const words = {
    zh: name || own.zh,
    definition: said.get('定义') ?? own.definition,
    include: said.get('纳入') ?? own.include,
    exclude: said.get('排除') ?? own.exclude,
  };
  return { ...own, ...words };
}

/** An id of ours is lower-case words; the GUID gives one that is the same at every import. */
function newCode(code: ExchangeCode, path: readonly string[]): Code {
  const said = sectionsOf(code.description);
  return {
    id: `x.c${code.guid.replace(/[^0-9a-f]/g, '')}` as CodeId,
    family: IMPORTED.id,
    zh: code.name || code.guid,
    en: said.get('英文') ?? (code.name || code.guid),
    level: 'clause',
    source: path.length > 1 ? path.slice(0, -1).join(' / ') : '',
    definition: said.get('定义') ?? '',
    include: said.get('纳入') ?? '',
    exclude: said.get('排除') ?? '',
    manual: false,
    rules: { strong: [], weak: [], exclude: [] },
  };
}
