import { numberKey, policyKey } from './catalogue';
import type { Citation, DocumentId, Facts } from './document';
import { numberOf, numeralOf } from './numerals';
import { withoutEndBrackets } from './titles';

/** A document that may be cited. */
export interface Citable {
  readonly id: DocumentId;
  readonly facts: Facts;
}

/** The documents of a project by what they are cited by; made once, asked for every citation. */
export interface CitableIndex {
  readonly byNumber: ReadonlyMap<string, readonly Citable[]>;
  readonly byTitle: ReadonlyMap<string, readonly Citable[]>;
}

export function citableIndex(documents: readonly Citable[]): CitableIndex {
  const byNumber = new Map<string, Citable[]>();
  const byTitle = new Map<string, Citable[]>();
  for (const document of documents) {
    const { title, documentNumber } = document.facts;
    if (documentNumber !== null) add(byNumber, numberKey(documentNumber), document);
    for (const key of new Set(nameKeys(title))) add(byTitle, key, document);
  }
  return { byNumber, byTitle };
}

/**
 * The document a citation means: the one of that number, else of that title as the catalogue compares titles, a
 * missing 中华人民共和国 or （试行） apart. Of several versions the one that was in force at the day of the citing
 * document, else the latest; a text that names its own title means the version before it. null: not in the project.
 */
export function citedDocument(
  index: CitableIndex,
  citation: Pick<Citation, 'title' | 'documentNumber'>,
  citing: Citable,
): DocumentId | null {
  const number = citation.documentNumber === null ? null : numberKey(citation.documentNumber);
  const numbered = (number === null ? undefined : index.byNumber.get(number)) ?? [];
  const own = nameKeys(citation.title)[0] === nameKeys(citing.facts.title)[0];
  const byNumber = version(numbered, citing, own);
  if (byNumber !== null) return byNumber;
  for (const key of nameKeys(citation.title)) {
    // A different number is a different document, whatever its title.
    const possible = (index.byTitle.get(key) ?? []).filter(
      ({ facts }) =>
        number === null || facts.documentNumber === null || numberKey(facts.documentNumber) === number,
    );
    const found = version(possible, citing, own);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The labels by which the clause of a citation may stand in the document's tree, the closest first: 第八条第二款第三项
 * is 第八条第二款第（三）项, else 第八条第二款, else 第八条. Of several clauses (第八条、第九条) the first.
 */
export function clauseLabels(clause: string): readonly string[] {
  const parts = [...clause.matchAll(PART)];
  const labels: string[] = [];
  let label = '';
  let end = 0;
  for (const part of parts) {
    const number = numberOf(part[1] ?? '');
    if (part.index !== end || number === null || number > 9999) break;
    end += part[0].length;
    const unit = part[2] ?? '';
    const numeral = numeralOf(number);
    // Articles are numbered through a text: 第三章第九条 is 第九条.
    if (unit === '条') label = '';
    label += (unit === '项' ? `第（${numeral}）项` : `第${numeral}${unit}`) + (part[3] ?? '');
    labels.unshift(label);
  }
  return labels;
}

const PART =
  /第[（(]?([〇零一二三四五六七八九十百千两\d]{1,9})[）)]?([编章节条款项目])(之[一二三四五六七八九十]{1,3})?/g;

/** How a title may be compared: without the country's name and the marks between issuers, then without （试行） too. */
function nameKeys(title: string): readonly string[] {
  const plain = policyKey(title).replace(/[、，,]/g, '');
  const short = plain.replace(/^中华人民共和国/, '');
  const bare = withoutEndBrackets(short);
  return [short, ...(bare === short ? [] : [bare])];
}

/** One of several versions; the citing document itself is none of them. */
function version(documents: readonly Citable[], citing: Citable, own: boolean): DocumentId | null {
  const day = dayOf(citing);
  const others = documents.filter(({ id }) => id !== citing.id);
  const settled = others.filter(({ facts }) => facts.status !== 'draft');
  const byDay = [...(settled.length > 0 ? settled : others)].sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  if (own) return byDay.find((document) => dayOf(document) !== '' && dayOf(document) < day)?.id ?? null;
  const inForce = day === '' ? undefined : byDay.find((document) => dayOf(document) <= day);
  return (inForce ?? byDay[0])?.id ?? null;
}

/** Since when it is as it is: an amended law keeps its first day in force, so the later of the two counts. '' = unknown. */
function dayOf({ facts: { effectiveDate, date } }: Citable): string {
  return [effectiveDate ?? '', date ?? ''].sort().at(-1) ?? '';
}

function add(map: Map<string, Citable[]>, key: string, document: Citable): void {
  const documents = map.get(key);
  if (documents === undefined) map.set(key, [document]);
  else documents.push(document);
}
