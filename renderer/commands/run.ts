import { commandOf, isCommand, type CommandId } from '../../shared/contract/commands';
import { closeBeside, switchTogether } from '../session/beside';
import { choose, useChoices } from '../session/choices';
import { clearFilter } from '../session/filter';
import { importFiles, importFolder, openSample } from '../session/importing';
import { learn, switchRules } from '../session/machine';
import { switchLanguage, switchTheme } from '../session/look';
import { overlay, useOverlays } from '../session/overlays';
import { goBack, goForward, goTo, goToView, usePlace } from '../session/place';
import { createProject, openProject, redo, saveCopy, undo } from '../session/projectacts';
import { exportPicture, exportReport, exportTable } from '../views/coverage/exporting';
import { exportBook, openBooks } from '../views/codebook/books';
import { stepPane } from '../frame/panes';
import { mergePack } from '../views/agreement/packs';
import { focusFilter, togglePanel } from '../frame/panels';
import { heardHere, runHere } from './here';

/** Does what the command says; a command of one view does nothing elsewhere. */
export function run(id: CommandId): void {
  if (!canRun(id)) return;
  const does = DOES[id];
  if (does === HERE) runHere(id);
  else void does();
}

/** False where nothing on screen could carry it out: a command offered by name must not do nothing. */
export function canRun(id: CommandId): boolean {
  const { only } = commandOf(id);
  if (only && only !== usePlace.getState().here.view) return false;
  if (id === 'export.menu') return heardHere(id) || !exportsItself();
  return DOES[id] !== HERE || heardHere(id);
}

/** Menu items name commands by their ids; a field being typed in undoes its own letters. */
export function runFromMenu(id: string): void {
  if (!isCommand(id)) return;
  if (inTextField() && (id === 'edit.undo' || id === 'edit.redo')) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to undo in a field
    document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
    return;
  }
  run(id);
}

export function inTextField(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLInputElement) return at.type !== 'checkbox' && at.type !== 'radio';
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
}

/** A view that writes its own tables; of which there may be none. */
function exportsItself(): boolean {
  const { view } = usePlace.getState().here;
  return view === 'study' || view === 'search' || view === 'agreement';
}

/** What only the view on screen can carry out. */
const HERE = 'here';

const DOES: Record<CommandId, typeof HERE | (() => void | Promise<void>)> = {
  'import.files': importFiles,
  'import.folder': importFolder,
  'project.create': createProject,
  'project.open': openProject,
  'project.saveCopy': saveCopy,
  'project.sample': openSample,
  'export.menu': () => {
    if (exportsItself()) {
      runHere('export.menu');
      return;
    }
    const { view } = usePlace.getState().here;
    if (view !== 'coverage' && view !== 'gaps') goToView('coverage');
    overlay({ exportMenu: !useOverlays.getState().exportMenu });
  },
  'export.png': () => exportPicture('png'),
  'export.svg': () => exportPicture('svg'),
  'export.docx': () => exportReport('docx'),
  'export.html': () => exportReport('html'),
  'export.coverage': () => exportTable('coverage'),
  'export.gaps': () => exportTable('gaps'),
  'books.use': () => openBooks('use'),
  'books.merge': () => openBooks('merge'),
  'books.json': () => exportBook('json'),
  'books.csv': () => exportBook('csv'),
  'books.xlsx': () => exportBook('xlsx'),
  'books.qdc': () => exportBook('qdc'),
  'edit.undo': undo,
  'edit.redo': redo,
  'learning.learn': learn,
  'machine.rules': switchRules,
  // In the reader there is a text to look in, and no filter.
  'filter.words': () =>
    usePlace.getState().here.view === 'reader' ? runHere('filter.words') : focusFilter(),
  'filter.clear': clearFilter,
  'library.edit': HERE,
  'library.remove': HERE,
  'codebook.edit': HERE,
  'codebook.save': HERE,
  'codebook.new': HERE,
  'codebook.propose': HERE,
  'codebook.delete': HERE,
  'view.library': () => goToView('library'),
  'view.reader': () => goToView('reader'),
  'view.search': () => goToView('search'),
  'view.codebook': () => goToView('codebook'),
  'view.quality': () => goTo({ view: 'codebook', selection: { kind: 'quality', code: null, cell: null } }),
  'view.coverage': () => goToView('coverage'),
  'view.gaps': () => goToView('gaps'),
  'view.study': () => goToView('study'),
  'view.agreement': () => goToView('agreement'),
  'panel.left': () => togglePanel('left'),
  'panel.right': () => togglePanel('right'),
  'language.switch': switchLanguage,
  'theme.switch': switchTheme,
  'coverage.sortCodes': HERE,
  'coverage.sortDocuments': HERE,
  'study.sort': HERE,
  'study.pin': HERE,
  'palette.open': () => overlay({ palette: 'all' }),
  'palette.documents': () => overlay({ palette: 'documents' }),
  'notes.all': () => overlay({ notes: true }),
  'pane.next': () => stepPane(1),
  'pane.previous': () => stepPane(-1),
  'go.back': goBack,
  'go.forward': goForward,
  'reader.accept': HERE,
  'reader.reject': HERE,
  'reader.unjudge': HERE,
  'reader.next': HERE,
  'reader.code': HERE,
  'reader.uncode': HERE,
  'reader.recode': HERE,
  'reader.force': () => choose({ showForce: !useChoices.getState().showForce }),
  'reader.beside': () => overlay({ palette: 'beside' }),
  'reader.otherPane': HERE,
  'reader.together': switchTogether,
  'reader.closeBeside': closeBeside,
  'library.beside': HERE,
  'reader.why': HERE,
  'reader.note': HERE,
  'reader.weigh': HERE,
  'reader.doubt': HERE,
  'reader.comment': HERE,
  'coders.who': () => overlay({ who: true }),
  'coders.merge': mergePack,
  'coders.draw': HERE,
  'coders.code': HERE,
  'coders.uncode': HERE,
  'coders.done': HERE,
  'coders.undone': HERE,
  'coders.next': HERE,
  'coders.note': HERE,
  'coders.both': HERE,
  'coders.none': HERE,
  'coders.edit': HERE,
};
