import { useEffect, useRef, useState } from 'react';
import type { SampleRow } from '../../../shared/contract/coders';
import { useHere } from '../../commands/here';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Meter } from '../../kit/meter';
import { useArrival } from '../../kit/usearrival';
import { useSay } from '../../session/look';
import { useMe } from '../../session/people';
import { edit } from '../../session/project';
import { useAskKeeping } from '../../session/useask';
import { DrawDialog } from './draw';
import { exportPack } from './packs';
import { agree } from './state';

/** The samples of the project, how far everybody is, and the ways out to colleagues and back. */
export function Samples() {
  const say = useSay();
  const { value: samples, failure, retry } = useAskKeeping('coders.samples', null);
  const [drawing, setDrawing] = useState(false);
  useHere({ 'coders.draw': () => setDrawing(true) });
  useArrival(toCode);
  // The first sample takes the place of the button that drew it, and with it the keyboard.
  const count = samples?.length ?? 0;
  const former = useRef(count);
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (count > former.current && nowhere) toCode()?.focus({ preventScroll: true });
    former.current = count;
  }, [count]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!samples) return null;
  return (
    <div className="fill scrolls samples">
      {samples.length === 0 ? (
        <Empty says={say('samples.none')}>
          <Ways look="main" />
        </Empty>
      ) : (
        <ul className="sample-list" aria-label={say('samples.list')}>
          {samples.map((sample) => (
            <SampleLine key={sample.id} sample={sample} />
          ))}
        </ul>
      )}
      {drawing && <DrawDialog nth={samples.length + 1} onClose={() => setDrawing(false)} />}
    </div>
  );
}

function toCode(): HTMLElement | null {
  return document.querySelector('.samples .button[data-look="main"]');
}

export function SamplesBar() {
  const { value: samples } = useAskKeeping('coders.samples', null);
  return samples && samples.length > 0 ? <Ways look="framed" /> : null;
}

/** The two ways to a sample. */
function Ways({ look }: { look: 'main' | 'framed' }) {
  const say = useSay();
  return (
    <>
      <Button look={look} onClick={() => run('coders.draw')}>
        {say('samples.draw')}
      </Button>
      <Button look="framed" onClick={() => run('coders.merge')}>
        {say('samples.merge')}
      </Button>
    </>
  );
}

function SampleLine({ sample }: { sample: SampleRow }) {
  const say = useSay();
  const me = useMe();
  const { name, size, documents, codes, rare, seed, progress, book } = sample;
  const mine = progress.find(({ id }) => id === me?.id) ?? null;
  return (
    <li className="sample">
      <header>
        <h2>{name}</h2>
        <span className="faint">{say('samples.book', { version: book.version })}</span>
      </header>
      <p className="faint">{say('samples.about', { size, documents, codes: codes.length, rare, seed })}</p>
      <ul className="sample-people">
        {progress.length === 0 && <li className="faint">{say('samples.nobody')}</li>}
        {progress.map((person) => (
          <li key={person.id}>
            <span className="one-line">{person.name}</span>
            <Meter share={person.done / Math.max(1, size)} label={person.name} />
            {say('blind.progress', { done: person.done, all: size })}
          </li>
        ))}
      </ul>
      <div className="sample-acts">
        <Button look="main" onClick={() => agree({ tab: 'blind', sample: sample.id, at: null })}>
          {say('samples.code')}
        </Button>
        <Button look="framed" onClick={() => agree({ tab: 'table', sample: sample.id, code: null })}>
          {say('samples.compare')}
        </Button>
        <Button look="framed" onClick={() => void exportPack(sample, null)}>
          {say('samples.hand')}
        </Button>
        {mine && (
          <Button look="framed" onClick={() => void exportPack(sample, mine)}>
            {say('samples.handBack')}
          </Button>
        )}
        <Button onClick={() => void edit('coders.discard', { sample: sample.id })}>
          {say('samples.discard')}
        </Button>
      </div>
    </li>
  );
}
