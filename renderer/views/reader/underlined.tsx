import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Span } from '../../../shared/text/span';
import { useSay } from '../../session/look';
import { useCodes } from '../../session/usecodes';
import { lines } from './lines';
import type { TextLink } from './links';
import { codesOver, linkOver, type TextMark } from './marks';
import { runs, runsTogether, type Mark, type Run } from './runs';

/**
 * A stretch of the text: the words behind codings underlined in the colours of the codes, one line beneath the other,
 * what it names as links, what is looked for and what is chosen. Holds the text and nothing else, so that a place on the
 * page is a place in the text.
 */
export function Underlined(props: {
  span: Span;
  text: string;
  marks: readonly Mark<TextMark>[];
  /** The code under the pointer or the cursor: its words are lit. */
  lit: CodeId | null;
  onHover: (code: CodeId | null) => void;
  /** The Tab key reaches the links here. */
  reachable: boolean;
  /** `beside`: into the other pane. */
  onFollow: (link: TextLink, beside: boolean) => void;
}) {
  const { span, text, marks, lit, onHover, reachable, onFollow } = props;
  const say = useSay();
  const codes = useCodes();
  const drawn = (run: Run<TextMark>) => {
    const words = text.slice(run.start, run.end);
    const place = run.marks.find((mark) => mark.kind === 'place');
    const chosen = run.marks.some((mark) => mark.kind === 'chosen');
    let part: ReactNode = place ? (
      <mark key={run.start} className="found" data-now={place.now}>
        {words}
      </mark>
    ) : (
      words
    );
    const force = run.marks.find((mark) => mark.kind === 'force');
    if (force) {
      part = (
        <span key={run.start} className="force" data-force={force.what} title={say(`force.${force.what}`)}>
          {part}
        </span>
      );
    }
    const over = codesOver(run);
    if (over.length > 0 && codes) {
      part = (
        <span
          key={run.start}
          className="evidence"
          data-lit={lit !== null && over.some(({ code }) => code === lit)}
          data-by={over.some(({ by }) => by === 'person') ? 'person' : 'machine'}
          data-uncertain={over.some(({ uncertain }) => uncertain) || undefined}
          style={lines(over, codes)}
          onMouseEnter={() => onHover(over[0]?.code ?? null)}
          onMouseLeave={() => onHover(null)}
        >
          {part}
        </span>
      );
    }
    const caret = run.marks.find((mark) => mark.kind === 'caret');
    if (!chosen && !caret) return part;
    return (
      <span key={run.start} className={chosen ? 'chosen-words' : undefined} data-caret={caret?.side}>
        {part}
      </span>
    );
  };
  return runsTogether(runs(span, marks), linkOver).map((together) => {
    const [first] = together;
    const link = first && linkOver(first);
    if (!link) return together.map(drawn);
    const follow = (event: MouseEvent | KeyboardEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      onFollow(link, event.ctrlKey || event.metaKey);
    };
    return (
      <span
        key={first.start}
        role="link"
        className="named"
        tabIndex={reachable ? 0 : -1}
        title={link.means}
        onClick={follow}
        onKeyDown={(event) => event.key === 'Enter' && follow(event)}
      >
        {together.map(drawn)}
      </span>
    );
  });
}
