import { countBits } from '../analysis/bits';
import { FEW_UNITS } from '../analysis/rigidity';
import { gapCodes } from '../analysis/gaps/search';
import { unitsWith } from '../analysis/unitIndex';
import { say, type SentenceKey } from '../wording/say';
import type { ReportInput } from './input';
import type { Block } from './report';

/** The limits of method §6.5 that apply to this study, and no others. */
export function limitBlocks(input: ReportInput): Block[] {
  const { language, documents, index, codings } = input;
  const kinds = new Set(index.documents.map(({ facts }) => facts.kind));
  const set = documents.length - index.documents.length;
  const few = gapCodes(index.book).filter(({ id }) => countBits(unitsWith(index, id)) < FEW_UNITS).length;
  const limits: readonly (readonly [boolean, SentenceKey])[] = [
    [true, 'paper.limit.dictionary'],
    [true, 'paper.limit.outside'],
    [kinds.size > 1, 'paper.limit.kinds'],
    [set > 0, 'paper.limit.drafts'],
    [true, 'paper.limit.practice'],
    [true, 'paper.limit.length'],
    [true, 'paper.limit.multiple'],
    [few > 0, 'paper.limit.few'],
    [codings.accepted + codings.rejected === 0, 'paper.limit.unreviewed'],
    [true, 'paper.limit.reflexive'],
  ];
  return [
    { kind: 'heading', text: say(language, 'paper.limits') },
    {
      kind: 'list',
      items: limits
        .filter(([applies]) => applies)
        .map(([, key]) => say(language, key, { few, drafts: set, least: FEW_UNITS })),
    },
  ];
}
