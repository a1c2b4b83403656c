import { COMMANDS, VIEWS } from '../../shared/contract/commands';
import { keysShown } from '../commands/keys';
import { MAC } from '../commands/shortcuts';
import { useSay } from '../session/look';
import { goToView, usePlace } from '../session/place';

/** The views; each comes back as it was left. */
export function Tabs() {
  const say = useSay();
  const here = usePlace((trail) => trail.here.view);
  return (
    <nav className="tabs" aria-label={say('window.views')}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === here ? 'page' : undefined}
          title={keysShown(COMMANDS[`view.${view}`].keys[0], MAC)}
          onClick={() => goToView(view)}
        >
          {say(`view.${view}`)}
        </button>
      ))}
    </nav>
  );
}
