import type { Message } from '../../wording/say';
import type {
  ExchangeCode,
  ExchangeDocument,
  ExchangeNote,
  ExchangeProject,
  ExchangeSet,
  ExchangeVariable,
  Guid,
} from '../project';
import { VARIABLE_TYPES } from '../project';
import { childNamed, childrenNamed, type XmlElement } from '../xml';
import { withRemarks } from '../remarks';
import { documentsRead, type SourceText, type TextRead } from './readSources';
import { createdOf, descriptionOf, guidOf, targets, userOf } from './readWords';

export type { SourceText } from './readSources';

/** `losses`: what could not be taken over, each as a sentence with counts and names. */
export interface Imported {
  readonly project: ExchangeProject;
  readonly losses: readonly Message[];
}

/** A codebook (`.qdc`) or the `project.qde` of a project; null when the root element is neither. */
export function refiRead(root: XmlElement, textOf: (path: string) => SourceText | null): Imported | null {
  if (root.name === 'CodeBook') return { project: { ...EMPTY, ...codebookOf(root, root) }, losses: [] };
  return root.name === 'Project' ? projectOf(root, textOf) : null;
}

const EMPTY: ExchangeProject = {
  name: '',
  origin: null,
  users: [],
  codes: [],
  variables: [],
  documents: [],
  notes: [],
  sets: [],
};

function codebookOf(
  root: XmlElement,
  book: XmlElement | undefined,
): Pick<ExchangeProject, 'origin' | 'codes' | 'sets'> {
  const sets = [root, ...(book === undefined || book === root ? [] : [book])];
  return {
    origin: root.attribute('origin') ?? null,
    codes: childrenNamed(childNamed(book, 'Codes'), 'Code').map(codeOf),
    sets: sets.flatMap((holder) => childrenNamed(childNamed(holder, 'Sets'), 'Set').map(setOf)),
  };
}

function codeOf(code: XmlElement): ExchangeCode {
  return {
    guid: guidOf(code.attribute('guid')),
    name: code.attribute('name') ?? '',
    codable: !/^(false|0)$/.test(code.attribute('isCodable') ?? 'true'),
    color: code.attribute('color') ?? null,
    description: descriptionOf(code),
    notes: targets(code, 'NoteRef'),
    children: childrenNamed(code, 'Code').map(codeOf),
  };
}

/** Members of a codebook's set are named by `guid`, of a project's by `targetGUID`. */
function setOf(set: XmlElement): ExchangeSet {
  return {
    guid: guidOf(set.attribute('guid')),
    name: set.attribute('name') ?? '',
    description: descriptionOf(set),
    codes: targets(set, 'MemberCode'),
    documents: targets(set, 'MemberSource'),
    notes: targets(set, 'MemberNote'),
  };
}

function projectOf(root: XmlElement, textOf: (path: string) => SourceText | null): Imported {
  const users = childrenNamed(childNamed(root, 'Users'), 'User').map((user) => ({
    guid: guidOf(user.attribute('guid')),
    name: user.attribute('name') ?? user.attribute('id') ?? '',
  }));
  const book = codebookOf(root, childNamed(root, 'CodeBook'));
  const variables = childrenNamed(childNamed(root, 'Variables'), 'Variable').map(variableOf);
  const sources = documentsRead(childNamed(root, 'Sources'), book, textOf);
  const cases = childrenNamed(childNamed(root, 'Cases'), 'Case');
  const documents = withCases(sources.documents, cases);
  const known = new Set(documents.map(({ guid }) => guid));
  const notes = childrenNamed(childNamed(root, 'Notes'), 'Note').map((note) => noteOf(note, textOf));
  return {
    project: withRemarks({
      ...EMPTY,
      ...book,
      name: root.attribute('name') ?? '',
      users,
      variables,
      documents,
      notes: notes.flatMap((note) => ('text' in note ? [note] : [])),
      sets: book.sets.map((set) => ({ ...set, documents: set.documents.filter((guid) => known.has(guid)) })),
    }),
    losses: [
      ...sources.losses,
      ...notes.flatMap((note) => ('text' in note ? [] : [lostNote(note.name)])),
      ...counted('exchange.loss.cases', loneCases(cases, known)),
      ...counted('exchange.loss.links', childrenNamed(childNamed(root, 'Links'), 'Link').length),
      ...counted('exchange.loss.graphs', childrenNamed(childNamed(root, 'Graphs'), 'Graph').length),
    ],
  };
}

function lostNote(name: string): Message {
  return { key: 'exchange.loss.noteText', values: { name } };
}

function counted(
  key: 'exchange.loss.cases' | 'exchange.loss.links' | 'exchange.loss.graphs',
  n: number,
): Message[] {
  return n === 0 ? [] : [{ key, values: { n } }];
}

function variableOf(variable: XmlElement): ExchangeVariable {
  const stated = variable.attribute('typeOfVariable');
  return {
    guid: guidOf(variable.attribute('guid')),
    name: variable.attribute('name') ?? '',
    type: VARIABLE_TYPES.find((type) => type === stated) ?? 'Text',
    description: descriptionOf(variable),
  };
}

/** What a case says of its sources is said of the documents; a source's own word goes first. */
function withCases(documents: readonly TextRead[], cases: readonly XmlElement[]): ExchangeDocument[] {
  const said = new Map<Guid, ReadonlyMap<Guid, string>[]>();
  for (const one of cases) {
    const values = valuesOf(one);
    for (const source of targets(one, 'SourceRef')) said.set(source, [...(said.get(source) ?? []), values]);
  }
  return documents.map(({ element, ...document }) => {
    const values = new Map(valuesOf(element));
    for (const more of said.get(document.guid) ?? []) {
      for (const [variable, value] of more) if (!values.has(variable)) values.set(variable, value);
    }
    return { ...document, values };
  });
}

/** Cases that say something of no document that came along. */
function loneCases(cases: readonly XmlElement[], known: ReadonlySet<Guid>): number {
  return cases.filter((one) => !targets(one, 'SourceRef').some((source) => known.has(source))).length;
}

function valuesOf(element: XmlElement): Map<Guid, string> {
  const values = childrenNamed(element, 'VariableValue').flatMap((value): [Guid, string][] => {
    const [variable] = targets(value, 'VariableRef');
    const stated = value.children.find(({ name }) => name.endsWith('Value'));
    return variable === undefined || stated === undefined ? [] : [[variable, stated.text]];
  });
  return new Map(values);
}

function noteOf(
  note: XmlElement,
  textOf: (path: string) => SourceText | null,
): ExchangeNote | { readonly name: string } {
  const content = childNamed(note, 'PlainTextContent')?.text;
  const path = note.attribute('plainTextPath');
  const text = content ?? (path === undefined ? '' : textOf(path)?.raw.replace(/\r\n?/g, '\n'));
  const name = note.attribute('name') ?? '';
  if (text === undefined) return { name };
  return {
    guid: guidOf(note.attribute('guid')),
    name,
    description: descriptionOf(note),
    text,
    user: userOf(note),
    created: createdOf(note),
  };
}
