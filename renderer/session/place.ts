import { create } from 'zustand';
import { VIEWS, type View } from '../../shared/contract/commands';
import { setAside } from './arrivals';
import { oneOf, remembered } from './remembered';
import {
  NOTHING,
  trailBack,
  trailForward,
  trailGo,
  trailLast,
  trailSelect,
  type Place,
  type Selection,
  type Trail,
} from './trail';

const view = remembered<View>('view', 'coverage', oneOf(...VIEWS));

const start = (): Trail => ({
  past: [],
  here: { view: view.read(), document: null, selection: NOTHING },
  future: [],
});

/** Where the window is, and the way it came. */
export const usePlace = create<Trail>(start);

const move = (next: (trail: Trail) => Trail): void => {
  usePlace.setState(next);
  view.write(usePlace.getState().here.view);
};

/** A move that leaves the import preview, which stands over whatever the place is, and waits. */
const leave = (next: (trail: Trail) => Trail): void => {
  setAside();
  move(next);
};

export function goBack(): void {
  if (!setAside()) move(trailBack);
}
export const goForward = (): void => leave(trailForward);
export const select = (selection: Selection): void => move((trail) => trailSelect(trail, selection));

export function goTo(place: Partial<Place> & Pick<Place, 'view'>): void {
  leave((trail) => trailGo(trail, { document: trail.here.document, selection: NOTHING, ...place }));
}

/** Shows a view as it was last left; the document open in the reader stays. */
export function goToView(to: View): void {
  leave((trail) => {
    const last = trailLast(trail, to);
    const document = trail.here.document;
    const selection = to === 'reader' && last?.document !== document ? NOTHING : (last?.selection ?? NOTHING);
    return trailGo(trail, { view: to, document, selection });
  });
}

/** Another project is another world: no way leads back into the former one. */
export function leaveAll(): void {
  usePlace.setState((trail) => ({
    past: [],
    here: { view: trail.here.view, document: null, selection: NOTHING },
    future: [],
  }));
}
