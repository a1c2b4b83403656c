import type { Codebook } from '../../shared/coding/codebook';
import type { Coding } from '../../shared/coding/coding';
import { tagger } from '../../shared/coding/tag';
import type { Input } from '../engine/parsing';
import type { Resources } from '../engine/resources';
import { ownModel } from '../workers/ownModel';
import { eachInput } from './inputs';
import type { Terminal } from './terminal';

/** `gangmu tag`: codes of each leaf clause with evidence and rule; `rulesOnly`: without the model. Gives the exit code. */
export async function tag(
  terminal: Terminal,
  resources: Resources,
  book: Codebook,
  paths: readonly string[],
  { json, rulesOnly }: { readonly json: boolean; readonly rulesOnly: boolean },
): Promise<number> {
  const tags = tagger(book, rulesOnly ? null : ownModel(resources));
  return eachInput(terminal, resources, paths, (input) => {
    const tagged = taggedClauses(input, tags);
    terminal.result(json ? JSON.stringify({ file: input.file, clauses: tagged }) : listing(input, tagged));
  });
}

interface TaggedClause {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly codes: readonly Omit<Coding, 'clause'>[];
}

function taggedClauses({ source, document }: Input, tags: ReturnType<typeof tagger>): TaggedClause[] {
  const codings = tags.tag({ text: source.text, facts: document.facts, clauses: document.clauses });
  const byClause = new Map<string, TaggedClause['codes'][number][]>();
  for (const { clause, ...code } of codings) {
    byClause.set(clause, [...(byClause.get(clause) ?? []), code]);
  }
  return document.clauses
    .filter((clause) => clause.leaf)
    .map(({ id, label, start, end }) => ({ id, label, start, end, codes: byClause.get(id) ?? [] }));
}

/** A clause a line: label, counted codes, candidates with a question mark. */
function listing({ file, source }: Input, clauses: readonly TaggedClause[]): string {
  const lines = clauses.map(({ label, start, end, codes }) => {
    const names = codes.map(({ code, status }) => (status === 'candidate' ? `${code}?` : code)).join(' ');
    return `  ${label}\t${names}\t${source.text.slice(start, Math.min(end, start + 40)).replace(/\s+/g, ' ')}`;
  });
  return [file, ...lines].join('\n');
}
