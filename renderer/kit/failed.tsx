import type { Message } from '../../shared/wording/say';
import { useSay, useTell } from '../session/look';
import { Button } from './button';

/** What stands in place of something the engine could not give. */
export function Failed({ failure, retry }: { failure: Message; retry: () => void }) {
  const say = useSay();
  const tell = useTell();
  return (
    <div className="failed" role="alert">
      <p>{say('window.loadFailed', { reason: tell(failure) })}</p>
      <Button look="framed" onClick={retry}>
        {say('window.retry')}
      </Button>
    </div>
  );
}
