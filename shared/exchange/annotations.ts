import { codePoints, type CodePoints } from './positions';
import {
  codesOf,
  codingCount,
  type ExchangeCoding,
  type ExchangeDocument,
  type ExchangeProject,
  type ExchangeSelection,
  type Guid,
  type Made,
} from './project';

/** Characters before and after a quotation, for readers that look for it in another text. */
const AROUND = 32;

/**
 * A project as W3C Web Annotations (Recommendation of 23 February 2017): a collection, an annotation for each coding,
 * its place by code points and by quotation. The texts and the codebook, which the model has no place for, stand beside
 * it under `gangmu:project`. `generated`: ISO, the date of the file.
 */
export function annotationsText(project: ExchangeProject, generated: string): string {
  const { documents, ...rest } = project;
  const items = documents.flatMap((document) => annotationsOf(document, project));
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { gangmu: 'urn:gangmu:exchange:' }],
    type: 'AnnotationCollection',
    label: project.name,
    generator: { type: 'Software', name: project.origin ?? 'Gangmu' },
    generated,
    total: items.length,
    'gangmu:project': {
      ...rest,
      codings: codingCount(project),
      documents: documents.map(({ selections: _, codings: __, values, ...document }) => ({
        ...document,
        values: Object.fromEntries(values),
      })),
    },
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function annotationsOf(document: ExchangeDocument, project: ExchangeProject): object[] {
  const places = codePoints(document.text);
  const names = new Map(codesOf(project.codes).map(({ code }) => [code.guid, code.name]));
  const users = new Map(project.users.map(({ guid, name }) => [guid, name]));
  const tag = (coding: ExchangeCoding, target: object): object => ({
    id: urn(coding.guid),
    type: 'Annotation',
    motivation: 'tagging',
    ...madeBy(coding, users),
    body: bodyOf(coding, {
      type: 'SpecificResource',
      purpose: 'tagging',
      source: { id: urn(coding.code), type: 'gangmu:Code', label: names.get(coding.code) ?? '' },
    }),
    target,
    ...marked(coding.remark),
    ...noted(coding.notes),
  });
  return [
    ...document.codings.map((coding) => tag(coding, { id: urn(document.guid), type: 'Text' })),
    ...document.selections.flatMap((selection) => {
      const target = targetOf(document, selection, places);
      const remark = selection.description !== '' || selection.codings.length === 0;
      const comment = {
        type: 'Annotation',
        motivation: 'commenting',
        ...madeBy(selection, users),
        body: { type: 'TextualBody', purpose: 'commenting', value: selection.description },
        target,
      };
      return [...(remark ? [comment] : []), ...selection.codings.map((coding) => tag(coding, target))];
    }),
  ];
}

/** A comment is a second body, which any reader of annotations shows. */
function bodyOf({ remark }: ExchangeCoding, tag: object): object {
  if (remark === null || remark.comment === '') return tag;
  return [tag, { type: 'TextualBody', purpose: 'commenting', value: remark.comment }];
}

/** The model has no place for weight and doubt. */
function marked(remark: ExchangeCoding['remark']): object {
  return {
    ...(remark?.weight == null ? {} : { 'gangmu:weight': remark.weight }),
    ...(remark?.uncertain === true ? { 'gangmu:uncertain': true } : {}),
  };
}

function targetOf(
  { guid, text }: ExchangeDocument,
  { guid: own, start, end, notes }: ExchangeSelection,
  places: CodePoints,
): object {
  return {
    id: urn(own),
    type: 'SpecificResource',
    source: { id: urn(guid), type: 'Text' },
    selector: [
      { type: 'TextPositionSelector', start: places.at(start), end: places.at(end) },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
        suffix: whole(text.slice(end, end + AROUND)),
      },
    ],
    ...noted(notes),
  };
}

function madeBy({ user, created }: Made, users: ReadonlyMap<Guid, string>): object {
  return {
    ...(user === null ? {} : { creator: { id: urn(user), name: users.get(user) ?? '' } }),
    ...(created === null ? {} : { created }),
  };
}

function noted(notes: readonly Guid[]): object {
  return notes.length === 0 ? {} : { 'gangmu:notes': notes };
}

function urn(guid: Guid): string {
  return `urn:uuid:${guid}`;
}

/** Without half a pair at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
