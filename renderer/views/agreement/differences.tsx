import { useRef, type KeyboardEvent } from 'react';
import type { AgreementAnswer, Disagreement } from '../../../shared/contract/coders';
import { composing } from '../../commands/keys';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { useList } from '../../kit/uselist';
import { useSay } from '../../session/look';
import { openDocument } from '../../session/beside';
import { select } from '../../session/place';
import { useCodeName } from '../../session/usecodes';
import { useLayerName } from './comparing';
import { agree, clauseKey, useAgreement } from './state';

const ROW = 30;

/** Clauses on which they differ: of the code one is at, or all. Enter opens the clause in its text, e settles it. */
export function Differences({ answer }: { answer: AgreementAnswer }) {
  const say = useSay();
  const codeName = useCodeName();
  const { code: asked, at: key } = useAgreement();
  // The code one was at may be gone from the codebook.
  const code = answer.codes.some((row) => row.code === asked) ? asked : null;
  const scroller = useRef<HTMLDivElement>(null);
  const shown = answer.disagreements.filter(({ differ }) => code === null || differ.includes(code));
  const found = shown.findIndex((one) => clauseKey(one) === key);
  const at = Math.max(0, found);
  const virtual = useList({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const go = (to: number): void => {
    const one = shown[to];
    if (!one) return;
    agree({ at: clauseKey(one) });
    select({ kind: 'clause', document: one.document, clause: one.clause });
    virtual.scrollToIndex(to);
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const one = shown[at];
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' && one) openDocument(one.document, one.clause);
    else if (event.key === 'e' && one) agree({ tab: 'settle', at: clauseKey(one) });
    else return;
    event.preventDefault();
  };
  const title =
    code === null
      ? say('differ.title', { n: shown.length })
      : say('differ.ofCode', { code: codeName(code), n: shown.length });
  return (
    <section className="differences">
      <header>
        <h3 className="heading">{title}</h3>
        {code !== null && (
          <Button look="link" onClick={() => agree({ code: null })}>
            {say('differ.all')}
          </Button>
        )}
        <span className="faint">{say('settle.counter', counted(shown))}</span>
        <span className="faint end">{say('differ.hint')}</span>
      </header>
      {shown.length === 0 ? (
        <p className="faint">{say('differ.none')}</p>
      ) : (
        <div
          className="differ-list"
          role="grid"
          aria-label={title}
          aria-rowcount={shown.length}
          aria-activedescendant={`differ-${at}`}
          tabIndex={0}
          ref={scroller}
          onKeyDown={keys}
        >
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const one = shown[index];
              return (
                one && (
                  <Line
                    key={clauseKey(one)}
                    one={one}
                    answer={answer}
                    nth={index}
                    top={start}
                    selected={index === at}
                    onChoose={() => go(index)}
                  />
                )
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}

export function counted(shown: readonly Disagreement[]): { open: number; settled: number } {
  const settled = shown.filter((one) => one.settled).length;
  return { open: shown.length - settled, settled };
}

function Line(props: {
  one: Disagreement;
  answer: AgreementAnswer;
  nth: number;
  top: number;
  selected: boolean;
  onChoose: () => void;
}) {
  const { one, answer, nth, top, selected, onChoose } = props;
  const say = useSay();
  const nameOf = useLayerName();
  const codeName = useCodeName();
  return (
    <div
      id={`differ-${nth}`}
      className="differ-row"
      role="row"
      aria-rowindex={nth + 1}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
      onDoubleClick={() => openDocument(one.document, one.clause)}
    >
      <span role="gridcell" className="differ-state" data-settled={one.settled}>
        {say(one.settled ? 'differ.settled' : 'differ.open')}
      </span>
      <span role="gridcell" className="one-line" title={one.title}>
        {one.label} <span className="faint">{one.title}</span>
      </span>
      <span role="gridcell" className="differ-given one-line">
        {answer.layers.map((layer, l) => {
          const given = one.given[l] ?? null;
          const codes = (given ?? []).filter((code) => one.differ.includes(code));
          return (
            <span
              key={layer.key}
              className="differ-layer"
              title={codes.map(codeName).join(say('window.listComma'))}
            >
              <span className="faint">{nameOf(layer)}</span>
              {given === null && <span className="faint">{say('differ.notLooked')}</span>}
              {given !== null && codes.length === 0 && <span className="faint">—</span>}
              {codes.map((code) => (
                <CodeTag key={code} code={code} />
              ))}
            </span>
          );
        })}
      </span>
    </div>
  );
}
