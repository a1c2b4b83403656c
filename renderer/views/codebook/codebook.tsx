import './codebook.css';
import type { Code } from '../../../shared/coding/codebook';
import { CodeTag } from '../../kit/codetag';
import { Empty } from '../../kit/empty';
import { useLook, useSay } from '../../session/look';
import { usePlace } from '../../session/place';
import { useCodes, useCodeName } from '../../session/usecodes';
import { RuleList } from './rules';

/** One code as the codebook defines it. */
export function Codebook() {
  const say = useSay();
  const language = useLook((look) => look.language);
  const codes = useCodes();
  const selection = usePlace((trail) => trail.here.selection);
  const code = selection.kind === 'code' ? codes?.code(selection.code) : null;
  if (!code) return <Empty says={say('codebook.choose')} />;
  return (
    <div className="code-page" key={code.id} role="region" aria-label={code[language]} tabIndex={0}>
      <Head code={code} />
      <Prose code={code} />
      <RuleList rules={code.rules} />
    </div>
  );
}

function Head({ code }: { code: Code }) {
  const say = useSay();
  const language = useLook((look) => look.language);
  const nameOf = useCodeName();
  const notes = [
    code.id,
    language === 'zh' ? code.en : code.zh,
    say(`codebook.level.${code.level}`),
    code.manual ? say('codebook.manual') : null,
    code.extension ? say('codebook.extension') : null,
    code.aliasOf ? say('codebook.alias', { code: nameOf(code.aliasOf) }) : null,
  ].filter(Boolean);
  return (
    <header>
      <h1>
        <CodeTag code={code.id} />
      </h1>
      <p className="faint">{notes.join(' · ')}</p>
    </header>
  );
}

const PROSE = ['definition', 'include', 'exclude', 'source'] as const;

function Prose({ code }: { code: Code }) {
  const say = useSay();
  return (
    <dl className="prose">
      {PROSE.map((part) => (
        <div key={part}>
          <dt>{say(`codebook.${part}`)}</dt>
          <dd>{code[part] || <span className="faint">{say('codebook.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
