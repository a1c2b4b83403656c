import { useArrivals } from '../../session/arrivals';
import { useTasks } from '../../session/tasks';

/** True while files are read: what comes of them would be missed by an import now. */
export function useReading(): boolean {
  const own = useArrivals(({ readings }) => readings > 0);
  // Begun before the window was reloaded.
  const foreign = useTasks((tasks) => tasks.some((task) => task.foreign));
  return own || foreign;
}
