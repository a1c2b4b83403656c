import { NotePart } from './notefield';
import { RecodePart } from './recode';
import { CodeTag } from '../kit/codetag';
import { useFilter } from '../session/filter';
import { useSay } from '../session/look';
import { goTo } from '../session/place';
import type { Selection } from '../session/trail';
import { useAsk } from '../session/useask';
import { useCodes } from '../session/usecodes';

/** Where a code is used, most used first. */
export function CodePart({ at }: { at: Extract<Selection, { kind: 'code' }> }) {
  const say = useSay();
  const filter = useFilter();
  const family = useCodes()?.code(at.code)?.family;
  const { value: matrix } = useAsk(
    'coverage.matrix',
    family ? { filter, families: [family], measure: 'clauses' } : 'skip',
  );
  const row = matrix?.values[matrix.codes.indexOf(at.code)];
  const uses = (matrix?.documents ?? [])
    .map((document, nth) => ({ document, count: row?.[nth] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const clauses = uses.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h2>
        <CodeTag code={at.code} />
      </h2>
      {matrix && (
        <p className="faint">
          {uses.length > 0
            ? say('codebook.used', { documents: uses.length, clauses })
            : say('codebook.unused')}
        </p>
      )}
      <NotePart target={{ kind: 'code', code: at.code }} />
      {uses.length > 0 && <RecodePart code={at.code} document={null} />}
      <ul className="uses">
        {uses.map(({ document, count }) => (
          <li key={document.id}>
            <button
              type="button"
              onClick={() =>
                goTo({ view: 'coverage', selection: { kind: 'cell', code: at.code, document: document.id } })
              }
            >
              <span className="one-line" title={document.title}>
                {document.title}
              </span>
              <span className="faint">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
