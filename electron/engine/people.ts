import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoderId } from '../../shared/agreement/sample';
import type { Coder, People } from '../../shared/contract/coders';
import { isGuid } from '../../shared/project/coderEdits';
import { Refusal } from './context';

const FILE = 'people.json';
/** Longer is no name, but something pasted by mistake. */
const LONGEST = 60;

/** Who codes at this computer. A damaged note asks again who one is, under a new GUID: nobody takes another's layer. */
export function peopleHere(ownFolder: string): People {
  try {
    const kept = JSON.parse(readFileSync(join(ownFolder, FILE), 'utf8')) as {
      me?: unknown;
      people?: unknown;
    };
    const people = Array.isArray(kept.people) ? kept.people.filter(isCoder) : [];
    return { me: people.find(({ id }) => id === kept.me) ?? null, people };
  } catch {
    return { me: null, people: [] };
  }
}

/** From now on I am the person of that name, known here or new; with `rename` the same person by another name. */
export function become(ownFolder: string, called: string, rename: boolean): People {
  const name = called.replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LONGEST)
    throw new Refusal({ key: 'coders.badName', values: { n: LONGEST } });
  const { me, people } = peopleHere(ownFolder);
  const known = people.find((person) => person.name === name);
  if (rename && known !== undefined && known.id !== me?.id) {
    throw new Refusal({ key: 'coders.nameTaken', values: { name } });
  }
  const now: Coder =
    rename && me !== null ? { ...me, name } : (known ?? { id: randomUUID() as unknown as CoderId, name });
  const all = people.some(({ id }) => id === now.id)
    ? people.map((person) => (person.id === now.id ? now : person))
    : [...people, now];
  mkdirSync(ownFolder, { recursive: true });
  const path = join(ownFolder, FILE);
  // Beside it first: half a file would make everybody a stranger.
  writeFileSync(`${path}.part`, JSON.stringify({ me: now.id, people: all }));
  renameSync(`${path}.part`, path);
  return { me: now, people: all };
}

function isCoder(value: unknown): value is Coder {
  const { id, name } = (value ?? {}) as Partial<Record<keyof Coder, unknown>>;
  return typeof id === 'string' && isGuid(id) && typeof name === 'string' && name !== '';
}
