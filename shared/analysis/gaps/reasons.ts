import type { Message } from '../../wording/say';
import type { Gap } from './gap';

/** Why a gap is thought to be one and how surely, with the figures that went into it. */
export function gapReasons({ lacks, absence, searched }: Gap): readonly Message[] {
  const reasons: Message[] = lacks.map((weakness) => ({ key: `gap.lacks.${weakness}` }));
  if (absence !== null) {
    const { recall, recallFrom, expected, comparable, units } = absence;
    reasons.push(
      { key: `gap.recall.${recallFrom}`, values: { recall } },
      { key: 'gap.expected', values: { ...comparable, expected } },
      { key: 'gap.expectedUnits', values: { units } },
    );
  }
  reasons.push({ key: 'gap.searched', values: { documents: searched.documents, units: searched.units } });
  if (searched.documents === 1) reasons.push({ key: 'gap.oneDocument' });
  if (searched.candidates > 0) reasons.push({ key: 'gap.waiting', values: { n: searched.candidates } });
  return reasons;
}
