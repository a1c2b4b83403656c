import { useEffect } from 'react';
import { Button } from '../kit/button';
import { useSay, useTell } from '../session/look';
import { dismiss, useNotices, type Notice } from '../session/notices';

// Long enough to read twice and reach the button.
const DONE_STAYS = 7000;

/** Problems stay until read and dismissed; what merely went well goes by itself. */
export function Notices() {
  const say = useSay();
  const notices = useNotices();
  return (
    <section className="notices" aria-label={say('window.notices')} aria-live="polite">
      {notices.map((notice) => (
        <One key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function One({ notice }: { notice: Notice }) {
  const say = useSay();
  const tell = useTell();
  const { id, tone, message, within, offer } = notice;
  useEffect(() => {
    if (tone !== 'done') return undefined;
    const leave = setTimeout(() => dismiss(id), DONE_STAYS);
    return () => clearTimeout(leave);
  }, [id, tone]);
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <p>{within ? say(within, { act: tell(message) }) : tell(message)}</p>
      {offer && (
        <Button
          look="link"
          onClick={() => {
            dismiss(id);
            offer.run();
          }}
        >
          {say(offer.says)}
        </Button>
      )}
      <Button look="icon" aria-label={say('window.dismiss')} onClick={() => dismiss(id)}>
        ✕
      </Button>
    </div>
  );
}
