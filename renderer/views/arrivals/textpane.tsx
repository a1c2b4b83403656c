import { useState } from 'react';
import type { Preview, PreviewDetail, PreviewEntry } from '../../../shared/contract/preview';
import { Marked } from '../../kit/marked';
import { Searching } from '../../kit/searching';
import { Segmented } from '../../kit/segmented';
import { useSay } from '../../session/look';
import { outlineLine } from './outlineline';
import { usePreviewDetail } from './usedetail';

/** Outline and beginning of the text, as it would be frozen or as it stands in the file. */
export function TextPane({ entry, preview }: { entry: PreviewEntry; preview: Preview }) {
  const say = useSay();
  const detail = usePreviewDetail(entry.id, preview);
  const [shown, setShown] = useState<'cleaned' | 'uncleaned'>('cleaned');
  if (!detail) return <Searching />;
  const { uncleaned, changed, opening } = detail;
  const original = uncleaned !== null && shown === 'uncleaned';
  return (
    <>
      <Outline detail={detail} />
      <header>
        <h3 className="heading">{say('arrivals.text')}</h3>
        {uncleaned !== null && (
          <Segmented
            label={say('arrivals.text')}
            value={shown}
            segments={[
              { value: 'cleaned', label: say('arrivals.cleaned') },
              { value: 'uncleaned', label: say('arrivals.uncleaned') },
            ]}
            onChoose={setShown}
          />
        )}
      </header>
      <div
        key={entry.id}
        className="opening"
        data-original={original}
        role="region"
        aria-label={say('arrivals.text')}
        tabIndex={0}
      >
        {original ? <Marked text={uncleaned} marks={changed} /> : opening}
      </div>
    </>
  );
}

// As many as the engine sends.
const MOST = 500;

function Outline({ detail: { outline } }: { detail: PreviewDetail }) {
  const say = useSay();
  return (
    <>
      <header>
        <h3 className="heading">{say('arrivals.outline')}</h3>
        {outline.length >= MOST && (
          <span className="faint">{say('arrivals.outlineMost', { count: MOST })}</span>
        )}
      </header>
      {outline.length === 0 ? (
        <p className="faint">{say('arrivals.outlineNone')}</p>
      ) : (
        <ol className="arrival-outline" aria-label={say('arrivals.outline')} tabIndex={0}>
          {outline.map((row, nth) => {
            const { label, text } = outlineLine(row);
            return (
              <li key={nth} data-kind={row.kind} style={{ paddingInlineStart: `${row.depth * 16}px` }}>
                <b data-tight={/[、）)]$/.test(label)}>{label}</b>
                <span className={row.heading === null ? 'one-line faint' : 'one-line'}>{text}</span>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
