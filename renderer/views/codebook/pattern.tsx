import { Fragment, useId, useRef, type ReactNode } from 'react';
import { useSay } from '../../session/look';
import { useCodes } from '../../session/usecodes';
import { patternPhrases, type Phrase, type Piece } from './pieces';

/** A pattern as phrases, one chip an alternative; as it is written where it cannot be read otherwise. */
export function Pattern({ pattern }: { pattern: string }) {
  const phrases = patternPhrases(pattern);
  if (phrases === null) return <code>{pattern}</code>;
  return (
    <span className="phrases">
      {phrases.map((phrase, nth) => (
        <span key={nth} className="phrase">
          <Pieces phrase={phrase} />
        </span>
      ))}
    </span>
  );
}

/** In words, or as it is written. */
export function PatternBody({ pattern, plain }: { pattern: string; plain: boolean }) {
  return plain ? <Pattern pattern={pattern} /> : <code>{pattern}</code>;
}

function Pieces({ phrase }: { phrase: Phrase }): ReactNode {
  return phrase.map((piece, nth) => <One key={nth} piece={piece} />);
}

function One({ piece }: { piece: Piece }): ReactNode {
  const say = useSay();
  switch (piece.kind) {
    case 'words':
      return piece.text;
    case 'gap':
      return <span className="piece-gap">{gapSaid(piece, say)}</span>;
    case 'list':
      return <WordList name={piece.name} />;
    case 'choice':
      return (
        <span className="piece-choice">
          <Ways ways={piece.ways} />
        </span>
      );
    case 'optional':
      return (
        <span className="piece-optional" title={say('codebook.piece.optional')}>
          <Pieces phrase={piece.phrase} />
        </span>
      );
    case 'look':
      return (
        <span className="piece-look">
          {say(LOOKS[`${piece.ahead} ${piece.denied}`])} <Ways ways={piece.ways} />
        </span>
      );
    case 'edge':
      return (
        <span className="piece-gap">{say(piece.start ? 'codebook.piece.start' : 'codebook.piece.end')}</span>
      );
    case 'digit':
      return <span className="piece-gap">{say('codebook.piece.digit')}</span>;
    case 'times':
      return (
        <span className="piece-gap">
          ×{piece.least}
          {piece.most !== piece.least && `–${piece.most === Infinity ? '∞' : piece.most}`}
        </span>
      );
    case 'raw':
      return <code>{piece.source}</code>;
  }
}

function Ways({ ways }: { ways: readonly Phrase[] }): ReactNode {
  const say = useSay();
  return ways.map((way, nth) => (
    <Fragment key={nth}>
      {nth > 0 && (
        <span className="piece-or">
          <span aria-hidden>∕</span>
          <span className="only-heard"> {say('codebook.or')} </span>
        </span>
      )}
      <Pieces phrase={way} />
    </Fragment>
  ));
}

const LOOKS = {
  'true true': 'codebook.piece.notAfter',
  'true false': 'codebook.piece.after',
  'false true': 'codebook.piece.notBefore',
  'false false': 'codebook.piece.before',
} as const;

function gapSaid(gap: Extract<Piece, { kind: 'gap' }>, say: ReturnType<typeof useSay>): string {
  const { least, most, within } = gap;
  if (least === 1 && most === 1) return say('codebook.piece.one');
  if (least > 0) return say('codebook.piece.exactly', { least, most });
  return say(within === 'comma' ? 'codebook.piece.comma' : 'codebook.piece.sentence', { most });
}

/** The name of a word list; under the pointer or with the keyboard on it, its words. */
function WordList({ name }: { name: string }) {
  const say = useSay();
  const list = useCodes()?.book.words?.[name];
  const id = useId();
  const chip = useRef<HTMLSpanElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  const show = (): void => {
    if (!chip.current || !card.current || card.current.matches(':popover-open')) return;
    card.current.showPopover();
    const at = chip.current.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = card.current;
    const below = at.bottom + 4 + offsetHeight < window.innerHeight;
    card.current.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - offsetWidth - 8))}px`;
    card.current.style.top = `${below ? at.bottom + 4 : at.top - offsetHeight - 4}px`;
  };
  const hide = (): void => card.current?.hidePopover();
  return (
    <span
      ref={chip}
      className="piece-list"
      data-unknown={list === undefined || undefined}
      tabIndex={0}
      aria-describedby={id}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      {name}
      <span ref={card} id={id} className="popover word-list" popover="manual" role="tooltip">
        {list === undefined ? (
          say('codebook.piece.noList', { name })
        ) : (
          <>
            <b>{say('codebook.piece.list', { name })}</b>
            <Pattern pattern={list} />
          </>
        )}
      </span>
    </span>
  );
}
