import { inForce } from '../../../shared/analysis/filter';
import { type Alignment, alignment, aroundDate, provinceStrip } from '../../../shared/analysis/alignment';
import { groups } from '../../../shared/analysis/axes';
import { bothBits } from '../../../shared/analysis/bits';
import { familyCodes } from '../../../shared/analysis/framework';
import { gapCodes } from '../../../shared/analysis/gaps/search';
import { type UnitIndex, unitsIn } from '../../../shared/analysis/unitIndex';
import type { CodeId } from '../../../shared/coding/codebook';
import type {
  AlignedItem,
  AlignedPair,
  AlignmentAnswer,
  AlignmentRequest,
  Scope,
  StudyTable,
} from '../../../shared/contract/study';
import { column } from './attention';
import { both, codeName, scopeName, scopeUnits } from './sides';

/** Nation and places, or any two of them: the strip of provinces, the lists and the figures of one pair. */
export function alignmentAnswer(index: UnitIndex, request: AlignmentRequest): Omit<AlignmentAnswer, 'basis'> {
  const { family } = request;
  const codes = family === null ? gapCodes(index.book).map(({ id }) => id) : familyCodes(index.book, family);
  const strip = provinceStrip(index, codes).map(({ region, documents, alignment: own }) => ({
    region,
    documents,
    recall: own?.recall ?? null,
    innovation: own?.innovation ?? null,
    jaccard: own?.jaccard ?? null,
    jensenShannon: own?.jensenShannon ?? null,
  }));
  const sides = sidesOf(index);
  const place = sides.find(({ scope }) => scope.by === 'places')?.scope ?? null;
  // A choice may be left from another project or from before a filter; the nation is asked for though it is missing.
  const one = request.one.by === 'places' && !hasSide(sides, request.one) ? NATION : request.one;
  const other = request.other !== null && hasSide(sides, request.other) ? request.other : place;
  return {
    sides,
    strip,
    stripTable: stripTable(strip),
    one,
    other,
    pair: other === null || !hasSide(sides, one) ? null : pairOf(index, codes, one, other),
  };
}

const NATION = { by: 'levels', key: 'national' } as const satisfies Scope;

export function sidesOf(index: UnitIndex): AlignmentAnswer['sides'] {
  const documents = index.documents.filter(({ facts }) => inForce(facts));
  const national = documents.filter(({ facts }) => facts.level === 'national').length;
  const { keys } = groups(index, { by: 'places' });
  const places = keys.flatMap((key) => {
    const scope = { by: 'places', key } as const;
    const own = documents.filter(
      ({ facts }) => facts.level !== 'national' && `${facts.level ?? ''}:${facts.region ?? ''}` === key,
    ).length;
    return own === 0 ? [] : [{ scope, name: scopeName(scope, documents), documents: own }];
  });
  return [
    ...(national === 0 ? [] : [{ scope: NATION, name: both('study.nation'), documents: national }]),
    ...places,
  ];
}

function hasSide(sides: AlignmentAnswer['sides'], scope: Scope): boolean {
  return (
    scope.by === 'before' ||
    scope.by === 'from' ||
    sides.some((side) => JSON.stringify(side.scope) === JSON.stringify(scope))
  );
}

function pairOf(index: UnitIndex, codes: readonly CodeId[], one: Scope, other: Scope): AlignedPair {
  const standing = unitsIn(index, ({ facts }) => inForce(facts));
  const side = (scope: Scope) => bothBits(scopeUnits(index, scope), standing);
  const found = alignment(index, codes, side(one), side(other));
  const units = new Map(found.codes.map((code) => [code.code, code.units]));
  // A code on both sides opens both, one that is missing opens the side that provides for it.
  const items = (list: readonly CodeId[], scope: Scope | null): AlignedItem[] =>
    list.map((code) => ({
      code,
      units: units.get(code) ?? [0, 0],
      cell: { by: 'codes', codes: [code], scope },
    }));
  const names = [scopeName(one, index.documents), scopeName(other, index.documents)] as const;
  const { recall, innovation, jaccard, jensenShannon, overlap, cosine } = found;
  return {
    names,
    recall,
    innovation,
    jaccard,
    jensenShannon,
    overlap,
    cosine,
    shared: items(found.shared, other),
    missing: items(found.missing, one),
    added: items(found.added, other),
    undated: one.by === 'before' || one.by === 'from' ? aroundDate(index, one.date).undated : null,
    table: pairTable(index, found, names, one, other),
  };
}

function pairTable(
  index: UnitIndex,
  found: Alignment,
  names: AlignedPair['names'],
  one: Scope,
  other: Scope,
): StudyTable {
  const rows = found.codes.filter(({ units }) => units[0] + units[1] > 0);
  const named = (key: string, says: 'study.column.unitsOf' | 'study.column.shareOf', side: 0 | 1) => ({
    key,
    name: {
      zh: both(says, { side: names[side].zh }).zh,
      en: both(says, { side: names[side].en }).en,
    },
    note: null,
    format: says === 'study.column.unitsOf' ? ('count' as const) : ('percent' as const),
    heat: false,
  });
  return {
    id: 'pair',
    title: { zh: `${names[0].zh} — ${names[1].zh}`, en: `${names[0].en} — ${names[1].en}` },
    corner: both('study.column.code'),
    rows: rows.map(({ code }) => ({ key: code, name: codeName(index.book, code), note: null })),
    columns: [
      named('unitsOne', 'study.column.unitsOf', 0),
      named('unitsOther', 'study.column.unitsOf', 1),
      named('shareOne', 'study.column.shareOf', 0),
      named('shareOther', 'study.column.shareOf', 1),
      column('difference', 'study.column.difference', 'signed'),
      column('strengthDifference', 'study.column.strengthDifference', 'signed'),
    ],
    values: rows.map(({ units, shares, difference, strengthDifference }) => [
      ...units,
      ...shares,
      difference,
      strengthDifference,
    ]),
    texts: null,
    totals: null,
    scoped: null,
    cells: rows.map(({ code }) => {
      const cell = (scope: Scope) => ({ by: 'codes', codes: [code], scope }) as const;
      return [cell(one), cell(other), cell(one), cell(other), null, null];
    }),
  };
}

function stripTable(strip: AlignmentAnswer['strip']): StudyTable {
  return {
    id: 'strip',
    title: both('study.strip.title'),
    corner: both('study.side.places'),
    rows: strip.map(({ region }) => ({ key: region, name: { zh: region, en: region }, note: null })),
    columns: [
      column('documents', 'study.column.documents', 'count'),
      column('recall', 'study.column.recall', 'percent'),
      column('innovation', 'study.column.innovation', 'percent'),
      column('jaccard', 'study.column.jaccard', 'fraction'),
      column('jensenShannon', 'study.column.jensenShannon', 'fraction'),
    ],
    values: strip.map(({ documents, recall, innovation, jaccard, jensenShannon }) => [
      documents,
      recall,
      innovation,
      jaccard,
      jensenShannon,
    ]),
    texts: null,
    totals: null,
    scoped: null,
    cells: strip.map(() => [null, null, null, null, null]),
  };
}
