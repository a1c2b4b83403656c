import { documentNumber } from './documentNumber';
import { type Kind, KINDS, type Level, LEVELS } from './document';
import { titleKey } from './titles';

/** One known policy: facts only. null and [] where the source does not say. */
export interface CatalogueEntry {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly date: string | null;
  readonly level: Level | null;
  readonly region: string | null;
  readonly kind: Kind | null;
}

/** Reads the catalogue's CSV: columns title,number,issuer,date,level,region,kind in any order; issuers joined by 、. */
export function catalogueEntries(csv: string): readonly CatalogueEntry[] {
  const [header, ...rows] = csvRows(csv.replace(/^\ufeff/, ''));
  if (header === undefined) return [];
  const column = (row: readonly string[], name: string): string => (row[header.indexOf(name)] ?? '').trim();
  return rows
    .map((row) => ({
      title: column(row, 'title'),
      documentNumber: orNull(column(row, 'number')),
      issuers: column(row, 'issuer')
        .split('、')
        .filter((issuer) => issuer !== ''),
      date: orNull(column(row, 'date')),
      level: LEVELS.find((level) => level === column(row, 'level')) ?? null,
      region: orNull(column(row, 'region')),
      kind: KINDS.find((kind) => kind === column(row, 'kind')) ?? null,
    }))
    .filter((entry) => entry.title !== '');
}

/** What is known of a document before the catalogue is asked. */
interface Known {
  readonly title: string;
  /** Names of the text itself when a notice wraps it; they are matched as titles too. */
  readonly names: readonly string[];
  readonly documentNumber: string | null;
  readonly date: string | null;
}

/**
 * The entry that is this document: same number, or same title without draft marks and brackets' kinds. Where several
 * versions share a title, the one of the same day, else of the same year; null when the versions cannot be told apart.
 */
export function catalogueMatch(known: Known, catalogue: readonly CatalogueEntry[]): CatalogueEntry | null {
  if (catalogue.length === 0) return null;
  const index = indexed(catalogue);
  const number = known.documentNumber === null ? null : numberKey(known.documentNumber);
  const byNumber = number === null ? [] : (index.numbers.get(number) ?? []);
  if (byNumber.length === 1) return byNumber[0] ?? null;
  for (const title of [known.title, ...known.names]) {
    const same = index.titles.get(policyKey(title));
    if (same === undefined) continue;
    // A different number is a different document, whatever its title.
    const possible = same.filter(
      (entry) =>
        number === null ||
        entry.documentNumber === null ||
        sameNumber(number, numberKey(entry.documentNumber)),
    );
    const chosen = chooseVersion(possible, known.date);
    if (chosen !== null) return chosen;
  }
  return null;
}

/**
 * The entries that are none of these documents. The day tells versions apart better than the number, which in amended
 * texts is often that of the first; the only entry of a title is the document of that title whatever its day.
 */
export function catalogueMissing(
  documents: readonly Pick<Known, 'title' | 'documentNumber' | 'date'>[],
  catalogue: readonly CatalogueEntry[],
): readonly CatalogueEntry[] {
  const here = new Set<CatalogueEntry>();
  for (const { title, documentNumber, date } of documents) {
    const titled = indexed(catalogue).titles.get(policyKey(title)) ?? [];
    const found =
      titled.find((entry) => entry.date !== null && entry.date === date) ??
      catalogueMatch({ title, names: [], documentNumber, date }, catalogue) ??
      (titled.length === 1 ? titled.find(sharesNumber(documentNumber)) : undefined);
    if (found !== undefined) here.add(found);
  }
  return catalogue.filter((entry) => !here.has(entry));
}

function sharesNumber(number: string | null): (entry: CatalogueEntry) => boolean {
  return (entry) =>
    number === null || entry.documentNumber === null || numberKey(entry.documentNumber) === numberKey(number);
}

function chooseVersion(entries: readonly CatalogueEntry[], date: string | null): CatalogueEntry | null {
  if (entries.length === 0) return null;
  const dated = date === null ? [] : entries.filter((entry) => entry.date === date);
  if (dated.length > 0) return dated[0] ?? null;
  const year = date?.slice(0, 4);
  const ofYear = year === undefined ? [] : entries.filter((entry) => entry.date?.startsWith(year));
  if (ofYear.length > 0) return ofYear[0] ?? null;
  const undated = entries.length === 1 && (date === null || entries[0]?.date === null);
  return undated ? (entries[0] ?? null) : null;
}

interface Index {
  readonly numbers: ReadonlyMap<string, readonly CatalogueEntry[]>;
  readonly titles: ReadonlyMap<string, readonly CatalogueEntry[]>;
}

/** One index a catalogue: importing a folder asks the same one for every file. */
const indexes = new WeakMap<readonly CatalogueEntry[], Index>();

function indexed(catalogue: readonly CatalogueEntry[]): Index {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const numbers = new Map<string, CatalogueEntry[]>();
  const titles = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue) {
    if (entry.documentNumber !== null) add(numbers, numberKey(entry.documentNumber), entry);
    add(titles, policyKey(entry.title), entry);
  }
  const index = { numbers, titles };
  indexes.set(catalogue, index);
  return index;
}

function add(map: Map<string, CatalogueEntry[]>, key: string, entry: CatalogueEntry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

/** 关于印发《X》的通知, 关于印发X的通知 and X are one document to the catalogue. */
export function policyKey(title: string): string {
  const wrapped = /印发《(.+)》(?:的通知)?$|(?:印发|公布|发布)([^《》]{6,})的(?:通知|公告)$/.exec(
    title.trim(),
  );
  return titleKey(wrapped?.[1] ?? wrapped?.[2] ?? title);
}

/** Catalogues list the orders of local governments without the place: 政府令第290号 for 广东省人民政府令第290号. */
function sameNumber(a: string, b: string): boolean {
  return a === b || (/令第\d+号$/.test(a) && (a.endsWith(b) || b.endsWith(a)));
}

export function numberKey(number: string): string {
  const reading = documentNumber(number);
  return reading.ok ? reading.canonical : number.replace(/\s/g, '');
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}

function csvRows(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let value = '';
    if (csv.charAt(at) === '"') {
      at++;
      for (;;) {
        const quote = csv.indexOf('"', at);
        const end = quote < 0 ? csv.length : quote;
        value += csv.slice(at, end);
        at = end + 1;
        if (csv.charAt(at) !== '"') break;
        value += '"';
        at++;
      }
    } else {
      let end = at;
      while (end < csv.length && !',\r\n'.includes(csv.charAt(end))) end++;
      value = csv.slice(at, end);
      at = end;
    }
    row.push(value);
    if (csv.charAt(at) === ',') {
      at++;
      if (at === csv.length) row.push('');
      continue;
    }
    while (at < csv.length && '\r\n'.includes(csv.charAt(at))) at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
