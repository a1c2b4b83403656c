import type { Span } from '../text/span';
import { codePoints } from './positions';
import {
  codesOf,
  type ExchangeCoding,
  type ExchangeDocument,
  type ExchangeProject,
  type Guid,
} from './project';

/** Between names in one cell. */
export const NAMES_BETWEEN = '；';
export const ATTRIBUTE = '属性:';
export const PATH_BETWEEN = ' / ';

/** Columns for what is said of a coding. */
export const REMARKS = ['weight', 'comment', 'uncertain'] as const;

/** Columns of a long table for what the machine says of a coding of its own. */
export const MACHINE_SAYS = ['by', 'probability'] as const;

type Cell = string | number;

/**
 * A project as rows of a table, head first; positions in code points, end exclusive. Long: a row a coding, those of the
 * machine with what gave it (by: rules, model, both, project) and how likely it is (probability), all with what is said
 * of it (weight 1–3, comment, uncertain 1), and a row for
 * each stretch that nobody coded, so that the rows hold the whole text. Wide: a row a passage, a column a code, in the
 * cell the names of those who gave it.
 */
export function tableRows(project: ExchangeProject, wide: boolean): Cell[][] {
  const names = codeNames(project);
  const users = new Map(project.users.map(({ guid, name }) => [guid, name]));
  const attributes = project.variables.map(({ name }) => ATTRIBUTE + name);
  const codes = [...names.keys()];
  const head = wide
    ? ['document', 'start', 'end', 'text', ...attributes, ...codes.map((code) => names.get(code) ?? '')]
    : ['document', 'start', 'end', 'text', 'code', 'coder', ...MACHINE_SAYS, ...REMARKS, ...attributes];
  const coder = (user: Guid | null): string => (user === null ? '' : (users.get(user) ?? ''));
  const titles = titlesOf(project);
  const rows = project.documents.flatMap((document, d) => {
    const places = codePoints(document.text);
    const values = project.variables.map(({ guid }) => document.values.get(guid) ?? '');
    return piecesOf(document).flatMap(({ start, end, codings }): Cell[][] => {
      const front = [titles[d] ?? '', places.at(start), places.at(end), document.text.slice(start, end)];
      if (!wide) {
        const given = codings.map(({ code, user, given: how, remark }): Cell[] => [
          ...[names.get(code) ?? '', coder(user)],
          ...[how?.by ?? '', how?.probability === undefined ? '' : Number(how.probability.toFixed(4))],
          ...[remark?.weight ?? '', remark?.comment ?? '', remark?.uncertain === true ? 1 : ''],
        ]);
        const none: Cell[] = ['', '', ...MACHINE_SAYS.map(() => ''), ...REMARKS.map(() => '')];
        return (given.length === 0 ? [none] : given).map((cells) => [...front, ...cells, ...values]);
      }
      const cells = codes.map((code) =>
        codings
          .filter((coding) => coding.code === code)
          .map(({ user }) => coder(user) || '?')
          .join(NAMES_BETWEEN),
      );
      return [[...front, ...values, ...cells]];
    });
  });
  return [head, ...rows];
}

/** Names of documents, those of one name told apart by a number: rows of one name are one document. */
function titlesOf({ documents }: ExchangeProject): string[] {
  const seen = new Map<string, number>();
  return documents.map(({ name }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}（${String(times)}）`;
  });
}

interface Piece extends Span {
  readonly codings: readonly Pick<ExchangeCoding, 'code' | 'user' | 'given' | 'remark'>[];
}

/** A cell of a spreadsheet holds 32,767 characters. */
const LONGEST = 30_000;

/** Coded passages, and what lies between them, in the order of the text. */
function piecesOf({ text, selections }: ExchangeDocument): Piece[] {
  const coded = selections.filter(({ codings }) => codings.length > 0);
  const pieces: Piece[] = [...coded];
  let at = 0;
  const between = (end: number): void => {
    for (; at < end;) {
      let next = Math.min(end, at + LONGEST);
      // Not between the halves of a pair.
      if (next < end && /[\udc00-\udfff]/.test(text[next] ?? '')) next -= 1;
      pieces.push({ start: at, end: next, codings: [] });
      at = next;
    }
  };
  for (const { start, end } of [...coded].sort((a, b) => a.start - b.start)) {
    between(start);
    at = Math.max(at, end);
  }
  between(text.length);
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Codes that may be given, by name; those of one name by name and what stands over them. */
function codeNames({ codes }: ExchangeProject): Map<Guid, string> {
  const all = codesOf(codes).filter(({ code }) => code.codable);
  const times = new Map<string, number>();
  for (const { code } of all) times.set(code.name, (times.get(code.name) ?? 0) + 1);
  return new Map(
    all.map(({ code, path }) => [
      code.guid,
      times.get(code.name) === 1 ? code.name : path.join(PATH_BETWEEN),
    ]),
  );
}
