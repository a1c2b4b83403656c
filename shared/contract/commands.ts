import type { SentenceKey } from '../wording/say';

export const VIEWS = [
  'library',
  'reader',
  'search',
  'codebook',
  'coverage',
  'gaps',
  'study',
  'agreement',
] as const;
export type View = (typeof VIEWS)[number];

/** `Mod` is ⌘ on a Mac and Ctrl elsewhere; the last part is a `KeyboardEvent.key`. The first of several is the one shown. */
export type Keys = readonly string[];

export interface Command {
  readonly says: SentenceKey;
  readonly keys: Keys;
  readonly menu: 'project' | 'edit' | 'view' | 'go' | 'text';
  /** Only where this view has the keyboard; its keys are ordinary letters that would disturb typing elsewhere. */
  readonly only?: View;
}

/** Everything a person can have done by name. One table feeds the menu, the palette and the shortcuts. */
export const COMMANDS = {
  'import.files': { says: 'command.import.files', keys: ['Mod+i'], menu: 'project' },
  'import.folder': { says: 'command.import.folder', keys: ['Mod+Shift+o'], menu: 'project' },
  'project.create': { says: 'command.project.create', keys: ['Mod+n'], menu: 'project' },
  'project.open': { says: 'command.project.open', keys: ['Mod+o'], menu: 'project' },
  'project.saveCopy': { says: 'command.project.saveCopy', keys: ['Mod+Shift+s'], menu: 'project' },
  'project.sample': { says: 'command.project.sample', keys: [], menu: 'project' },
  'export.menu': { says: 'command.export.menu', keys: ['Mod+e'], menu: 'project' },
  'export.png': { says: 'command.export.png', keys: [], menu: 'project' },
  'export.svg': { says: 'command.export.svg', keys: [], menu: 'project' },
  'export.docx': { says: 'command.export.docx', keys: [], menu: 'project' },
  'export.html': { says: 'command.export.html', keys: [], menu: 'project' },
  'export.coverage': { says: 'command.export.coverage', keys: [], menu: 'project' },
  'export.gaps': { says: 'command.export.gaps', keys: [], menu: 'project' },

  'books.use': { says: 'command.books.use', keys: [], menu: 'project' },
  'books.merge': { says: 'command.books.merge', keys: [], menu: 'project' },
  'books.json': { says: 'command.books.json', keys: [], menu: 'project' },
  'books.csv': { says: 'command.books.csv', keys: [], menu: 'project' },
  'books.xlsx': { says: 'command.books.xlsx', keys: [], menu: 'project' },
  'books.qdc': { says: 'command.books.qdc', keys: [], menu: 'project' },

  'edit.undo': { says: 'command.edit.undo', keys: ['Mod+z'], menu: 'edit' },
  'edit.redo': { says: 'command.edit.redo', keys: ['Mod+Shift+z', 'Mod+y'], menu: 'edit' },
  'learning.learn': { says: 'command.learning.learn', keys: [], menu: 'edit' },
  'machine.rules': { says: 'command.machine.rules', keys: [], menu: 'edit' },
  'filter.words': { says: 'command.filter.words', keys: ['Mod+f'], menu: 'edit' },
  'filter.clear': { says: 'command.filter.clear', keys: ['Mod+Shift+x'], menu: 'edit' },
  'library.edit': { says: 'command.library.edit', keys: ['F2'], menu: 'edit', only: 'library' },
  'library.beside': { says: 'command.library.beside', keys: ['b'], menu: 'go', only: 'library' },
  'library.remove': { says: 'command.library.remove', keys: ['Delete'], menu: 'edit', only: 'library' },
  'codebook.edit': { says: 'command.codebook.edit', keys: ['F2', 'e'], menu: 'edit', only: 'codebook' },
  'codebook.save': { says: 'command.codebook.save', keys: ['Mod+Enter'], menu: 'edit', only: 'codebook' },
  'codebook.new': { says: 'command.codebook.new', keys: ['n'], menu: 'edit', only: 'codebook' },
  'codebook.propose': { says: 'command.codebook.propose', keys: ['p'], menu: 'edit', only: 'codebook' },
  'codebook.delete': { says: 'command.codebook.delete', keys: ['Delete'], menu: 'edit', only: 'codebook' },

  'view.library': { says: 'view.library', keys: ['Mod+1'], menu: 'view' },
  'view.reader': { says: 'view.reader', keys: ['Mod+2'], menu: 'view' },
  'view.search': { says: 'command.view.search', keys: ['Mod+Shift+f'], menu: 'view' },
  'view.codebook': { says: 'view.codebook', keys: ['Mod+3'], menu: 'view' },
  'view.quality': { says: 'command.view.quality', keys: ['Mod+Shift+l'], menu: 'view' },
  'view.coverage': { says: 'view.coverage', keys: ['Mod+4'], menu: 'view' },
  'view.gaps': { says: 'view.gaps', keys: ['Mod+5'], menu: 'view' },
  'view.study': { says: 'view.study', keys: ['Mod+6'], menu: 'view' },
  'view.agreement': { says: 'view.agreement', keys: ['Mod+7'], menu: 'view' },
  'panel.left': { says: 'command.panel.left', keys: ['Mod+b'], menu: 'view' },
  'panel.right': { says: 'command.panel.right', keys: ['Mod+Shift+b'], menu: 'view' },
  'language.switch': { says: 'command.language.switch', keys: [], menu: 'view' },
  'theme.switch': { says: 'command.theme.switch', keys: [], menu: 'view' },

  'coverage.sortCodes': {
    says: 'command.coverage.sortCodes',
    keys: ['s'],
    menu: 'view',
    only: 'coverage',
  },
  'coverage.sortDocuments': {
    says: 'command.coverage.sortDocuments',
    keys: ['Shift+s'],
    menu: 'view',
    only: 'coverage',
  },

  'study.sort': { says: 'study.sort', keys: ['s'], menu: 'view', only: 'study' },
  'study.pin': { says: 'study.pin', keys: ['p'], menu: 'view', only: 'study' },

  'palette.open': { says: 'command.palette.open', keys: ['Mod+k'], menu: 'go' },
  'palette.documents': { says: 'command.palette.documents', keys: ['Mod+p'], menu: 'go' },
  'notes.all': { says: 'command.notes.all', keys: ['Mod+Shift+m'], menu: 'go' },
  'pane.next': { says: 'command.pane.next', keys: ['F6'], menu: 'go' },
  'pane.previous': { says: 'command.pane.previous', keys: ['Shift+F6'], menu: 'go' },
  'go.back': { says: 'command.go.back', keys: ['Alt+ArrowLeft', 'Mod+['], menu: 'go' },
  'go.forward': { says: 'command.go.forward', keys: ['Alt+ArrowRight', 'Mod+]'], menu: 'go' },

  'reader.accept': { says: 'command.reader.accept', keys: ['Enter'], menu: 'text', only: 'reader' },
  'reader.reject': { says: 'command.reader.reject', keys: ['Backspace'], menu: 'text', only: 'reader' },
  'reader.unjudge': { says: 'command.reader.unjudge', keys: ['u'], menu: 'text', only: 'reader' },
  'reader.next': { says: 'command.reader.next', keys: ['n'], menu: 'text', only: 'reader' },
  'reader.code': { says: 'command.reader.code', keys: ['c'], menu: 'text', only: 'reader' },
  'reader.uncode': { says: 'command.reader.uncode', keys: ['x'], menu: 'text', only: 'reader' },
  'reader.recode': { says: 'command.reader.recode', keys: ['Shift+r'], menu: 'text', only: 'reader' },
  'reader.weigh': { says: 'command.reader.weigh', keys: ['w'], menu: 'text', only: 'reader' },
  'reader.doubt': { says: 'command.reader.doubt', keys: ['q'], menu: 'text', only: 'reader' },
  'reader.comment': { says: 'command.reader.comment', keys: ['k'], menu: 'text', only: 'reader' },
  'reader.force': { says: 'force.hint', keys: ['h'], menu: 'text', only: 'reader' },
  'reader.beside': { says: 'command.reader.beside', keys: ['b'], menu: 'text', only: 'reader' },
  'reader.otherPane': { says: 'command.reader.otherPane', keys: ['o'], menu: 'text', only: 'reader' },
  'reader.together': { says: 'beside.togetherHint', keys: ['t'], menu: 'text', only: 'reader' },
  'reader.closeBeside': { says: 'beside.close', keys: ['Shift+b'], menu: 'text', only: 'reader' },
  'reader.why': { says: 'command.reader.why', keys: ['y'], menu: 'text', only: 'reader' },
  'reader.note': { says: 'command.reader.note', keys: ['m'], menu: 'text', only: 'reader' },

  'coders.who': { says: 'command.coders.who', keys: [], menu: 'project' },
  'coders.merge': { says: 'command.coders.merge', keys: [], menu: 'project' },
  'coders.draw': { says: 'command.coders.draw', keys: ['d'], menu: 'text', only: 'agreement' },
  'coders.code': { says: 'command.coders.code', keys: ['c'], menu: 'text', only: 'agreement' },
  'coders.uncode': { says: 'command.coders.uncode', keys: ['x'], menu: 'text', only: 'agreement' },
  'coders.done': { says: 'command.coders.done', keys: ['Enter'], menu: 'text', only: 'agreement' },
  'coders.undone': { says: 'command.coders.undone', keys: ['u'], menu: 'text', only: 'agreement' },
  'coders.next': { says: 'command.coders.next', keys: ['n'], menu: 'text', only: 'agreement' },
  'coders.note': { says: 'command.coders.note', keys: ['m'], menu: 'text', only: 'agreement' },
  'coders.both': { says: 'command.coders.both', keys: ['b'], menu: 'text', only: 'agreement' },
  'coders.none': { says: 'command.coders.none', keys: ['0'], menu: 'text', only: 'agreement' },
  'coders.edit': { says: 'command.coders.edit', keys: ['e'], menu: 'text', only: 'agreement' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

export function commandOf(id: CommandId): Command {
  return COMMANDS[id];
}

export function isCommand(id: string): id is CommandId {
  return Object.hasOwn(COMMANDS, id);
}
