/** Names of what crosses between window and main process; everything else goes over the engine's port. */
export const CHANNELS = {
  chooseFiles: 'choose-files',
  chooseFolder: 'choose-folder',
  chooseProject: 'choose-project',
  choosePack: 'choose-pack',
  chooseBook: 'choose-book',
  chooseExport: 'choose-export',
  drop: 'drop',
  language: 'language',
  menu: 'menu',
  searchOfficialSite: 'search-official-site',
  /** The page has its listener: now the engine's port may come. */
  ready: 'window-ready',
} as const;
