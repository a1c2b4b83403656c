import { type Axis, DOCUMENT_AXES, type DocumentAxis, groups } from '../../../shared/analysis/axes';
import type { Bits } from '../../../shared/analysis/bits';
import { aroundDate } from '../../../shared/analysis/alignment';
import { keyUnits } from '../../../shared/analysis/axes';
import { ELEMENTS, familyCodes, LIABILITY_CODES, stageCodes } from '../../../shared/analysis/framework';
import type { Following } from '../../../shared/analysis/meeting';
import { TABLE_PRESETS, type TablePreset } from '../../../shared/analysis/tablePresets';
import { toolCodes } from '../../../shared/analysis/tools';
import { TOOL_TYPES } from '../../../shared/analysis/toolTable';
import type { UnitIndex } from '../../../shared/analysis/unitIndex';
import type { StudiedDocument } from '../../../shared/analysis/units';
import { codeCounted, type Codebook, type CodeId } from '../../../shared/coding/codebook';
import type { Scope, StudyChoices, StudyHead, StudySide } from '../../../shared/contract/study';
import type { Kind, Level } from '../../../shared/policy/document';
import { say, type Sentence, type SentenceKey, type Values } from '../../../shared/wording/say';

/** The side of a table that a choice names, in this book. */
export function axisOf(book: Codebook, side: StudySide): Axis {
  if (isDocumentSide(side)) return { by: side };
  return { by: 'codes', codes: codesOfSide(book, side) };
}

function codesOfSide(book: Codebook, side: StudySide): readonly CodeId[] {
  switch (side) {
    case 'elements':
      return ELEMENTS;
    case 'stages':
      return stageCodes(book, 'paper');
    case 'stages12':
      return stageCodes(book, 'extended');
    case 'tools':
      return toolCodes(TOOL_TYPES);
    default:
      return familyCodes(book, side.slice('family:'.length));
  }
}

/** Liability is joined with what stands in the articles it names where the other side is the life cycle (method §0-7). */
export function followingOf(rows: StudySide, columns: StudySide): Following {
  const stages: readonly StudySide[] = ['stages', 'stages12', 'family:lc'];
  return stages.includes(rows) || stages.includes(columns) ? LIABILITY_CODES : [];
}

export function isDocumentSide(side: StudySide): side is DocumentAxis['by'] {
  return DOCUMENT_AXES.some((axis) => axis === side);
}

/** What can stand along a table with this book: documents first, then the lists of the paper, then every family. */
export function studyChoices(book: Codebook): StudyChoices {
  const families = book.families.filter(({ id }) =>
    book.codes.some((code) => code.family === id && codeCounted(code)),
  );
  const lists = ['elements', 'stages', 'stages12', 'tools'] as const;
  return {
    sides: [
      ...DOCUMENT_AXES.map((side) => ({ side, name: both(`study.side.${side}`), documents: true })),
      ...lists.map((side) => ({ side, name: both(`study.side.${side}`), documents: false })),
      ...families.map(({ id, zh, en }) => ({
        side: `family:${id}` as const,
        name: { zh, en },
        documents: false,
      })),
    ],
    presets: TABLE_PRESETS.map((preset) => ({
      id: preset.id,
      name: { zh: preset.zh, en: preset.en },
      rows: sideOfPreset(preset.rows),
      columns: sideOfPreset(preset.columns),
    })),
    families: families.map(({ id, zh, en }) => ({ id, name: { zh, en } })),
  };
}

function sideOfPreset(side: TablePreset['rows']): StudySide {
  if ('by' in side) return side.by;
  if ('family' in side) return `family:${side.family}`;
  if ('elements' in side) return 'elements';
  return 'tools' in side ? 'tools' : 'stages12';
}

export function sideName(book: Codebook, side: StudySide): Sentence {
  const found = studyChoices(book).sides.find((one) => one.side === side);
  return found?.name ?? { zh: side, en: side };
}

/** Names for the keys of a side, in the order given. */
export function headsOf(index: UnitIndex, side: StudySide, keys: readonly string[]): StudyHead[] {
  if (!isDocumentSide(side)) return keys.map((key) => ({ key, name: codeName(index.book, key), note: null }));
  if (side === 'documents') return documentHeads(index.documents, keys);
  const { keys: all, documents } = groups(index, { by: side });
  return keys.map((key) => ({
    key,
    name: keyName(side, key),
    note: both('study.documents', { count: documents[all.indexOf(key)] ?? 0 }),
  }));
}

function documentHeads(documents: readonly StudiedDocument[], keys: readonly string[]): StudyHead[] {
  const byId = new Map<string, StudiedDocument>(documents.map((one) => [one.id, one]));
  return keys.map((key) => {
    const facts = byId.get(key)?.facts;
    const title = facts?.title ?? key;
    const place = facts?.region ?? '';
    return { key, name: { zh: title, en: title }, note: place === '' ? null : { zh: place, en: place } };
  });
}

/** The code by the book; tools that the book lacks by their own table. */
export function codeName(book: Codebook, id: string): Sentence {
  const tools = TOOL_TYPES.flatMap((type) => type.tools);
  const found = book.codes.find((code) => code.id === id) ?? tools.find((tool) => tool.id === id);
  return found === undefined ? { zh: id, en: id } : { zh: found.zh, en: found.en };
}

function keyName(side: Exclude<DocumentAxis['by'], 'documents'>, key: string): Sentence {
  switch (side) {
    case 'levels':
      return both(`level.${key as Level}`);
    case 'kinds':
      return both(`kind.${key as Kind}`);
    case 'years':
      return { zh: key, en: key };
    case 'places':
      return placeName(key);
  }
}

/** `municipal:澄湾` → 澄湾. */
function placeName(key: string): Sentence {
  const region = key.slice(key.indexOf(':') + 1);
  return key.startsWith('national:') ? both('study.nation') : { zh: region, en: region };
}

export function scopeName(scope: Scope | null, documents: readonly StudiedDocument[]): Sentence {
  if (scope === null) return both('study.allDocuments');
  if (scope.by === 'before' || scope.by === 'from')
    return both(`study.side.${scope.by}`, { date: scope.date });
  if (scope.by === 'documents')
    return documentHeads(documents, [scope.key])[0]?.name ?? { zh: scope.key, en: scope.key };
  return keyName(scope.by, scope.key);
}

export function scopeUnits(index: UnitIndex, scope: Scope): Bits {
  if (scope.by === 'before') return aroundDate(index, scope.date).before;
  if (scope.by === 'from') return aroundDate(index, scope.date).after;
  return keyUnits(index, { by: scope.by }, scope.key);
}

export function scopeDocuments(index: UnitIndex, scope: Scope | null): readonly StudiedDocument[] {
  if (scope === null) return index.documents;
  if (scope.by === 'before' || scope.by === 'from') {
    const { by, date } = scope;
    return index.documents.filter(
      ({ facts }) => facts.date !== null && (by === 'before' ? facts.date < date : facts.date >= date),
    );
  }
  const { keys, groupOf } = groups(index, { by: scope.by });
  const wanted = keys.indexOf(scope.key);
  return index.documents.filter((_, d) => wanted >= 0 && groupOf[d] === wanted);
}

/** A sentence in both languages, for tables that are asked for once and read in either. */
export function both(key: SentenceKey, values: Values = {}): Sentence {
  return { zh: say('zh', key, values), en: say('en', key, values) };
}
