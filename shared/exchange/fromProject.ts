import type { Codebook } from '../coding/codebook';
import type { Coding } from '../coding/coding';
import { LEVELS, type Clause, type DocumentId, type Facts } from '../policy/document';
import { say } from '../wording/say';
import type { Span } from '../text/span';
import { CODERS, coderGuid, codersOf, foreignPassages, ownCoders, type OwnCoder } from './coders';
import { codeGuid, codeTree, type GuidOf } from './codes';
import { FACT_VARIABLES } from './facts';
import { foldedText } from './offsets';
import { countBelow } from './places';
import type {
  ExchangeCoding,
  ExchangeDocument,
  ExchangeProject,
  ExchangeSelection,
  ExchangeSet,
  Guid,
} from './project';
import { remarkOrNone, type ExchangeRemark } from './remarks';

/** A document of a project, with what is handed on of it. */
export interface ProjectDocument {
  readonly id: DocumentId;
  readonly fileName: string;
  readonly part: string | null;
  readonly facts: Facts;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly codings: readonly Coding[];
}

/** Variables that say where a text came from. */
export const FILE_VARIABLE = '文件名';
export const PART_VARIABLE = '部分';

export const ORIGIN = 'Gangmu';

/** A project in the shape that all exchange files share. Each coded clause is a passage, with a coding for each coder. */
export function exchangeProject(
  name: string,
  book: Codebook,
  documents: readonly ProjectDocument[],
  guidOf: GuidOf,
): ExchangeProject {
  const names = documentNames(documents);
  const exchanged = documents.map((document, i) => exchangeDocument(document, names[i] ?? '', guidOf));
  const variables = [
    ...FACT_VARIABLES.map(({ name: variable, type }) => ({ name: variable, type })),
    { name: FILE_VARIABLE, type: 'Text' as const },
    { name: PART_VARIABLE, type: 'Text' as const },
  ];
  return {
    name,
    origin: ORIGIN,
    users: codersOf(documents).map((coder) => ({ guid: coderGuid(guidOf, coder), name: coder })),
    codes: codeTree(book, guidOf),
    variables:
      documents.length === 0
        ? []
        : variables.map((variable) => ({
            ...variable,
            guid: variableGuid(guidOf, variable.name),
            description: '',
          })),
    documents: exchanged,
    notes: [],
    sets: levelSets(documents, exchanged, guidOf),
  };
}

export function variableGuid(guidOf: GuidOf, name: string): Guid {
  return guidOf(`variable:${name}`);
}

/** What tells texts apart; two that differ only in their line breaks are numbered. */
function documentNames(documents: readonly ProjectDocument[]): string[] {
  const seen = new Map<string, number>();
  return documents.map(({ text }) => {
    const folded = foldedText(text);
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    return times === 1 ? `document:${folded}` : `document:${folded}\n#${String(times)}`;
  });
}

function exchangeDocument(document: ProjectDocument, name: string, guidOf: GuidOf): ExchangeDocument {
  const { text, facts, fileName, part } = document;
  const guid = guidOf(name);
  const values = new Map<Guid, string>();
  const value = (variable: string, written: string | null): void => {
    if (written !== null) values.set(variableGuid(guidOf, variable), written);
  };
  for (const variable of FACT_VARIABLES) value(variable.name, variable.written(facts));
  value(FILE_VARIABLE, fileName);
  value(PART_VARIABLE, part);
  return {
    guid,
    name: facts.title,
    description: '',
    text: foldedText(text),
    values,
    selections: selectionsOf(document, guid, guidOf),
    codings: [],
    notes: [],
    user: null,
    created: null,
  };
}

/**
 * A passage for each coded clause, for the words a person chose in it, and for each passage that somebody coded
 * elsewhere, in the order of the text. What a person says of a coding goes with the person's passages, else with the
 * first of those there are.
 */
function selectionsOf(
  { text, clauses, codings }: ProjectDocument,
  document: Guid,
  guidOf: GuidOf,
): ExchangeSelection[] {
  const folded = foldedPlaces(text);
  const spans = new Map(clauses.map((clause) => [clause.id, clause]));
  const passages = new Map<string, { start: number; end: number; codings: ExchangeCoding[] }>();
  const put = (
    span: Span,
    { code, by, probability }: Coding,
    coder: string,
    remark: ExchangeRemark | null,
  ): void => {
    const [start, end] = [folded(span.start), folded(span.end)];
    const key = `${String(start)}-${String(end)}`;
    const passage = passages.get(key) ?? { start, end, codings: [] };
    passages.set(key, passage);
    passage.codings.push({
      guid: guidOf(`${document}:${key}:${code}:${coder}`),
      code: codeGuid(guidOf, code),
      remark,
      notes: [],
      user: coderGuid(guidOf, coder),
      created: null,
      ...(MACHINE.has(coder) && by !== undefined ? { given: { by, ...withProbability(probability) } } : {}),
    });
  };
  for (const coding of [...codings].sort(byClauseAndCode)) {
    const clause = spans.get(coding.clause);
    if (clause === undefined) continue;
    const given = passagesOf(coding, clause);
    const remark = coding.detail === undefined ? null : remarkOrNone(coding.detail);
    const whose = given.find(({ own }) => own === 'me' || own === 'rejected') ?? given[0];
    for (const { coder, span } of given) put(span, coding, coder, coder === whose?.coder ? remark : null);
  }
  return [...passages]
    .map(([key, passage]) => ({
      guid: guidOf(`${document}:${key}`),
      ...passage,
      description: '',
      notes: [],
      user: null,
      created: null,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Given {
  readonly coder: string;
  /** null: somebody else. */
  readonly own: OwnCoder | null;
  readonly span: Span;
}

/** Who gave a code, and to which words. */
function passagesOf(coding: Coding, clause: Span): Given[] {
  const chosen = coding.detail?.spans ?? [];
  const own = ownCoders(coding).flatMap((coder): Given[] => {
    const spans = coder === 'me' && chosen.length > 0 ? chosen : [clause];
    return spans.map((span) => ({ coder: CODERS[coder], own: coder, span }));
  });
  const foreign = foreignPassages(coding).map(({ coder, ...span }) => ({ coder, own: null, span }));
  return [...own, ...foreign];
}

const MACHINE: ReadonlySet<string> = new Set([CODERS.rules, CODERS.candidates]);

function withProbability(probability: number | undefined): Pick<Coding, 'probability'> {
  return probability === undefined ? {} : { probability };
}

function byClauseAndCode(a: Coding, b: Coding): number {
  if (a.clause !== b.clause) return a.clause < b.clause ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

/** National and provincial texts as sets, for programs that compare by sets and not by attributes. */
function levelSets(
  documents: readonly ProjectDocument[],
  exchanged: readonly ExchangeDocument[],
  guidOf: GuidOf,
): ExchangeSet[] {
  return LEVELS.map((level) => ({
    guid: guidOf(`set:${level}`),
    name: say('zh', `level.${level}`),
    description: '',
    codes: [],
    documents: exchanged.filter((_, i) => documents[i]?.facts.level === level).map(({ guid }) => guid),
    notes: [],
  })).filter((set) => set.documents.length > 0);
}

/** From places in a text to places in it with \n for every break. */
function foldedPlaces(text: string): (index: number) => number {
  const breaks = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
  if (breaks.length === 0) return (index) => index;
  return (index) => index - countBelow(breaks, index);
}
