import type { Code } from '../../coding/codebook';
import type { DocumentId, Facts } from '../../policy/document';
import { isLegislation } from '../force';
import { comparableAmong, likeDocuments } from './comparable';
import type { Gap, GapOptions, GapScope, Place, PlaceName } from './gap';
import { gapMaker, type GapMaker, type GapMaking } from './make';
import { gapCodes } from './search';
import { gapSides } from './sides';
import { tallies, type Tallies, type Tally } from './tally';
import { weaknessFinder, type WeaknessFinder } from './weakness';

export interface GapQuestion extends GapMaking {
  /** Whether one of the two documents names the other. */
  readonly linked: (one: DocumentId, other: DocumentId) => boolean;
  readonly options: GapOptions;
}

export interface GapFinding {
  readonly gaps: readonly Gap[];
  readonly places: readonly Place[];
}

/**
 * Decides code by code, place by place and text by text which gap there is, in the order of method §6.1. Drafts and
 * repealed texts are left out. What a person judged to be there after all (G0), elsewhere or out of scope stays in the
 * list with the verdict. Most certain first.
 */
export function gaps(question: GapQuestion, scope: GapScope): GapFinding {
  const { index, options } = question;
  const sides = gapSides(index.documents);
  const codes = gapCodes(index.book);
  const counts = tallies(
    index,
    codes.map(({ id }) => id),
    options.threshold,
  );
  const nation: Provider = { level: 'national', region: '全国', tally: counts.of(sides.national) };
  const places = sides.places.map(({ level, region, documents }): Provider => {
    return { level, region, tally: counts.of(documents) };
  });
  const scene: Scene = {
    question,
    counts,
    nation,
    places,
    weaknesses: weaknessFinder(index, options),
    like: likeDocuments([...sides.national, ...sides.places.flatMap(({ documents }) => documents)], counts),
    make: gapMaker(question, sides.leftOut),
  };
  const found = codes.flatMap((code) => FINDERS[scope](scene, code));
  return {
    gaps: found.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1)),
    places: places.map(({ level, region, tally }) => ({
      level,
      region,
      documents: tally.documents.length,
      recall: takenUp(codes, nation.tally, tally),
    })),
  };
}

type Provider = PlaceName & { readonly tally: Tally };

interface Scene {
  readonly question: GapQuestion;
  readonly counts: Tallies;
  readonly nation: Provider;
  readonly places: readonly Provider[];
  readonly weaknesses: WeaknessFinder;
  readonly like: ReturnType<typeof likeDocuments>;
  readonly make: GapMaker;
}

const FINDERS: Record<GapScope, (scene: Scene, code: Code) => Gap[]> = {
  system: (scene, code) => [
    ...systemGap(scene, code),
    ...scene.places.flatMap((place) => placeGap(scene, code, place)),
  ],
  texts: (scene, code) => [scene.nation, ...scene.places].flatMap((place) => textGaps(scene, code, place)),
  weak: (scene, code) => [scene.nation, ...scene.places].flatMap((place) => weakGap(scene, code, place)),
};

/** G3 where the nation provides and the place does not; ahead where it is the other way round. */
function placeGap({ nation, places, make }: Scene, code: Code, place: Provider): Gap[] {
  if (nation.tally.documents.length === 0) return [];
  const above = nation.tally.provides(code.id);
  const here = place.tally.provides(code.id);
  if (here.documents === 0 && above.documents > 0) {
    const others = places.filter((other) => other !== place && other.level === place.level);
    const comparable = comparableAmong(tallied(others), code);
    return [
      make(code, 'G3', { kind: 'place', place: named(place) }, place.tally, { comparable, providing: above }),
    ];
  }
  if (here.documents > 0 && above.documents === 0) {
    const comparable = comparableAmong(tallied(places.filter(({ level }) => level === 'provincial')), code);
    return [
      make(code, 'ahead', { kind: 'nation', ahead: named(place) }, nation.tally, {
        comparable,
        providing: here,
      }),
    ];
  }
  return [];
}

/** G4 where neither nation nor any province provides, or the nation's provision is next to nothing. */
function systemGap({ question, counts, nation, places, weaknesses, make }: Scene, code: Code): Gap[] {
  const provinces = places.filter(({ level }) => level === 'provincial');
  if (nation.tally.documents.length === 0 || provinces.length === 0) return [];
  const providing = nation.tally.provides(code.id);
  const cities = tallied(places.filter(({ level }) => level === 'municipal'));
  if (providing.documents > 0) {
    const lacks = weaknesses(code.id, nation.tally.units());
    if (lacks.length < question.options.voidFrom) return [];
    return [make(code, 'G4', { kind: 'all' }, nation.tally, { providing, lacks })];
  }
  if (provinces.some(({ tally }) => tally.provides(code.id).documents > 0)) return [];
  const all = counts.of([nation, ...provinces].flatMap(({ tally }) => tally.documents));
  return [make(code, 'G4', { kind: 'all' }, all, { comparable: comparableAmong(cities, code), providing })];
}

/** G5 where a place provides, but weakly. */
function weakGap({ question, weaknesses, make }: Scene, code: Code, place: Provider): Gap[] {
  const providing = place.tally.provides(code.id);
  if (providing.documents === 0) return [];
  const lacks = weaknesses(code.id, place.tally.units());
  if (lacks.length < question.options.weakFrom) return [];
  return [make(code, 'G5', { kind: 'place', place: named(place) }, place.tally, { providing, lacks })];
}

/** Where a place provides, G1 or G2 for each of its texts that is silent. */
function textGaps({ question, counts, like, make }: Scene, code: Code, place: Provider): Gap[] {
  const providing = place.tally.provides(code.id);
  if (providing.documents === 0) return [];
  const provides = (document: DocumentId): boolean => counts.counted(document, code.id) > 0;
  const providers = place.tally.documents.filter(({ id }) => provides(id));
  return place.tally.documents
    .filter(({ id }) => !provides(id))
    .map((document) => {
      const { id, facts } = document;
      const regulates = providers.some(
        (other) => question.linked(id, other.id) && mayRegulate(other.facts, facts),
      );
      const type = regulates ? 'G1' : 'G2';
      const subject = { kind: 'document', document: id, title: facts.title, place: named(place) } as const;
      const comparable = like(document, code);
      return make(code, type, subject, counts.of([document]), { comparable, providing });
    });
}

/** What a statute is silent on is regulated elsewhere (另行规定) by another statute, not by a plan that refers to it. */
function mayRegulate(provider: Facts, silent: Facts): boolean {
  return isLegislation(provider) || !isLegislation(silent);
}

/** 承接率 |N∩P| ÷ |N|. */
function takenUp(codes: readonly Code[], nation: Tally, place: Tally): number | null {
  const provided = codes.filter(({ id }) => nation.provides(id).documents > 0);
  if (provided.length === 0) return null;
  return provided.filter(({ id }) => place.provides(id).documents > 0).length / provided.length;
}

function tallied(places: readonly Provider[]): Tally[] {
  return places.map(({ tally }) => tally);
}

function named({ level, region }: PlaceName): PlaceName {
  return { level, region };
}
