import type { ParagraphStyle } from './numbering';
import { scanXml } from './xml';

/** Where the parts of a Word container stand (entry names), by role; chunks by relationship id. */
export interface Parts {
  readonly numbering: string | undefined;
  readonly styles: string | undefined;
  readonly chunks: ReadonlyMap<string, string>;
}

const nothing = (): void => undefined;

/** Entry name of the main document, from the relationships of the package. */
export function mainPart(rels: string): string {
  let target = 'word/document.xml';
  scanXml(rels, {
    open: (name, attribute) => {
      if (name === 'Relationship' && /\/officeDocument$/.test(attribute('Type') ?? '')) {
        target = (attribute('Target') ?? target).replace(/^\//, '');
      }
    },
    close: nothing,
    text: nothing,
  });
  return target;
}

/** Entry name of the relationships of a part. */
export function relsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Parts that a document names. Targets outside the container name no entry and are never fetched. */
export function partsOf(rels: string, main: string): Parts {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const byRole = new Map<string, string>();
  const chunks = new Map<string, string>();
  scanXml(rels, {
    open: (name, attribute) => {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      const entry = target.startsWith('/') ? target.slice(1) : folder + target;
      const role = /[^/]*$/.exec(attribute('Type') ?? '')?.[0] ?? '';
      if (role === 'aFChunk') chunks.set(attribute('Id') ?? '', entry);
      else byRole.set(role, entry);
    },
    close: nothing,
    text: nothing,
  });
  return { numbering: byRole.get('numbering'), styles: byRole.get('styles'), chunks };
}

/** Paragraph styles by id; `w` is the prefix of Word's elements. */
export function paragraphStyles(xml: string, w: string): Map<string, ParagraphStyle> {
  const found = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle | null = null;
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === `${w}style`) {
        style = { list: null, level: null, base: null };
        found.set(attribute(`${w}styleId`) ?? '', style);
      } else if (style === null) return;
      else if (name === `${w}basedOn`) style.base = attribute(`${w}val`) ?? null;
      else if (name === `${w}numId`) style.list = attribute(`${w}val`) ?? null;
      else if (name === `${w}ilvl`) style.level = Number(attribute(`${w}val`) ?? 0);
    },
    close: (name) => {
      if (name === `${w}style`) style = null;
    },
    text: nothing,
  });
  return found;
}
