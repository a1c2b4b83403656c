import type { CommandId } from '../../../shared/contract/commands';
import { commandOf } from '../../../shared/contract/commands';
import { run } from '../../commands/run';
import { Popover } from '../../kit/popover';
import { useSay } from '../../session/look';

const ITEMS: readonly CommandId[] = [
  'books.use',
  'books.merge',
  'books.json',
  'books.csv',
  'books.xlsx',
  'books.qdc',
];

/** The codebook as a whole: another one, one more, or out as a file. */
export function BookMenu() {
  const say = useSay();
  return (
    <Popover
      kind="menu"
      label={say('books.menu')}
      button={
        <span title={say('books.menu')} aria-label={say('books.menu')}>
          ⋯
        </span>
      }
    >
      {ITEMS.map((id) => (
        <button key={id} type="button" role="menuitem" className="item" onClick={() => run(id)}>
          {say(commandOf(id).says)}
        </button>
      ))}
    </Popover>
  );
}
