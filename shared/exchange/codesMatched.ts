import type { Code, Codebook, CodeId, Family } from '../coding/codebook';
import { codeGuid, familyGuid, idOfGuid, sectionsOf, type GuidOf } from './codes';
import { codesOf, type ExchangeCode, type Guid } from './project';

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
  /** New codes that stood deeper than below one heading, which is all that a codebook here has. */
  readonly flattened: number;
}

/** The family of codes that came from elsewhere and stood below no heading. */
const IMPORTED: Family = { id: 'x', zh: '导入的编码', en: 'Imported codes' };

/** Codes of a file and those of the own codebook: the same GUID is the same code, then the same name; the rest is new. */
export function codesMatched(codes: readonly ExchangeCode[], book: Codebook, guidOf: GuidOf): MatchedCodes {
  const byGuid = new Map(book.codes.map((code) => [codeGuid(guidOf, code.id), code]));
  const byWord = namesakes(book);
  const families = new Set([...book.families, IMPORTED].map(({ id }) => familyGuid(guidOf, id)));
  const ids = new Map<Guid, CodeId>();
  const headings = new Map<Guid, string>();
  const reworded = new Map<CodeId, Code>();
  const added: Code[] = [];
  const byName: string[] = [];
  const fresh = new Map<string, Family>();
  let flattened = 0;
  for (const { code, path, above } of codesOf(codes)) {
    const own = byGuid.get(code.guid);
    const namesake = byWord.get(path.slice(-2).join('/')) ?? byWord.get(code.name.trim());
    // The same GUID twice is a fault of the file; the first is the code.
    if (ids.has(code.guid)) continue;
    if (own !== undefined) {
      ids.set(code.guid, own.id);
      reworded.set(own.id, withWords(own, code));
    } else if (!code.codable) {
      if (!families.has(code.guid)) headings.set(code.guid, code.name);
    } else if (namesake !== undefined) {
      ids.set(code.guid, namesake.id);
      byName.push(code.name);
    } else {
      const [heading] = above;
      const family =
        heading === undefined || heading.codable || heading.guid === familyGuid(guidOf, IMPORTED.id)
          ? IMPORTED
          : familyOf(heading);
      const one = newCode(code, family, path);
      fresh.set(family.id, family);
      ids.set(code.guid, one.id);
      added.push(one);
      if (above.length > (heading?.codable === false ? 1 : 0)) flattened += 1;
    }
  }
  return {
    book: {
      ...book,
      families: [...book.families, ...fresh.values()],
      codes: [...book.codes.map((code) => reworded.get(code.id) ?? code), ...added],
    },
    ids,
    byName,
    added: added.length,
    headings,
    flattened,
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

function familyOf({ guid, name }: ExchangeCode): Family {
  return { id: idOfGuid('heading', guid), zh: name || guid, en: name || guid };
}

function newCode(code: ExchangeCode, family: Family, path: readonly string[]): Code {
  const said = sectionsOf(code.description);
  const name = code.name || code.guid;
  const above = path.slice(0, -1).join(' / ');
  return {
    id: idOfGuid('code', code.guid) as CodeId,
    family: family.id,
    zh: name,
    en: said.get('英文') ?? name,
    level: 'clause',
    source: said.get('出处') ?? (above === family.zh ? '' : above),
    definition: said.get('定义') ?? '',
    include: said.get('纳入') ?? '',
    exclude: said.get('排除') ?? '',
    examples: { positive: linesOf(said.get('示例')), negative: linesOf(said.get('反例')) },
    manual: false,
    rules: { strong: [], weak: [], exclude: [] },
  };
}

function linesOf(section: string | undefined): string[] {
  return (section ?? '').split('\n').filter((line) => line.trim() !== '');
}
