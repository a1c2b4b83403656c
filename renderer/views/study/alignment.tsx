import { useState, type ReactNode } from 'react';
import type {
  AlignedItem,
  AlignedPair,
  AlignmentAnswer,
  AlignmentRequest,
  Scope,
} from '../../../shared/contract/study';
import { CodeTag } from '../../kit/codetag';
import { Empty } from '../../kit/empty';
import { Failed } from '../../kit/failed';
import { Heard } from '../../kit/heard';
import { Segmented } from '../../kit/segmented';
import { percent } from '../../session/format';
import { useFilter } from '../../session/filter';
import { useSay } from '../../session/look';
import { select, usePlace } from '../../session/place';
import { useAskKeeping } from '../../session/useask';
import { useCodeName } from '../../session/usecodes';
import type { StudySort } from './arrange';
import { chooseStudy, useStudy } from './choices';
import { StudyGrid } from './grid';
import { PairBar } from './pairbar';
import { CsvButton, Notes, useNamed } from './pieces';
import { Strip } from './strip';

const PARTS = ['lists', 'pair', 'strip'] as const;

/** Nation and places, or any two of them: what both provide for, what is missing, what is added. */
export function AlignmentTab({ modes }: { modes: ReactNode }) {
  const say = useSay();
  const filter = useFilter();
  const { pairFamily: family, one, other, alignmentAs: as } = useStudy();
  const request: AlignmentRequest = { family, one, other };
  const { value, failure, stale, retry } = useAskKeeping('study.alignment', { filter, request });
  return (
    <div className="stack">
      <div className="tool-bar">
        {modes}
        <span className="end">
          {(as === 'strip' || value?.pair) && (
            <CsvButton request={{ table: as === 'strip' ? 'strip' : 'pair', ...request }} />
          )}
        </span>
      </div>
      {failure && <Failed failure={failure} retry={retry} />}
      {value && (
        <>
          <Strip strip={value.strip} chosen={value.other} />
          <div className="tool-bar study-bar">
            <Segmented
              label={say('study.tab.alignment')}
              value={as}
              segments={PARTS.map((part) => ({ value: part, label: say(`study.alignment.${part}`) }))}
              onChoose={(part) => chooseStudy({ alignmentAs: part })}
            />
            <PairBar answer={value} request={request} />
          </div>
          <div className="fill" data-stale={stale}>
            <Part key={as} answer={value} as={as} one={value.one} />
          </div>
          <Notes basis={value.basis}>
            <p>{say('study.pair.means')}</p>
          </Notes>
        </>
      )}
    </div>
  );
}

function Part(props: { answer: AlignmentAnswer; as: (typeof PARTS)[number]; one: Scope }) {
  const { answer, as, one } = props;
  const say = useSay();
  const [sort, setSort] = useState<StudySort>(null);
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const { pair } = answer;
  const table = as === 'strip' ? answer.stripTable : pair?.table;
  if (as !== 'strip' && pair === null) {
    const noNation = answer.basis.national === 0 && one.by === 'levels' && answer.sides.length > 1;
    return <Empty says={say(noNation ? 'study.pair.noNation' : 'study.pair.nothing')} />;
  }
  if (as === 'lists' && pair !== null) return <Lists pair={pair} />;
  if (!table) return null;
  return (
    <StudyGrid
      table={table}
      sides={null}
      stale={false}
      sort={sort}
      onSort={setSort}
      pinned={pinned}
      onPin={setPinned}
    />
  );
}

function Lists({ pair }: { pair: AlignedPair }) {
  const say = useSay();
  const named = useNamed();
  const [one, other] = [named(pair.names[0]), named(pair.names[1])];
  const figures = [
    { says: 'study.column.recall', text: shareText(pair.recall) },
    { says: 'study.column.innovation', text: shareText(pair.innovation) },
    { says: 'study.column.jaccard', text: numberText(pair.jaccard) },
    { says: 'study.column.jensenShannon', text: numberText(pair.jensenShannon) },
    { says: 'study.column.overlap', text: numberText(pair.overlap) },
    { says: 'study.column.cosine', text: numberText(pair.cosine) },
  ] as const;
  return (
    <div className="study-pair">
      <dl className="study-figures">
        {figures.map(({ says, text }) => (
          <div key={says}>
            <dt className="faint">{say(says)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {pair.undated !== null && pair.undated > 0 && (
        <p className="faint">{say('study.pair.undated', { count: pair.undated })}</p>
      )}
      <div className="study-lists">
        <List sides={`${one} · ${other}`} title={say('study.pair.shared')} items={pair.shared} />
        <List
          sides={`${one} · ${other}`}
          title={say('study.pair.missing', { one, other })}
          items={pair.missing}
        />
        <List
          sides={`${one} · ${other}`}
          title={say('study.pair.added', { one, other })}
          items={pair.added}
        />
      </div>
    </div>
  );
}

function List({ title, sides, items }: { title: string; sides: string; items: readonly AlignedItem[] }) {
  const say = useSay();
  const nameOf = useCodeName();
  const selection = usePlace((trail) => trail.here.selection);
  const chosen = selection.kind === 'study' ? JSON.stringify(selection.cell) : null;
  return (
    <section aria-label={title}>
      <h3 className="heading">
        {title} <span className="faint">{items.length}</span>
        <small className="faint">{sides}</small>
      </h3>
      {items.length === 0 && <p className="faint">{say('study.pair.none')}</p>}
      <ul>
        {items.map(({ code, units, cell }) => (
          <li key={code}>
            <button
              type="button"
              className="study-item"
              aria-pressed={JSON.stringify(cell) === chosen}
              onClick={() => select({ kind: 'study', cell })}
            >
              <Heard says={say('study.pair.item', { code: nameOf(code), one: units[0], other: units[1] })}>
                <CodeTag code={code} />
                <span className="faint">
                  {units[0]} · {units[1]}
                </span>
              </Heard>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shareText(value: number | null): string {
  return value === null ? '—' : percent(value);
}

function numberText(value: number | null): string {
  return value === null ? '—' : value.toFixed(3);
}
