import { joinedLines } from './lines';
import { head, message, refused, type Importer } from './reading';
import { rtfBody } from './rtfBody';
import { settled } from './settle';

/** Rich Text Format 1.9. Written here: readers at hand lose Chinese characters or put `?` behind each. */
export const rtf: Importer = {
  format: 'rtf',
  recognises: isRtf,
  read: (bytes, _fileName, { off = [] }) => {
    const found = rtfBody(bytes);
    if (found === null) return refused('import.rtfDamaged');
    return settled(joinedLines(found.lines), {
      format: 'rtf',
      encoding: 'rtf',
      off,
      warnings: [
        ...(found.whole ? [] : [message('import.cutOff')]),
        ...(found.numbered > 0 ? [message('import.numbering', { count: found.numbered })] : []),
        ...(found.tracked > 0 ? [message('import.tracked', { count: found.tracked })] : []),
        ...(found.notes > 0 ? [message('import.notes', { count: found.notes })] : []),
      ],
    });
  },
};

export function isRtf(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head(bytes, 64));
}
