import './quality.css';
import { QUALITY_CELLS } from '../../../shared/contract/learning';
import type { DecisionQuality, Estimate } from '../../../shared/analysis/decisionQuality';
import type { CodeId } from '../../../shared/coding/codebook';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { Empty } from '../../kit/empty';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { select } from '../../session/place';
import type { Selection } from '../../session/trail';
import { useAskKeeping } from '../../session/useask';
import { JudgeNext } from './judgenext';

type Looking = Extract<Selection, { kind: 'quality' | 'queue' }>;

/** How well the machine agrees with people where they decided, and what to judge next. */
export function Quality({ at }: { at: Looking }) {
  const say = useSay();
  const { value: standing } = useAskKeeping('learning.standing', null);
  const segments = (['quality', 'queue'] as const).map((value) => ({
    value,
    label: say(value === 'quality' ? 'quality.table' : 'quality.queue'),
  }));
  return (
    <div className="quality stack">
      <header className="quality-head">
        <Segmented
          label={say('quality.show')}
          value={at.kind}
          segments={segments}
          onChoose={(kind) =>
            select(kind === 'queue' ? { kind, code: at.code } : { kind, code: null, cell: null })
          }
        />
        {standing && (
          <p className="faint">
            {say('quality.standing', {
              decisions: standing.accepted + standing.rejected,
              accepted: standing.accepted,
              byHand: standing.byHand,
              rejected: standing.rejected,
            })}
            {standing.offered && ` ${say('quality.fresh', { fresh: standing.fresh })}`}
          </p>
        )}
        <Button look={standing?.offered ? 'main' : 'framed'} onClick={() => run('learning.learn')}>
          {say('command.learning.learn')}
        </Button>
      </header>
      {at.kind === 'queue' ? <JudgeNext code={at.code} /> : <QualityTable at={at} />}
    </div>
  );
}

function QualityTable({ at }: { at: Extract<Looking, { kind: 'quality' }> }) {
  const say = useSay();
  const { value: report } = useAskKeeping('learning.quality', null);
  if (!report) return null;
  if (report.codes.length === 0) return <Empty says={say('quality.none')} />;
  return (
    <div className="fill quality-body">
      <table aria-label={say('quality.title')}>
        <thead>
          <tr>
            <th>{say('quality.code')}</th>
            {(['precision', 'recall', 'f1'] as const).map((name) => (
              <th key={name}>{say(`quality.${name}`)}</th>
            ))}
            {QUALITY_CELLS.map((cell) => (
              <th key={cell}>{say(`quality.${cell}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row code={null} quality={report.all} at={at} />
          {report.codes.map(({ code, quality }) => (
            <Row key={code} code={code} quality={quality} at={at} />
          ))}
        </tbody>
      </table>
      <p className="faint">{say('quality.how')}</p>
      {report.unseen && <p className="faint">{say('quality.unseen')}</p>}
    </div>
  );
}

function Row(props: {
  code: CodeId | null;
  quality: DecisionQuality;
  at: Extract<Looking, { kind: 'quality' }>;
}) {
  const { code, quality, at } = props;
  const say = useSay();
  const shown = (estimate: Estimate | null): string => {
    if (estimate === null) return '—';
    const percent = (share: number): number => Math.round(share * 100);
    return say('quality.estimate', {
      value: percent(estimate.value),
      low: percent(estimate.low),
      high: percent(estimate.high),
    });
  };
  return (
    <tr data-all={code === null}>
      <th scope="row">{code === null ? say('quality.all') : <CodeTag code={code} />}</th>
      <td>{shown(quality.precision)}</td>
      <td>{shown(quality.recall)}</td>
      <td>{shown(quality.f1)}</td>
      {QUALITY_CELLS.map((cell) => (
        <td key={cell}>
          {quality[cell] === 0 ? (
            <span className="faint">0</span>
          ) : (
            <button
              type="button"
              aria-pressed={at.code === code && at.cell === cell}
              onClick={() => select({ kind: 'quality', code, cell })}
            >
              {quality[cell]}
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}
