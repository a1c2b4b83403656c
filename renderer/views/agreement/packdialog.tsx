import { useState } from 'react';
import type { PackChoice, PackConflict, PackLook } from '../../../shared/contract/coders';
import type { Ticket } from '../../../shared/contract/questions';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { Segmented } from '../../kit/segmented';
import { useSay, type Say } from '../../session/look';
import { overlay, useOverlays } from '../../session/overlays';
import { goToView } from '../../session/place';
import { edit, useProject } from '../../session/project';
import { agree } from './state';

export function PackDialog() {
  const pack = useOverlays((overlays) => overlays.pack);
  return pack === null ? null : <Looked {...pack} />;
}

/** What a colleague's package holds and where it differs from here; merged when a person says so. */
function Looked({ ticket, look }: { ticket: Ticket; look: PackLook }) {
  const say = useSay();
  const [choice, setChoice] = useState<PackChoice>({});
  const inSample = useProject(({ summary }) => summary?.sample === true);
  const close = (): void => overlay({ pack: null });
  const merge = async (): Promise<void> => {
    if (!(await edit('coders.packMerge', { ticket, choice }))) return;
    close();
    goToView('agreement');
    agree({ tab: 'samples', layers: null });
  };
  const { sample, documents, coders, conflicts } = look;
  return (
    <Dialog title={`${say('pack.title')} · ${look.name}`} onClose={close}>
      <div className="pack">
        <p>{say('pack.holds', { sample: sample.name, size: sample.size, ...documents })}</p>
        {inSample && <p className="faint">{say('pack.ownProject')}</p>}
        {coders.length === 0 && <p className="faint">{say('pack.noCoders')}</p>}
        {coders.map(({ id, name, done }) => (
          <p key={id}>{say('pack.coder', { name, n: done })}</p>
        ))}
        {conflicts.length === 0 ? (
          <p className="faint">{say('pack.noConflicts')}</p>
        ) : (
          <section>
            <h3 className="heading">{say('pack.conflicts', { n: conflicts.length })}</h3>
            <ul className="pack-conflicts">
              {conflicts.map((conflict) => (
                <li key={JSON.stringify(conflict)}>
                  {conflictSaid(conflict, say)}
                  {conflict.kind === 'layer' && (
                    <Segmented
                      label={say('pack.which', { name: conflict.name })}
                      value={choice[conflict.coder] ?? 'here'}
                      segments={(['here', 'pack'] as const).map((value) => ({
                        value,
                        label: say(`pack.${value}`),
                      }))}
                      onChoose={(which) => setChoice({ ...choice, [conflict.coder]: which })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer className="dialog-foot">
        <span className="faint">{say('pack.undoable')}</span>
        <Button look="framed" onClick={close}>
          {say('pack.cancel')}
        </Button>
        <Button look="main" data-first onClick={() => void merge()}>
          {say('pack.merge')}
        </Button>
      </footer>
    </Dialog>
  );
}

function conflictSaid(conflict: PackConflict, say: Say): string {
  switch (conflict.kind) {
    case 'text':
      return say('pack.conflict.text', { title: conflict.title });
    case 'clauses':
      return say('pack.conflict.clauses', { title: conflict.title, count: conflict.count });
    case 'book':
      return say('pack.conflict.book', { theirs: conflict.theirs, ours: conflict.ours });
    case 'code':
      return say('pack.conflict.code', { code: conflict.code, count: conflict.count });
    case 'definition':
      return say('pack.conflict.definition', { code: conflict.code });
    case 'sample':
      return say('pack.conflict.sample');
    case 'layer': {
      const more = conflict.count > conflict.clauses.length ? '…' : '';
      const clauses = conflict.clauses.join(say('window.listComma')) + more;
      return say('pack.conflict.layer', { name: conflict.name, count: conflict.count, clauses });
    }
  }
}
