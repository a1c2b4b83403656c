import { say } from '../wording/say';
import { coverageBlocks } from './coverageTables';
import { gapBlocks } from './gapTables';
import type { ReportInput } from './input';
import { limitBlocks } from './limits';
import type { Report } from './report';
import { methodBlocks } from './sample';

/**
 * The report of a study in the order of method §6.3: how it was made, what the texts provide for, what was not found
 * and how surely, what limits it. Every number in it is computed from `input`; nothing is written by hand.
 */
export function writtenReport(input: ReportInput): Report {
  const { language } = input;
  return {
    language,
    title: say(language, 'paper.title'),
    subtitle: say(language, 'paper.subtitle', { project: input.project, day: input.day }),
    blocks: [...methodBlocks(input), ...coverageBlocks(input), ...gapBlocks(input), ...limitBlocks(input)],
  };
}
