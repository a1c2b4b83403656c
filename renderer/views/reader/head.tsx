import type { OpenDocument } from '../../../shared/contract/library';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { closeBeside, switchTogether, useBeside, type Pane } from '../../session/beside';
import { choose, useChoices } from '../../session/choices';
import { awaitsVerdict } from './cursor';
import { SHOWS } from './origin';

/** What document this is, and how much of it waits for a verdict. */
export function ReaderHead({ open, pane }: { open: OpenDocument; pane: Pane }) {
  const split = useBeside(({ side }) => side !== null);
  const say = useSay();
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
    <div className="tool-bar reader-head" data-split={split}>
      <div className="reader-title">
        <button
          type="button"
          title={say('reader.choose')}
          onClick={() => run(pane === 'side' ? 'reader.beside' : 'palette.documents')}
        >
          <strong className="one-line">{facts.title}</strong> <span aria-hidden="true">▾</span>
        </button>
        <p className="one-line faint">{about.join(' · ')}</p>
      </div>
      <span className="end">
        {pane === 'side' ? <Together /> : <Shows />}
        <Button
          look="framed"
          disabled={toJudge === 0}
          title={say('reader.hint')}
          onClick={() => run('reader.next')}
        >
          {toJudge === 0 ? say('reader.allJudged') : say('reader.toJudge', { count: toJudge })}
          <span className="keys">n</span>
        </Button>
        {pane === 'side' && (
          <Button
            look="icon"
            aria-label={say('beside.close')}
            title={say('beside.close')}
            onClick={closeBeside}
          >
            ✕
          </Button>
        )}
      </span>
    </div>
  );
}

/** Which codings stand in the text, of both panes alike. */
function Shows() {
  const say = useSay();
  const showRejected = useChoices((choices) => choices.showRejected);
  const show = useChoices((choices) => choices.codingShow);
  const showForce = useChoices((choices) => choices.showForce);
  return (
    <>
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
      <label className="check" title={say('force.hint')}>
        <input type="checkbox" checked={showForce} onChange={() => choose({ showForce: !showForce })} />
        {say('force.show')}
      </label>
    </>
  );
}

/** Whether the two panes go together. */
function Together() {
  const say = useSay();
  const together = useBeside((beside) => beside.together);
  return (
    <>
      <label className="check" title={say('beside.togetherHint')}>
        <input type="checkbox" checked={together} onChange={switchTogether} />
        {say('beside.together')}
      </label>
    </>
  );
}
