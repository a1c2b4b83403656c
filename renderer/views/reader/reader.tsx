import './reader.css';
import { run } from '../../commands/run';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/empty';
import { useSay } from '../../session/look';
import { usePlace } from '../../session/place';
import { useAskKeeping } from '../../session/useask';
import { Failed } from '../../kit/failed';
import { Reading } from './reading';

/** One document: its text with the codings beside it. */
export function Reader() {
  const say = useSay();
  const document = usePlace((trail) => trail.here.document);
  const {
    value: open,
    failure,
    retry,
  } = useAskKeeping('document.open', document ? { id: document } : 'skip');
  if (!document) {
    return (
      <Empty says={say('reader.empty')}>
        <Button look="main" onClick={() => run('palette.documents')}>
          {say('reader.choose')}
        </Button>
      </Empty>
    );
  }
  if (failure) {
    return (
      <>
        <Failed failure={failure} retry={retry} />
        <Empty says={say('reader.gone')}>
          <Button look="framed" onClick={() => run('palette.documents')}>
            {say('reader.choose')}
          </Button>
        </Empty>
      </>
    );
  }
  if (open?.row.id !== document) return null;
  return <Reading key={document} open={open} />;
}
