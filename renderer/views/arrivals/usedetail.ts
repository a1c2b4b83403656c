import { useEffect, useState } from 'react';
import type { Preview, PreviewDetail, PreviewId } from '../../../shared/contract/preview';
import { ask } from '../../session/project';

/** Outline and text of one entry, asked again whenever what waits has changed; the former stays until it is there. */
export function usePreviewDetail(id: PreviewId, preview: Preview): PreviewDetail | null {
  const [kept, setKept] = useState<{ readonly id: PreviewId; readonly detail: PreviewDetail } | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask('import.entry', { id }).then((detail) => {
      if (wanted && detail) setKept({ id, detail });
    });
    return () => {
      wanted = false;
    };
  }, [id, preview]);
  return kept?.detail ?? null;
}
