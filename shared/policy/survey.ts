import { contentsLines, type Marked, withListedHeadings } from './contents';
import { head, type Line } from './lines';
import { markedLines } from './numbering';
import { roleOf, type Role } from './roles';
import { isTitleBracket, namesBrought, titleKey } from './titles';

/** What every step of the cutting looks at. */
export interface Survey {
  readonly marked: readonly Marked[];
  readonly roles: readonly (Role | null)[];
  readonly contents: ReadonlySet<number>;
  /** Lines of `附件：1.… 2.…` lists. */
  readonly lists: ReadonlySet<number>;
  readonly signatures: ReadonlySet<number>;
  /** Keys of the names that wrapping notices have announced so far. */
  readonly announced: Set<string>;
}

/** Looks at every line once, before the document is cut. */
export function surveyed(lines: readonly Line[]): Survey {
  const marked = markedLines(lines);
  const roles = marked.map(({ line, marker }) => (marker === null ? roleOf(line) : null));
  for (let at = 0; at < marked.length; at++) {
    if (roles[at] === 'attachmentList' && opensAnnex(marked, at)) roles[at] = 'attachmentHead';
    for (const inside of brokenAdoption(marked, at)) roles[inside] = 'adoption';
  }
  const contents = contentsLines(marked);
  const survey = {
    marked: withListedHeadings(marked, contents),
    roles,
    contents,
    lists: attachmentLists(marked, roles),
    signatures: signatureLines(marked, roles),
    announced: new Set<string>(),
  };
  for (const { line, marker } of marked) {
    if (marker !== null) continue;
    const text = head(line, 1200);
    if (/印发|公布|发布|转发|通过|制定/.test(text)) {
      for (const name of namesBrought(text)) survey.announced.add(titleKey(name));
    }
  }
  return survey;
}

/** The lines of an adoption bracket that is broken over lines: （2003年8月27日…⏎…通过）. */
function brokenAdoption(marked: readonly Marked[], at: number): readonly number[] {
  const line = marked[at]?.line;
  if (line === undefined || !/^[（(]/.test(line.text)) return NONE;
  const first = head(line, 400);
  if (!/^[（(](?:根据)?\d{4}年\d{1,2}月\d{1,2}日[^（）()]*$/.test(first)) return NONE;
  const lines = [at];
  for (let next = at + 1; next <= at + 6; next++) {
    const entry = marked[next];
    if (entry === undefined || entry.marker !== null) return NONE;
    lines.push(next);
    if (/[）)]$/.test(entry.line.text)) return lines;
  }
  return NONE;
}

const NONE: readonly number[] = [];

/** `附件1：云岚省…细则` directly above 第一章 or 一、 heads the annex; elsewhere it lists it. */
function opensAnnex(marked: readonly Marked[], at: number): boolean {
  const next = marked[at + 1]?.marker;
  if (next === null || next === undefined || next.number !== 1) return false;
  return next.mark === 'part' || next.mark === 'chapter' || next.mark === 'article' || next.mark === 'han';
}

function attachmentLists(marked: readonly Marked[], roles: readonly (Role | null)[]): ReadonlySet<number> {
  const lists = new Set<number>();
  for (let at = 0; at < marked.length; at++) {
    if (roles[at] !== 'attachmentList') continue;
    lists.add(at);
    let number = 1;
    for (let next = at + 1; next < marked.length; next++) {
      const entry = marked[next];
      if (entry?.marker?.mark !== 'digit' || entry.line.text.length > 100 || entry.line.text.includes('。'))
        break;
      if (entry.marker.number !== number + 1 && entry.marker.number !== number) break;
      number = entry.marker.number;
      lists.add(next);
    }
  }
  return lists;
}

const ORGAN_END = /(?:院|部|委|会|局|厅|办|府|室|中心|署|行|社|组|区|团|司|校|处|联|总队|大学)$/;
const PERSON =
  /^(?:总理|国家主席|主席|省长|代省长|市长|代市长|区长|县长|州长|盟长|主任|委员长|部长|局长|厅长|院长|检察长)\S{2,8}$/;

/** Names of signatories and dates under a text: up to nine short lines that lead to a date. */
function signatureLines(marked: readonly Marked[], roles: readonly (Role | null)[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < marked.length; at++) {
    if (roles[at] !== 'dated') continue;
    found.add(at);
    for (let before = at - 1; before >= Math.max(0, at - 9); before--) {
      const entry = marked[before];
      if (entry === undefined || entry.marker !== null) break;
      const text = entry.line.text.replace(/\s/g, '');
      if (text.length > 60 || /[。，；：:、《》]/.test(text) || isTitleBracket(entry.line)) break;
      if (
        !ORGAN_END.test(text) &&
        !PERSON.test(text) &&
        !/^.{2,20}(?:院|部|委|会|局|厅|办|府|室)请输入/.test(text)
      )
        break;
      found.add(before);
    }
  }
  return found;
}
