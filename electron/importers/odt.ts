import { joinedLines } from './lines';
import { odtBody } from './odtBody';
import { listStyles, OdtNumbering } from './odtNumbering';
import { message, refused, type Importer, type Reading } from './reading';
import { settled } from './settle';
import { xmlText } from './xml';
import { isZip, zipEntries } from './zip';
import type { CleaningStepName } from '../../shared/text/cleaning';

/** OpenDocument text (ISO/IEC 26300), as LibreOffice and WPS save it; numbers they generate are restored. */
export const odt: Importer = {
  format: 'odt',
  recognises: (bytes) => {
    if (!isZip(bytes)) return false;
    const zip = zipEntries(bytes, (name) => name === 'mimetype');
    const mime = zip.ok ? zip.entries.get('mimetype') : undefined;
    return mime !== undefined && new TextDecoder().decode(mime).includes('opendocument.text');
  },
  read: (bytes, _fileName, { off = [] }) => read(bytes, off),
};

function read(bytes: Uint8Array, off: readonly CleaningStepName[]): Reading {
  const wanted = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml']);
  const zip = zipEntries(bytes, (name) => wanted.has(name));
  if (!zip.ok) return zip;
  const part = (name: string): string => xmlText(zip.entries.get(name) ?? new Uint8Array());
  if (part('META-INF/manifest.xml').includes('encryption-data')) return refused('import.officeEncrypted');
  const content = part('content.xml');
  const styles = listStyles([part('styles.xml'), content]);
  const found = odtBody(content, new OdtNumbering(styles));
  if (!found.whole) return refused('import.odtDamaged');
  return settled(joinedLines(found.lines), {
    format: 'odt',
    encoding: 'odt',
    off,
    warnings: [
      ...(found.numbered > 0 ? [message('import.numbering', { count: found.numbered })] : []),
      ...(found.tracked > 0 ? [message('import.tracked', { count: found.tracked })] : []),
      ...(found.notes > 0 ? [message('import.notes', { count: found.notes })] : []),
    ],
  });
}
