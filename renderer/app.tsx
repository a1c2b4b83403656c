import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { Palette } from './commands/palette';
import { DropZone } from './frame/dropzone';
import { FilterChips } from './frame/filterchips';
import { Notices } from './frame/notices';
import { panelHandle } from './frame/panels';
import { SampleStrip } from './frame/samplestrip';
import { StatusLine } from './frame/statusline';
import { Tabs } from './frame/tabs';
import { TitleBar } from './frame/titlebar';
import { AllNotes } from './inspector/allnotes';
import { Inspector } from './inspector/inspector';
import { Boundary } from './kit/boundary';
import { Empty } from './kit/empty';
import { useArrivals } from './session/arrivals';
import { useSay } from './session/look';
import { usePlace } from './session/place';
import { useProject } from './session/project';
import { CodesProvider } from './session/usecodes';
import { PackDialog } from './views/agreement/packdialog';
import { WhoDialog } from './views/agreement/who';
import { ArrivalsPage } from './views/arrivals/arrivals';
import { BooksDialog } from './views/codebook/booksdialog';
import { ReportDialog } from './views/library/report';
import { VIEW_PARTS } from './views/parts';

/** The frame: bars above and below, and between them the panes, or the preview of what is to be imported. */
export function App() {
  const arrivals = useArrivals(({ open }) => open);
  return (
    <CodesProvider>
      <div className="frame">
        <TitleBar />
        <Tabs />
        <SampleStrip />
        {arrivals ? (
          <Boundary>
            <ArrivalsPage />
          </Boundary>
        ) : (
          <Panes />
        )}
        <StatusLine />
        <Notices />
        <Palette />
        <AllNotes />
        <WhoDialog />
        <PackDialog />
        <BooksDialog />
        <ReportDialog />
        <DropZone />
      </div>
    </CodesProvider>
  );
}

/** Left panel, view and inspector. */
function Panes() {
  const say = useSay();
  const view = usePlace((trail) => trail.here.view);
  const project = useProject(({ summary }) => summary?.name ?? null);
  const layout = useDefaultLayout({ id: 'gangmu.panels', storage: localStorage });
  const { Left, View } = VIEW_PARTS[view];
  return (
    <Group className="panes" {...layout} orientation="horizontal">
      <Panel
        id="left"
        className="pane side"
        panelRef={panelHandle('left')}
        defaultSize={208}
        minSize={168}
        maxSize={400}
        collapsible
        groupResizeBehavior="preserve-pixel-size"
      >
        <aside aria-label={say('window.leftPanel')} key={project}>
          <Boundary>
            <Left />
          </Boundary>
        </aside>
      </Panel>
      <Separator className="divider" aria-label={say('window.resizeLeft')} />
      <Panel id="view" className="pane" minSize={360}>
        <main aria-label={say(`view.${view}`)} key={`${project} ${view}`}>
          {view !== 'reader' && view !== 'codebook' && view !== 'agreement' && <FilterChips />}
          <div className="view">
            {project === null ? (
              <Empty says={say('window.starting')} />
            ) : (
              <Boundary>
                <View />
              </Boundary>
            )}
          </div>
        </main>
      </Panel>
      <Separator className="divider" aria-label={say('window.resizeRight')} />
      <Panel
        id="right"
        className="pane side"
        panelRef={panelHandle('right')}
        defaultSize={304}
        minSize={240}
        maxSize={560}
        collapsible
        groupResizeBehavior="preserve-pixel-size"
      >
        <aside aria-label={say('window.inspector')} key={`${project} ${view}`}>
          <Boundary>
            <Inspector />
          </Boundary>
        </aside>
      </Panel>
    </Group>
  );
}
