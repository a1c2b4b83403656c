import { useLook, useSay } from '../../session/look';
import { TOTAL, type StudySort } from './arrange';
import { spotName, type RowLook } from './gridrow';

/** Names of the columns: a click opens all of a column, the arrow beside it sorts. */
export function GridHead(
  props: RowLook & { height: number; sort: StudySort; onSort: (column: number) => void },
) {
  const { table, sides, columns, widths, cursor, onOpen, height, sort, onSort } = props;
  const say = useSay();
  const language = useLook((look) => look.language);
  return (
    <div className="study-row head" role="row" aria-rowindex={1} style={{ height }}>
      <div className="study-corner" role="columnheader" aria-colindex={1} style={{ width: widths.side }}>
        {table.corner[language]}
      </div>
      {columns.map(({ index, start, size }) => {
        const column = table.columns[index];
        const name = column?.name[language] ?? say('study.total');
        const sorted = sort === (column === undefined ? TOTAL : index);
        return (
          <div
            key={column?.key ?? 'total'}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={sorted ? 'descending' : 'none'}
            className="study-column"
            style={{ left: start, width: size }}
          >
            <button
              type="button"
              data-spot={spotName(-1, index)}
              tabIndex={cursor.row === -1 && cursor.column === index ? 0 : -1}
              title={
                sides === null
                  ? say('study.sortBy', { name })
                  : column === undefined
                    ? say('study.openTotal')
                    : say('study.openColumn', { name })
              }
              onClick={() => onOpen({ row: -1, column: index })}
            >
              <span>{name}</span>
            </button>
            <button
              type="button"
              className="study-sort"
              tabIndex={-1}
              aria-pressed={sorted}
              aria-label={say('study.sortBy', { name })}
              title={say('study.sortBy', { name })}
              onClick={() => onSort(index)}
            >
              ▾
            </button>
          </div>
        );
      })}
    </div>
  );
}
