import { create } from 'zustand';
import type { Coder, People } from '../../shared/contract/coders';
import { engine } from './connection';
import { ask } from './project';

/** Who codes at this computer; null until the engine said. It belongs to no project and to no revision of one. */
export const usePeople = create<{ readonly known: People | null }>(() => ({ known: null }));

export const useMe = (): Coder | null => usePeople(({ known }) => known?.me ?? null);

engine.onAttach(() => {
  void ask('coders.people', null).then((known) => usePeople.setState({ known }));
});

/** I am the person of that name, or with `rename` the same person by another name. True when it was so done. */
export async function become(name: string, rename: boolean): Promise<boolean> {
  const known = await ask('coders.become', { name, rename });
  if (known !== null) usePeople.setState({ known });
  return known !== null;
}
