import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import type { CodeId } from '../../../shared/coding/codebook';
import type { Coding } from '../../../shared/coding/coding';
import type { Span } from '../../../shared/text/span';
import { useCodes } from '../../session/usecodes';
import type { Codes } from '../../session/codes';
import type { TextLink } from './links';
import { runs, runsTogether, type Run } from './runs';

/**
 * A stretch of the text: the evidence underlined in the colours of the codes, one line beneath the other, and what it
 * names as links.
 */
export function Underlined(props: {
  span: Span;
  text: string;
  codings: readonly Coding[];
  /** The code under the pointer or the cursor: its evidence is lit. */
  lit: CodeId | null;
  onHover: (code: CodeId | null) => void;
  links: readonly TextLink[];
  /** Places of what is looked for, and the one where one stands. */
  found: readonly Span[];
  foundNow: Span | undefined;
  /** The Tab key reaches the links here. */
  reachable: boolean;
  onFollow: (link: TextLink) => void;
}) {
  const { span, text, codings, lit, onHover, links, found, foundNow, reachable, onFollow } = props;
  const codes = useCodes();
  const evidence = codings.flatMap(({ code, evidence }) =>
    evidence.map(({ start, end }) => ({ start, end, what: code })),
  );
  const named = links.map((link) => ({ start: link.start, end: link.end, what: link }));
  const places = found.map(({ start, end }) => ({
    start,
    end,
    what: { found: true, now: start === foundNow?.start } as const,
  }));
  const waiting = new Set(codings.flatMap(({ code, status }) => (status === 'candidate' ? [code] : [])));
  const drawn = ({ start, end, marks }: Run<Mark>) => {
    const words = text.slice(start, end);
    const place = marks.find(isPlace);
    const part = place ? (
      <mark key={start} className="found" data-now={place.now}>
        {words}
      </mark>
    ) : (
      words
    );
    const over = marks.filter((mark) => typeof mark === 'string');
    if (over.length === 0 || !codes) return part;
    return (
      <span
        key={start}
        className="evidence"
        data-lit={lit !== null && over.includes(lit)}
        style={lines(over, codes, waiting)}
        onMouseEnter={() => onHover(over[0] ?? null)}
        onMouseLeave={() => onHover(null)}
      >
        {part}
      </span>
    );
  };
  return runsTogether<Mark>(runs<Mark>(span, [...evidence, ...named, ...places]), linkOf).map((together) => {
    const [first] = together;
    const link = first && linkOf(first);
    if (!link) return together.map(drawn);
    const follow = (event: MouseEvent | KeyboardEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      onFollow(link);
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

interface Place {
  readonly found: true;
  readonly now: boolean;
}
type Mark = CodeId | TextLink | Place;

function isPlace(mark: Mark): mark is Place {
  return typeof mark !== 'string' && 'found' in mark;
}

function linkOf({ marks }: Run<Mark>): TextLink | null {
  return marks.find((mark): mark is TextLink => typeof mark !== 'string' && !isPlace(mark)) ?? null;
}

// More lines than three would run into the line below at this line height.
const LINES = 3;

/** A line a code; broken where the code is only a candidate. */
function lines(over: readonly CodeId[], codes: Codes, waiting: ReadonlySet<CodeId>): CSSProperties {
  const shown = over.slice(0, LINES);
  return {
    backgroundImage: shown
      .map((code) => {
        const ink = colour(codes, code);
        return waiting.has(code)
          ? `repeating-linear-gradient(90deg, ${ink} 0 4px, transparent 4px 7px)`
          : `linear-gradient(${ink}, ${ink})`;
      })
      .join(', '),
    backgroundPosition: shown.map((_, nth) => `0 calc(100% - ${(LINES - 1 - nth) * 3}px)`).join(', '),
    backgroundSize: shown.map(() => '100% 2px').join(', '),
  };
}

/** The same colour as `.coded` makes, several of them at once. */
function colour(codes: Codes, code: CodeId): string {
  const { hue, shade } = codes.hue(code);
  return `light-dark(oklch(${0.53 + shade * 0.09} 0.14 ${hue}), oklch(${0.76 + shade * 0.08} 0.11 ${hue}))`;
}
