import {
  DIAGNOSIS_GROUPS,
  type DiagnosisAnswer,
  type DiagnosisBlock,
  type DiagnosisFigure,
  type StudyCell,
} from '../../../shared/contract/study';
import { Heard } from '../../kit/heard';
import { Meter } from '../../kit/meter';
import { percent } from '../../session/format';
import { useSay } from '../../session/look';
import { select, usePlace } from '../../session/place';
import { Notes, useNamed } from './pieces';

/** Every diagnosis with its figures and the parts it is computed of; each opens its clauses. */
export function Blocks({ answer }: { answer: DiagnosisAnswer }) {
  const say = useSay();
  return (
    <div className="study-blocks">
      {DIAGNOSIS_GROUPS.map((group) => (
        <section key={group} aria-label={say(`study.group.${group}`)}>
          <header>
            <h2>{say(`study.group.${group}`)}</h2>
            <p className="faint">{say(`study.group.${group}.means`)}</p>
          </header>
          <div className="study-cards">
            {answer.blocks
              .filter((block) => block.group === group)
              .map((block) => (
                <Block key={block.id} block={block} />
              ))}
          </div>
        </section>
      ))}
      <Notes basis={answer.basis} />
    </div>
  );
}

function Block({ block }: { block: DiagnosisBlock }) {
  const named = useNamed();
  const [only] = block.indicators;
  const single = block.indicators.length === 1 && only?.name.zh === block.name.zh;
  return (
    <article className="study-card">
      <h3>
        {named(block.name)} <small className="faint">{block.source}</small>
      </h3>
      {block.indicators.map((figure) => (
        <Figure key={figure.id} figure={figure} titled={!single} />
      ))}
    </article>
  );
}

function Figure({ figure, titled }: { figure: DiagnosisFigure; titled: boolean }) {
  const say = useSay();
  const named = useNamed();
  const { value, met, of, parts, worseWhenHigh } = figure;
  const name = named(figure.name);
  const share = value === null ? '—' : percent(value);
  return (
    <div className="study-figure" data-bad={worseWhenHigh}>
      <Opener
        cell={figure.cell}
        className="study-value"
        label={say('study.figure', { name, met, of, share })}
      >
        {titled && <span className="study-figure-name">{name}</span>}
        {value === null ? (
          <span className="faint">{say(of === 0 ? 'study.notAsked' : 'study.undefined')}</span>
        ) : (
          <>
            <Meter share={value} label={name} />
            <b>{share}</b>
            <span className="faint">
              {met}/{of}
            </span>
          </>
        )}
      </Opener>
      {parts.length > 0 && (
        <ul className="study-parts">
          {parts.map((part) => {
            const called = named(part.name);
            return (
              <li key={part.id}>
                <Opener
                  cell={part.cell}
                  className="study-part"
                  met={part.met}
                  label={
                    part.units === 0
                      ? say('study.partNone', { name: called })
                      : say('study.part', { name: called, units: part.units })
                  }
                >
                  <i aria-hidden="true">{part.met ? '●' : part.units > 0 ? '◐' : '○'}</i>
                  <span>{called}</span>
                  <span className="faint">{part.units > 0 ? part.units : ''}</span>
                </Opener>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Opener(props: {
  cell: StudyCell;
  className: string;
  label: string;
  met?: boolean;
  children: React.ReactNode;
}) {
  const { cell, className, label, met, children } = props;
  const selection = usePlace((trail) => trail.here.selection);
  const chosen = selection.kind === 'study' && JSON.stringify(selection.cell) === JSON.stringify(cell);
  return (
    <button
      type="button"
      className={className}
      aria-pressed={chosen}
      data-met={met}
      onClick={() => select({ kind: 'study', cell })}
    >
      <Heard says={label}>{children}</Heard>
    </button>
  );
}
