import { app, BrowserWindow, nativeTheme, screen, session, type Rectangle } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ORIGIN } from './protocol';

/** The one window; where it stood and how large it was is remembered. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...remembered(),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '纲目',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17191c' : '#ffffff',
    webPreferences: {
      preload: join(__dirname, '..', 'preload', 'preload.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    remember(window.getNormalBounds());
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

/** No page may ask for camera, place, notifications or anything else, and none may fetch from the network. */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|devtools|blob|data):/.test(details.url) });
  });
}

function boundsFile(): string {
  return join(app.getPath('userData'), 'window.json');
}

function remembered(): Partial<Rectangle> & { width: number; height: number } {
  const usual = { width: 1440, height: 900 };
  try {
    const bounds = JSON.parse(readFileSync(boundsFile(), 'utf8')) as Rectangle;
    // A screen that is gone must not take the window with it.
    const { workArea } = screen.getDisplayMatching(bounds);
    const visible =
      bounds.x < workArea.x + workArea.width - 80 &&
      bounds.y < workArea.y + workArea.height - 80 &&
      bounds.x + bounds.width > workArea.x + 80;
    return visible ? bounds : usual;
  } catch {
    return usual;
  }
}

function remember(bounds: Rectangle): void {
  mkdirSync(dirname(boundsFile()), { recursive: true });
  writeFileSync(boundsFile(), JSON.stringify(bounds));
}
