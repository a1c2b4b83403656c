import './reader.css';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { DocumentId } from '../../../shared/policy/document';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { activate, closeBeside, useBeside, type Pane } from '../../session/beside';
import { useSay } from '../../session/look';
import { usePlace } from '../../session/place';
import { useAskKeeping } from '../../session/useask';
import { Reading } from './reading';

/** One document, or two side by side: the text with the codings beside it. */
export function Reader() {
  const say = useSay();
  const document = usePlace((trail) => trail.here.document);
  const { side } = useBeside();
  const layout = useDefaultLayout({ id: 'gangmu.beside', storage: localStorage, panelIds: ['main', 'side'] });
  if (!document) {
    return (
      <Empty says={say('reader.empty')}>
        <Button look="main" onClick={() => run('palette.documents')}>
          {say('reader.choose')}
        </Button>
      </Empty>
    );
  }
  if (side === null) return <OnePane pane="main" document={document} />;
  return (
    <Group className="two-panes" {...layout} orientation="horizontal">
      <Panel id="main" minSize={260}>
        <OnePane pane="main" document={document} />
      </Panel>
      <Separator className="divider" aria-label={say('beside.resize')} />
      <Panel id="side" minSize={260}>
        <OnePane pane="side" document={side} />
      </Panel>
    </Group>
  );
}

function OnePane({ pane, document }: { pane: Pane; document: DocumentId }) {
  const say = useSay();
  const split = useBeside(({ side }) => side !== null);
  const active = useBeside((beside) => beside.active === pane) || !split;
  const { value: open, failure, retry } = useAskKeeping('document.open', { id: document });
  if (failure) {
    return (
      <>
        <Failed failure={failure} retry={retry} />
        <Empty says={say('reader.gone')}>
          <Button look="framed" onClick={() => (pane === 'side' ? closeBeside() : run('palette.documents'))}>
            {say(pane === 'side' ? 'beside.close' : 'reader.choose')}
          </Button>
        </Empty>
      </>
    );
  }
  if (open?.row.id !== document) return null;
  return (
    <div
      className="reader-pane"
      data-active={split && active}
      data-waits={split && !active}
      onFocusCapture={() => activate(pane)}
      onMouseDownCapture={() => activate(pane)}
    >
      <Reading key={document} open={open} pane={pane} active={active} />
    </div>
  );
}
