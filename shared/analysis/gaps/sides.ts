import type { DocumentId, Facts } from '../../policy/document';
import { inForce } from '../filter';
import type { PlaceName } from './gap';

export interface GapSides<Document> {
  readonly national: readonly Document[];
  readonly places: readonly (PlaceName & { readonly documents: readonly Document[] })[];
  readonly leftOut: number;
}

/** National texts and the places' texts, in the order of first appearance; drafts and repealed ones counted apart. */
export function gapSides<Document extends { readonly id: DocumentId; readonly facts: Facts }>(
  documents: readonly Document[],
): GapSides<Document> {
  const valid = documents.filter(({ facts }) => inForce(facts));
  const places = new Map<string, PlaceName & { documents: Document[] }>();
  for (const document of valid) {
    const { level, region } = document.facts;
    if (level === null || level === 'national' || region === null) continue;
    const key = `${level}:${region}`;
    const place = places.get(key) ?? { region, level, documents: [] };
    places.set(key, place);
    place.documents.push(document);
  }
  return {
    national: valid.filter(({ facts }) => facts.level === 'national'),
    places: [...places.values()],
    leftOut: documents.length - valid.length,
  };
}
