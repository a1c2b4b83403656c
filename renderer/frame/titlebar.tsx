import { useEffect } from 'react';
import { COMMANDS } from '../../shared/contract/commands';
import { keysShown } from '../commands/keys';
import { MAC } from '../commands/shortcuts';
import { run } from '../commands/run';
import { Button } from '../kit/button';
import { useLook, useSay, useTell } from '../session/look';
import { usePlace } from '../session/place';
import { useProject } from '../session/project';

/** Name of the project, the ways back and forth, search, language and light. */
export function TitleBar() {
  const say = useSay();
  const tell = useTell();
  const theme = useLook((look) => look.theme);
  const summary = useProject((project) => project.summary);
  const back = usePlace((trail) => trail.past.length > 0);
  const forward = usePlace((trail) => trail.future.length > 0);
  const title = say('window.title');
  const name = summary?.name ?? '';
  useEffect(() => {
    document.title = name ? `${name} – ${title}` : title;
  }, [name, title]);
  return (
    <header className="title-bar">
      <Icon says="command.go.back" id="go.back" disabled={!back} sign="←" />
      <Icon says="command.go.forward" id="go.forward" disabled={!forward} sign="→" />
      <h1>{title}</h1>
      <span className="one-line faint">{name}</span>
      <Button look="framed" className="button search" onClick={() => run('palette.open')}>
        {say('window.search')}
        <span className="keys">{keysShown(COMMANDS['palette.open'].keys[0], MAC)}</span>
      </Button>
      <span className="end">
        <Icon
          says="command.edit.undo"
          id="edit.undo"
          disabled={!summary?.undo}
          sign="↶"
          {...(summary?.undo && { title: say('window.undo', { act: tell(summary.undo) }) })}
        />
        <Icon
          says="command.edit.redo"
          id="edit.redo"
          disabled={!summary?.redo}
          sign="↷"
          {...(summary?.redo && { title: say('window.redo', { act: tell(summary.redo) }) })}
        />
        <Button
          look="icon"
          aria-label={say('window.switchLanguage')}
          title={say('window.switchLanguage')}
          onClick={() => run('language.switch')}
        >
          {say('window.languageShort')}
        </Button>
        <Button
          look="icon"
          aria-label={say('window.theme', { now: say(`window.theme.${theme}`) })}
          title={say('window.theme', { now: say(`window.theme.${theme}`) })}
          onClick={() => run('theme.switch')}
        >
          {THEME_SIGN[theme]}
        </Button>
      </span>
    </header>
  );
}

const THEME_SIGN = { system: '◐', light: '○', dark: '●' } as const;

function Icon(props: {
  says: 'command.go.back' | 'command.go.forward' | 'command.edit.undo' | 'command.edit.redo';
  id: 'go.back' | 'go.forward' | 'edit.undo' | 'edit.redo';
  disabled: boolean;
  sign: string;
  title?: string;
}) {
  const say = useSay();
  const label = say(props.says);
  const keys = keysShown(COMMANDS[props.id].keys[0], MAC);
  return (
    <Button
      look="icon"
      aria-label={label}
      title={`${props.title ?? label}（${keys}）`}
      disabled={props.disabled}
      onClick={() => run(props.id)}
    >
      {props.sign}
    </Button>
  );
}
