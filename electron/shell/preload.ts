import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../shared/contract/bridge';
import type { Ticket } from '../../shared/contract/questions';
import { ENGINE_PORT } from '../../shared/contract/wire';
import { CHANNELS } from './channels';

type DroppedFile = Parameters<typeof webUtils.getPathForFile>[0];

/** The page's window, as far as a preload needs it: the rest of electron/ knows no DOM, and this keeps it so. */
declare const window: {
  postMessage: (message: unknown, origin: string, ports: readonly unknown[]) => void;
  addEventListener: (event: 'load', listener: () => void) => void;
};

/** All the window can reach outside itself; asks are answered by electron/shell/dialogs.ts. */
const bridge: Bridge<DroppedFile> = {
  chooseFiles: () => ipcRenderer.invoke(CHANNELS.chooseFiles) as Promise<Ticket[]>,
  chooseFolder: () => ipcRenderer.invoke(CHANNELS.chooseFolder) as Promise<Ticket[]>,
  chooseProject: (mode) => ipcRenderer.invoke(CHANNELS.chooseProject, mode) as Promise<Ticket | null>,
  choosePack: () => ipcRenderer.invoke(CHANNELS.choosePack) as Promise<Ticket | null>,
  chooseBook: () => ipcRenderer.invoke(CHANNELS.chooseBook) as Promise<Ticket | null>,
  chooseExport: (name, kind) =>
    ipcRenderer.invoke(CHANNELS.chooseExport, name, kind) as Promise<Ticket | null>,
  ticketsForDrop: (files) => {
    // Only the preload may learn the path of a dropped file; it goes to the shell and a ticket comes back.
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.sendSync(CHANNELS.drop, paths) as Ticket[];
  },
  searchOfficialSite: (site, title) => {
    ipcRenderer.send(CHANNELS.searchOfficialSite, site, title);
  },
  onMenu: (listener) => {
    const hear = (_: unknown, command: string): void => {
      listener(command);
    };
    ipcRenderer.on(CHANNELS.menu, hear);
    return () => {
      ipcRenderer.off(CHANNELS.menu, hear);
    };
  },
  setLanguage: (language) => {
    ipcRenderer.send(CHANNELS.language, language);
  },
  platform: process.platform as Bridge<DroppedFile>['platform'],
};

contextBridge.exposeInMainWorld('gangmu', bridge);

// The context bridge cannot carry ports, so the port goes by window.postMessage.
ipcRenderer.on(ENGINE_PORT, (event) => {
  window.postMessage({ kind: ENGINE_PORT }, '*', event.ports as readonly unknown[]);
});
window.addEventListener('load', () => {
  ipcRenderer.send(CHANNELS.ready);
});
