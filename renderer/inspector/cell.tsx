import { FILTER_NONE } from '../../shared/analysis/filter';
import { CodeTag } from '../kit/codetag';
import { Failed } from '../kit/failed';
import { Searching } from '../kit/searching';
import { openDocument } from '../session/beside';
import type { Selection } from '../session/trail';
import { useAsk } from '../session/useask';
import { Answer } from './answer';

/** One cell of the coverage matrix. */
export function CellPart({ at }: { at: Extract<Selection, { kind: 'cell' }> }) {
  const { value, failure, retry } = useAsk('coverage.cell', { code: at.code, document: at.document });
  const { value: rows } = useAsk('library.rows', { filter: FILTER_NONE });
  const title = rows?.find(({ id }) => id === at.document)?.facts.title;
  return (
    <>
      <h2>
        <CodeTag code={at.code} />
      </h2>
      {title && (
        <button type="button" className="inspected-title" onClick={() => openDocument(at.document)}>
          {title}
        </button>
      )}
      {failure && <Failed failure={failure} retry={retry} />}
      {value ? <Answer answer={value} titled={false} /> : !failure && <Searching />}
    </>
  );
}
