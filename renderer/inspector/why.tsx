import { useEffect, useRef } from 'react';
import type { Explanation, Finding } from '../../shared/coding/explain';
import { keysShown } from '../commands/keys';
import { MAC } from '../commands/shortcuts';
import { COMMANDS } from '../../shared/contract/commands';
import { Button } from '../kit/button';
import { CodeTag } from '../kit/codetag';
import { useSay } from '../session/look';
import type { Selection } from '../session/trail';
import { useAskKeeping } from '../session/useask';
import { useCodeName } from '../session/usecodes';
import { askWhy, useWhy, whyOf } from '../session/why';
import { CodePicker } from '../views/reader/codepicker';
import { Weighed } from './given';
import { RuleText } from './rule';

/** Why a code does not stand on this clause: what came near, what stood in the way, what was missing. */
export function WhyPart(props: { at: Extract<Selection, { kind: 'clause' }>; label: string; text: string }) {
  const { at, label, text } = props;
  const say = useSay();
  const nameOf = useCodeName();
  const { picking, code, fresh } = useWhy();
  const { document, clause } = at;
  const { value } = useAskKeeping('coding.explain', code ? { document, clause, codes: [code] } : 'skip');
  const explanation = value?.find((one) => one.code === code);
  const section = useRef<HTMLElement>(null);
  const come = explanation !== undefined && fresh;
  useEffect(() => {
    if (!come) return;
    section.current?.scrollIntoView({ block: 'start' });
    useWhy.setState({ fresh: false });
  }, [come]);
  return (
    <section className="why" ref={section} aria-label={say('why.title')}>
      <h3 className="heading">{say('why.title')}</h3>
      {code && (
        <p className="coding-head">
          <CodeTag code={code} />
          <Button
            look="icon"
            aria-label={say('why.close')}
            title={say('why.close')}
            onClick={() => whyOf(null)}
          >
            ✕
          </Button>
        </p>
      )}
      {code && explanation && <Findings explanation={explanation} text={text} name={nameOf(code)} />}
      <Button look="framed" title={keysShown(COMMANDS['reader.why'].keys[0], MAC)} onClick={askWhy}>
        {say(code ? 'why.another' : 'why.ask')}
      </Button>
      {picking && (
        <CodePicker
          title={say('why.pick', { what: label })}
          onPick={whyOf}
          onClose={() => useWhy.setState({ picking: false })}
        />
      )}
    </section>
  );
}

function Findings(props: { explanation: Explanation; text: string; name: string }) {
  const { explanation, text, name } = props;
  const say = useSay();
  return (
    <>
      <p>{say(`why.score.${explanation.score}`, { code: name })}</p>
      <ul className="findings">
        {explanation.findings.map((finding, nth) => (
          <li key={nth} data-kind={finding.kind}>
            <FindingText finding={finding} text={text} />
          </li>
        ))}
      </ul>
      <Weighed text={text} explanation={explanation} />
    </>
  );
}

function FindingText({ finding, text }: { finding: Finding; text: string }) {
  const say = useSay();
  const percent = (share: number): string => String(Math.round(share * 100));
  switch (finding.kind) {
    case 'found':
    case 'absent':
    case 'masked':
      return (
        <>
          {say(`why.${finding.kind}`, { words: text.slice(finding.start, finding.end) })}
          <RuleText rule={finding.rule} />
        </>
      );
    case 'excluded':
      return (
        <>
          {say('why.excluded', { words: text.slice(finding.start, finding.end), by: finding.words })}
          <RuleText rule={finding.by} />
        </>
      );
    case 'heading':
      return (
        <>
          {say('why.heading')}
          <RuleText rule={finding.rule} />
        </>
      );
    case 'state': {
      const states = finding.states.map((state) => say(`state.${state}`)).join(say('window.listComma'));
      return say('why.state', { states });
    }
    case 'near':
      return (
        <>
          {say(finding.apart ? 'why.apart' : 'why.near')}
          <span className="phrase-parts">
            {finding.parts.map(({ written, span }, nth) => (
              <code key={nth} data-there={span !== null}>
                {span ? `✓ ${text.slice(span.start, span.end)}` : `✕ ${written}`}
              </code>
            ))}
          </span>
          <RuleText rule={finding.rule} />
        </>
      );
    case 'gate':
      return say('why.gate', { pattern: finding.pattern });
    case 'weak':
      return say(finding.raises.length > 0 ? 'why.weakRaises' : 'why.weak', {
        raises: finding.raises.join(say('window.listComma')),
      });
    case 'raised':
    case 'lowered':
      return say(`why.${finding.kind}`, { why: finding.why });
    case 'full':
      return say('why.full', { most: finding.most });
    case 'model': {
      const above = finding.probability >= finding.threshold;
      const values = { percent: percent(finding.probability), threshold: percent(finding.threshold) };
      return say(above ? 'why.modelAbove' : 'why.modelBelow', values);
    }
    case 'rulesDecide':
      return say(finding.alone ? 'why.rulesAlone' : 'why.rulesKnow');
    case 'domain':
    case 'context':
    case 'nothing':
    case 'rulesStand':
      return say(`why.${finding.kind}`);
  }
}
