import { useLayoutEffect, useRef, useState } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';
import { hueStyle } from '../../kit/codetag';
import { Heard } from '../../kit/heard';
import { useSay } from '../../session/look';
import { useCodeName, useCodes } from '../../session/usecodes';
import { ORIGIN_SIGNS, originOf } from './origin';

/**
 * The codings of a clause beside it: as many as find room along its lines, then how many more there are. Never makes
 * the text gape; at the cursor they all stand, over what lies below.
 */
export function Margin(props: {
  codings: readonly Coding[];
  open: boolean;
  lit: CodeId | null;
  onHover: (code: CodeId | null) => void;
  onChoose: (code: CodeId | null) => void;
}) {
  const { codings, open, lit, onHover, onChoose } = props;
  const say = useSay();
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [fitting, setFitting] = useState(codings.length);
  useLayoutEffect(() => {
    const at = room.current;
    if (!at) return undefined;
    const measure = (): void => setFitting(fittingIn(at, list.current));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(at);
    return () => watch.disconnect();
  }, [codings.length]);
  const more = codings.length - fitting;
  const all = open && more > 0;
  return (
    <div className="clause-codes" ref={room}>
      <ul ref={list} data-all={all}>
        {codings.map((coding, nth) => (
          <li key={coding.code} data-beyond={!all && nth >= fitting}>
            <Tag
              coding={coding}
              lit={coding.code === lit}
              onHover={onHover}
              onChoose={() => onChoose(coding.code)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && !all && (
        <span className="more" title={say('codes.more', { count: more })}>
          +{more}
        </span>
      )}
    </div>
  );
}

/** How many tags from the first end within the room beside the clause; one at least. */
function fittingIn(room: HTMLElement, list: HTMLElement | null): number {
  const tags = [...(list?.children ?? [])] as HTMLElement[];
  // A tag may lean over the edge of its clause by a hair.
  const beyond = tags.findIndex((tag) => tag.offsetTop + tag.offsetHeight > room.clientHeight + 3);
  return beyond < 0 ? tags.length : Math.max(1, beyond);
}

function Tag(props: {
  coding: Coding;
  lit: boolean;
  onHover: (code: CodeId | null) => void;
  onChoose: () => void;
}) {
  const { coding, lit, onHover, onChoose } = props;
  const say = useSay();
  const codes = useCodes();
  const name = useCodeName()(coding.code);
  const origin = originOf(coding);
  const { weight = null, uncertain = false, comment = '' } = coding.detail ?? {};
  const said = [
    ...(uncertain ? [say('detail.uncertain')] : []),
    ...(weight === null ? [] : [say('detail.weighs', { weight })]),
    ...(comment === '' ? [] : [comment]),
  ];
  return (
    <button
      type="button"
      tabIndex={-1}
      className="bar coded"
      data-origin={origin}
      data-lit={lit}
      style={codes ? hueStyle(codes.hue(coding.code)) : undefined}
      title={[name, coding.code, say(`originSays.${origin}`), ...said].join(' · ')}
      onMouseEnter={() => onHover(coding.code)}
      onMouseLeave={() => onHover(null)}
      onClick={(event) => {
        event.stopPropagation();
        onChoose();
      }}
    >
      <Heard says={[name, say(`originSays.${origin}`), ...said].join('，')}>
        <i>{ORIGIN_SIGNS[origin]}</i>
        <span className="one-line">{name}</span>
        {uncertain && <small className="doubt">{say('detail.uncertain')}</small>}
        {weight !== null && <small className="weight">{'●'.repeat(weight)}</small>}
        {comment !== '' && <small>✎</small>}
        {origin !== 'machine' && <small>{say(`origin.${origin}`)}</small>}
      </Heard>
    </button>
  );
}
