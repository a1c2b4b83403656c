import { useState, type KeyboardEvent } from 'react';
import { composing } from '../../commands/keys';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { useSay } from '../../session/look';
import { overlay, useOverlays } from '../../session/overlays';
import { become, useMe, usePeople } from '../../session/people';
import { useFree } from './usefree';

/** Says who is coding, and leads to where it is changed. */
export function MeButton() {
  const say = useSay();
  const me = useMe();
  if (me === null) return null;
  return (
    <Button title={say('who.change')} onClick={() => overlay({ who: true })}>
      {say('who.me', { name: me.name })}
    </Button>
  );
}

/** Asked once, where somebody first wants to code. */
export function WhoAsked() {
  const say = useSay();
  return (
    <div className="empty">
      <p>{say('who.ask')}</p>
      <NameField onDone={() => undefined} />
    </div>
  );
}

export function WhoDialog() {
  const open = useOverlays(({ who }) => who);
  return open ? <Who /> : null;
}

function Who() {
  const say = useSay();
  const { me = null, people = [] } = usePeople(({ known }) => known) ?? {};
  const close = (): void => overlay({ who: false });
  const others = people.filter(({ id }) => id !== me?.id);
  return (
    <Dialog title={say('who.title')} onClose={close}>
      <div className="who">
        <p className="faint">{say(me === null ? 'who.ask' : 'who.says')}</p>
        <NameField onDone={close} />
        {others.length > 0 && (
          <section>
            <h3 className="heading">{say('who.known')}</h3>
            <div className="who-known">
              {others.map(({ id, name }) => (
                <Button
                  key={id}
                  look="framed"
                  onClick={() => void become(name, false).then((done) => done && close())}
                >
                  {name}
                </Button>
              ))}
            </div>
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** A name to code under; Enter takes it. Where somebody codes here already, it is a new person unless one says so. */
function NameField({ onDone }: { onDone: () => void }) {
  const say = useSay();
  const me = useMe();
  const field = useFree<HTMLInputElement>();
  const [name, setName] = useState('');
  const take = async (rename: boolean): Promise<void> => {
    if (name.trim() !== '' && (await become(name, rename))) onDone();
  };
  const keys = (event: KeyboardEvent): void => {
    if (composing(event.nativeEvent) || event.key !== 'Enter') return;
    event.preventDefault();
    void take(false);
  };
  return (
    <div className="who-name">
      <input
        className="field"
        aria-label={say('who.name')}
        placeholder={say('who.name')}
        maxLength={60}
        ref={field}
        data-first
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={keys}
      />
      <Button look="main" disabled={name.trim() === ''} onClick={() => void take(false)}>
        {say(me === null ? 'who.begin' : 'who.another')}
      </Button>
      {me !== null && (
        <Button look="framed" disabled={name.trim() === ''} onClick={() => void take(true)}>
          {say('who.rename')}
        </Button>
      )}
    </div>
  );
}
