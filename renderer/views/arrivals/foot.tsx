import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Preview } from '../../../shared/contract/preview';
import { keysShown } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { Button } from '../../kit/button';
import { selectArrivals, useArrivals } from '../../session/arrivals';
import { grouped } from '../../session/format';
import { discardArrivals } from '../../session/importing';
import { useSay } from '../../session/look';
import { SIGNS } from './signs';
import { STANDINGS, standingCounts, standingOf, takenOf } from './standing';
import { useReading } from './usereading';

/** How many stand how, and the two ways on. */
export function Foot(props: { preview: Preview; refused: boolean; onAccept: () => void }) {
  const { preview, refused, onAccept } = props;
  const say = useSay();
  const touched = useArrivals((arrivals) => arrivals.touched);
  const [asking, setAsking] = useState(false);
  const discard = (): void => {
    if (touched && !refused) setAsking(true);
    else void discardArrivals();
  };
  return (
    <footer className="arrivals-foot">
      {asking ? (
        <DiscardQuestion onNo={() => setAsking(false)} />
      ) : (
        <>
          <Counts preview={preview} />
          <span className="end">
            {refused ? (
              <>
                <Button look="framed" onClick={discard}>
                  {say('arrivals.leave')}
                </Button>
                <ChooseOthers />
              </>
            ) : (
              <>
                <Accept preview={preview} onAccept={onAccept}>
                  <Button look="framed" onClick={discard}>
                    {say('arrivals.discard')}
                  </Button>
                </Accept>
              </>
            )}
          </span>
        </>
      )}
    </footer>
  );
}

/** Has the keyboard when the page opens: where all is well, Enter alone is enough. */
function Accept(props: { preview: Preview; onAccept: () => void; children: ReactNode }) {
  const { preview, onAccept, children } = props;
  const say = useSay();
  const reading = useReading();
  const accepting = useArrivals((arrivals) => arrivals.accepting);
  const { count, why } = takenOf(preview);
  const reason = reading ? 'arrivals.reading' : why;
  const button = useRef<HTMLButtonElement>(null);
  // Again after an import was cancelled: while it ran nothing on the page could have the keyboard.
  useEffect(() => {
    if (!accepting) button.current?.focus();
  }, [accepting]);
  return (
    <>
      {reason && (
        <span className="faint" id="arrivals-why" role="status">
          {say(reason)}
        </span>
      )}
      {children}
      {/* Not `disabled`: the keyboard must come to it, so that the reason is heard. */}
      <Button
        ref={button}
        look="main"
        aria-disabled={reason !== null}
        aria-describedby={reason ? 'arrivals-why' : undefined}
        title={keysShown('Mod+Enter', MAC)}
        onClick={onAccept}
      >
        {count > 0 ? say('arrivals.import', { count: grouped(count) }) : say('arrivals.importNone')}
      </Button>
    </>
  );
}

function ChooseOthers() {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} look="main" onClick={() => run('import.files')}>
      {say('arrivals.chooseOthers')}
    </Button>
  );
}

function Counts({ preview }: { preview: Preview }) {
  const say = useSay();
  const counts = standingCounts(preview);
  return (
    <ul className="standing-counts">
      {STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => (
        <li key={standing} data-standing={standing}>
          <button
            type="button"
            title={say('arrivals.countHint', { count: grouped(counts[standing]) })}
            onClick={() =>
              selectArrivals(
                preview.entries.filter((entry) => standingOf(entry) === standing).map(({ id }) => id),
              )
            }
          >
            <span className="sign" aria-hidden="true">
              {SIGNS[standing]}
            </span>
            {say(`arrivals.count.${standing}`, { count: grouped(counts[standing]) })}
          </button>
        </li>
      ))}
    </ul>
  );
}

function DiscardQuestion({ onNo }: { onNo: () => void }) {
  const say = useSay();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div
      className="discard-question"
      role="alertdialog"
      aria-label={say('arrivals.discard')}
      aria-describedby="arrivals-discard"
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p id="arrivals-discard">{say('arrivals.discardAsk')}</p>
      <span className="end">
        <Button ref={no} look="framed" onClick={onNo}>
          {say('arrivals.discardNo')}
        </Button>
        <Button look="framed" className="button danger" onClick={() => void discardArrivals()}>
          {say('arrivals.discardYes')}
        </Button>
      </span>
    </div>
  );
}
