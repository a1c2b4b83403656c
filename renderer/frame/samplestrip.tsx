import { Button } from '../kit/button';
import { useArrivals } from '../session/arrivals';
import { importFiles } from '../session/importing';
import { useSay } from '../session/look';
import { useProject } from '../session/project';

/** Says that what is shown is invented, and offers the way to one's own texts. */
export function SampleStrip() {
  const say = useSay();
  const sample = useProject(({ summary }) => summary?.sample ?? false);
  const arrivals = useArrivals(({ open }) => open);
  if (!sample || arrivals) return null;
  return (
    <div className="sample-strip" role="region" aria-label={say('sample.strip')}>
      <span>{say('sample.strip')}</span>
      <span className="faint">{say('sample.hint')}</span>
      <Button look="link" onClick={() => void importFiles()}>
        {say('sample.import')}
      </Button>
    </div>
  );
}
