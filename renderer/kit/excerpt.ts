import type { Span } from '../../shared/text/span';

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Span[];
}

// About six lines of the inspector: enough to judge by, short enough to see the next passage.
const LONG = 160;
const AROUND = 50;

/** A long passage cut to its marks and what stands around them, with … for what was left out; a short one as it is. */
export function excerpt(text: string, marks: readonly Span[]): Excerpt {
  if (text.length <= LONG) return { text, marks };
  if (marks.length === 0) return { text: `${text.slice(0, LONG)}…`, marks };
  const windows = windowsAround(text.length, marks);
  let out = '';
  const moved: Span[] = [];
  for (const { start, end } of windows) {
    if (start > 0 && !out.endsWith('…')) out += '…';
    const shift = out.length - start;
    for (const mark of marks) {
      if (start <= mark.start && mark.end <= end)
        moved.push({ start: mark.start + shift, end: mark.end + shift });
    }
    out += text.slice(start, end);
    if (end < text.length) out += '…';
  }
  return { text: out, marks: moved };
}

function windowsAround(length: number, marks: readonly Span[]): readonly Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(0, mark.start - AROUND);
    const end = Math.min(length, mark.end + AROUND);
    const last = windows.at(-1);
    if (last && start <= last.end + AROUND) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}
