import type { ImportResult } from '../../../shared/contract/preview';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { useSay, useTell } from '../../session/look';
import { overlay, useOverlays } from '../../session/overlays';
import { openDocument } from '../../session/beside';
import { outcomeCounts, problemsFirst } from './outcomes';

/** What became of each file, problems first, each with its reason. */
export function ReportDialog() {
  const say = useSay();
  const report = useOverlays((overlays) => overlays.report);
  if (!report) return null;
  const { results } = report;
  const counts = outcomeCounts(results);
  return (
    <Dialog title={say('report.title')} onClose={() => overlay({ report: null })}>
      <p className="report-summary">
        {results.length === 0
          ? say('report.empty')
          : say('report.summary', {
              total: results.length,
              imported: counts.imported + counts.warned,
              duplicates: counts.duplicate,
              refused: counts.refused,
            })}
      </p>
      <ul className="report" aria-label={say('report.title')}>
        {problemsFirst(results).map((result, nth) => (
          <Line key={`${result.name} ${nth}`} result={result} />
        ))}
      </ul>
    </Dialog>
  );
}

function Line({ result }: { result: ImportResult }) {
  const say = useSay();
  const tell = useTell();
  const { name, outcome, document, title, warnings, failure } = result;
  return (
    <li data-outcome={outcome}>
      <span className="sign" aria-hidden="true">
        {SIGNS[outcome]}
      </span>
      <div>
        <p>
          <b>{title ?? name}</b> <span className="faint">{say(`report.${outcome}`)}</span>
        </p>
        {title !== null && <p className="faint">{name}</p>}
        {failure && <p>{tell(failure)}</p>}
        {warnings.map((warning) => (
          <p key={JSON.stringify(warning)}>{tell(warning)}</p>
        ))}
      </div>
      {document && (
        <Button
          look="framed"
          onClick={() => {
            overlay({ report: null });
            openDocument(document);
          }}
        >
          {say('library.open')}
        </Button>
      )}
    </li>
  );
}

const SIGNS: Record<ImportResult['outcome'], string> = {
  refused: '✕',
  warned: '⚠',
  duplicate: '＝',
  cancelled: '—',
  imported: '✓',
};
