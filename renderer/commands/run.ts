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
import { stepPane } from '../frame/panes';
import { mergePack } from '../views/agreement/packs';
import { focusFilter, togglePanel } from '../frame/panels';
import { runHere } from './here';

/** Does what the command says; a command of one view does nothing elsewhere. */
export function run(id: CommandId): void {
  const { only } = commandOf(id);
  if (only && only !== usePlace.getState().here.view) return;
  void DOES[id]();
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

const DOES: Record<CommandId, () => void | Promise<void>> = {
  'import.files': importFiles,
  'import.folder': importFolder,
  'project.create': createProject,
  'project.open': openProject,
  'project.saveCopy': saveCopy,
  'project.sample': openSample,
  'export.menu': () => {
    const view = usePlace.getState().here.view;
    if (view === 'study' || view === 'search' || view === 'agreement') {
      runHere('export.menu');
      return;
    }
    if (view !== 'coverage' && view !== 'gaps') goToView('coverage');
    overlay({ exportMenu: !useOverlays.getState().exportMenu });
  },
  'export.png': () => exportPicture('png'),
  'export.svg': () => exportPicture('svg'),
  'export.docx': () => exportReport('docx'),
  'export.html': () => exportReport('html'),
  'export.coverage': () => exportTable('coverage'),
  'export.gaps': () => exportTable('gaps'),
  'edit.undo': undo,
  'edit.redo': redo,
  'learning.learn': learn,
  'machine.rules': switchRules,
  // In the reader there is a text to look in, and no filter.
  'filter.words': () =>
    usePlace.getState().here.view === 'reader' ? runHere('filter.words') : focusFilter(),
  'filter.clear': clearFilter,
  'library.edit': () => runHere('library.edit'),
  'library.remove': () => runHere('library.remove'),
  'codebook.edit': () => runHere('codebook.edit'),
  'codebook.save': () => runHere('codebook.save'),
  'codebook.new': () => runHere('codebook.new'),
  'codebook.propose': () => runHere('codebook.propose'),
  'codebook.delete': () => runHere('codebook.delete'),
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
  'coverage.sortCodes': () => runHere('coverage.sortCodes'),
  'coverage.sortDocuments': () => runHere('coverage.sortDocuments'),
  'study.sort': () => runHere('study.sort'),
  'study.pin': () => runHere('study.pin'),
  'palette.open': () => overlay({ palette: 'all' }),
  'palette.documents': () => overlay({ palette: 'documents' }),
  'notes.all': () => overlay({ notes: true }),
  'pane.next': () => stepPane(1),
  'pane.previous': () => stepPane(-1),
  'go.back': goBack,
  'go.forward': goForward,
  'reader.accept': () => runHere('reader.accept'),
  'reader.reject': () => runHere('reader.reject'),
  'reader.unjudge': () => runHere('reader.unjudge'),
  'reader.next': () => runHere('reader.next'),
  'reader.code': () => runHere('reader.code'),
  'reader.uncode': () => runHere('reader.uncode'),
  'reader.recode': () => runHere('reader.recode'),
  'reader.force': () => choose({ showForce: !useChoices.getState().showForce }),
  'reader.beside': () => overlay({ palette: 'beside' }),
  'reader.otherPane': () => runHere('reader.otherPane'),
  'reader.together': switchTogether,
  'reader.closeBeside': closeBeside,
  'library.beside': () => runHere('library.beside'),
  'reader.why': () => runHere('reader.why'),
  'reader.note': () => runHere('reader.note'),
  'reader.weigh': () => runHere('reader.weigh'),
  'reader.doubt': () => runHere('reader.doubt'),
  'reader.comment': () => runHere('reader.comment'),
  'coders.who': () => overlay({ who: true }),
  'coders.merge': mergePack,
  'coders.draw': () => runHere('coders.draw'),
  'coders.code': () => runHere('coders.code'),
  'coders.uncode': () => runHere('coders.uncode'),
  'coders.done': () => runHere('coders.done'),
  'coders.undone': () => runHere('coders.undone'),
  'coders.next': () => runHere('coders.next'),
  'coders.note': () => runHere('coders.note'),
  'coders.both': () => runHere('coders.both'),
  'coders.none': () => runHere('coders.none'),
  'coders.edit': () => runHere('coders.edit'),
};
