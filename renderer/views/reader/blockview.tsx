import { useState } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';
import type { ClauseId } from '../../../shared/policy/document';
import { hueStyle } from '../../kit/codetag';
import { useCodeName, useCodes } from '../../session/usecodes';
import { useSay } from '../../session/look';
import type { Block, ClauseBlock, OtherBlock } from './blocks';
import { linksWithin, type TextLink } from './links';
import { Underlined } from './underlined';

interface Shown {
  readonly text: string;
  /** Of the whole text, in order. */
  readonly links: readonly TextLink[];
  readonly current: boolean;
  readonly chosen: CodeId | null;
  readonly showRejected: boolean;
  readonly onChoose: (clause: ClauseId, code: CodeId | null) => void;
  /** `from`: the clause that names it. */
  readonly onFollow: (link: TextLink, from: ClauseId | null) => void;
}

/** One piece of the page: a clause with its codings in the margin, or what is no clause. */
export function BlockView({ block, ...shown }: Shown & { block: Block }) {
  return block.kind === 'clause' ? (
    <ClauseView block={block} {...shown} />
  ) : (
    <OtherView block={block} {...shown} />
  );
}

function OtherView({ block, text, links, onFollow }: Shown & { block: OtherBlock }) {
  const say = useSay();
  return (
    <div className={`other other-${block.kind}`}>
      {block.kind === 'repetition' && <small>{say('reader.repetition')}</small>}
      <Underlined
        span={block}
        text={text}
        codings={[]}
        lit={null}
        onHover={() => undefined}
        links={linksWithin(links, block)}
        reachable
        onFollow={(link) => onFollow(link, null)}
      />
    </div>
  );
}

function ClauseView(props: Shown & { block: ClauseBlock }) {
  const { block, text, links, current, chosen, showRejected, onChoose, onFollow } = props;
  const { clause, hanging, label } = block;
  const [hovered, setHovered] = useState<CodeId | null>(null);
  const codings = block.codings.filter(({ status }) => showRejected || status !== 'rejected');
  return (
    <article
      className="clause"
      aria-label={clause.label}
      aria-current={current || undefined}
      data-kind={clause.kind}
      onClick={() => onChoose(clause.id, null)}
    >
      <div className="clause-number" title={clause.label}>
        {hanging ? text.slice(hanging.start, hanging.end) : <span className="faint">{label}</span>}
      </div>
      <p className="clause-text">
        <Underlined
          span={block}
          text={text}
          codings={codings}
          lit={hovered ?? chosen}
          onHover={setHovered}
          links={linksWithin(links, block)}
          reachable={current}
          onFollow={(link) => onFollow(link, clause.id)}
        />
      </p>
      <ul className="clause-codes">
        {codings.map((coding) => (
          <Bar
            key={coding.code}
            coding={coding}
            lit={coding.code === (hovered ?? chosen)}
            onHover={setHovered}
            onChoose={() => onChoose(clause.id, coding.code)}
          />
        ))}
      </ul>
    </article>
  );
}

function Bar(props: {
  coding: Coding;
  lit: boolean;
  onHover: (code: CodeId | null) => void;
  onChoose: () => void;
}) {
  const { coding, lit, onHover, onChoose } = props;
  const say = useSay();
  const codes = useCodes();
  const name = useCodeName()(coding.code);
  return (
    <li>
      <button
        type="button"
        tabIndex={-1}
        className="bar coded"
        data-status={coding.status}
        data-lit={lit}
        style={codes ? hueStyle(codes.hue(coding.code)) : undefined}
        title={`${name} · ${coding.code} · ${say(`coding.${coding.status}`)}`}
        onMouseEnter={() => onHover(coding.code)}
        onMouseLeave={() => onHover(null)}
        onClick={(event) => {
          event.stopPropagation();
          onChoose();
        }}
      >
        <i />
        <span className="one-line">{name}</span>
        {coding.status === 'accepted' && <span className="tick">✓</span>}
      </button>
    </li>
  );
}
