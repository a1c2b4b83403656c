import type { Codebook } from '../../../shared/coding/codebook';
import type { CodebookProblem } from '../../../shared/coding/codebookRead';
import { reasonTold } from '../../../shared/coding/reasonTold';
import type { Message, SentenceKey } from '../../../shared/wording/say';
import { LISTS, linesTold, TURNS, type Draft, type ListName, type TurnName } from '../../session/codedraft';

/** Where in the form a problem belongs: `strong 12` is the line with that key; a field by its name; `''` nowhere in it. */
export type Spot = `${ListName} ${number}` | `${TurnName} ${number}` | 'gate' | 'id' | 'zh' | 'en' | '';

export interface Told {
  readonly spot: Spot;
  /** Place as the codebook names it, for what is not in this form. */
  readonly path: string;
  readonly message: Message;
}

/** What can be told without the engine: an id that cannot be, a name that is missing. */
export function draftProblems(draft: Draft, book: Codebook): readonly Told[] {
  const problems: Told[] = [];
  const tell = (spot: Spot, key: SentenceKey): void => {
    problems.push({ spot, path: '', message: { key } });
  };
  const id = draft.id.trim();
  if (draft.added !== null) {
    if (!/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/.test(id)) tell('id', 'workbench.problem.idShape');
    else if (book.codes.some((code) => code.id === id)) tell('id', 'workbench.problem.idUsed');
  }
  if (draft.zh.trim() === '') tell('zh', 'workbench.problem.needed');
  if (draft.en.trim() === '') tell('en', 'workbench.problem.needed');
  return problems;
}

/** The problems the engine found, at their places in the form and in the words of the window. */
export function problemsTold(draft: Draft, problems: readonly CodebookProblem[]): readonly Told[] {
  return problems.map(({ path, reason }) => ({
    spot: spotOf(draft, path),
    path,
    message: reasonTold(reason),
  }));
}

function spotOf(draft: Draft, path: string): Spot {
  const owner = /^codes\[\d+\] (\S+)/.exec(path)?.[1];
  if (owner !== undefined && owner !== draft.id.trim()) return '';
  const [, part = '', number = ''] =
    /[ .](strong|weak|exclude|heading|raise|lower)\[(\d+)\]/.exec(path) ?? [];
  const list = LISTS.find((name) => name === part);
  const line = list && linesTold(draft, list)[Number(number)];
  if (list && line) return `${list} ${line.key}`;
  const turn = TURNS.find((name) => name === part);
  const row = turn && draft.turns[turn][Number(number)];
  if (turn && row) return `${turn} ${row.key}`;
  return /[ .]gate(?:\[0\])?$/.test(path) ? 'gate' : '';
}
