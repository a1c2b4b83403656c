import './library.css';
import { useMemo, useState } from 'react';
import type { DocumentId } from '../../../shared/policy/document';
import { useHere } from '../../commands/here';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { Failed } from '../../kit/failed';
import { filterIsOpen, toggled } from '../../session/chips';
import { useFilter } from '../../session/filter';
import { grouped } from '../../session/format';
import { useSay } from '../../session/look';
import { usePlace } from '../../session/place';
import { useAskKeeping } from '../../session/useask';
import { Nothing } from '../nothing';
import { Catalogue } from './catalogue';
import type { Sort } from './columns';
import { removeDocuments } from './edits';
import { linesFlat, linesFolded } from './folding';
import { show, useShown } from './shown';
import { Table } from './table';

/** The documents of the project and their facts. */
export function Library() {
  const say = useSay();
  const filter = useFilter();
  const { value: rows, failure, stale, retry } = useAskKeeping('library.rows', { filter });
  const [sort, setSort] = useState<Sort | null>(null);
  const merged = useShown((shown) => shown.merged);
  const [opened, setOpened] = useState<readonly DocumentId[]>([]);
  const lines = useMemo(() => {
    if (!rows) return [];
    return merged ? linesFolded(rows, sort, new Set(opened)) : linesFlat(rows, sort);
  }, [rows, sort, merged, opened]);
  const selection = usePlace((trail) => trail.here.selection);
  const chosen = selection.kind === 'documents' ? selection.ids : [];
  useHere({ 'library.remove': () => void removeDocuments(chosen) });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!rows) return null;
  if (rows.length === 0 && filterIsOpen(filter)) return <Nothing says="library.empty" />;
  if (rows.length === 0) {
    return (
      <div className="library-nothing">
        <Nothing says="library.empty" />
        <Catalogue />
      </div>
    );
  }
  return (
    <div className="stack">
      <div className="tool-bar">
        <Button look="framed" onClick={() => run('import.files')}>
          {say('command.import.files')}
        </Button>
        <Button look="framed" onClick={() => run('import.folder')}>
          {say('command.import.folder')}
        </Button>
        <span className="faint">
          {chosen.length > 1
            ? say('library.selected', { count: chosen.length })
            : say('library.count', { count: grouped(rows.length) })}
        </span>
        <span className="end">
          <label className="check" title={say('library.mergedHint')}>
            <input type="checkbox" checked={merged} onChange={() => show({ merged: !merged })} />
            {say('library.merged')}
          </label>
          <span className="faint hint">{say('library.editHint')}</span>
          <Button look="framed" disabled={chosen.length === 0} onClick={() => run('library.remove')}>
            {say('library.remove')}
          </Button>
        </span>
      </div>
      <div className="fill" data-stale={stale}>
        <Table
          lines={lines}
          sort={sort}
          onSort={setSort}
          onTwist={(head) => setOpened((ids) => toggled(ids, head))}
        />
      </div>
    </div>
  );
}
