import type { Citation, Clause, Links, OtherPart, PolicyDocument } from '../../shared/policy/document';

/**
 * A parsed document as lines to read: facts, days and links, then clauses and other parts in the order of the text;
 * → a clause named, @ who is responsible.
 */
export function drawn(text: string, document: PolicyDocument): string {
  const { origins, ...facts } = document.facts;
  const head = Object.entries(facts).map(([fact, value]) => {
    const origin = origins[fact as keyof typeof origins];
    return `${fact}: ${Array.isArray(value) ? value.join('、') : String(value)}${origin === undefined ? '' : ` (${origin})`}`;
  });
  const days = Object.entries(document.dates).flatMap(([day, date]) =>
    date === null ? [] : [`${day} ${date}`],
  );
  const depth = new Map<string, number>();
  const parts = [
    ...document.clauses.map((clause) => ({ start: clause.start, end: clause.end, clause, other: null })),
    ...document.others
      .filter((other) => other.kind !== 'blank')
      .map((other) => ({ start: other.start, end: other.end, clause: null, other })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const lines = parts.map(({ clause, other }) =>
    clause === null ? otherLine(text, other) : clauseLine(text, clause, depth, document),
  );
  const warnings = document.warnings.map(({ key, values }) => `! ${key} ${JSON.stringify(values ?? {})}`);
  return [
    ...head,
    `dates: ${days.join(', ')}`,
    ...linkLines(document.links),
    '',
    ...lines,
    ...warnings,
    '',
  ].join('\n');
}

function linkLines(links: Links): string[] {
  const names = (citations: readonly Citation[]): string =>
    citations
      .map(({ title, documentNumber, clause }) =>
        [title, documentNumber, clause].filter((one) => one !== null).join(' '),
      )
      .join('、');
  return [
    ['to', links.addressees.join('；')],
    ['based on', names(links.basedOn)],
    ['repeals', names(links.repeals)],
    ['names', names(links.citations)],
  ].flatMap(([what, words]) => (words === '' ? [] : [`${what}: ${words}`]));
}

function otherLine(text: string, other: OtherPart | null): string {
  return other === null ? '' : `· ${other.kind} ${shortened(text.slice(other.start, other.end))}`;
}

function clauseLine(
  text: string,
  clause: Clause,
  depth: Map<string, number>,
  { links }: PolicyDocument,
): string {
  const level = clause.parent === null ? 0 : (depth.get(clause.parent) ?? 0) + 1;
  depth.set(clause.id, level);
  const words = clause.leaf ? ` ${shortened(text.slice(clause.start, clause.end))}` : '';
  const heading = clause.heading === null ? '' : ` {${clause.heading}}`;
  const states = clause.states.length === 0 ? '' : ` <${clause.states.join(' ')}>`;
  const named = links.references
    .filter(({ from }) => from === clause.id)
    .map(({ to, label }) => ` → ${to ?? '✗'} ${label}`)
    .join('');
  const bodies =
    clause.responsible === null
      ? ''
      : ` @${clause.responsible.lead.join('、')}${clause.responsible.others.map((body) => `+${body}`).join('')}`;
  return `${'  '.repeat(level)}${clause.leaf ? '●' : '○'} ${clause.id} ${clause.kind} ${clause.label}${heading}${states}${words}${named}${bodies}`;
}

function shortened(words: string): string {
  const line = words.replace(/\s*\n\s*/g, '⏎');
  return line.length <= 26 ? line : `${line.slice(0, 16)}…${line.slice(-8)}`;
}
