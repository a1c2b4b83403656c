import { Binary, Damaged } from './binary';
import { BOUNDS } from './bounds';

/** The container of Word 97–2003 (compound file, [MS-CFB]). */
export function isOle(bytes: Uint8Array): boolean {
  return OLE.every((byte, i) => bytes[i] === byte);
}

/**
 * The streams of the outermost storage by name, read when asked for. Written here because readers at hand follow
 * chains of sectors that run in a circle for ever. Throws `Damaged` on whatever contradicts itself.
 */
export function oleStreams(bytes: Uint8Array): ReadonlyMap<string, () => Binary> {
  const file = new Binary(bytes);
  const sectorSize = 2 ** file.u16(30);
  const miniSize = 2 ** file.u16(32);
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== 64) throw new Damaged('sector size');
  const sectors = Math.ceil((bytes.length - 512) / sectorSize);
  const sector = (number: number): Binary => {
    const start = (number + 1) * sectorSize;
    // the last sector of a file may be cut short by writers that save space
    return file.part(start, Math.min(start + sectorSize, bytes.length));
  };

  const fat = joined(fatSectors(file, sector, sectorSize, sectors).map(sector), sectorSize);
  const read = (first: number): Binary => joined(chain(first, fat, sectors).map(sector), sectorSize);
  const directory = read(file.i32(48));
  const miniFat = read(file.i32(60));
  const root = entryAt(directory, 0);
  const mini = read(root.first);

  const streams = new Map<string, () => Binary>();
  for (const { name, first, size } of childrenOf(directory, root)) {
    streams.set(name, () => {
      if (size > bytes.length) throw new Damaged('a stream longer than the file');
      if (size >= file.u32(56)) return read(first).part(0, size);
      const parts = chain(first, miniFat, Math.ceil(mini.length / miniSize));
      return joined(
        parts.map((number) => mini.part(number * miniSize, Math.min((number + 1) * miniSize, mini.length))),
        miniSize,
      ).part(0, size);
    });
  }
  return streams;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
/** First of the numbers that end a chain or mark a sector as free. */
const NO_SECTOR = -1;

/** Sectors of the allocation table: 109 are named in the head of the file, more in a chain of their own. */
function fatSectors(
  file: Binary,
  sector: (number: number) => Binary,
  sectorSize: number,
  sectors: number,
): number[] {
  const found: number[] = [];
  const take = (from: Binary, at: number, count: number): void => {
    for (let i = 0; i < count; i += 1) {
      const number = from.i32(at + 4 * i);
      if (number > NO_SECTOR) found.push(number);
    }
  };
  take(file, 76, 109);
  let next = file.i32(68);
  for (let steps = 0; next > NO_SECTOR; steps += 1) {
    if (steps > sectors) throw new Damaged('a chain in a circle');
    const table = sector(next);
    take(table, 0, sectorSize / 4 - 1);
    next = table.i32(sectorSize - 4);
  }
  if (found.length > sectors) throw new Damaged('more tables than sectors');
  return found;
}

function chain(first: number, table: Binary, most: number): number[] {
  const found: number[] = [];
  for (let next = first; next > NO_SECTOR; next = table.i32(4 * next)) {
    if (found.length >= most) throw new Damaged('a chain in a circle');
    found.push(next);
  }
  return found;
}

function joined(parts: readonly Binary[], size: number): Binary {
  const bytes = new Uint8Array(parts.length * size);
  for (const [i, part] of parts.entries()) bytes.set(part.bytes, i * size);
  return new Binary(bytes);
}

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  readonly size: number;
}

function entryAt(directory: Binary, index: number): Entry {
  const entry = directory.part(128 * index, 128 * (index + 1));
  const length = Math.min(64, entry.u16(64));
  return {
    name: new TextDecoder('utf-16le').decode(entry.bytes.subarray(0, Math.max(0, length - 2))),
    left: entry.i32(68),
    right: entry.i32(72),
    child: entry.i32(76),
    first: entry.i32(116),
    size: entry.u32(120),
  };
}

/** Entries right below the root: storages inside hold documents of their own, with streams of the same names. */
function childrenOf(directory: Binary, root: Entry): Entry[] {
  const found: Entry[] = [];
  const todo = [root.child];
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    if (index < 0) continue;
    if (found.length >= BOUNDS.oleEntries) throw new Damaged('a directory in a circle');
    const entry = entryAt(directory, index);
    found.push(entry);
    todo.push(entry.left, entry.right);
  }
  return found;
}
