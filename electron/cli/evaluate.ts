import { readFile } from 'node:fs/promises';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { evaluation, type GoldRow } from '../../shared/coding/evaluate';
import { reliability } from '../../shared/coding/model/calibration';
import type { Model } from '../../shared/coding/model/model';
import { tagger, type PassageCode } from '../../shared/coding/tag';
import type { Terminal } from './terminal';

/** `gangmu evaluate`: the tagger against people's labels; it sees text and headings, never the labels. `model` null: rules alone. */
export async function evaluate(
  terminal: Terminal,
  book: Codebook,
  model: Model | null,
  file: string,
  json: boolean,
): Promise<number> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    terminal.tell('cli.refused', {
      name: file,
      reason: terminal.words({ key: 'import.unreadable', values: { reason } }),
    });
    return 1;
  }
  const rows: GoldRow[] = [];
  let bad = 0;
  for (const [index, line] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const row = goldRow(line);
    if (typeof row === 'string') {
      bad += 1;
      terminal.tell('cli.badRow', { file, line: index + 1, reason: row });
    } else rows.push(row);
  }
  const { tagPassage } = tagger(book, model);
  const given = new Map(rows.map((row) => [row, tagPassage(row)]));
  const predict = (row: GoldRow): ReadonlySet<CodeId> =>
    new Set((given.get(row) ?? []).filter(({ score }) => score >= 2).map(({ code }) => code));
  const manual = book.codes.filter((code) => code.manual).map(({ id }) => id);
  const result = evaluation(rows, predict, manual);
  const calibration = reliability(saidOf(rows, given, manual));
  if (json) terminal.result(JSON.stringify({ ...result, model: model !== null, calibration }));
  else {
    terminal.result(terminal.words({ key: model === null ? 'cli.byRules' : 'cli.byRulesAndModel' }));
    terminal.result(
      terminal.words({
        key: 'cli.score',
        values: {
          rows: rows.length,
          micro: result.micro.toFixed(3),
          macro: result.macro.toFixed(3),
          precision: result.precision.toFixed(3),
          recall: result.recall.toFixed(3),
        },
      }),
    );
    for (const [code, q] of Object.entries(result.perCode)) {
      const cells = [q.precision, q.recall, q.f1].map((value) => value.toFixed(3));
      terminal.result(`  ${code.padEnd(18)} ${cells.join('  ')}  n=${q.support}`);
    }
    if (model !== null) {
      terminal.result(terminal.words({ key: 'cli.calibration' }));
      for (const { from, to, judged, said, right } of calibration)
        terminal.result(
          `  ${from.toFixed(1)}–${to.toFixed(1)}  ${said.toFixed(3)}  ${right.toFixed(3)}  n=${judged}`,
        );
    }
  }
  return bad > 0 ? 1 : 0;
}

/** What was said with a probability, but for codes that only one of two coders gave. */
function saidOf(
  rows: readonly GoldRow[],
  given: ReadonlyMap<GoldRow, readonly PassageCode[]>,
  manual: readonly CodeId[],
): { probability: number; right: boolean }[] {
  return rows.flatMap((row) =>
    (given.get(row) ?? []).flatMap(({ code, probability }) => {
      if (probability === undefined || !manual.includes(code) || row.disputed?.includes(code)) return [];
      return [{ probability, right: row.codes.includes(code) }];
    }),
  );
}

const TEXTS = ['text', 'title', 'chapter', 'section', 'article'] as const;

/** The row, or what is wrong with it. */
function goldRow(line: string): GoldRow | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'JSON';
  }
  if (typeof value !== 'object' || value === null) return 'object';
  const row = value as Record<string, unknown>;
  if (typeof row['text'] !== 'string') return 'text';
  const headings = TEXTS.map((name) => [name, typeof row[name] === 'string' ? row[name] : '']);
  const codes = strings(row['codes']);
  const disputed = strings(row['disputed'] ?? []);
  if (codes === null) return 'codes';
  if (disputed === null) return 'disputed';
  return { id: '', file: '', ...Object.fromEntries(headings), codes, disputed } as GoldRow;
}

function strings(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
