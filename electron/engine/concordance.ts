import type { CodedDocument } from '../../shared/analysis/coverage';
import type { Concordance, ConcordanceLine } from '../../shared/contract/reading';
import { folded } from '../../shared/text/fold';
import { csvText } from '../exporters/csv';
import type { Project } from '../storage/file';
import { studiedText } from '../storage/study';

/** As many lines as a person looks through. */
export const SHOWN = 2000;
const AROUND = 30;

/**
 * Every place where `words` stand in the texts, in their order. Compared as the rules compare: full-width and
 * half-width are one, blanks between Chinese characters none; a line break within is passed over. All are counted, `most`
 * are given.
 */
export function concordance(
  project: Project,
  documents: readonly CodedDocument[],
  words: string,
  most: number,
): Concordance {
  const pattern = patternOf(words);
  if (pattern === null) return { all: 0, documents: 0, lines: [] };
  const lines: ConcordanceLine[] = [];
  let all = 0;
  let within = 0;
  for (const { id, facts } of documents) {
    const { text, clauses } = studiedText(project, id);
    const plain = folded(text);
    let next = 0;
    let here = 0;
    for (const match of plain.text.matchAll(pattern)) {
      here += 1;
      if (lines.length >= most) continue;
      const { start, end } = plain.originalSpan(match.index, match.index + match[0].length);
      while (next < clauses.length && (clauses[next]?.end ?? 0) <= start) next += 1;
      const leaf = clauses.slice(next).find((clause) => clause.leaf && clause.end > start);
      const clause = leaf !== undefined && leaf.start <= start ? leaf : null;
      lines.push({
        document: id,
        title: facts.title,
        clause: clause?.id ?? null,
        label: clause?.label ?? '',
        left: oneLine(text.slice(Math.max(0, start - AROUND), start)),
        match: oneLine(text.slice(start, end)),
        right: oneLine(text.slice(end, end + AROUND)),
        start,
        end,
      });
    }
    all += here;
    if (here > 0) within += 1;
  }
  return { all, documents: within, lines };
}

/** A row a place: `left,match,right,clause,document,start,end`; positions of code units in the frozen text. */
export function concordanceCsv(lines: readonly ConcordanceLine[]): string {
  const rows = lines.map(({ left, match, right, label, title, start, end }) => [
    ...[left, match, right, label, title],
    ...[start, end],
  ]);
  return csvText([['left', 'match', 'right', 'clause', 'document', 'start', 'end'], ...rows]);
}

/** null: nothing to look for. */
function patternOf(words: string): RegExp | null {
  const characters = [...folded(words.trim()).text];
  if (characters.length === 0) return null;
  const escaped = characters.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('\\n?'), 'giu');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
