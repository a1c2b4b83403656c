import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';
import type { OpenDocument } from '../../../shared/contract/library';
import type { ClauseId } from '../../../shared/policy/document';
import { useHere } from '../../commands/here';
import { focusComment } from '../../inspector/focus';
import { clauseNotes } from '../../inspector/notes';
import { recode } from '../../inspector/recode';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import type { Pane } from '../../session/beside';
import { notify } from '../../session/notices';
import { useAskKeeping } from '../../session/useask';
import { askWhy } from '../../session/why';
import { useCodeName } from '../../session/usecodes';
import { blockAt } from './blocks';
import { CodePicker } from './codepicker';
import { FindBar } from './findbar';
import { find, useFind } from './find';
import { ReaderHead } from './head';
import { Page } from './page';
import { useReaderActs } from './readeracts';
import { useReaderCursor, type ReaderCursor } from './readercursor';
import { slotsOf, useSlots } from './slots';
import { SlotsBar } from './slotsbar';
import { switchPane } from './switchpane';
import { useFound } from './usefound';
import { useLinked } from './uselinked';
import { useWords, type Words } from './usewords';

// As much of chosen words as tells which they are.
const QUOTED = 16;

/** The text that is open, with everything one does in it. */
export function Reading({ open, pane, active }: { open: OpenDocument; pane: Pane; active: boolean }) {
  const say = useSay();
  const name = useCodeName();
  const page = useRef<HTMLDivElement>(null);
  const clauses = useReaderCursor(open, pane, active);
  const words = useWords(open, clauses, page);
  const cursor = leavingWords(clauses, words);
  const acts = useReaderActs(open, cursor, words);
  const said = words.span ? open.text.slice(words.span.start, words.span.end).trim() : '';
  const looking = useFind((state) => state.open) && active;
  const found = useFound(open, cursor.blocks[cursor.index]?.start ?? 0, active);
  const linked = useLinked(open.row.id, pane);
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
  const here: Parameters<typeof useHere>[0] = {
    'reader.accept': () => acts.judge('accepted'),
    'reader.reject': () => acts.judge('rejected'),
    'reader.unjudge': () => acts.judge(null),
    'reader.next': acts.next,
    'reader.code': needsClause(() => setPicking('code')),
    'reader.uncode': acts.takeAway,
    'reader.recode': needsClause(() => cursor.coding && setPicking('recode')),
    'reader.why': needsClause(() => askWhy()),
    'reader.note': needsClause(() => setNoting(cursor.at)),
    'reader.doubt': acts.doubt,
    'reader.weigh': acts.weigh,
    'reader.comment': () => {
      if (cursor.coding === null) return;
      cursor.choose(cursor.coding.code);
      focusComment(cursor.coding.code, toPage);
    },
    'filter.words': () => {
      const { asked } = useFind.getState();
      const fresh = said !== '' && !said.includes('\n') && said.length < 40;
      find({ open: true, asked: asked + 1, ...(fresh && { words: said }) });
    },
    'reader.otherPane': switchPane,
  };
  useHere(active ? here : {});
  useEffect(() => {
    if (active) toPage();
  }, [active]);
  const escape = (): void => {
    if (looking) closeFind();
    else if (words.caret !== null) words.clear();
    else cursor.narrow();
  };

  const quoted = said.length > QUOTED ? `${said.slice(0, QUOTED)}…` : said;
  const clausesSaid =
    cursor.range.length > 1
      ? say('code.clauses', { count: cursor.range.length })
      : (open.clauses.find(({ id }) => id === cursor.at)?.label ?? '');
  const what = said === '' ? clausesSaid : `“${quoted}”`;
  const { coding } = cursor;
  return (
    <div className="stack reading">
      <ReaderHead open={open} pane={pane} />
      {looking && (
        <FindBar count={found.places.length} at={found.at} onStep={found.step} onClose={closeFind} />
      )}
      <div className="fill">
        <Page
          open={open}
          page={page}
          cursor={cursor}
          words={words}
          pane={pane}
          active={active}
          linked={linked}
          found={found}
          noted={noted}
          noting={noting}
          onNoted={() => {
            setNoting(null);
            toPage();
          }}
          onEscape={escape}
          onSlot={(nth) => slots.keys[nth] !== undefined && acts.put(slots.keys[nth])}
        />
      </div>
      {active && <SlotsBar chosen={cursor.range.length} words={quoted} onPut={acts.put} />}
      {picking === 'code' && (
        <CodePicker
          title={say('code.pick', { what })}
          there={said === '' ? cursor.codings.filter(accepted).map(({ code }) => code) : []}
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

function accepted({ status }: Coding): boolean {
  return status === 'accepted';
}

/** The same cursor; whoever goes on by clauses leaves the words behind that were chosen. */
function leavingWords(cursor: ReaderCursor, words: Words): ReaderCursor {
  return {
    ...cursor,
    goTo: (clause, code) => {
      words.clear();
      cursor.goTo(clause, code);
    },
    stretch: (clause) => {
      words.clear();
      cursor.stretch(clause);
    },
  };
}
