import { kinship, type Kinship, type Sketched } from './likeness';

export interface Kindred<Text extends Sketched> {
  readonly text: Text;
  readonly kind: Kinship;
  /** 0–1. */
  readonly likeness: number;
}

/**
 * Finds reprints and versions among many texts: only those that share a run of text with the one asked for are
 * compared, which for a thousand policies is a small part of a million pairs. The most alike first, itself left out.
 */
export function kindredAmong<Text extends Sketched>(
  texts: readonly Text[],
): (text: Text) => readonly Kindred<Text>[] {
  const byHash = new Map<number, Text[]>();
  for (const text of texts) {
    for (const hash of text.sketch) {
      const sharing = byHash.get(hash);
      if (sharing === undefined) byHash.set(hash, [text]);
      else sharing.push(text);
    }
  }
  return (text) => {
    const shared = new Set<Text>();
    for (const hash of text.sketch) for (const other of byHash.get(hash) ?? []) shared.add(other);
    shared.delete(text);
    return [...shared]
      .flatMap((other) => {
        const kin = kinship(text, other);
        return kin === null ? [] : [{ text: other, ...kin }];
      })
      .sort((a, b) => b.likeness - a.likeness);
  };
}
