import type { CleaningStepName } from '../../shared/text/cleaning';
import { BOUNDS } from './bounds';
import { boxOf, ofdRuns, type OfdPage } from './ofdPage';
import { pagesReading } from './pageReading';
import { lengthOf, type Run, type Sheet } from './pageRuns';
import { refused, type Importer, type Reading } from './reading';
import { plainName, scanXml, xmlText } from './xml';
import { isZip, zipEntries } from './zip';

/** OFD (GB/T 33190): words with their places on pages, put together as those of a PDF are. */
export const ofd: Importer = {
  format: 'ofd',
  recognises: (bytes) => {
    if (!isZip(bytes)) return false;
    const zip = zipEntries(bytes, () => false);
    return zip.ok && zip.names.some((name) => /^OFD\.xml$/i.test(name));
  },
  read: (bytes, _fileName, { off = [] }) => read(bytes, off),
};

function read(bytes: Uint8Array, off: readonly CleaningStepName[]): Reading {
  const zip = zipEntries(bytes, (name) => /\.xml$/i.test(name));
  if (!zip.ok) return zip;
  if (zip.names.some((name) => /(^|\/)Encryptions?\.xml$/i.test(name))) return refused('import.ofdEncrypted');
  const byName = new Map([...zip.entries].map(([name, content]) => [name.toLowerCase(), content]));
  const part = (name: string): string => xmlText(byName.get(name.toLowerCase()) ?? new Uint8Array());

  const sheets: Sheet[] = [];
  const drawn = pageReader(part);
  let characters = 0;
  for (const root of documentRoots(part('OFD.xml'))) {
    const plan = documentPlan(part(root));
    if (plan === null) return refused('import.ofdDamaged');
    if (sheets.length + plan.pages.length > BOUNDS.pages) {
      return refused('import.pages', { pages: sheets.length + plan.pages.length, limit: BOUNDS.pages });
    }
    for (const location of plan.pages) {
      const page = drawn(located(root, location));
      if (page === null) return refused('import.ofdDamaged');
      const { height, width } = page.box ?? plan.box ?? A4;
      const behind: Run[] = [];
      for (const id of new Set(page.templates)) {
        for (const run of drawn(located(root, plan.templates.get(id) ?? ''))?.objects ?? []) behind.push(run);
      }
      characters += lengthOf(behind) + lengthOf(page.objects);
      if (characters > BOUNDS.characters)
        return refused('import.tooLong', { characters, limit: BOUNDS.characters });
      const runs = [...behind, ...page.objects].map((run) => ({ ...run, y: height - run.y }));
      sheets.push({ runs, width, height });
    }
  }
  return sheets.length === 0 ? refused('import.ofdDamaged') : pagesReading(sheets, 'ofd', off);
}

/** Each part is read once, however many pages name it. */
function pageReader(part: (name: string) => string): (name: string) => OfdPage | null {
  const known = new Map<string, OfdPage | null>();
  return (name) => {
    const page = known.has(name) ? (known.get(name) ?? null) : ofdRuns(part(name));
    known.set(name, page);
    return page;
  };
}

/** In points, as all lengths here. */
const A4 = { width: 595, height: 842 } as const;

const nothing = (): void => undefined;

function documentRoots(xml: string): string[] {
  const roots: string[] = [];
  let inside = false;
  scanXml(xml, {
    open: (name) => (inside = plainName(name) === 'DocRoot'),
    close: () => (inside = false),
    text: (text) => {
      if (inside) roots.push(text.trim().replace(/^\.?\//, ''));
    },
  });
  return roots;
}

interface Plan {
  readonly pages: readonly string[];
  readonly templates: ReadonlyMap<string, string>;
  readonly box: { readonly width: number; readonly height: number } | null;
}

function documentPlan(xml: string): Plan | null {
  const pages: string[] = [];
  const templates = new Map<string, string>();
  let inBox = false;
  let box: Plan['box'] = null;
  const whole = scanXml(xml, {
    open: (name, attribute) => {
      const part = plainName(name);
      inBox = part === 'PhysicalBox';
      const location = attribute('BaseLoc');
      if (location === undefined) return;
      if (part === 'Page') pages.push(location);
      else if (part === 'TemplatePage') templates.set(attribute('ID') ?? '', location);
    },
    close: nothing,
    text: (text) => {
      if (inBox) box ??= boxOf(text);
    },
  });
  return whole && xml !== '' ? { pages, templates, box } : null;
}

/** Places are relative to the document's folder, or from the top of the container. */
function located(root: string, location: string): string {
  if (location.startsWith('/')) return location.slice(1);
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  return location.startsWith(folder) && folder !== '' ? location : folder + location.replace(/^\.\//, '');
}
