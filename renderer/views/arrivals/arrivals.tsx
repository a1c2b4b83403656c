import './arrivals.css';
import { useEffect, useRef } from 'react';
import { keysMatch } from '../../commands/keys';
import { inTextField, run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { Button } from '../../kit/button';
import { useArrivals } from '../../session/arrivals';
import { acceptArrivals } from '../../session/importing';
import { useSay } from '../../session/look';
import { useProject } from '../../session/project';
import { AllRefused } from './allrefused';
import { Detail } from './detail';
import { Foot } from './foot';
import { List } from './list';
import { takenOf } from './standing';
import { useReading } from './usereading';

/** What would be imported, before it is: entries to the left, what was read of the selected ones to the right. */
export function ArrivalsPage() {
  const say = useSay();
  const { preview, accepting } = useArrivals();
  const reading = useReading();
  const sample = useProject(({ summary }) => summary?.sample ?? false);
  const page = useRef<HTMLElement>(null);
  const accept = (): void => {
    const { refused: unclear } = useArrivals.getState();
    if (preview === null || unclear !== null || reading || accepting) return;
    if (takenOf(preview).why === null) void acceptArrivals();
  };
  // On the window, because after a click beside everything no part of the page has the keyboard.
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      if (keysMatch('Mod+Enter', event, MAC)) {
        // What is being typed counts; leaving the field takes it over.
        if (inTextField() && document.activeElement instanceof HTMLElement) document.activeElement.blur();
        accept();
      } else if (!inTextField() && UNDOES.some((chord) => keysMatch(chord, event, MAC))) {
        // Would undo an act of the project, which stands out of sight behind this page.
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', keys, true);
    return () => window.removeEventListener('keydown', keys, true);
  });
  if (preview === null) return null;
  const refused = preview.entries.every(({ read }) => read === null);

  return (
    <main
      className="arrivals"
      aria-label={say('arrivals.title')}
      aria-busy={accepting}
      inert={accepting}
      ref={page}
    >
      <header>
        <h1>{say('arrivals.title')}</h1>
        {!refused && (
          <>
            <p className="faint one-line">{say(sample ? 'arrivals.leadSample' : 'arrivals.lead')}</p>
            <Button look="framed" onClick={() => run('import.files')}>
              {say('arrivals.add')}
            </Button>
          </>
        )}
      </header>
      {refused ? (
        <AllRefused entries={preview.entries} />
      ) : (
        <div className="arrivals-body">
          <List preview={preview} onEnter={() => firstField(page.current)?.focus()} />
          <Detail preview={preview} />
        </div>
      )}
      <Foot preview={preview} refused={refused} onAccept={accept} />
    </main>
  );
}

const UNDOES = ['Mod+z', 'Mod+Shift+z', 'Mod+y'];

function firstField(page: HTMLElement | null): HTMLElement | null {
  return page?.querySelector<HTMLElement>('.arrival-facts .field') ?? null;
}
