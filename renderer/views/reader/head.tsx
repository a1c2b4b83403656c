import type { OpenDocument } from '../../../shared/contract/library';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { choose, useChoices } from '../../session/choices';
import { awaitsVerdict } from './cursor';
import { SHOWS } from './origin';

/** What document this is, and how much of it waits for a verdict. */
export function ReaderHead({ open }: { open: OpenDocument }) {
  const say = useSay();
  const showRejected = useChoices((choices) => choices.showRejected);
  const show = useChoices((choices) => choices.codingShow);
  const { facts } = open.row;
  const toJudge = open.codings.filter(awaitsVerdict).length;
  const about = [
    facts.documentNumber,
    facts.issuers.join('、'),
    facts.region,
    say(`kind.${facts.kind}`),
    facts.date,
    facts.status === 'inForce' ? null : say(`docStatus.${facts.status}`),
  ].filter(Boolean);
  return (
    <div className="tool-bar reader-head">
      <div className="reader-title">
        <button type="button" title={say('reader.choose')} onClick={() => run('palette.documents')}>
          <strong className="one-line">{facts.title}</strong> <span aria-hidden="true">▾</span>
        </button>
        <p className="one-line faint">{about.join(' · ')}</p>
      </div>
      <span className="end">
        <Segmented
          label={say('codingShow')}
          value={show}
          segments={SHOWS.map((value) => ({ value, label: say(`codingShow.${value}`) }))}
          onChoose={(codingShow) => choose({ codingShow })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={showRejected}
            onChange={() => choose({ showRejected: !showRejected })}
          />
          {say('reader.showRejected')}
        </label>
        <Button
          look="framed"
          disabled={toJudge === 0}
          title={say('reader.hint')}
          onClick={() => run('reader.next')}
        >
          {toJudge === 0 ? say('reader.allJudged') : say('reader.toJudge', { count: toJudge })}
          <span className="keys">n</span>
        </Button>
      </span>
    </div>
  );
}
