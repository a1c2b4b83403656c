import type { Coding, CodingStatus } from '../../shared/coding/coding';
import { Button } from '../kit/button';
import { CodeTag } from '../kit/codetag';
import { useSay } from '../session/look';
import { edit } from '../session/project';
import type { Selection } from '../session/trail';
import { useAsk, useAskKeeping } from '../session/useask';
import { originOf, putByHand } from '../views/reader/origin';
import { CodingDetailPart } from './codingdetail';
import { NotePart } from './notefield';
import { RuleText } from './rule';
import { Given, Weighed } from './given';
import { WhyPart } from './why';

/** One clause of the text: its codings, each with its rules and a person's verdict. */
export function ClausePart({ at }: { at: Extract<Selection, { kind: 'clause' }> }) {
  const say = useSay();
  const { value: open } = useAsk('document.open', { id: at.document });
  const clause = open?.clauses.find(({ id }) => id === at.clause);
  const codings = open?.codings.filter((coding) => coding.clause === at.clause) ?? [];
  const codes = codings.map(({ code }) => code);
  const { value: explanations } = useAskKeeping('coding.explain', {
    document: at.document,
    clause: at.clause,
    codes,
  });
  if (!open || !clause) return null;
  const takeAway = ({ code }: Coding): void => {
    void edit('document.code', { document: at.document, clauses: [at.clause], code, on: false });
  };
  const judge = ({ code }: Coding, verdict: 'accepted' | 'rejected' | null): void => {
    void edit('document.judge', { id: at.document, clause: at.clause, code, verdict });
  };
  return (
    <>
      <h2>{clause.label}</h2>
      <p className="faint">{open.row.facts.title}</p>
      {clause.states.length > 0 && (
        <p>
          {say('reader.states', {
            states: clause.states.map((state) => say(`state.${state}`)).join(say('window.listComma')),
          })}
        </p>
      )}
      <section>
        <h3 className="heading">{say('reader.codes')}</h3>
        {codings.length === 0 && <p className="faint">{say('reader.noCodes')}</p>}
        <ul className="codings">
          {codings.map((coding) => (
            <li key={coding.code} data-status={coding.status}>
              <div className="coding-head">
                <CodeTag code={coding.code} />
                <Given coding={coding} />
                <span className="status" title={say(`originSays.${originOf(coding)}`)}>
                  {say(`origin.${originOf(coding)}`)}
                </span>
              </div>
              <div className="quotes">
                {coding.evidence.map(({ start, end, rule }) => (
                  <div key={`${start} ${end} ${rule}`}>
                    <q>{open.text.slice(start, end)}</q>
                    <RuleText rule={rule} />
                  </div>
                ))}
              </div>
              <Weighed
                text={open.text}
                explanation={explanations?.find(({ code }) => code === coding.code)}
              />
              <CodingDetailPart document={at.document} text={open.text} coding={coding} />
              {putByHand(coding) ? (
                <div className="verdicts">
                  <Button look="framed" onClick={() => takeAway(coding)}>
                    {say('code.takeAway')}
                  </Button>
                </div>
              ) : (
                <Verdicts coding={coding} onJudge={(verdict) => judge(coding, verdict)} />
              )}
            </li>
          ))}
        </ul>
      </section>
      <WhyPart at={at} label={clause.label} text={open.text} />
      <NotePart target={{ kind: 'clause', document: at.document, clause: at.clause }} />
    </>
  );
}

function Verdicts(props: { coding: Coding; onJudge: (verdict: 'accepted' | 'rejected' | null) => void }) {
  const { coding, onJudge } = props;
  const say = useSay();
  return (
    <div className="verdicts">
      <span className="faint">{say('reader.score', { score: coding.score })}</span>
      {VERDICTS.map(({ status: to, verdict, says }) => (
        <Button
          key={verdict}
          look="framed"
          aria-pressed={coding.status === to}
          onClick={() => onJudge(coding.status === to ? null : verdict)}
        >
          {say(coding.status === to ? 'reader.unjudge' : says)}
        </Button>
      ))}
    </div>
  );
}

const VERDICTS = [
  { status: 'accepted', verdict: 'accepted', says: 'reader.accept' },
  { status: 'rejected', verdict: 'rejected', says: 'reader.reject' },
] as const satisfies readonly { status: CodingStatus; verdict: string; says: string }[];
