import type { Code, CodeId } from '../../../shared/coding/codebook';
import { Button } from '../../kit/button';
import { useLook, useSay } from '../../session/look';
import { CodeLink } from './codelink';
import { LIST_WORDS } from './listhead';
import { deleteCode, leaveDelete, useDeletion } from './acts';

/** What goes with a code, before it goes. */
export function Deletion({ code }: { code: Code }) {
  const say = useSay();
  const language = useLook((look) => look.language);
  const { code: chosen, trial } = useDeletion();
  if (chosen !== code.id || trial === null) return null;
  const bars = trial.problems.length > 0;
  return (
    <div
      className="deletion"
      role="group"
      aria-label={say('command.codebook.delete')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leaveDelete();
      }}
    >
      <p>
        {bars
          ? say('workbench.cannotDelete')
          : say('workbench.deletes', { code: code[language], count: trial.before })}
      </p>
      {bars && (
        <ul>
          {[...new Set(trial.problems.map(({ path }) => path))].map((path) => (
            <li key={path}>
              <Where path={path} />
            </li>
          ))}
        </ul>
      )}
      {trial.others.length > 0 && (
        <p className="code-names">
          {say('workbench.deleteAlso', { count: trial.others.length })}
          {trial.others.map(({ code: other, gained, lost }) => (
            <span key={other}>
              <CodeLink code={other} /> {say('workbench.change', { gained, lost })}
            </span>
          ))}
        </p>
      )}
      <div className="actions">
        {!bars && (
          <Button look="main" autoFocus onClick={() => void deleteCode(code)}>
            {say('workbench.delete')}
          </Button>
        )}
        <Button look="framed" autoFocus={bars} onClick={leaveDelete}>
          {say('workbench.keep')}
        </Button>
      </div>
    </div>
  );
}

/** A place of the codebook in words: `codes[12] lc.share / raise[0]`, `overlaps[7]`, `atMost`. */
function Where({ path }: { path: string }) {
  const say = useSay();
  const [, code, part = ''] = /^codes\[\d+\] (\S+) \/ (.+)$/.exec(path) ?? [];
  if (code !== undefined) {
    const [, list, nth] = /^(raise|lower)\[(\d+)\]$/.exec(part) ?? [];
    const place =
      list === 'raise' || list === 'lower'
        ? say('workbench.place.part', { part: say(LIST_WORDS[list].says), number: Number(nth) + 1 })
        : part === 'aliasOf'
          ? say('workbench.place.aliasOf')
          : part;
    return (
      <>
        <CodeLink code={code as CodeId} /> {place}
      </>
    );
  }
  const overlap = /^overlaps\[(\d+)\]$/.exec(path)?.[1];
  if (overlap !== undefined) return say('workbench.place.overlap', { number: Number(overlap) + 1 });
  return path === 'atMost' ? say('workbench.place.atMost') : <code>{path}</code>;
}
