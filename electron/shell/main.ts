import { app, ipcMain, type BrowserWindow } from 'electron';
import { join, resolve } from 'node:path';
import type { Ticket } from '../../shared/contract/questions';
import type { Language } from '../../shared/wording/say';
import { CHANNELS } from './channels';
import { dialogs } from './dialogs';
import { setMenu } from './menu';
import { officialSearches } from './officialSearch';
import { processes } from './processes';
import { claimScheme, fromOwnPage, serveWindow } from './protocol';
import { lockSession, openWindow } from './window';

claimScheme();

if (!app.requestSingleInstanceLock()) {
  // The window that is open comes to the front; whoever waits at a terminal is told why nothing else happens.
  process.stderr.write(
    '纲目已经打开，已切换到那个窗口。Gangmu is already open; its window comes to the front.\n',
  );
  app.quit();
} else void app.whenReady().then(start);

app.on('window-all-closed', () => {
  app.quit();
});

function start(): void {
  lockSession();
  serveWindow(join(__dirname, '..', 'renderer'));
  let language: Language = 'zh';
  let window: BrowserWindow | null = null;

  const root = join(__dirname, '..', '..');
  const behind = processes(
    {
      kind: 'begin',
      resources: app.isPackaged ? { packaged: process.resourcesPath } : { root },
      ownFolder: join(app.getPath('userData'), 'own'),
      projectsFolder: switched('projects-folder') ?? join(app.getPath('documents'), '纲目'),
      openFirst: switched('project'),
    },
    () => {
      if (window !== null) behind.connect(window);
    },
  );
  dialogs(
    () => window,
    () => language,
    (ticket: Ticket, path: string) => behind.ticket(ticket, path),
  );
  officialSearches(() => window?.webContents ?? null);
  ipcMain.on(CHANNELS.ready, (event) => {
    if (window !== null && fromOwnPage(event)) behind.connect(window);
  });
  ipcMain.on(CHANNELS.language, (event, chosen: unknown) => {
    if (window === null || !fromOwnPage(event) || (chosen !== 'zh' && chosen !== 'en')) return;
    language = chosen;
    setMenu(window, language);
  });
  app.on('before-quit', () => {
    behind.close();
  });
  app.on('second-instance', () => {
    window?.focus();
  });
  window = openWindow();
  setMenu(window, language);
  window.on('closed', () => {
    window = null;
  });
}

/** `--name=VALUE` as a path, made absolute; null when it was not given. */
function switched(name: string): string | null {
  const value = app.commandLine.getSwitchValue(name);
  return value === '' ? null : resolve(value);
}
