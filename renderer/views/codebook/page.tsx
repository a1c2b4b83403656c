import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Code, Codebook } from '../../../shared/coding/codebook';
import { keysShown, viewCommandFor } from '../../commands/keys';
import { run } from '../../commands/run';
import { MAC } from '../../commands/shortcuts';
import { COMMANDS } from '../../../shared/contract/commands';
import { Button } from '../../kit/button';
import { CodeTag } from '../../kit/codetag';
import { useLook, useSay } from '../../session/look';
import { goTo } from '../../session/place';
import { useCodes, useCodeName } from '../../session/usecodes';
import { pageKeyboard } from './acts';
import { CodeLink } from './codelink';
import { Deletion } from './deletion';
import { Proposals } from './proposals';
import { RuleList } from './rules';
import { WordLists } from './wordlists';

/** A code to be read: what it means, what to code and what not, and how the rules find it. */
export function CodePage({ code, book }: { code: Code; book: Codebook }) {
  const language = useLook((look) => look.language);
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (pageKeyboard.take()) page.current?.focus();
  }, []);
  return (
    <div
      ref={page}
      className="code-page"
      role="region"
      aria-label={code[language]}
      tabIndex={0}
      onKeyDown={(event) => {
        const command = viewCommandFor(event.nativeEvent, MAC, 'codebook');
        if (!command) return;
        event.preventDefault();
        run(command);
      }}
    >
      <Head code={code} />
      <Deletion code={code} />
      <Prose code={code} />
      <RuleList rules={code.rules} />
      <Proposals code={code} />
      <WordLists code={code} book={book} />
      <Examples code={code} />
      <Overlaps code={code} />
    </div>
  );
}

function Head({ code }: { code: Code }) {
  const say = useSay();
  const language = useLook((look) => look.language);
  const nameOf = useCodeName();
  const family = useCodes()?.families.find((one) => one.family.id === code.family)?.family;
  const notes = [
    code.id,
    language === 'zh' ? code.en : code.zh,
    family?.[language],
    code.manual ? say('codebook.manual') : null,
    code.extension ? say('codebook.extension') : null,
    code.aliasOf ? say('codebook.alias', { code: nameOf(code.aliasOf) }) : null,
  ].filter(Boolean);
  return (
    <header className="code-head">
      <div>
        <h1>
          <CodeTag code={code.id} />
        </h1>
        <p className="faint">{notes.join(' · ')}</p>
      </div>
      <Button
        look="framed"
        title={keysShown(COMMANDS['codebook.edit'].keys[0], MAC)}
        onClick={() => run('codebook.edit')}
      >
        {say('workbench.edit')}
      </Button>
      <Button
        look="plain"
        onClick={() => goTo({ view: 'codebook', selection: { kind: 'queue', code: code.id } })}
      >
        {say('quality.queue')}
      </Button>
      <Button look="plain" title={say('command.codebook.delete')} onClick={() => run('codebook.delete')}>
        {say('workbench.delete')}
      </Button>
    </header>
  );
}

function Prose({ code }: { code: Code }) {
  const say = useSay();
  const none = <span className="faint">{say('codebook.none')}</span>;
  const parts: readonly (readonly [string, ReactNode])[] = [
    ...(['definition', 'include', 'exclude', 'source'] as const).map(
      (part) => [say(`codebook.${part}`), code[part] || none] as const,
    ),
    ...(code.aliases?.length
      ? [[say('codebook.aliases'), code.aliases.join(language(code) ? '、' : ', ')] as const]
      : []),
    [say('codebook.level'), say(`codebook.level.${code.level}.how`)],
    ...(code.level === 'clause'
      ? [[say('codebook.reliability'), say(`codebook.reliability.${code.reliability ?? 'confirm'}`)] as const]
      : []),
  ];
  return (
    <dl className="prose">
      {parts.map(([name, body]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{body}</dd>
        </div>
      ))}
    </dl>
  );
}

/** True where the aliases are Chinese words. */
function language(code: Code): boolean {
  return /[\u3400-\u9fff]/.test(code.aliases?.join('') ?? '');
}

function Examples({ code }: { code: Code }) {
  const say = useSay();
  const { positive = [], negative = [] } = code.examples ?? {};
  if (positive.length + negative.length === 0) return null;
  return (
    <section aria-label={say('codebook.examples')}>
      <h2>{say('codebook.examples')}</h2>
      {(
        [
          ['positive', positive],
          ['negative', negative],
        ] as const
      ).map(
        ([kind, lines]) =>
          lines.length > 0 && (
            <div key={kind} className="examples" data-kind={kind}>
              <h3 className="heading">{say(`codebook.${kind}`)}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}

function Overlaps({ code }: { code: Code }) {
  const say = useSay();
  const overlaps = (useCodes()?.book.overlaps ?? []).filter(({ codes }) => codes.includes(code.id));
  if (overlaps.length === 0) return null;
  return (
    <section aria-label={say('codebook.overlaps')}>
      <h2>{say('codebook.overlaps')}</h2>
      <ul className="overlaps">
        {overlaps.map(({ codes, treatment, source }) => (
          <li key={treatment}>
            <p>
              {treatment} <span className="faint">{source}</span>
            </p>
            <p className="code-names">
              {codes
                .filter((id) => id !== code.id)
                .map((id) => (
                  <CodeLink key={id} code={id} />
                ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
