import type { ComponentType } from 'react';
import { useSay } from '../session/look';
import { usePlace } from '../session/place';
import type { Selection } from '../session/trail';
import { CellPart } from './cell';
import { ClausePart } from './clause';
import { CodePart } from './code';
import { DocumentsPart } from './documents';
import { GapPart } from './gap';
import { StagePart } from './stage';

/** What stands behind the selection: clauses, evidence, and why. */
export function Inspector() {
  const say = useSay();
  const selection = usePlace((trail) => trail.here.selection);
  if (selection.kind === 'nothing') return <p className="side-note">{say('inspector.nothing')}</p>;
  const Part = PARTS[selection.kind] as ComponentType<{ at: Selection }>;
  return (
    <div className="inspector">
      <Part at={selection} key={JSON.stringify(selection)} />
    </div>
  );
}

const PARTS: {
  [K in Exclude<Selection['kind'], 'nothing'>]: ComponentType<{ at: Extract<Selection, { kind: K }> }>;
} = {
  cell: CellPart,
  stage: StagePart,
  gap: GapPart,
  documents: DocumentsPart,
  clause: ClausePart,
  code: CodePart,
};
