import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command, type CommandId } from '../../shared/contract/commands';
import { say, type Language, type SentenceKey } from '../../shared/wording/say';
import { CHANNELS } from './channels';

const MENUS = {
  project: 'menu.project',
  edit: 'menu.edit',
  view: 'menu.view',
  go: 'menu.go',
  text: 'menu.text',
} as const satisfies Record<Command['menu'], SentenceKey>;

/** The menu from the one table of commands; the window does what is chosen. */
export function setMenu(window: BrowserWindow, language: Language): void {
  const commands = Object.entries(COMMANDS) as [CommandId, Command][];
  const items = (menu: Command['menu']): MenuItemConstructorOptions[] =>
    commands
      .filter(([, command]) => command.menu === menu)
      .map(([id, command]) => ({
        label: say(language, command.says),
        // Shown here, heard by the window: it alone knows whether an input method is composing or a view has the keys.
        registerAccelerator: false,
        ...accelerator(command),
        click: () => {
          window.webContents.send(CHANNELS.menu, id);
        },
      }));
  const clipboard: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'cut', label: say(language, 'menu.cut') },
    { role: 'copy', label: say(language, 'menu.copy') },
    { role: 'paste', label: say(language, 'menu.paste') },
    { role: 'selectAll', label: say(language, 'menu.selectAll') },
  ];
  const more: Partial<Record<Command['menu'], MenuItemConstructorOptions[]>> = {
    project: [{ type: 'separator' }, { role: 'quit', label: say(language, 'menu.quit') }],
    edit: clipboard,
    view: [
      { type: 'separator' },
      { role: 'zoomIn', label: say(language, 'menu.zoomIn') },
      { role: 'zoomOut', label: say(language, 'menu.zoomOut') },
      { role: 'resetZoom', label: say(language, 'menu.zoomReset') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: say(language, 'menu.fullscreen') },
    ],
  };
  const menus = (Object.keys(MENUS) as Command['menu'][]).map((menu) => ({
    label: say(language, MENUS[menu]),
    submenu: [...items(menu), ...(more[menu] ?? [])],
  }));
  const own: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu', label: app.name }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...menus]));
}

function accelerator({ keys, only }: Command): { accelerator?: string } {
  const [first] = keys;
  // Letters that mean something in one view only: on a Mac the menu would take them from every text field.
  if (first === undefined || only !== undefined) return {};
  return {
    accelerator: first
      .replace('Mod', 'CmdOrCtrl')
      .replace('ArrowLeft', 'Left')
      .replace('ArrowRight', 'Right'),
  };
}
