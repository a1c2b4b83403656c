import { WEIGHTS, type CodingDetail, type Weight } from '../coding/detail';
import type { ExchangeDocument, ExchangeNote, ExchangeProject, Guid } from './project';

/** What a person says of one coding beside giving it. */
export type ExchangeRemark = Omit<CodingDetail, 'spans'>;

/** null where nothing is said. */
export function remarkOrNone({ weight, comment, uncertain }: ExchangeRemark): ExchangeRemark | null {
  return weight === null && comment === '' && !uncertain ? null : { weight, comment, uncertain };
}

/** A weight as a file writes it; null for anything else. */
export function weightRead(written: unknown): Weight | null {
  return WEIGHTS.find((weight) => String(weight) === String(written).trim()) ?? null;
}

/**
 * REFI-QDA has memos on codings, but neither weights nor doubts: those stand in the description of the memo, in words
 * that are read back.
 */
export function remarkNotes({ documents }: ExchangeProject): ExchangeNote[] {
  return documents.flatMap(({ selections }) =>
    selections.flatMap(({ codings }) =>
      codings.flatMap(({ guid, remark, user, created }): ExchangeNote[] =>
        remark === null
          ? []
          : [
              {
                guid: remarkGuid(guid),
                name: NAME,
                description: marksWritten(remark),
                text: remark.comment,
                user,
                created,
              },
            ],
      ),
    ),
  );
}

/** The project with what its memos on codings say as remarks; memos that `remarkNotes` made stand there no more. */
export function withRemarks(project: ExchangeProject): ExchangeProject {
  const notes = new Map(project.notes.map((note) => [note.guid, note]));
  const own = new Set<Guid>();
  const documents = project.documents.map((document): ExchangeDocument => ({
    ...document,
    selections: document.selections.map((selection) => ({
      ...selection,
      codings: selection.codings.map((coding) => {
        const said = coding.notes.flatMap((guid) => notes.get(guid) ?? []);
        if (said.length === 0) return coding;
        own.add(remarkGuid(coding.guid));
        const marks = said.map(({ name, description }) => (name === NAME ? marksRead(description) : {}));
        const remark = remarkOrNone({
          weight: marks.find(({ weight }) => weight)?.weight ?? null,
          comment: said
            .map(({ text, description, name }) => text || (name === NAME ? '' : description))
            .filter((comment) => comment !== '')
            .join('\n'),
          uncertain: marks.some(({ uncertain }) => uncertain),
        });
        return { ...coding, remark, notes: coding.notes.filter((guid) => guid !== remarkGuid(coding.guid)) };
      }),
    })),
  }));
  return { ...project, documents, notes: project.notes.filter(({ guid }) => !own.has(guid)) };
}

/** Nothing of ours has the variant digit `d`, so the memo has the GUID of its coding with that one changed. */
export function remarkGuid(coding: Guid): Guid {
  return `${coding.slice(0, 19)}d${coding.slice(20)}`;
}

const NAME = '标注说明';
const WEIGHT = '权重 ';
const UNCERTAIN = '存疑';
const BETWEEN = '；';

function marksWritten({ weight, uncertain }: ExchangeRemark): string {
  return [...(weight === null ? [] : [`${WEIGHT}${weight}`]), ...(uncertain ? [UNCERTAIN] : [])].join(
    BETWEEN,
  );
}

function marksRead(description: string): Partial<ExchangeRemark> {
  const marks = description.split(BETWEEN);
  const weight = marks.find((mark) => mark.startsWith(WEIGHT))?.slice(WEIGHT.length);
  return { weight: weightRead(weight), uncertain: marks.includes(UNCERTAIN) };
}
