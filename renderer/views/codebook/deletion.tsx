import type { Code } from '../../../shared/coding/codebook';
import { Button } from '../../kit/button';
import { useLook, useSay } from '../../session/look';
import { CodeLink } from './codelink';
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

/** `codes[12] lc.share / raise[0]` by the name of the code; other places as they are called in the file. */
function Where({ path }: { path: string }) {
  const found = /^codes\[\d+\] (\S+) \/ (.+)$/.exec(path);
  if (!found) return <code>{path}</code>;
  const [, code = '', part = ''] = found;
  return (
    <>
      <CodeLink code={code as Code['id']} /> <code>{part}</code>
    </>
  );
}
