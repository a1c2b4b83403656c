import governance from '../../corpora/codebooks/governance.json';
import type { Codebook } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';

/** The shipped codebook, or a test failure that names what is wrong with it. */
export function governanceBook(): Codebook {
  const reading = codebookRead(governance);
  if (!reading.ok)
    throw new Error(reading.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  return reading.book;
}
