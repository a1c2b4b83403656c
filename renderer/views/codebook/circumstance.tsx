import type { ReactNode } from 'react';
import type { Circumstance, CodeId } from '../../../shared/coding/codebook';
import { useLook, useSay } from '../../session/look';
import { useCodes } from '../../session/usecodes';
import { CodeLink } from './codelink';
import { PatternBody } from './pattern';

/** A circumstance: the researcher's reason, and beneath it what must be so. */
export function CircumstanceText({ one, plain }: { one: Circumstance; plain: boolean }) {
  const say = useSay();
  const conditions: { says: string; body: ReactNode }[] = [
    ...(['with', 'without'] as const).flatMap((part) => {
      const names = one[part];
      return names ? [{ says: say(`codebook.when.${part}`), body: <Names names={names} /> }] : [];
    }),
    ...(['text', 'lacks', 'heading', 'title'] as const).flatMap((part) => {
      const pattern = one[part];
      return pattern === undefined
        ? []
        : [{ says: say(`codebook.when.${part}`), body: <PatternBody pattern={pattern} plain={plain} /> }];
    }),
    ...(one.item === undefined
      ? []
      : [{ says: say(one.item ? 'codebook.when.isItem' : 'codebook.when.noItem'), body: null }]),
  ];
  return (
    <div className="circumstance">
      <p>{one.why}</p>
      <dl>
        {conditions.map(({ says, body }) => (
          <div key={says}>
            <dt>{says}</dt>
            <dd>{body}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Codes by name, and `lc.*` as any code of that family. */
function Names({ names }: { names: readonly string[] }) {
  const say = useSay();
  const language = useLook((look) => look.language);
  const codes = useCodes();
  return (
    <span className="code-names">
      {names.map((name) => {
        if (!name.endsWith('.*')) return <CodeLink key={name} code={name as CodeId} />;
        const id = name.slice(0, -2);
        const family = codes?.families.find((one) => one.family.id === id)?.family;
        return (
          <span key={name} title={name}>
            {say('codebook.anyOf', { family: family?.[language] ?? id })}
          </span>
        );
      })}
    </span>
  );
}
