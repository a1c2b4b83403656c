import type { AgreementTable } from '../../../shared/contract/coders';
import { say as sayIn } from '../../../shared/wording/say';
import { useHere } from '../../commands/here';
import { Failed } from '../../kit/failed';
import { Empty } from '../../kit/empty';
import { Popover } from '../../kit/popover';
import { bridge } from '../../session/connection';
import { tellExported } from '../../session/exported';
import { useLook, useSay } from '../../session/look';
import { overlay, useOverlays } from '../../session/overlays';
import { ask, useProject } from '../../session/project';
import { useComparing, type Comparing } from './comparing';
import { Differences } from './differences';
import { LayerBar } from './layerbar';
import { LineTable } from './linetable';

/** How far people, machine and agreed codings say the same, code by code, and where they do not. */
export function Coefficients() {
  const comparing = useComparing();
  return (
    <>
      <LayerBar comparing={comparing} />
      <Body comparing={comparing} />
    </>
  );
}

/** The ways out. */
export function CoefficientsBar() {
  const comparing = useComparing();
  return comparing.request === null ? null : <TableMenu comparing={comparing} />;
}

function Body({ comparing }: { comparing: Comparing }) {
  const say = useSay();
  const { request, reply } = comparing;
  const { value: answer, failure, stale, retry } = reply;
  if (request === null) return <Empty says={say('table.chooseTwo')} />;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return null;
  if (answer.clauses === 0) return <Empty says={say('table.nothing', { scope: answer.missing })} />;
  const { clauses, missing, seed } = answer;
  const unused = answer.codes.filter(({ given }) => given.every((count) => count === 0)).length;
  return (
    <div className="fill compared" data-stale={stale}>
      <LineTable answer={answer} />
      <p className="faint compared-basis">
        {say('table.basis', { clauses, missing, seed })}
        {unused > 0 && say('table.unused', { count: unused })}
      </p>
      <Differences answer={answer} />
    </div>
  );
}

function TableMenu({ comparing }: { comparing: Comparing }) {
  const say = useSay();
  const open = useOverlays((overlays) => overlays.exportMenu);
  useHere({ 'export.menu': () => overlay({ exportMenu: !useOverlays.getState().exportMenu }) });
  const save = async (table: AgreementTable): Promise<void> => {
    const { request } = comparing;
    if (request === null) return;
    const { language } = useLook.getState();
    const project = useProject.getState().summary?.name ?? sayIn(language, 'window.title');
    const ticket = await bridge.chooseExport(
      `${project}-${sayIn(language, `table.file.${table}`)}.csv`,
      'csv',
    );
    if (!ticket) return;
    tellExported(await ask('export.agreement', { request, table, language, ticket }));
  };
  return (
    <Popover
      kind="menu"
      label={say('table.export')}
      open={open}
      onOpen={(exportMenu) => overlay({ exportMenu })}
      button={
        <>
          {say('table.export')}
          <span aria-hidden="true">▾</span>
        </>
      }
    >
      {(['units', 'coefficients'] as const).map((table) => (
        <button key={table} type="button" role="menuitem" className="item" onClick={() => void save(table)}>
          {say(`table.export.${table}`)}
        </button>
      ))}
    </Popover>
  );
}
