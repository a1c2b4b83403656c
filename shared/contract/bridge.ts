import type { Language } from '../wording/say';
import type { OfficialSite } from '../policy/officialSites';
import type { Ticket } from './questions';

/**
 * What the preload gives the window as `window.gangmu`. The MessagePort to the engine arrives apart from it, by
 * `window.postMessage({ kind: 'engine-port' }, '*', [port])`, and again whenever the engine was started anew.
 * `DroppedFile` is the browser's `File`, named by those who know the DOM; shared/ does not.
 */
export interface Bridge<DroppedFile> {
  /** Open-dialog for several policy files; empty = the person chose none. */
  chooseFiles(): Promise<readonly Ticket[]>;
  chooseFolder(): Promise<readonly Ticket[]>;
  chooseProject(mode: 'open' | 'create' | 'saveCopy'): Promise<Ticket | null>;
  /** Open-dialog for a colleague's package. */
  choosePack(): Promise<Ticket | null>;
  /** Open-dialog for a codebook. */
  chooseBook(): Promise<Ticket | null>;
  chooseExport(suggestedName: string, kind: ExportKind): Promise<Ticket | null>;
  /** Files and folders dropped on the window. */
  ticketsForDrop(files: readonly DroppedFile[]): readonly Ticket[];
  /**
   * Opens the official site's own search for a title in the person's browser. The address is made in the shell from
   * the list of sites; the program itself makes no request.
   */
  searchOfficialSite(site: OfficialSite, title: string): void;
  /** Menu items send ids of `shared/contract/commands.ts`. Gives back how to stop listening. */
  onMenu(listener: (command: string) => void): () => void;
  /** The menu speaks the language of the window. */
  setLanguage(language: Language): void;
  readonly platform: 'darwin' | 'win32' | 'linux';
}

export type ExportKind = 'png' | 'svg' | 'csv' | 'docx' | 'html' | 'gmpack' | 'json' | 'xlsx' | 'qdc';
