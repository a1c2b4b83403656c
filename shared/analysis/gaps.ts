import { codeCounted, type Codebook, type Code, type CodeId } from '../coding/codebook';
import type { DocumentId, Facts } from '../policy/document';
import type { Message } from '../wording/say';
import { codedUnits, type CodedDocument } from './coverage';

/**
 * Three of the six types of method §6.1, and its reverse; the others need the links between documents (G1, G2) and the
 * force of clauses (G5), which this version does not read.
 * G3 地方缺位: national texts provide, none of the place's texts in the project does;
 * G4 顶层设计缺口(待复核): neither national nor provincial texts provide;
 * ahead 地方先行: a place provides, national texts do not.
 */
export const GAP_TYPES = ['G3', 'G4', 'ahead'] as const;
export type GapType = (typeof GAP_TYPES)[number];

/** What was looked through before something is called absent (method §6.1: 未检出 is not 不存在). */
export interface CellSearch {
  readonly documents: number;
  readonly units: number;
  readonly characters: number;
  /** `governance 1.0` */
  readonly codebook: string;
  /** Patterns tried for the code(s) in question. */
  readonly patterns: number;
  /** Passages below the counting threshold that wait for a person. */
  readonly candidates: number;
  /** Drafts and repealed texts in view that were left out (method §4.1). */
  readonly leftOut: number;
}

export interface Gap {
  /** `G3:lc.archive:上海`; the same on every run over the same project. */
  readonly id: string;
  readonly type: GapType;
  readonly code: CodeId;
  /** A province's or a city's common name; null for G4, which concerns both sides. */
  readonly region: string | null;
  readonly level: Facts['level'];
  /** 0–1: how much weight the finding bears; see `absenceConfidence`. */
  readonly confidence: number;
  readonly reasons: readonly Message[];
  /** The side that was searched and found empty. */
  readonly searched: CellSearch;
  /** The side that provides; 0 for G4. */
  readonly providing: { readonly documents: number; readonly units: number };
}

export interface Place {
  readonly region: string;
  readonly level: Facts['level'];
  readonly documents: number;
  /** 承接率 |N∩P| ÷ |N| over the codes compared; null when national texts provide nothing. */
  readonly recall: number | null;
}

export interface GapFinding {
  readonly gaps: readonly Gap[];
  readonly places: readonly Place[];
}

export type Candidates = ReadonlyMap<DocumentId, ReadonlyMap<CodeId, number>>;

/**
 * Compares what national texts provide for with each province's and each city's texts, code by code. Pass the
 * documents in view; drafts and repealed texts are left out here. Most certain gaps first.
 */
export function gaps(
  documents: readonly CodedDocument[],
  book: Codebook,
  candidates: Candidates,
): GapFinding {
  const sides = gapSides(documents);
  const codes = gapCodes(book);
  const national = provided(sides.national, codes);
  const search = (side: readonly CodedDocument[], code: Code): CellSearch =>
    searchOf(side, [code], book, candidates, sides.leftOut);
  const finding = (
    type: GapType,
    code: Code,
    place: { region: string; level: Facts['level'] } | null,
    empty: readonly CodedDocument[],
    providers: readonly CodedDocument[],
  ): Gap => {
    const searched = search(empty, code);
    const counts = providers.map((d) => codedUnits(d, code).length).filter((n) => n > 0);
    return {
      id: `${type}:${code.id}:${place?.region ?? ''}`,
      type,
      code: code.id,
      region: place?.region ?? null,
      level: place?.level ?? null,
      ...absenceConfidence(code, searched),
      searched,
      providing: { documents: counts.length, units: counts.reduce((sum, n) => sum + n, 0) },
    };
  };

  const found: Gap[] = [];
  for (const place of sides.places) {
    const here = provided(place.documents, codes);
    for (const code of codes) {
      if (national.has(code.id) && !here.has(code.id)) {
        found.push(finding('G3', code, place, place.documents, sides.national));
      }
      if (sides.national.length > 0 && !national.has(code.id) && here.has(code.id)) {
        found.push(finding('ahead', code, place, sides.national, place.documents));
      }
    }
  }
  const provincial = sides.places.flatMap((p) => (p.level === 'provincial' ? p.documents : []));
  if (sides.national.length > 0 && provincial.length > 0) {
    const below = provided(provincial, codes);
    for (const code of codes) {
      if (national.has(code.id) || below.has(code.id)) continue;
      found.push(finding('G4', code, null, [...sides.national, ...provincial], []));
    }
  }
  return {
    gaps: found.sort((a, b) => b.confidence - a.confidence || a.id.localeCompare(b.id, 'zh-CN')),
    places: sides.places.map((place) => {
      const here = provided(place.documents, codes);
      const both = [...national].filter((code) => here.has(code)).length;
      return {
        region: place.region,
        level: place.level,
        documents: place.documents.length,
        recall: national.size === 0 ? null : both / national.size,
      };
    }),
  };
}

