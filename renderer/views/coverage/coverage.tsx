import './coverage.css';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { useChoices } from '../../session/choices';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { useAskKeeping } from '../../session/useask';
import { useCodes } from '../../session/usecodes';
import { Nothing } from '../nothing';
import { arrange, UNSORTED } from './arrange';
import { CoverageBar } from './bar';
import { Grid } from './grid';

// Drawing the chart needs chart.js; the matrix must not wait for it.
const Chart = lazy(() => import('./chart'));

/** Codes × documents: the matrix to work in, or the chart as it will be exported. */
export function Coverage() {
  const say = useSay();
  const filter = useFilter();
  const { families, measure, coverageAs } = useChoices();
  const codes = useCodes();
  const [sort, setSort] = useState(UNSORTED);
  const none = families !== null && families.length === 0;
  const { value, failure, stale, retry } = useAskKeeping(
    'coverage.matrix',
    none ? 'skip' : { filter, families: families ?? [], measure },
  );
  const arranged = useMemo(() => {
    if (!value || !codes) return null;
    return arrange(value, codes.book.families, (code) => codes.code(code)?.family ?? null, sort);
  }, [value, codes, sort]);

  if (failure) return <Failed failure={failure} retry={retry} />;
  if (value?.documents.length === 0) return <Nothing says="coverage.empty" />;
  return (
    <div className="stack">
      <CoverageBar max={arranged?.max ?? 0} sorted={sort !== UNSORTED} onUnsort={() => setSort(UNSORTED)} />
      <div className="fill">
        {none && <Empty says={say('coverage.noFamilies')} />}
        {!none && coverageAs === 'chart' && (
          <Suspense>
            <Chart />
          </Suspense>
        )}
        {!none && coverageAs === 'matrix' && value && arranged && (
          <Grid matrix={value} arranged={arranged} stale={stale} sort={sort} onSort={setSort} />
        )}
      </div>
    </div>
  );
}
