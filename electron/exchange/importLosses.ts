import type { MatchedCodes } from '../../shared/exchange/codesMatched';
import { ownCoder } from '../../shared/exchange/coders';
import { foreignVariables } from '../../shared/exchange/intoProject';
import { codesOf, type ExchangeProject } from '../../shared/exchange/project';
import type { Message } from '../../shared/wording/say';
import { guidNamed } from './guid';

/** What a project has no place for, whatever the document. */
export function projectLosses(project: ExchangeProject, matched: MatchedCodes): Message[] {
  const selections = project.documents.flatMap((document) => document.selections);
  const remarks = selections.filter(({ codings, description }) => codings.length === 0 && description !== '');
  const onHeadings = selections
    .flatMap(({ codings }) => codings)
    .map(({ code }) => matched.headings.get(code))
    .filter((name) => name !== undefined);
  const colors = codesOf(project.codes).filter(({ code }) => code.color !== null);
  // Memos on codings are taken over as comments.
  const asRemarks = new Set(selections.flatMap(({ codings }) => codings.flatMap(({ notes }) => notes)));
  const ownSets = new Set(['national', 'provincial', 'municipal'].map((level) => guidNamed(`set:${level}`)));
  return [
    ...named(
      'exchange.loss.notes',
      project.notes.filter(({ guid }) => !asRemarks.has(guid)).map(({ name }) => name),
    ),
    ...named(
      'exchange.loss.sets',
      project.sets.filter(({ guid }) => !ownSets.has(guid)).map(({ name }) => name),
    ),
    ...named('exchange.loss.variables', foreignVariables(project)),
    ...(onHeadings.length === 0
      ? []
      : [
          {
            key: 'exchange.loss.notCodable',
            values: { n: onHeadings.length, names: listed([...new Set(onHeadings)]) },
          } as const,
        ]),
    ...(remarks.length === 0
      ? []
      : [{ key: 'exchange.loss.annotations', values: { n: remarks.length } } as const]),
    ...(matched.flattened === 0
      ? []
      : [{ key: 'exchange.loss.tree', values: { n: matched.flattened } } as const]),
    ...(colors.length === 0 ? [] : [{ key: 'exchange.loss.colors', values: { n: colors.length } } as const]),
  ];
}

/** Names of those whose codings came along, without our own coders. */
export function foreignCoders({ users, documents }: ExchangeProject): string[] {
  const coded = new Set(
    documents.flatMap(({ selections }) =>
      selections.flatMap(({ codings }) => codings.map(({ user }) => user)),
    ),
  );
  return users
    .filter(({ guid, name }) => coded.has(guid) && ownCoder(name) === undefined)
    .map(({ name }) => name);
}

/** One sentence with how many there are and what they are called; none for none. */
export function named(key: Message['key'], names: readonly string[]): Message[] {
  return names.length === 0 ? [] : [{ key, values: { n: names.length, names: listed(names) } }];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => (name === '' ? '—' : name));
  return shown.join('、') + (names.length > shown.length ? ' …' : '');
}
