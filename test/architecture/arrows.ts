import { dirname, join } from 'node:path/posix';
import { housesOf, packageHomes } from './design';
import { readSource, type Arrow } from './source';

/** What a file may not do, said so that one sees where and what for. */
export interface Broken {
  readonly where: string;
  readonly what: string;
}

/**
 * The arrows of a tree that break the design, SQL outside storage, and import cycles.
 * @param tree the text of each file by its path from the root of the checkout, with forward slashes
 */
export function brokenArrows(tree: ReadonlyMap<string, string>): Broken[] {
  const broken: Broken[] = [];
  const valueArrows = new Map<string, string[]>();
  for (const [path, text] of tree) {
    const source = readSource(path, text);
    const say = (line: number, what: string) => broken.push({ where: `${path}:${String(line)}`, what });
    for (const arrow of source.arrows) {
      const target = resolve(tree, path, arrow.specifier);
      const fault = target === undefined ? packageFault(path, arrow) : fileFault(path, target, arrow);
      if (fault !== undefined) say(arrow.line, fault);
      if (target !== undefined && !arrow.typeOnly)
        valueArrows.set(path, [...(valueArrows.get(path) ?? []), target]);
    }
    if (!path.startsWith('electron/storage/') && !path.startsWith('test/')) {
      for (const { line, text: sql } of source.sql) say(line, `SQL outside electron/storage: ${sql}`);
    }
  }
  return [...broken, ...cycles(valueArrows)];
}

export function printed(broken: readonly Broken[]): string {
  return broken.map(({ where, what }) => `${where}  ${what}`).join('\n');
}

function fileFault(from: string, to: string, arrow: Arrow): string | undefined {
  const [here, there] = [housesOf(from), housesOf(to)];
  if (here.name === there.name) return undefined;
  const allowed =
    here.mayImport.includes(there.name) || (arrow.typeOnly && here.mayImportTypes?.includes(there.name));
  return allowed ? undefined : `${here.name} may not import ${there.name}: ${to}`;
}

function packageFault(from: string, { specifier, typeOnly }: Arrow): string | undefined {
  const house = housesOf(from);
  const name = specifier.startsWith('node:') ? 'node:' : packageName(specifier);
  const homes = packageHomes[name];
  const erased = typeOnly && house.name.startsWith('electron/');
  if (homes !== undefined && !erased && !house.name.startsWith('test') && !homes.includes(house.name)) {
    return `only ${homes.join(', ')} may import ${name}`;
  }
  if (house.packages === 'any') return undefined;
  const listed = house.packages.find((entry) => entry.name === name);
  if (listed && (typeOnly || !listed.typeOnly)) return undefined;
  return listed
    ? `${house.name} may import only types of ${name}`
    : `${house.name} may not import the package ${specifier}`;
}

/** `@scope/name/file` → `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The path a relative import means, with its ending where the tree has such a file; undefined for a package. */
function resolve(tree: ReadonlyMap<string, string>, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = join(dirname(from), specifier.replace(/\?.*$/, ''));
  const found = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']
    .map((ending) => path + ending)
    .find((name) => tree.has(name));
  return found ?? path;
}

/** Each cycle once, beginning with its first file in the alphabet. Types are erased and make no cycle. */
function cycles(arrows: ReadonlyMap<string, readonly string[]>): Broken[] {
  const found = new Map<string, Broken>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const ring = trail.slice(at);
      const first = ring.indexOf([...ring].sort()[0] ?? path);
      const turned = [...ring.slice(first), ...ring.slice(0, first)];
      const where = turned[0] ?? path;
      found.set(turned.join('|'), { where, what: `import cycle: ${[...turned, where].join(' → ')}` });
      return;
    }
    if (done.has(path)) return;
    for (const next of arrows.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of [...arrows.keys()].sort()) visit(path, []);
  return [...found.values()];
}
