import type { CodeId } from '../coding/codebook';
import type { CodingStatus } from '../coding/coding';
import {
  DETAIL_NONE,
  detailOrNone,
  detailsJoined,
  withoutSpans,
  withSpan,
  type CodingDetail,
  type DetailEdit,
} from '../coding/detail';
import type { Span } from '../text/span';
import { DIFF_NONE, type Change, type CodingState, type Diff } from './diff';

/** A coding as it stands, and whether a person put it: then no rule is behind it. */
export interface HandCoding extends CodingState {
  readonly byHand: boolean;
}

/** A person's verdict on one coding; null takes the verdict back to what the machine had said. */
export function codingJudged(
  coding: CodingState,
  score: number,
  verdict: 'accepted' | 'rejected' | null,
): Diff {
  const status: CodingStatus = verdict ?? (score >= 2 ? 'suggested' : 'candidate');
  if (status === coding.status) return DIFF_NONE;
  const detail = status === 'accepted' ? coding.detail : withoutSpans(coding.detail);
  return { ...DIFF_NONE, codings: [{ from: coding, to: { ...coding, status, detail } }] };
}

/**
 * A code that a person puts on clauses or takes away. What the machine had said there is accepted or rejected by it;
 * what only a person had put is gone when it is taken away.
 */
export function handCoded(rows: readonly HandCoding[], on: boolean): Diff {
  const codings = rows.flatMap(({ byHand, ...from }): Change<CodingState>[] => {
    const status = on ? 'accepted' : from.status === null || byHand ? null : 'rejected';
    if (status === from.status) return [];
    const detail = on ? from.detail : status === null ? null : withoutSpans(from.detail);
    return [{ from, to: { ...from, status, detail } }];
  });
  return { ...DIFF_NONE, codings };
}

/** A code that a person puts on words: on each clause its part, null = all of it. What the machine had said is accepted. */
export function spansCoded(rows: readonly { readonly at: HandCoding; readonly span: Span | null }[]): Diff {
  const codings = rows.flatMap(({ at: { byHand: _, ...from }, span }): Change<CodingState>[] => {
    const detail = from.detail ?? DETAIL_NONE;
    const spans = span === null ? detail.spans : withSpan(detail.spans, span);
    return changed(from, 'accepted', detailOrNone({ ...detail, spans }));
  });
  return { ...DIFF_NONE, codings };
}

/** One span taken away; with the last of them what only a person had put is gone. */
export function spanTaken({ byHand, ...from }: HandCoding, span: Span): Diff {
  const detail = from.detail ?? DETAIL_NONE;
  const spans = detail.spans.filter(({ start, end }) => start !== span.start || end !== span.end);
  if (spans.length === detail.spans.length) return DIFF_NONE;
  const gone = byHand && spans.length === 0;
  const codings = changed(from, gone ? null : from.status, gone ? null : detailOrNone({ ...detail, spans }));
  return { ...DIFF_NONE, codings };
}

/** Weight, comment or doubt on a coding that is there. */
export function detailEdited(from: CodingState, edit: DetailEdit): Diff {
  const detail = detailOrNone({ ...(from.detail ?? DETAIL_NONE), ...edit });
  return { ...DIFF_NONE, codings: changed(from, from.status, detail) };
}

/** Every counted coding of `from` becomes one of `to`, with what is said of it. `rows`: all codings of the two codes. */
export function recoded(rows: readonly HandCoding[], from: CodeId, to: CodeId): Diff {
  const there = new Map(rows.map((row) => [`${row.document} ${row.clause} ${row.code}`, row]));
  const counted = rows.filter(
    ({ code, status }) => code === from && (status === 'suggested' || status === 'accepted'),
  );
  const codings = counted.flatMap((row): Change<CodingState>[] => {
    const { byHand, ...former } = row;
    const target = there.get(`${row.document} ${row.clause} ${to}`);
    const was = { ...former, code: to, status: target?.status ?? null, detail: target?.detail ?? null };
    const gone = { ...former, status: byHand ? null : ('rejected' as const), detail: null };
    return [
      { from: former, to: gone },
      ...changed(was, 'accepted', detailsJoined(was.detail, former.detail)),
    ];
  });
  return { ...DIFF_NONE, codings };
}

function changed(
  from: CodingState,
  status: CodingStatus | null,
  detail: CodingDetail | null,
): Change<CodingState>[] {
  const same = status === from.status && JSON.stringify(detail) === JSON.stringify(from.detail);
  return same ? [] : [{ from, to: { ...from, status, detail } }];
}
