import type { Sentence } from './say';
import { agreementWords } from './window/agreement';
import { arrivalWords } from './window/arrivals';
import { bookWords } from './window/books';
import { codebookWords } from './window/codebook';
import { codingWords } from './window/coding';
import { commandWords } from './window/commands';
import { coverageWords } from './window/coverage';
import { factWords } from './window/facts';
import { frameWords } from './window/frame';
import { gapWords } from './window/gaps';
import { machineWords } from './window/machine';
import { libraryWords } from './window/library';
import { qualityWords } from './window/quality';
import { readerWords } from './window/reader';
import { studyWords } from './window/study';
import { studyResultWords } from './window/studyResults';
import { whyWords } from './window/why';
import { workbenchWords } from './window/workbench';

/** Everything the window says of its own, a table for each of its parts. */
export const windowWords = {
  ...frameWords,
  ...agreementWords,
  ...arrivalWords,
  ...commandWords,
  ...factWords,
  ...libraryWords,
  ...readerWords,
  ...codebookWords,
  ...bookWords,
  ...workbenchWords,
  ...codingWords,
  ...machineWords,
  ...whyWords,
  ...qualityWords,
  ...coverageWords,
  ...gapWords,
  ...studyWords,
  ...studyResultWords,
} satisfies Record<string, Sentence>;
