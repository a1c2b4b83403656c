import { useEffect, useState } from 'react';
import { importDropped } from '../session/importing';
import { useSay } from '../session/look';

/** Files may be dropped anywhere in the window. */
export function DropZone() {
  const say = useSay();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      // Without this the page itself would be replaced by the file.
      event.preventDefault();
      setOver(false);
      void importDropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over ? <div className="drop-zone">{say('window.drop')}</div> : null;
}
