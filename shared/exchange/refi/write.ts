import { codePoints } from '../positions';
import type {
  ExchangeCode,
  ExchangeCoding,
  ExchangeDocument,
  ExchangeNote,
  ExchangeProject,
  ExchangeSelection,
  ExchangeSet,
  ExchangeVariable,
  Guid,
  Made,
} from '../project';
import { countBelow } from '../places';
import { remarkGuid, remarkNotes } from '../remarks';
import { element, wrapper } from '../xml';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMAS = 'http://schema.qdasoftware.org/versions';

/**
 * How positions and texts are written. `standard`: code points, \n; `nvivo`: UTF-16 code units, \r\n as two, a byte order
 * mark and `Sources`, as NVivo 12 for Windows writes and reads them (300 of 303 passages of a real file).
 */
export type Dialect = 'standard' | 'nvivo';

/** The `project.qde` of a `.qdpx` (REFI-QDA 1.5); its texts stand in `sourceFiles`. `created`: ISO, of the package. */
export function refiProject(
  project: ExchangeProject,
  created: string,
  dialect: Dialect = 'standard',
): string {
  const codes = project.codes.map((code) => codeElement(code, true));
  const root = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `urn:QDA-XML:project:1.0 ${SCHEMAS}/Project/v1.0/Project.xsd`,
      name: project.name,
      origin: project.origin,
      creationDateTime: created,
    },
    [
      ...wrapper(
        'Users',
        project.users.map(({ guid, name }) => element('User', { guid, name })),
      ),
      ...(codes.length === 0 ? [] : [element('CodeBook', {}, wrapper('Codes', codes))]),
      ...wrapper('Variables', project.variables.map(variableElement)),
      ...wrapper('Cases', casesOf(project)),
      ...wrapper(
        'Sources',
        project.documents.map((document) => sourceElement(document, project, created, dialect)),
      ),
      ...wrapper(
        'Notes',
        notesOf(project).map((note) => noteElement(note, created)),
      ),
      ...wrapper('Sets', project.sets.map(setElement)),
    ],
  );
  return `${HEAD}${root}\n`;
}

/** A `.qdc`: the codes alone. null when there are none, for an empty codebook is not valid. */
export function refiCodebook(project: ExchangeProject): string | null {
  if (project.codes.length === 0) return null;
  const sets = project.sets
    .filter(({ codes }) => codes.length > 0)
    .map(({ guid, name, description, codes }) =>
      element('Set', { guid, name }, [
        ...described(description),
        ...codes.map((code) => element('MemberCode', { guid: code })),
      ]),
    );
  const root = element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: project.origin }, [
    ...wrapper(
      'Codes',
      project.codes.map((code) => codeElement(code, false)),
    ),
    ...wrapper('Sets', sets),
  ]);
  return `${HEAD}${root}\n`;
}

/** Texts of documents and notes by their places in the package, UTF-8. */
export function sourceFiles(project: ExchangeProject, dialect: Dialect = 'standard'): Map<string, string> {
  return new Map(
    [...project.documents, ...notesOf(project)].map(({ guid, text }) =>
      dialect === 'standard'
        ? ([`sources/${guid}.txt`, text] as const)
        : ([`Sources/${guid}.txt`, `\ufeff${text.replaceAll('\n', '\r\n')}`] as const),
    ),
  );
}

function notesOf(project: ExchangeProject): ExchangeNote[] {
  return [...project.notes, ...remarkNotes(project)];
}

function placesIn(text: string, dialect: Dialect): (index: number) => number {
  if (dialect === 'standard') return codePoints(text).at;
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (index) => index + countBelow(breaks, index);
}

/** A codebook has no notes to refer to. */
function codeElement(code: ExchangeCode, inProject: boolean): string {
  const { guid, name, codable, color } = code;
  return element('Code', { guid, name, isCodable: codable, color }, [
    ...described(code.description),
    ...(inProject ? noteRefs(code.notes) : []),
    ...code.children.map((child) => codeElement(child, inProject)),
  ]);
}

