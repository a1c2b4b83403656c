import type { CodeId } from '../../../shared/coding/codebook';
import { CodeTag } from '../../kit/codetag';
import { goTo } from '../../session/place';

/** A code that leads to its page. */
export function CodeLink({ code }: { code: CodeId }) {
  return (
    <button
      type="button"
      className="code-link"
      onClick={() => goTo({ view: 'codebook', selection: { kind: 'code', code } })}
    >
      <CodeTag code={code} />
    </button>
  );
}
