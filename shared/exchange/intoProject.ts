import type { CodeId } from '../coding/codebook';
import { clauseSpans } from '../coding/clauseSpans';
import type { Coding, CodingStatus, Evidence } from '../coding/coding';
import { DETAIL_NONE, detailOrNone, detailsJoined } from '../coding/detail';
import type { Clause, ClauseId, FactName, Facts } from '../policy/document';
import { factsWith } from '../project/edits';
import { spansOverlap, type Span } from '../text/span';
import type { Message } from '../wording/say';
import { importedRule, ownCoder } from './coders';
import { factVariable } from './facts';
import { FILE_VARIABLE, ORIGIN, PART_VARIABLE } from './fromProject';
import type { ExchangeCoding, ExchangeDocument, ExchangeProject, Guid } from './project';
import type { ExchangeRemark } from './remarks';

/** A value of a document by the name of its variable. */
export function valueNamed(
  { variables }: ExchangeProject,
  document: ExchangeDocument,
  name: string,
): string | null {
  const variable = variables.find((one) => one.name === name);
  return variable === undefined ? null : (document.values.get(variable.guid) ?? null);
}

/** The name of the file a text came from, and which part of it; a foreign document has the name it goes by. */
export function fileOf(
  project: ExchangeProject,
  document: ExchangeDocument,
): { readonly fileName: string; readonly part: string | null } {
  return {
    fileName: valueNamed(project, document, FILE_VARIABLE) ?? document.name,
    part: valueNamed(project, document, PART_VARIABLE),
  };
}

/** Facts as found in the text, with what the file says of them. What this program wrote says all, also what is unknown. */
export function factsFrom(
  project: ExchangeProject,
  document: ExchangeDocument,
  found: Facts,
): { readonly facts: Facts; readonly losses: readonly Message[] } {
  const own = project.origin === ORIGIN;
  const losses: Message[] = [];
  let edit: Partial<Pick<Facts, FactName>> = own
    ? {
        title: document.name,
        documentNumber: null,
        issuers: [],
        level: null,
        region: null,
        date: null,
        effectiveDate: null,
      }
    : {};
  for (const { guid, name } of project.variables) {
    const value = document.values.get(guid)?.trim() ?? '';
    const variable = factVariable(name);
    if (value === '' || variable === undefined) continue;
    const fact = variable.read(value);
    if (fact !== undefined) edit = { ...edit, ...fact };
    else
      losses.push({
        key: 'exchange.loss.badValue',
        values: { document: document.name, variable: name, value },
      });
  }
  return { facts: factsWith(found, edit), losses };
}

/** Names of variables that are none of our facts. */
export function foreignVariables({ variables }: ExchangeProject): string[] {
  return variables
    .map(({ name }) => name)
    .filter((name) => factVariable(name) === undefined && name !== FILE_VARIABLE && name !== PART_VARIABLE);
}

export interface CodingsFrom {
  readonly codings: readonly Coding[];
  /** Codings of the file that found a clause. */
  readonly placed: number;
  readonly losses: readonly Message[];
}

/**
 * The codings of one document as the file has them: those of the machine with the evidence that it finds now, and what
 * gave them and how likely they are where the file does not say; anybody else's on the leaf clauses that their passages lie in, as accepted, with the passage and the coder's name as
 * evidence. `addRules`: what the rules find besides is added.
 */
export function codingsFrom(
  project: ExchangeProject,
  document: ExchangeDocument,
  {
    clauses,
    tagged,
    ids,
    addRules,
  }: {
    clauses: readonly Clause[];
    tagged: readonly Coding[];
    ids: ReadonlyMap<Guid, CodeId>;
    addRules: boolean;
  },
): CodingsFrom {
  const names = new Map(project.users.map(({ guid, name }) => [guid, name]));
  const leaves = clauses.filter(({ leaf }) => leaf);
  const found = new Map(tagged.map((coding) => [keyOf(coding.clause, coding.code), coding]));
  const codings = new Map(addRules ? found : []);
  const unfit: string[] = [];
  let [placed, split] = [0, 0];
  for (const { codings: own, ...span } of document.selections) {
    const places = clausesOf(leaves, document.text, span);
    for (const { code: guid, user, remark, given } of own) {
      const code = ids.get(guid);
      if (code === undefined) continue;
      const name = (user === null ? null : names.get(user)) ?? '?';
      if (places.length === 0) unfit.push(document.text.slice(span.start, span.end));
      else placed += 1;
      if (places.length > 1) split += 1;
      for (const place of places) {
        const key = keyOf(place.clause, code);
        const before = codings.get(key) ?? null;
        codings.set(key, withCoding(before, found.get(key) ?? null, { ...place, code, name, remark, given }));
      }
    }
  }
  return {
    codings: [...codings.values()],
    placed,
    losses: [
      ...counted('exchange.loss.unfit', document.name, unfit.length, unfit),
      ...counted('exchange.loss.split', document.name, split),
    ],
  };
}

