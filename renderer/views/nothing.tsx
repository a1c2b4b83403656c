import type { SentenceKey } from '../../shared/wording/say';
import { run } from '../commands/run';
import { Button } from '../kit/button';
import { Empty } from '../kit/empty';
import { filterIsOpen } from '../session/chips';
import { clearFilter, useFilter } from '../session/filter';
import { useSay } from '../session/look';
import { useProject } from '../session/project';

/** A view without texts: what will stand in it and the two ways to bring texts, or the filter that lets none through. */
export function Nothing({ says }: { says: SentenceKey }) {
  const say = useSay();
  const documents = useProject(({ summary }) => summary?.documents ?? 0);
  const filtered = !filterIsOpen(useFilter()) && documents > 0;
  if (filtered) {
    return (
      <Empty says={say('library.emptyFiltered')}>
        <Button look="framed" onClick={clearFilter}>
          {say('filter.clear')}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty says={say(says)}>
      <Button look="main" onClick={() => run('import.files')}>
        {say('command.import.files')}
      </Button>
      <Button look="framed" onClick={() => run('import.folder')}>
        {say('command.import.folder')}
      </Button>
    </Empty>
  );
}
