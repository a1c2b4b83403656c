import type { CodeId } from '../../../shared/coding/codebook';
import type { Disagreement, LayerRow } from '../../../shared/contract/coders';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { useSay } from '../../session/look';
import { openDocument } from '../../session/beside';
import { Above } from './above';
import { useLayerName } from './comparing';

/** A clause on which they differ: its text, what each gave and why, and what stands in the project now. */
export function SettleCard(props: {
  one: Disagreement;
  layers: readonly LayerRow[];
  place: { at: number; all: number };
  /** Codes to choose from while choosing one by one, on the number keys in this order. */
  options: readonly CodeId[];
  draft: readonly CodeId[] | null;
  onTake: (layer: number) => void;
  onBoth: () => void;
  onNone: () => void;
  onEdit: () => void;
  onToggle: (code: CodeId) => void;
  onDone: () => void;
}) {
  const { one, layers, place, options, draft, onTake, onBoth, onNone, onEdit, onToggle, onDone } = props;
  const say = useSay();
  const nameOf = useLayerName();
  return (
    <article className="blind-card settle-card">
      <header>
        <p className="faint">
          <button type="button" onClick={() => openDocument(one.document, one.clause)}>
            {one.title}
          </button>
        </p>
        <Above captions={one.above} />
        <h2>
          {one.label} <small className="faint">{say('settle.at', place)}</small>
          <span className="differ-state" data-settled={one.settled}>
            {say(one.settled ? 'differ.settled' : 'differ.open')}
          </span>
        </h2>
      </header>
      <p className="blind-text">{one.text}</p>
      <div className="settle-layers">
        {layers.map((layer, nth) => {
          const given = one.given[nth] ?? null;
          return (
            <section key={layer.key} aria-label={nameOf(layer)}>
              <h3>{nameOf(layer)}</h3>
              <Codes codes={given} differ={one.differ} />
              {one.notes[nth] !== '' && <p className="blind-note">{one.notes[nth]}</p>}
              {given !== null && draft === null && (
                <Button look="framed" onClick={() => onTake(nth)}>
                  <kbd>{nth + 1}</kbd> {say('settle.take', { name: nameOf(layer) })}
                </Button>
              )}
            </section>
          );
        })}
        <section aria-label={say('settle.now')}>
          <h3>{say('settle.now')}</h3>
          <Codes codes={one.agreed} differ={one.differ} />
          <p className="faint settle-says">{say('settle.nowSays')}</p>
        </section>
      </div>
      {draft === null ? (
        <div className="settle-acts">
          <Button look="framed" onClick={onBoth}>
            <kbd>b</kbd> {say('settle.both')}
          </Button>
          <Button look="framed" onClick={onNone}>
            <kbd>0</kbd> {say('settle.no')}
          </Button>
          <Button look="framed" onClick={onEdit}>
            <kbd>e</kbd> {say('settle.edit')}
          </Button>
        </div>
      ) : (
        <div className="settle-acts" role="group" aria-label={say('settle.edit')}>
          {options.map((code, nth) => (
            <Button
              key={code}
              look="framed"
              aria-pressed={draft.includes(code)}
              onClick={() => onToggle(code)}
            >
              {nth < 9 && <kbd>{nth + 1}</kbd>}
              <span aria-hidden="true">{draft.includes(code) ? '✓' : ''}</span>
              <CodeTag code={code} />
            </Button>
          ))}
          <Button look="main" onClick={onDone}>
            ⏎ {say('agreement.tab.settle')}
          </Button>
        </div>
      )}
    </article>
  );
}

function Codes({ codes, differ }: { codes: readonly CodeId[] | null; differ: readonly CodeId[] }) {
  const say = useSay();
  if (codes === null) return <p className="faint">{say('differ.notLooked')}</p>;
  if (codes.length === 0) return <p className="faint">{say('blind.noCode')}</p>;
  return (
    <ul className="settle-codes">
      {codes.map((code) => (
        <li key={code} data-differs={differ.includes(code)}>
          <CodeTag code={code} />
        </li>
      ))}
    </ul>
  );
}