function variableElement({ guid, name, type, description }: ExchangeVariable): string {
  return element('Variable', { guid, name, typeOfVariable: type }, described(description));
}

/** MAXQDA and Quirkos read what is said of a document from a case that holds it. */
function casesOf({ documents, variables }: ExchangeProject): string[] {
  return documents
    .filter(({ values }) => values.size > 0)
    .map((document) =>
      element('Case', { guid: caseGuid(document.guid), name: document.name }, [
        ...valueElements(document, variables),
        element('SourceRef', { targetGUID: document.guid }),
      ]),
    );
}

/** Nothing of ours has the variant digit `c`, so a case has the GUID of its document with that one changed. */
export function caseGuid(document: Guid): Guid {
  return `${document.slice(0, 19)}c${document.slice(20)}`;
}

function sourceElement(
  document: ExchangeDocument,
  project: ExchangeProject,
  created: string,
  dialect: Dialect,
): string {
  const placeOf = placesIn(document.text, dialect);
  return element(
    'TextSource',
    {
      guid: document.guid,
      name: document.name,
      plainTextPath: `internal://${document.guid}.txt`,
      ...made(document, created),
    },
    [
      ...described(document.description),
      ...document.selections.map((selection) => selectionElement(selection, document.text, placeOf, created)),
      ...document.codings.map((coding) => codingElement(coding, created)),
      ...noteRefs(document.notes),
      ...valueElements(document, project.variables),
    ],
  );
}

/** Importers check positions by it; longer ones are of no more use. */
const QUOTE = 100;

function selectionElement(
  selection: ExchangeSelection,
  text: string,
  placeOf: (index: number) => number,
  created: string,
): string {
  const quote = [...text.slice(selection.start, selection.end)];
  const name = quote.length > QUOTE ? `${quote.slice(0, QUOTE - 1).join('')}…` : quote.join('');
  return element(
    'PlainTextSelection',
    {
      guid: selection.guid,
      name,
      startPosition: placeOf(selection.start),
      endPosition: placeOf(selection.end),
      ...made(selection, created),
    },
    [
      ...described(selection.description),
      ...selection.codings.map((coding) => codingElement(coding, created)),
      ...noteRefs(selection.notes),
    ],
  );
}

function codingElement(coding: ExchangeCoding, created: string): string {
  return element('Coding', { guid: coding.guid, ...made(coding, created) }, [
    element('CodeRef', { targetGUID: coding.code }),
    ...noteRefs([...coding.notes, ...(coding.remark === null ? [] : [remarkGuid(coding.guid)])]),
  ]);
}

function noteElement(note: ExchangeNote, created: string): string {
  const { guid, name } = note;
  const attributes = { guid, name, plainTextPath: `internal://${guid}.txt`, ...made(note, created) };
  return element('Note', attributes, described(note.description));
}

function setElement({ guid, name, description, codes, documents, notes }: ExchangeSet): string {
  const members = (kind: string, guids: readonly Guid[]): string[] =>
    guids.map((targetGUID) => element(kind, { targetGUID }));
  return element('Set', { guid, name }, [
    ...described(description),
    ...members('MemberCode', codes),
    ...members('MemberSource', documents),
    ...members('MemberNote', notes),
  ]);
}

function valueElements({ values }: ExchangeDocument, variables: readonly ExchangeVariable[]): string[] {
  return variables.flatMap(({ guid, type }) => {
    const value = values.get(guid);
    return value === undefined
      ? []
      : [
          element('VariableValue', {}, [
            element('VariableRef', { targetGUID: guid }),
            element(`${type}Value`, {}, value),
          ]),
        ];
  });
}

/** A date always, because QualCoder falls over a missing one. */
function made({ user, created }: Made, otherwise: string): Record<string, string | null> {
  return { creatingUser: user, creationDateTime: created ?? otherwise };
}

function described(description: string): string[] {
  return description === '' ? [] : [element('Description', {}, description)];
}

function noteRefs(notes: readonly Guid[]): string[] {
  return notes.map((targetGUID) => element('NoteRef', { targetGUID }));
}
