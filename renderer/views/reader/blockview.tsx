import { memo, useMemo, useState } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { ClauseId, DocumentId } from '../../../shared/policy/document';
import type { Span } from '../../../shared/text/span';
import { NoteField } from '../../inspector/notefield';
import { useChoices } from '../../session/choices';
import { percent } from '../../session/format';
import { useSay } from '../../session/look';
import type { Block, ClauseBlock, OtherBlock } from './blocks';
import { placesWithin } from './find';
import { linksWithin, type TextLink } from './links';
import { chosenMarks, codeMarks, forceMarks, linkMarks, placeMarks } from './marks';
import { Margin } from './margin';
import { codingsShown } from './origin';
import { Underlined } from './underlined';
import type { Found } from './usefound';

interface Shown {
  readonly document: DocumentId;
  readonly text: string;
  /** Of the whole text, in order. */
  readonly links: readonly TextLink[];
  readonly found: Found;
  readonly current: boolean;
  /** One of several clauses that are chosen together. */
  readonly inRange: boolean;
  readonly chosen: CodeId | null;
  /** Words chosen here, and where the keyboard stands among them; both in the frozen text. */
  readonly words: Span | null;
  readonly caret: number | null;
  /** How alike the clause is that stands beside it in the other pane; null: none is linked to this. */
  readonly linked: number | null;
  readonly note: string | undefined;
  readonly noting: boolean;
  readonly onNoted: () => void;
  readonly onChoose: (clause: ClauseId, code: CodeId | null) => void;
  /** `from`: the clause that names it. */
  readonly onFollow: (link: TextLink, from: ClauseId | null, beside: boolean) => void;
}

/**
 * One piece of the page: a clause with its codings in the margin, or what is no clause. Drawn again only when
 * something of it changes: scrolling draws what comes into sight and nothing else.
 */
export const BlockView = memo(function BlockView({ block, ...shown }: Shown & { block: Block }) {
  return block.kind === 'clause' ? (
    <ClauseView block={block} {...shown} />
  ) : (
    <OtherView block={block} {...shown} />
  );
});

function OtherView({ block, text, links, found, words, onFollow }: Shown & { block: OtherBlock }) {
  const say = useSay();
  return (
    <div className={`other other-${block.kind}`}>
      {block.kind === 'repetition' && <small>{say('reader.repetition')}</small>}
      <span data-from={block.start}>
        <Underlined
          span={block}
          text={text}
          marks={[
            ...linkMarks(linksWithin(links, block)),
            ...foundMarks(found, block),
            ...chosenMarks(words, null, block),
          ]}
          lit={null}
          onHover={() => undefined}
          reachable
          onFollow={(link, beside) => onFollow(link, null, beside)}
        />
      </span>
    </div>
  );
}

function foundMarks(found: Found, within: Span): ReturnType<typeof placeMarks> {
  return placeMarks(placesWithin(found.places, within), found.places[found.at]);
}

function ClauseView(props: Shown & { block: ClauseBlock }) {
  const { block, document, text, links, found, current, inRange, chosen, words, caret } = props;
  const { linked, note, noting, onNoted, onChoose, onFollow } = props;
  const { clause, hanging, label } = block;
  const say = useSay();
  const [hovered, setHovered] = useState<CodeId | null>(null);
  const show = useChoices((choices) => choices.codingShow);
  const showRejected = useChoices((choices) => choices.showRejected);
  const showForce = useChoices((choices) => choices.showForce);
  const force = useMemo(
    () => (showForce ? forceMarks(text, block, clause.responsible?.span ?? null) : []),
    [showForce, text, block, clause],
  );
  const codings = codingsShown(block.codings, show, showRejected, chosen);
  return (
    <article
      className="clause"
      aria-label={clause.label}
      aria-current={current || undefined}
      data-kind={clause.kind}
      data-range={inRange}
      data-linked={linked !== null}
      onClick={() => onChoose(clause.id, null)}
    >
      <div className="clause-number" title={clause.label}>
        {linked !== null && (
          <small className="linked-mark" title={say('beside.linked', { share: percent(linked) })}>
            ⇆ {percent(linked)}
          </small>
        )}
        {note !== undefined && (
          <span className="note-mark" role="img" aria-label={say('note.title')} title={note}>
            ✎
          </span>
        )}
        {hanging ? (
          <span data-from={hanging.start}>
            <Underlined
              span={hanging}
              text={text}
              marks={[...foundMarks(found, hanging), ...chosenMarks(words, null, hanging)]}
              lit={null}
              onHover={() => undefined}
              reachable={false}
              onFollow={() => undefined}
            />
          </span>
        ) : (
          <span className="faint">{label}</span>
        )}
      </div>
      <p className="clause-text" data-from={block.start}>
        <Underlined
          span={block}
          text={text}
          marks={[
            ...force,
            ...codeMarks(codings),
            ...linkMarks(linksWithin(links, block)),
            ...foundMarks(found, block),
            ...chosenMarks(words, caret, block),
          ]}
          lit={hovered ?? chosen}
          onHover={setHovered}
          reachable={current}
          onFollow={(link, beside) => onFollow(link, clause.id, beside)}
        />
      </p>
      <Margin
        codings={codings}
        open={current}
        lit={hovered ?? chosen}
        onHover={setHovered}
        onChoose={(code) => onChoose(clause.id, code)}
      />
      {noting && (
        <div className="clause-note">
          <NoteField
            target={{ kind: 'clause', document, clause: clause.id }}
            title={say('note.title')}
            eager
            onLeave={onNoted}
          />
        </div>
      )}
    </article>
  );
}