interface Place {
  readonly clause: ClauseId;
  /** The part of the passage that lies in the clause. */
  readonly part: Span;
  /** The same; null where it is the whole clause. */
  readonly words: Span | null;
}

interface Given extends Place {
  readonly code: CodeId;
  /** Of the coder. */
  readonly name: string;
  readonly remark: ExchangeRemark | null;
  /** Of a coding of the machine. */
  readonly given: ExchangeCoding['given'];
}

/** What one more coder says, added to what is known of this code on this clause. */
function withCoding(before: Coding | null, tagged: Coding | null, given: Given): Coding {
  const spans = given.words !== null && ownCoder(given.name) === 'me' ? [given.words] : [];
  const said = detailOrNone({ ...(given.remark ?? DETAIL_NONE), spans });
  const detail = detailsJoined(before?.detail ?? null, said);
  const coding = withCoder(before, tagged, given);
  return detail === null ? coding : { ...coding, detail };
}

function withCoder(
  before: Coding | null,
  tagged: Coding | null,
  { clause, part, code, name, given }: Given,
): Coding {
  const own = ownCoder(name);
  const evidence: Evidence = { ...part, rule: importedRule(name) };
  if (own === 'rules' || own === 'candidates') {
    const score = own === 'rules' ? 2 : 1;
    const status: CodingStatus = before?.status ?? (own === 'rules' ? 'suggested' : 'candidate');
    const again = tagged !== null && tagged.score >= 2 === score >= 2 ? tagged : null;
    const machine = again?.evidence ?? [evidence];
    const says = given ?? (again === null ? {} : machineSays(again));
    const others = (before?.evidence ?? []).filter(({ rule }) => rule !== importedRule(name));
    return { clause, code, score, status, ...says, evidence: [...machine, ...others] };
  }
  const status: CodingStatus = own === 'rejected' ? 'rejected' : 'accepted';
  // The word of the person at this desk needs no evidence: none is what tells it from the machine's.
  if (before === null) {
    return { clause, code, score: 2, status, evidence: own === 'me' ? [] : [evidence] };
  }
  const known = before.evidence.some(
    ({ start, end, rule }) => rule === evidence.rule && start === part.start && end === part.end,
  );
  const added = own !== undefined || known ? [] : [evidence];
  return { ...before, status, evidence: [...before.evidence, ...added] };
}

/** What gave a coding and how likely it is, where that is known. */
function machineSays({ by, probability }: Coding): Pick<Coding, 'by' | 'probability'> {
  return { ...(by === undefined ? {} : { by }), ...(probability === undefined ? {} : { probability }) };
}

/** The leaf clauses in which more than blanks of a passage lies. */
function clausesOf(leaves: readonly Clause[], text: string, span: Span): Place[] {
  return leaves
    .filter((clause) => spansOverlap(clause, span))
    .flatMap((clause): Place[] => {
      const part = { start: Math.max(clause.start, span.start), end: Math.min(clause.end, span.end) };
      const [found] = clauseSpans(text, [clause], part);
      return found === undefined ? [] : [{ clause: clause.id, part, words: found.span && part }];
    });
}

function keyOf(clause: ClauseId, code: CodeId): string {
  return `${clause}|${code}`;
}

function counted(
  key: 'exchange.loss.unfit' | 'exchange.loss.split',
  document: string,
  n: number,
  passages: readonly string[] = [],
): Message[] {
  const examples = passages
    .slice(0, 3)
    .map((passage) => `“${passage.length > 30 ? `${passage.slice(0, 30)}…` : passage}”`)
    .join('、');
  return n === 0 ? [] : [{ key, values: { document, n, examples } }];
}
