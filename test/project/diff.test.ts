import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP_VERDICTS } from '../../shared/analysis/gaps/gap';
import type { CoderId, SampleId } from '../../shared/agreement/sample';
import type { CodeId } from '../../shared/coding/codebook';
import {
  diffReverse,
  DIFF_NONE,
  type BookState,
  type Change,
  type CoderState,
  type CodingState,
  type Diff,
  type DocumentState,
  type MachineState,
  type LayerState,
  type NoteState,
  type SampleState,
  type SettledState,
  type VerdictState,
} from '../../shared/project/diff';
import { codingJudged } from '../../shared/project/codingEdits';
import { documentsRemoved, factsEdited, gapsJudged } from '../../shared/project/edits';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { facts } from '../invented';

const documentState: fc.Arbitrary<DocumentState> = fc.record({
  id: fc.constantFrom('d1', 'd2', 'd3').map((id) => id as DocumentId),
  facts: fc.string().map((title) => facts({ title })),
  removed: fc.boolean(),
});
const codingState: fc.Arbitrary<CodingState> = fc.record({
  document: fc.constant('d1' as DocumentId),
  clause: fc.constantFrom('0-1-0-0', '0-2-0-0').map((id) => id as ClauseId),
  code: fc.constantFrom('lc.share', 'lc.open').map((id) => id as CodeId),
  status: fc.constantFrom(null, 'suggested', 'candidate', 'accepted', 'rejected'),
  detail: fc.option(
    fc.record({
      spans: fc.constantFrom([], [{ start: 4, end: 9 }]),
      weight: fc.constantFrom(null, 1, 3),
      comment: fc.constantFrom('', '待查'),
      uncertain: fc.boolean(),
    }),
  ),
});
function changes<State>(state: fc.Arbitrary<State>): fc.Arbitrary<Change<State>[]> {
  return fc.array(fc.record({ from: state, to: state }), { maxLength: 4 });
}
const verdictState: fc.Arbitrary<VerdictState> = fc.record({
  gap: fc.constantFrom('lc.share@provincial:云岭', 'lc.open@'),
  verdict: fc.constantFrom(null, ...GAP_VERDICTS),
});
const bookState: fc.Arbitrary<BookState> = fc.record({
  version: fc.constantFrom('1.0.0', '1.0.0+1'),
  codes: fc.constant([]),
  order: fc.constantFrom(null, ['lc.share', 'lc.open'] as CodeId[]),
  words: fc.constantFrom(null, { 部门: '机关|单位' }),
});
const noteState: fc.Arbitrary<NoteState> = fc.record({
  target: fc.constantFrom({ kind: 'project' }, { kind: 'code', code: 'lc.share' as CodeId }),
  text: fc.constantFrom(null, '备忘'),
});
const machineState: fc.Arbitrary<MachineState> = fc.record({
  rulesOnly: fc.boolean(),
  model: fc.constantFrom(null, 'a1', 'b2'),
});
const coder = fc.constantFrom('c1', 'c2').map((id) => id as CoderId);
const coderState: fc.Arbitrary<CoderState> = fc.record({
  id: coder,
  name: fc.constantFrom(null, '甲', '乙'),
});
const sampleState: fc.Arbitrary<SampleState> = fc.record({
  id: fc.constantFrom('s1', 's2').map((id) => id as SampleId),
  sample: fc.constant(null),
});
const layerState: fc.Arbitrary<LayerState> = fc.record({
  coder,
  document: fc.constant('d1' as DocumentId),
  clause: fc.constant('0-1-0-0' as ClauseId),
  judgement: fc.option(
    fc.record({
      codes: fc.subarray(['lc.share', 'lc.open'] as CodeId[]),
      note: fc.string(),
      done: fc.boolean(),
    }),
  ),
});
const settledState: fc.Arbitrary<SettledState> = fc.record({
  document: fc.constant('d1' as DocumentId),
  clause: fc.constant('0-1-0-0' as ClauseId),
  settled: fc.boolean(),
});
const diff: fc.Arbitrary<Diff> = fc.record({
  documents: changes(documentState),
  codings: changes(codingState),
  verdicts: changes(verdictState),
  book: changes(bookState),
  notes: changes(noteState),
  machine: changes(machineState),
  coders: changes(coderState),
  samples: changes(sampleState),
  layers: changes(layerState),
  settled: changes(settledState),
});

describe('a diff', () => {
  it('turned back is every change the other way, the last first; turned back twice, the diff again', () => {
    fc.assert(
      fc.property(diff, (d) => {
        const reversed = diffReverse(d);
        for (const part of Object.keys(d) as (keyof Diff)[])
          expect(reversed[part]).toEqual(
            [...d[part]].reverse().map(({ from, to }) => ({ from: to, to: from })),
          );
        expect(diffReverse(diffReverse(d))).toEqual(d);
      }),
    );
  });

  it('shares no list with its reverse, so that neither can change under the other', () => {
    const reversed = diffReverse(DIFF_NONE);
    for (const part of Object.keys(DIFF_NONE) as (keyof Diff)[]) {
      expect(reversed[part]).not.toBe(DIFF_NONE[part]);
    }
  });
});

describe('an edit', () => {
  const one: DocumentState = { id: 'd1' as DocumentId, facts: facts({ region: '云岭' }), removed: false };
  const two: DocumentState = { id: 'd2' as DocumentId, facts: facts({ region: '东澜' }), removed: false };

  it('of facts touches only documents that do not have them already, and says a person set them', () => {
    const { documents } = factsEdited([one, two], { region: '东澜' });
    expect(documents.map(({ to }) => [to.id, to.facts.region, to.facts.origins.region])).toEqual([
      ['d1', '东澜', 'person'],
    ]);
  });

  it('of removal touches only documents that are there', () => {
    expect(documentsRemoved([one, { ...two, removed: true }], true).documents).toHaveLength(1);
  });

  it('takes a verdict back to what the machine had said by its score', () => {
    const coding: CodingState = {
      document: 'd1' as DocumentId,
      clause: '0-1-0-0' as ClauseId,
      code: 'lc.share' as CodeId,
      status: 'rejected',
      detail: null,
    };
    expect(codingJudged(coding, 2, null).codings[0]?.to.status).toBe('suggested');
    expect(codingJudged(coding, 1, null).codings[0]?.to.status).toBe('candidate');
    expect(codingJudged(coding, 2, 'rejected').codings).toEqual([]);
  });

  it('of a gap’s verdict takes it back with null', () => {
    const before = [{ gap: 'lc.share@', verdict: 'confirmed' }] as const;
    expect(gapsJudged(before, 'confirmed').verdicts).toEqual([]);
    expect(gapsJudged(before, null).verdicts).toEqual([
      { from: before[0], to: { gap: 'lc.share@', verdict: null } },
    ]);
  });
});
