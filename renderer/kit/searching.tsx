import { useSay } from '../session/look';

/** Stands where an answer will, while the engine still looks. */
export function Searching() {
  const say = useSay();
  return (
    <p className="faint" role="status">
      {say('window.searching')}
    </p>
  );
}
