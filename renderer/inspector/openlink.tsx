import type { ClauseId, DocumentId } from '../../shared/policy/document';
import { Button } from '../kit/button';
import { openBeside, openDocument } from '../session/beside';
import { useSay } from '../session/look';

/** A document of the project by its title: the way to it, and the way to it beside what is being read. */
export function OpenLink(props: { document: DocumentId; clause?: ClauseId | null; title: string }) {
  const { document, clause = null, title } = props;
  const say = useSay();
  const beside = say('beside.open', { title });
  return (
    <>
      <Button look="link" onClick={() => openDocument(document, clause)}>
        {title}
      </Button>
      <Button
        look="icon"
        className="button beside-link"
        aria-label={beside}
        title={beside}
        onClick={() => openBeside(document, clause)}
      >
        ◫
      </Button>
    </>
  );
}
