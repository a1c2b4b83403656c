import type { CommandId } from '../../../shared/contract/commands';
import type { SentenceKey } from '../../../shared/wording/say';
import { run } from '../../commands/run';
import { Popover } from '../../kit/popover';
import { useSay } from '../../session/look';
import { overlay, useOverlays } from '../../session/overlays';

const ITEMS = [
  { id: 'export.png', says: 'export.png' },
  { id: 'export.svg', says: 'export.svg' },
  { id: 'export.coverage', says: 'export.coverage' },
  { id: 'export.gaps', says: 'export.gaps' },
  { id: 'export.docx', says: 'export.docx' },
  { id: 'export.html', says: 'export.html' },
] as const satisfies readonly { id: CommandId; says: SentenceKey }[];

/** The ways out: pictures of the coverage, tables of coverage and gaps, the report. */
export function ExportMenu() {
  const say = useSay();
  const open = useOverlays((overlays) => overlays.exportMenu);
  return (
    <Popover
      kind="menu"
      label={say('export.title')}
      open={open}
      onOpen={(exportMenu) => overlay({ exportMenu })}
      button={
        <>
          {say('export.title')}
          <span aria-hidden="true">▾</span>
        </>
      }
    >
      {ITEMS.map(({ id, says }) => (
        <button key={id} type="button" role="menuitem" className="item" onClick={() => run(id)}>
          {say(says)}
        </button>
      ))}
    </Popover>
  );
}
