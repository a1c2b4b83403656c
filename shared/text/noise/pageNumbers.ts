import type { Edit } from '../edits';
import { linesTaken, textLines, type TextLine } from '../textLines';

/**
 * Lines that hold nothing but the number of a page. `— 3 —` and 第3页 say it themselves; bare numbers only where at
 * least three count up at the distance of pages: tables also put 1, 2, 3 on lines of their own, but closer.
 */
export function pageNumbers(text: string): readonly Edit[] {
  const lines = textLines(text);
  const taken = new Set<TextLine>(lines.filter((line) => PLAIN_TO_SEE.test(line.text)));
  const bare = lines.filter((line) => BARE.test(line.text));
  for (const run of countingUp(bare)) {
    const gaps = run.slice(1).map((line, i) => line.start - (run[i]?.end ?? 0));
    const middle = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
    if (run.length >= 3 && middle >= PAGE.usual && Math.min(...gaps) >= PAGE.least) {
      for (const line of run) taken.add(line);
    }
  }
  return linesTaken(text, lines, (line) => taken.has(line));
}

/** Characters between two page numbers; a page of a policy has 400 to 1,200, the last one may have few. */
const PAGE = { usual: 250, least: 120 } as const;

const BARE = /^[\d０-９]{1,3}$/;
const PLAIN_TO_SEE =
  /^(?:[—–―－-]{1,2}\s*[\d０-９]{1,3}\s*[—–―－-]{1,2}|[—–―－-]?\s*第\s*[\d０-９]{1,3}\s*页(?:\s*[，,/]?\s*共\s*[\d０-９]{1,3}\s*页)?\s*[—–―－-]?|页码\s*[:：]\s*\d{1,3}\s*[/／]\s*\d{1,3}|[Pp]age\s+\d{1,3}(?:\s+of\s+\d{1,3})?)$/;

/** Runs of lines whose numbers grow by one, or by two where a page has none. */
function countingUp(lines: readonly TextLine[]): readonly TextLine[][] {
  const runs: TextLine[][] = [];
  let before = NaN;
  for (const line of lines) {
    const number = Number(line.text.normalize('NFKC'));
    if (number === before + 1 || number === before + 2) runs.at(-1)?.push(line);
    else runs.push([line]);
    before = number;
  }
  return runs;
}
