import { shortTitle } from '../../../shared/policy/shortTitle';
import { useSay } from '../../session/look';
import type { Arranged, ColumnGroup, MatrixSort } from './arrange';
import type { GridSizes } from './sizes';

/** Places over their documents; a title sorts the codes by it. Chinese titles run down, as on the spine of a book. */
export function GridHead(props: {
  arranged: Arranged;
  sizes: GridSizes;
  from: number;
  to: number;
  sort: MatrixSort;
  onSort: (sort: MatrixSort) => void;
}) {
  const { arranged, sizes, from, to, sort, onSort } = props;
  const { columns, groups } = arranged;
  const say = useSay();
  const left = (column: number): number => sizes.side + column * sizes.column;
  const seen = groups.filter((group) => group.from < to && group.from + group.count > from);
  const sortRows = (rows: MatrixSort['rows']): void =>
    onSort({ ...sort, rows: sort.rows === rows ? null : rows });
  return (
    <div className="matrix-head" role="row" aria-rowindex={1} style={{ height: sizes.head }}>
      <div className="matrix-corner" role="columnheader" aria-colindex={1} style={{ width: sizes.side }}>
        <button
          type="button"
          title={say('coverage.sortByReach')}
          aria-pressed={sort.rows === 'reach'}
          onClick={() => sortRows('reach')}
        >
          {say('coverage.documentsWith')}
          {sort.rows === 'reach' && ' ↓'}
        </button>
      </div>
      {seen.map((group) => (
        <div
          key={group.from}
          className="matrix-group"
          aria-hidden="true"
          style={{ left: left(group.from), width: group.count * sizes.column, height: sizes.group }}
        >
          <span className="one-line" style={{ left: sizes.side + 4 }} title={placeName(group, say)}>
            {placeName(group, say)}
          </span>
        </div>
      ))}
      {columns.slice(from, to).map(({ document }, nth) => (
        <div
          key={document.id}
          className="matrix-title"
          role="columnheader"
          aria-colindex={from + nth + 2}
          aria-sort={sort.rows === document.id ? 'descending' : 'none'}
          data-starts={groups.some((group) => group.from === from + nth)}
          style={{
            left: left(from + nth),
            width: sizes.column,
            top: sizes.group,
            height: sizes.head - sizes.group,
          }}
        >
          <button
            type="button"
            tabIndex={-1}
            title={`${document.title}\n${say('coverage.sortByDocument', { title: document.title })}`}
            aria-pressed={sort.rows === document.id}
            onClick={() => sortRows(document.id)}
          >
            <span>{shortTitle(document.title)}</span>
          </button>
        </div>
      ))}
    </div>
  );
}

function placeName(group: ColumnGroup, say: ReturnType<typeof useSay>): string {
  if ('national' in group.place) return say('coverage.national');
  return group.place.region ?? say('coverage.regionUnknown');
}
