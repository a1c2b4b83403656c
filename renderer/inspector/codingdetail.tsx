import type { FocusEvent } from 'react';
import type { Coding } from '../../shared/coding/coding';
import { DETAIL_NONE, WEIGHTS, type DetailEdit } from '../../shared/coding/detail';
import type { DocumentId } from '../../shared/policy/document';
import type { Span } from '../../shared/text/span';
import { Button } from '../kit/button';
import { Segmented } from '../kit/segmented';
import { useSay } from '../session/look';
import { edit } from '../session/project';
import { useCodeName } from '../session/usecodes';
import { DraftField } from './draftfield';
import { commentForget, commentLeft } from './focus';

/** Between the field and its own buttons one has not left. */
function moved({ currentTarget, relatedTarget }: FocusEvent): void {
  if (!currentTarget.contains(relatedTarget)) commentForget();
}

/** What a person says of one coding: the words it is about, its weight, doubt and a comment. */
export function CodingDetailPart(props: { document: DocumentId; text: string; coding: Coding }) {
  const { document, text, coding } = props;
  const { clause, code, detail = DETAIL_NONE } = coding;
  const say = useSay();
  const name = useCodeName()(code);
  const put = (change: DetailEdit): Promise<boolean> =>
    edit('document.detail', { document, clause, code, edit: change });
  const take = (span: Span): void => void edit('document.uncodeSpan', { document, clause, code, span });
  return (
    <div className="coding-detail">
      {detail.spans.length > 0 && (
        <ul className="own-words" aria-label={say('detail.spans')}>
          {detail.spans.map((span) => {
            const words = text.slice(span.start, span.end);
            const title = say('detail.spanGone', { words });
            return (
              <li key={span.start}>
                <q>{words}</q>
                <Button look="icon" aria-label={title} title={title} onClick={() => take(span)}>
                  ✕
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="marks">
        <span className="faint">{say('detail.weight')}</span>
        <Segmented
          label={say('detail.weight')}
          value={detail.weight === null ? '0' : String(detail.weight)}
          segments={[
            { value: '0', label: say('detail.weightNone') },
            ...WEIGHTS.map((weight) => ({ value: String(weight), label: String(weight) })),
          ]}
          onChoose={(value) =>
            void put({ weight: WEIGHTS.find((weight) => String(weight) === value) ?? null })
          }
        />
        <label className="check">
          <input
            type="checkbox"
            checked={detail.uncertain}
            onChange={() => void put({ uncertain: !detail.uncertain })}
          />
          {say('detail.uncertain')}
        </label>
      </div>
      <div data-comment={code} onFocus={moved} onBlur={moved}>
        <DraftField
          about={`coding ${document} ${clause} ${code}`}
          title={say('detail.comment', { code: name })}
          placeholder={say('detail.commentHere')}
          stored={detail.comment}
          onSave={(comment) => put({ comment })}
          onLeave={commentLeft}
        />
      </div>
    </div>
  );
}
