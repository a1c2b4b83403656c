import type { Message, SentenceKey } from '../wording/say';

/** An English reason of the codebook's reader as a sentence in both languages; an unknown one as it is. */
export function reasonTold(reason: string): Message {
  for (const [pattern, key] of REASONS) {
    const found = pattern.exec(reason);
    if (found) return { key, values: found.groups ?? {} };
  }
  return { key: 'workbench.problem.other', values: { reason } };
}

const REASONS: readonly (readonly [RegExp, SentenceKey])[] = [
  [/^there is no code (?<code>\S+)/, 'workbench.problem.noCode'],
  [/^unknown word list \{(?<name>[^}]*)\}/, 'workbench.problem.noList'],
  [/^this pattern matches the empty text/, 'workbench.problem.empty'],
  [/^unbounded repetition (?<part>.+): give/, 'workbench.problem.unbounded'],
  [/^it may have to read one sentence in (?<ways>.+) ways, and/, 'workbench.problem.ways'],
  [/runs away/, 'workbench.problem.runaway'],
  [/^a circumstance must name/, 'workbench.problem.nothingNamed'],
  [/^an alias has no rules: give them to (?<code>\S+)/, 'workbench.problem.aliasRules'],
  [/Unterminated group/, 'workbench.problem.openGroup'],
  [/Unmatched '\)'/, 'workbench.problem.closedGroup'],
  [/Unterminated character class/, 'workbench.problem.openClass'],
  [/Nothing to repeat|Lone quantifier/, 'workbench.problem.nothingToRepeat'],
  [/^Too small/, 'workbench.problem.needed'],
  [/this id is used twice/, 'workbench.problem.idUsed'],
  [/^an id is lower-case words/, 'workbench.problem.idShape'],
  [/^there is no family (?<family>\S+)/, 'books.problem.noFamily'],
  [/^(?<code>\S+) is an alias itself/, 'books.problem.aliasOfAlias'],
  [/^Unrecognized keys?: (?<keys>.+)/, 'books.problem.unknownKey'],
  [/^Invalid option: expected one of (?<options>.+)/, 'books.problem.option'],
  [/^Invalid input: expected .+, received undefined/, 'books.problem.missing'],
  [/^Invalid input: expected (?<expected>.+), received (?<received>.+)/, 'books.problem.kind'],
];
