/**
 * The directions of the design, as one table: each house of the tree, the houses whose files it may import, and the
 * packages it may use. Adding a folder means adding a line here; a file in no house is itself a fault.
 */
export interface House {
  readonly name: string;
  readonly mayImport: readonly string[];
  /** Houses of which only types may be imported. */
  readonly mayImportTypes?: readonly string[];
  readonly packages: 'any' | readonly { readonly name: string; readonly typeOnly: boolean }[];
}

const everyShared = [
  'shared/wording',
  'shared/text',
  'shared/policy',
  'shared/coding',
  'shared/agreement',
  'shared/analysis',
  'shared/exchange',
  'shared/figures',
  'shared/report',
  'shared/project',
  'shared/contract',
];

const pure = [] as const;
/** Checks the shape of data that people wrote; as pure as the rest. */
const shapes = [{ name: 'zod', typeOnly: false }];
const chartTypes = ['chart.js', 'chartjs-chart-matrix'].map((name) => ({ name, typeOnly: true }));

/** text ← policy ← coding ← analysis ← figures; wording is below all. */
const shared: readonly House[] = [
  { name: 'shared/wording', mayImport: [], packages: pure },
  { name: 'shared/text', mayImport: ['shared/wording'], packages: pure },
  { name: 'shared/policy', mayImport: ['shared/text', 'shared/wording'], packages: pure },
  { name: 'shared/coding', mayImport: ['shared/policy', 'shared/text', 'shared/wording'], packages: shapes },
  {
    name: 'shared/agreement',
    mayImport: ['shared/coding', 'shared/policy', 'shared/text', 'shared/wording'],
    packages: pure,
  },
  {
    name: 'shared/exchange',
    mayImport: ['shared/coding', 'shared/policy', 'shared/project', 'shared/text', 'shared/wording'],
    mayImportTypes: ['shared/agreement'],
    packages: shapes,
  },
  {
    name: 'shared/analysis',
    mayImport: ['shared/coding', 'shared/policy', 'shared/text', 'shared/wording'],
    packages: pure,
  },
  {
    name: 'shared/figures',
    mayImport: ['shared/analysis', 'shared/coding', 'shared/policy', 'shared/text', 'shared/wording'],
    packages: chartTypes,
  },
  {
    name: 'shared/report',
    mayImport: [
      'shared/figures',
      'shared/analysis',
      'shared/coding',
      'shared/policy',
      'shared/text',
      'shared/wording',
    ],
    packages: pure,
  },
  {
    name: 'shared/project',
    mayImport: ['shared/coding', 'shared/policy', 'shared/text', 'shared/wording'],
    // What a person can judge is part of what a person can change.
    mayImportTypes: ['shared/agreement', 'shared/analysis'],
    packages: pure,
  },
  { name: 'shared/contract', mayImport: ['shared/wording'], mayImportTypes: everyShared, packages: pure },
];

/** The window's shell starts the engine by its path and knows nothing inside it; the engine alone knows the project file. */
const electron: readonly House[] = [
  { name: 'electron/shell', mayImport: everyShared, mayImportTypes: ['electron/engine'], packages: 'any' },
  {
    name: 'electron/engine',
    mayImport: [
      ...everyShared,
      'electron/exchange',
      'electron/importers',
      'electron/exporters',
      'electron/segmenter',
      'electron/storage',
      'electron/workers',
    ],
    packages: 'any',
  },
  {
    name: 'electron/workers',
    mayImport: [...everyShared, 'electron/importers', 'electron/segmenter'],
    packages: 'any',
  },
  { name: 'electron/importers', mayImport: everyShared, packages: 'any' },
  { name: 'electron/exporters', mayImport: everyShared, packages: 'any' },
  {
    name: 'electron/exchange',
    mayImport: [
      ...everyShared,
      'electron/importers',
      'electron/exporters',
      'electron/segmenter',
      'electron/storage',
      'electron/workers',
    ],
    packages: 'any',
  },
  { name: 'electron/segmenter', mayImport: everyShared, packages: 'any' },
  { name: 'electron/storage', mayImport: everyShared, packages: 'any' },
  {
    name: 'electron/cli',
    mayImport: [
      ...everyShared,
      'electron/engine',
      'electron/exchange',
      'electron/exporters',
      'electron/workers',
      'electron/setup',
      'out',
    ],
    packages: 'any',
  },
  { name: 'electron/training', mayImport: [...everyShared, 'electron/engine'], packages: 'any' },
  { name: 'electron/setup', mayImport: [], packages: 'any' },
];

const renderer: House = { name: 'renderer', mayImport: everyShared, packages: 'any' };

/** Data, and what the build made: imported by tests and by the command that runs the build. */
const made: readonly House[] = [
  { name: 'corpora', mayImport: [], packages: pure },
  { name: 'out', mayImport: [], packages: 'any' },
];

const test: House = {
  name: 'test',
  mayImport: [...everyShared, ...electron.map((house) => house.name), 'renderer', 'corpora'],
  packages: 'any',
};

/** Packages whose values belong to certain houses. Node itself is not for the window, which runs in a sandbox. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron/shell', 'electron/setup'],
  'better-sqlite3': ['electron/storage'],
  nodejieba: ['electron/segmenter'],
  'node:': electron.map((house) => house.name),
};

/** Files of no house: they may be imported by nobody but tests. */
const elsewhere: House = { name: 'elsewhere', mayImport: [], packages: 'any' };

export function housesOf(path: string): House {
  const within = (house: House) => path.startsWith(`${house.name}/`);
  return [...shared, ...electron, ...made, renderer, test].find(within) ?? elsewhere;
}