export interface GapSides {
  readonly national: readonly CodedDocument[];
  readonly places: readonly {
    readonly region: string;
    readonly level: Facts['level'];
    readonly documents: readonly CodedDocument[];
  }[];
  readonly leftOut: number;
}

/** National texts and the places' texts, in the order of first appearance; drafts and repealed ones counted apart. */
export function gapSides(documents: readonly CodedDocument[]): GapSides {
  const valid = documents.filter(({ facts }) => facts.status !== 'draft' && facts.status !== 'repealed');
  const places = new Map<string, { region: string; level: Facts['level']; documents: CodedDocument[] }>();
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

/** Codes on which sides are compared: each content once, so no aliases (method §1.3). */
export function gapCodes(book: Codebook): Code[] {
  return book.codes.filter((code) => codeCounted(code) && code.aliasOf === undefined);
}

export function searchOf(
  side: readonly CodedDocument[],
  codes: readonly Code[],
  book: Codebook,
  candidates: Candidates,
  leftOut: number,
): CellSearch {
  const sum = (of: (d: CodedDocument) => number): number => side.reduce((total, d) => total + of(d), 0);
  return {
    documents: side.length,
    units: sum((d) => d.units),
    characters: sum((d) => d.characters),
    codebook: `${book.id} ${book.version}`,
    patterns: codes.reduce((n, code) => n + code.rules.strong.length + code.rules.weak.length, 0),
    candidates: sum((d) => codes.reduce((n, code) => n + (candidates.get(d.id)?.get(code.id) ?? 0), 0)),
    leftOut,
  };
}

/**
 * How much weight an absence bears, as an ordinal judgement and not a probability: reliability of the code's rules ×
 * breadth of what was searched × what still waits for a person. Reliability is the manual's own grading (method §1.5);
 * breadth is 1 − ½ⁿ over n documents, because the second text of a place tells most; each waiting candidate takes a
 * quarter away, since any one of them may be the provision.
 */
export function absenceConfidence(
  code: Code,
  searched: CellSearch,
): { confidence: number; reasons: readonly Message[] } {
  const grade = RELIABILITY[code.reliability ?? 'confirm'];
  const breadth = 1 - 0.5 ** searched.documents;
  const waiting = Math.max(0.25, 0.75 ** searched.candidates);
  const reasons: Message[] = [
    { key: grade.reason },
    { key: 'gap.searched', values: { documents: searched.documents, units: searched.units } },
  ];
  if (searched.documents === 1) reasons.push({ key: 'gap.oneDocument' });
  if (searched.candidates > 0) reasons.push({ key: 'gap.waiting', values: { n: searched.candidates } });
  return { confidence: Math.round(grade.weight * breadth * waiting * 100) / 100, reasons };
}

const RELIABILITY = {
  direct: { weight: 0.95, reason: 'gap.reliability.direct' },
  confirm: { weight: 0.75, reason: 'gap.reliability.confirm' },
  candidate: { weight: 0.4, reason: 'gap.reliability.candidate' },
} as const satisfies Record<string, { weight: number; reason: Message['key'] }>;

function provided(documents: readonly CodedDocument[], codes: readonly Code[]): ReadonlySet<CodeId> {
  return new Set(
    codes.filter((code) => documents.some((d) => codedUnits(d, code).length > 0)).map(({ id }) => id),
  );
}
