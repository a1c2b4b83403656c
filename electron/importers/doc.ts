import { Damaged } from './binary';
import { docBody } from './docBody';
import { joinedLines } from './lines';
import { isOle, oleStreams } from './ole';
import { message, refused, type Importer, type Reading } from './reading';
import { settled } from './settle';
import type { CleaningStepName } from '../../shared/text/cleaning';

/**
 * Word 97–2003 ([MS-DOC]). Read here rather than by a library: those at hand leave out the numbers that Word
 * generates (第三条 is often a list label), and hang on files whose chains run in a circle.
 */
export const doc: Importer = {
  format: 'doc',
  recognises: isOle,
  read: (bytes, _fileName, { off = [] }) => {
    try {
      return read(bytes, off);
    } catch (error) {
      if (error instanceof Damaged) return refused('import.docDamaged');
      throw error;
    }
  },
};

function read(bytes: Uint8Array, off: readonly CleaningStepName[]): Reading {
  const streams = oleStreams(bytes);
  const word = streams.get('WordDocument')?.();
  if (word === undefined) throw new Damaged('no document inside');
  if (word.u16(0) !== 0xa5ec && word.u16(0) !== 0xa5dc) throw new Damaged('no document inside');
  // Word 6 and 95 keep everything in other places
  if (word.u16(2) < 0xc1) return refused('import.docOld');
  const flags = word.u16(10);
  if ((flags & 0x0100) !== 0) return refused('import.officeEncrypted');
  const table = streams.get((flags & 0x0200) === 0 ? '0Table' : '1Table')?.();
  if (table === undefined) throw new Damaged('no tables inside');
  const found = docBody(word, table);
  return settled(joinedLines(found.lines), {
    format: 'doc',
    encoding: 'doc',
    off,
    warnings: [
      ...(found.numbered > 0 ? [message('import.numbering', { count: found.numbered })] : []),
      ...(found.tracked > 0 ? [message('import.tracked', { count: found.tracked })] : []),
      ...(found.notes > 0 ? [message('import.notes', { count: found.notes })] : []),
    ],
  });
}
