import type { ComponentType } from 'react';
import { Button } from '../kit/button';
import { useSay } from '../session/look';
import { overlay } from '../session/overlays';
import { usePlace } from '../session/place';

import { NOTHING, type Place, type Selection } from '../session/trail';
import { useAgreement } from '../views/agreement/state';
import { CellPart } from './cell';
import { ClausePart } from './clause';
import { CodePart } from './code';
import { DocumentsPart } from './documents';
import { GapPart } from './gap';
import { NotePart } from './notefield';
import { QualityPart, QueuePart } from './quality';
import { StagePart } from './stage';
import { StudyPart } from './study';

/** What stands behind the selection: clauses, evidence, and why. Nothing while somebody codes blind: it would tell what the machine says. */
export function Inspector() {
  const say = useSay();
  const here = usePlace((trail) => trail.here);
  const blind = useAgreement(({ tab }) => tab === 'blind');
  const coding = here.view === 'agreement' && blind;
  const selection = coding ? NOTHING : inspected(here);
  if (selection.kind === 'nothing') {
    return (
      <div className="inspector">
        <p className="faint">{say(coding ? 'inspector.blind' : 'inspector.nothing')}</p>
        <NotePart target={{ kind: 'project' }} title="note.project" />
        <Button look="link" onClick={() => overlay({ notes: true })}>
          {say('note.all')}
        </Button>
      </div>
    );
  }
  const Part = PARTS[selection.kind] as ComponentType<{ at: Selection }>;
  return (
    <div className="inspector">
      <Part at={selection} key={JSON.stringify(selection)} />
    </div>
  );
}

/** In the reader, as long as no clause is chosen, the document itself. */
function inspected({ view, document, selection }: Place): Selection {
  if (selection.kind !== 'nothing' || view !== 'reader' || document === null) return selection;
  return { kind: 'documents', ids: [document] };
}

const PARTS: {
  [K in Exclude<Selection['kind'], 'nothing'>]: ComponentType<{ at: Extract<Selection, { kind: K }> }>;
} = {
  cell: CellPart,
  stage: StagePart,
  gap: GapPart,
  study: StudyPart,
  documents: DocumentsPart,
  clause: ClausePart,
  code: CodePart,
  quality: QualityPart,
  queue: QueuePart,
};
