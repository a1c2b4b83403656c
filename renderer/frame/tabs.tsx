import { COMMANDS, VIEWS } from '../../shared/contract/commands';
import { keysShown } from '../commands/keys';
import { grouped } from '../session/format';
import { useArrivals } from '../session/arrivals';
import { showArrivals } from '../session/importing';
import { MAC } from '../commands/shortcuts';
import { useSay } from '../session/look';
import { goToView, usePlace } from '../session/place';

/** The views, each comes back as it was left; and while files wait to be imported, the way to them. */
export function Tabs() {
  const say = useSay();
  const here = usePlace((trail) => trail.here.view);
  const waiting = useArrivals(({ preview }) => preview?.entries.length ?? 0);
  const arrivals = useArrivals(({ open }) => open);
  return (
    <nav className="tabs" aria-label={say('window.views')}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === here && !arrivals ? 'page' : undefined}
          title={keysShown(COMMANDS[`view.${view}`].keys[0], MAC)}
          onClick={() => goToView(view)}
        >
          {say(`view.${view}`)}
        </button>
      ))}
      {waiting > 0 && (
        <button type="button" aria-current={arrivals ? 'page' : undefined} onClick={showArrivals}>
          {say('arrivals.tab', { count: grouped(waiting) })}
        </button>
      )}
    </nav>
  );
}
