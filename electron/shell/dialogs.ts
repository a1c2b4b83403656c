import { type BrowserWindow, dialog, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { randomUUID } from 'node:crypto';
import { BOOK_FORMATS } from '../../shared/contract/books';
import type { ExportKind } from '../../shared/contract/bridge';
import type { Ticket } from '../../shared/contract/questions';
import { PACK_ENDING } from '../../shared/exchange/pack';
import { say, type Language } from '../../shared/wording/say';
import { CHANNELS } from './channels';
import { fromOwnPage } from './protocol';

/** File dialogs and drops. What a person chose is issued as tickets; the window never sees a path. */
export function dialogs(
  window: () => BrowserWindow | null,
  language: () => Language,
  issue: (ticket: Ticket, path: string) => Promise<void>,
): void {
  const tickets = (paths: readonly string[]): Promise<Ticket[]> =>
    Promise.all(
      paths.map(async (path) => {
        const ticket = randomUUID() as unknown as Ticket;
        await issue(ticket, path);
        return ticket;
      }),
    );
  const ticket = async (path: string | undefined): Promise<Ticket | null> =>
    path === undefined || path === '' ? null : ((await tickets([path]))[0] ?? null);

  const handle = handler(window);
  handle(CHANNELS.chooseFiles, async (over) => {
    const chosen = await dialog.showOpenDialog(over, {
      title: say(language(), 'dialog.files'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: say(language(), 'dialog.policies'), extensions: POLICIES },
        { name: say(language(), 'dialog.all'), extensions: ['*'] },
      ],
    });
    return tickets(chosen.filePaths);
  });
  handle(CHANNELS.chooseFolder, async (over) => {
    const chosen = await dialog.showOpenDialog(over, {
      title: say(language(), 'dialog.folder'),
      properties: ['openDirectory', 'multiSelections'],
    });
    return tickets(chosen.filePaths);
  });
  handle(CHANNELS.chooseProject, async (over, mode) => {
    const filters = [{ name: say(language(), 'dialog.project'), extensions: ['gangmu'] }];
    if (mode === 'open') {
      const chosen = await dialog.showOpenDialog(over, { properties: ['openFile'], filters });
      return ticket(chosen.filePaths[0]);
    }
    const title = say(language(), mode === 'create' ? 'dialog.create' : 'dialog.saveCopy');
    const chosen = await dialog.showSaveDialog(over, { title, filters, defaultPath: `${title}.gangmu` });
    return ticket(chosen.filePath);
  });
  handle(CHANNELS.choosePack, async (over) => {
    const chosen = await dialog.showOpenDialog(over, {
      title: say(language(), 'dialog.pack'),
      properties: ['openFile'],
      filters: [
        { name: say(language(), 'dialog.packs'), extensions: [PACK_ENDING] },
        { name: say(language(), 'dialog.all'), extensions: ['*'] },
      ],
    });
    return ticket(chosen.filePaths[0]);
  });
  handle(CHANNELS.chooseBook, async (over) => {
    const chosen = await dialog.showOpenDialog(over, {
      title: say(language(), 'dialog.book'),
      properties: ['openFile'],
      filters: [
        { name: say(language(), 'dialog.books'), extensions: [...BOOK_FORMATS] },
        { name: say(language(), 'dialog.all'), extensions: ['*'] },
      ],
    });
    return ticket(chosen.filePaths[0]);
  });
  handle(CHANNELS.chooseExport, async (over, name, kind) => {
    const extension = EXPORTS.find((known) => known === kind) ?? 'csv';
    const chosen = await dialog.showSaveDialog(over, {
      title: say(language(), 'dialog.export'),
      defaultPath: `${plainName(String(name))}.${extension}`,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    return ticket(chosen.filePath);
  });
  ipcMain.on(CHANNELS.drop, (event: IpcMainEvent, paths: unknown) => {
    const strings = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
    // The page waits for this answer, which comes within a message to the engine and back.
    void tickets(fromOwnPage(event) ? strings : []).then((issued) => {
      event.returnValue = issued;
    });
  });
}

/** What the importers read; they look at the content, this only helps a person find the files. */
const POLICIES = ['txt', 'md', 'html', 'htm', 'docx', 'doc', 'rtf', 'odt', 'pdf', 'ofd', 'csv', 'xlsx'];

const EXPORTS: readonly ExportKind[] = ['png', 'svg', 'docx', 'html', PACK_ENDING, ...BOOK_FORMATS];

/** A suggested name without what file systems refuse, and without the ending, which is set by kind. */
function plainName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\.(png|svg|csv|gmpack|json|xlsx|qdc)$/i, '')
    .trim();
}

function handler(
  window: () => BrowserWindow | null,
): (channel: string, answer: (over: BrowserWindow, ...args: unknown[]) => Promise<unknown>) => void {
  return (channel, answer) => {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      const over = window();
      if (over === null || !fromOwnPage(event)) throw new Error('not our page');
      return answer(over, ...args);
    });
  };
}
