import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { OpenDocument } from '../../../shared/contract/library';
import type { ClauseId } from '../../../shared/policy/document';
import { useHere } from '../../commands/here';
import { clauseNotes } from '../../inspector/notes';
import { recode } from '../../inspector/recode';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { notify } from '../../session/notices';
import { useAskKeeping } from '../../session/useask';
import { useCodeName } from '../../session/usecodes';
import { blockAt } from './blocks';
import { CodePicker } from './codepicker';
import { FindBar } from './findbar';
import { find, useFind } from './find';
import { ReaderHead } from './head';
import { Page } from './page';
import { useReaderActs } from './readeracts';
import { useReaderCursor } from './readercursor';
import { slotsOf, useSlots } from './slots';
import { SlotsBar } from './slotsbar';
import { useFound } from './usefound';

/** The text that is open, with everything one does in it. */
export function Reading({ open }: { open: OpenDocument }) {
  const say = useSay();
  const name = useCodeName();
  const page = useRef<HTMLDivElement>(null);
  const cursor = useReaderCursor(open);
  const acts = useReaderActs(open, cursor);
  const looking = useFind((state) => state.open);
  const found = useFound(open, cursor.blocks[cursor.index]?.start ?? 0);
  const slots = slotsOf(useSlots(), () => true);
  const { value: notes } = useAskKeeping('notes.list', null);
  const noted = useMemo(() => clauseNotes(notes ?? [], open.row.id), [notes, open]);
  const [picking, setPicking] = useState<'code' | 'recode' | null>(null);
  const [everywhere, setEverywhere] = useState(false);
  const [noting, setNoting] = useState<ClauseId | null>(null);

  const toPage = (): void => page.current?.focus({ preventScroll: true });
  const needsClause = (act: () => void) => (): void => {
    if (cursor.at === null) notify('done', { key: 'code.noClause' });
    else act();
  };
  const closeFind = (): void => {
    // One has come to a place: reading and coding go on there.
    const place = found.places[found.at];
    const block = place && cursor.blocks[blockAt(cursor.blocks, place.start)];
    find({ open: false });
    if (block?.kind === 'clause') cursor.goTo(block.clause.id);
    toPage();
  };
  useHere({
    'reader.accept': () => acts.judge('accepted'),
    'reader.reject': () => acts.judge('rejected'),
    'reader.unjudge': () => acts.judge(null),
    'reader.next': acts.next,
    'reader.code': needsClause(() => setPicking('code')),
    'reader.uncode': acts.takeAway,
    'reader.recode': needsClause(() => cursor.coding && setPicking('recode')),
    'reader.note': needsClause(() => setNoting(cursor.at)),
    'filter.words': () => {
      const { asked } = useFind.getState();
      const selected = window.getSelection()?.toString().trim() ?? '';
      const fresh = selected !== '' && !selected.includes('\n') && selected.length < 40;
      find({ open: true, asked: asked + 1, ...(fresh && { words: selected }) });
    },
  });
  useEffect(toPage, []);

  const what =
    cursor.range.length > 1
      ? say('code.clauses', { count: cursor.range.length })
      : (open.clauses.find(({ id }) => id === cursor.at)?.label ?? '');
  const { coding } = cursor;
  return (
    <div className="stack reading">
      <ReaderHead open={open} />
      {looking && (
        <FindBar count={found.places.length} at={found.at} onStep={found.step} onClose={closeFind} />
      )}
      <div className="fill">
        <Page
          open={open}
          page={page}
          cursor={cursor}
          found={found}
          noted={noted}
          noting={noting}
          onNoted={() => {
            setNoting(null);
            toPage();
          }}
          onEscape={() => (looking ? closeFind() : cursor.narrow())}
          onSlot={(nth) => slots.keys[nth] !== undefined && acts.put(slots.keys[nth])}
        />
      </div>
      <SlotsBar chosen={cursor.range.length} onPut={acts.put} />
      {picking === 'code' && (
        <CodePicker
          title={say('code.pick', { what })}
          there={cursor.codings.filter(({ status }) => status === 'accepted').map(({ code }) => code)}
          onPick={acts.put}
          onClose={() => setPicking(null)}
        />
      )}
      {picking === 'recode' && coding && (
        <CodePicker
          title={say('code.pickRecode', { code: name(coding.code) })}
          without={coding.code}
          onPick={(to) => void recodeAt(coding.code, to)}
          onClose={() => setPicking(null)}
        >
          <Segmented
            label={say('recode.where')}
            value={everywhere ? 'everywhere' : 'here'}
            segments={(['here', 'everywhere'] as const).map((value) => ({
              value,
              label: say(`recode.${value}`),
            }))}
            onChoose={(where) => setEverywhere(where === 'everywhere')}
          />
        </CodePicker>
      )}
    </div>
  );

  async function recodeAt(from: CodeId, to: CodeId): Promise<void> {
    if (await recode(everywhere ? null : open.row.id, from, to)) cursor.choose(to);
  }
}
