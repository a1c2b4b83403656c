import { useState } from 'react';
import type { CodeId } from '../../shared/coding/codebook';
import type { DocumentId } from '../../shared/policy/document';
import { Button } from '../kit/button';
import { Segmented } from '../kit/segmented';
import { useSay } from '../session/look';
import { edit } from '../session/project';
import { useCodeName } from '../session/usecodes';
import { CodePicker } from '../views/reader/codepicker';
import { codeUsed } from '../views/reader/slots';

/** Makes one code of another, in the document at hand or everywhere. */
export function RecodePart({ code, document }: { code: CodeId; document: DocumentId | null }) {
  const say = useSay();
  const name = useCodeName();
  const [where, setWhere] = useState<'here' | 'everywhere'>(document === null ? 'everywhere' : 'here');
  const [picking, setPicking] = useState(false);
  return (
    <section>
      <h3 className="heading">{say('recode.title')}</h3>
      <p className="faint">{say('recode.says')}</p>
      <div className="recode">
        {document !== null && (
          <Segmented
            label={say('recode.where')}
            value={where}
            segments={(['here', 'everywhere'] as const).map((value) => ({
              value,
              label: say(`recode.${value}`),
            }))}
            onChoose={setWhere}
          />
        )}
        <Button look="framed" onClick={() => setPicking(true)}>
          {say('recode.to')}
        </Button>
      </div>
      {picking && (
        <CodePicker
          title={say('code.pickRecode', { code: name(code) })}
          without={code}
          onClose={() => setPicking(false)}
          onPick={(to) => void recode(where === 'here' ? document : null, code, to)}
        />
      )}
    </section>
  );
}

/** `document` null: everywhere. True when it was done. */
export async function recode(document: DocumentId | null, from: CodeId, to: CodeId): Promise<boolean> {
  const done = await edit('document.recode', { document, from, to });
  if (done) codeUsed(to);
  return done;
}
