import type { Level, List, Lists } from './numbering';
import { scanXml } from './xml';

/** The lists of Word's numbering part (ECMA-376 §17.9); `w` is the prefix of Word's elements. */
export function docxLists(xml: string, w: string): Lists {
  const abstracts = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  const lists = new Map<string, List>();
  let abstract: string | null = null;
  let list: List | null = null;
  let depth = 0;
  let level: Level | null = null;
  scanXml(xml, {
    open: (name, attribute) => {
      const value = (): string => attribute(`${w}val`) ?? '';
      const part = name.startsWith(w) ? name.slice(w.length) : '';
      if (part === 'abstractNum') {
        abstract = attribute(`${w}abstractNumId`) ?? '';
        abstracts.set(abstract, new Map());
      } else if (part === 'num') {
        list = { abstract: '', starts: new Map(), levels: new Map() };
        lists.set(attribute(`${w}numId`) ?? '', list);
      } else if (part === 'abstractNumId' && list !== null) {
        list.abstract = value();
      } else if (part === 'lvlOverride') depth = Number(attribute(`${w}ilvl`) ?? 0);
      else if (part === 'startOverride') list?.starts.set(depth, Number(value()));
      else if (part === 'numStyleLink' && abstract !== null) links.set(abstract, value());
      else if (part === 'lvl') {
        depth = Number(attribute(`${w}ilvl`) ?? depth);
        level = {
          start: 1,
          format: 'decimal',
          text: '',
          suffix: 'tab',
          restart: null,
          legal: false,
          style: null,
        };
        if (list !== null) list.levels.set(depth, level);
        else if (abstract !== null) abstracts.get(abstract)?.set(depth, level);
      } else if (level !== null) readLevel(level, part, value);
    },
    close: (name) => {
      if (name === `${w}abstractNum`) abstract = null;
      else if (name === `${w}num`) list = null;
      else if (name === `${w}lvl`) level = null;
    },
    text: () => undefined,
  });
  return { abstracts, links, lists };
}

function readLevel(level: Level, part: string, value: () => string): void {
  if (part === 'start') level.start = Number(value()) || 0;
  else if (part === 'numFmt') level.format = value();
  else if (part === 'lvlText') level.text = value();
  else if (part === 'suff') level.suffix = value();
  else if (part === 'lvlRestart') level.restart = Number(value());
  else if (part === 'isLgl') level.legal = value() !== '0' && value() !== 'false';
  else if (part === 'pStyle') level.style = value();
}
