import type { Facts, Clause } from '../../shared/policy/document';
import type { Input } from '../engine/parsing';
import type { Resources } from '../engine/resources';
import { eachInput } from './inputs';
import type { Terminal } from './terminal';

/** `gangmu parse`: facts and clause tree of each file. Gives the exit code. */
export async function parse(
  terminal: Terminal,
  resources: Resources,
  paths: readonly string[],
  json: boolean,
): Promise<number> {
  return eachInput(terminal, resources, paths, (input) => {
    terminal.result(json ? JSON.stringify(parsedJson(terminal, input)) : outlineText(terminal, input));
  });
}

function parsedJson(terminal: Terminal, { file, source, document, characters }: Input): object {
  const { origins: _, ...facts } = document.facts;
  return {
    file,
    encoding: source.encoding,
    facts,
    dates: document.dates,
    links: document.links,
    counts: counts(document.clauses, characters),
    clauses: document.clauses.map(({ id, label, kind, parent, start, end, responsible }) => ({
      id,
      label,
      kind,
      parent,
      start,
      end,
      text: source.text.slice(start, end),
      responsible: responsible && {
        ...responsible.span,
        lead: responsible.lead,
        others: responsible.others,
      },
    })),
    warnings: [...source.warnings, ...document.warnings].map(terminal.words),
  };
}

function outlineText(terminal: Terminal, { file, source, document, characters }: Input): string {
  const none = terminal.words({ key: 'cli.none' });
  const shown = (value: string | null): string => (value === null || value === '' ? none : value);
  const facts: Facts = document.facts;
  const head = terminal.words({
    key: 'cli.outline',
    values: {
      file,
      title: facts.title,
      number: shown(facts.documentNumber),
      issuers: shown(facts.issuers.join('、')),
      level: terminal.words({ key: `level.${facts.level ?? 'none'}` }),
      region: shown(facts.region),
      kind: terminal.words({ key: `kind.${facts.kind}` }),
      status: terminal.words({ key: `docStatus.${facts.status}` }),
      date: shown(facts.date),
      effective: shown(facts.effectiveDate),
      encoding: source.encoding,
      ...counts(document.clauses, characters),
    },
  });
  const outline = document.clauses
    .filter((clause) => OUTLINED.has(clause.kind))
    .map((clause) =>
      `${clause.kind === 'section' ? '      ' : '    '}${clause.label} ${clause.heading ?? ''}`.trimEnd(),
    );
  const warnings = [...source.warnings, ...document.warnings].map((w) => `  ! ${terminal.words(w)}`);
  return [head, ...outline, ...warnings].join('\n');
}
const OUTLINED: ReadonlySet<Clause['kind']> = new Set(['part', 'chapter', 'section', 'heading']);

function counts(
  clauses: readonly Clause[],
  characters: number,
): { chapters: number; articles: number; clauses: number; characters: number } {
  const of = (kind: Clause['kind']): number => clauses.filter((clause) => clause.kind === kind).length;
  return {
    chapters: of('chapter'),
    articles: of('article'),
    clauses: clauses.filter((clause) => clause.leaf).length,
    characters,
  };
}
