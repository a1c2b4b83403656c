import type { Bits } from '../../../shared/analysis/bits';
import { searchOf } from '../../../shared/analysis/gaps/search';
import { type UnitIndex, unitsAt } from '../../../shared/analysis/unitIndex';
import type { StudiedDocument } from '../../../shared/analysis/units';
import type { Code, CodeId } from '../../../shared/coding/codebook';
import type { ClauseHit } from '../../../shared/contract/coverage';
import type { Scope, StudyCell, StudyClauses, StudySide } from '../../../shared/contract/study';
import type { Kind } from '../../../shared/policy/document';
import type { Sentence } from '../../../shared/wording/say';
import { unlisted } from '../answersCoverage';
import { bookOf, candidates, type Context } from '../context';
import { codeHits, withTarget } from '../hits';
import { type Counted, countedOf, diagnosisNamed } from './counted';
import { diagnosisPart } from './diagnosis';
import { both, codeName, headsOf, isDocumentSide, scopeName, sideName } from './sides';

const NEAR = 12;

/** The clauses behind a number. `leftOut`: drafts and repealed texts that were not looked through. */
export async function clausesOf(
  context: Context,
  index: UnitIndex,
  cell: StudyCell,
  most: number,
  leftOut: number,
): Promise<StudyClauses> {
  const counted = countedOf(index, cell);
  const book = bookOf(context);
  const named = (counted.codes ?? []).flatMap((id) => book.codes.find((code) => code.id === id) ?? []);
  const wanted = counted.codes === null ? book.codes.map(({ id }) => id) : named.flatMap(withTarget);
  const found = hitsIn(context, index, counted.units, wanted, counted, most);
  return {
    ...found,
    searched: searchOf(counted.documents, named, book, candidates(context), leftOut),
    nearest: found.units > 0 ? [] : await nearest(context, counted, named),
    title: titleOf(index, cell),
  };
}

function hitsIn(
  context: Context,
  index: UnitIndex,
  bits: Bits,
  codes: readonly CodeId[],
  { following }: Counted,
  most: number,
): Pick<StudyClauses, 'units' | 'documents' | 'hits' | 'more'> {
  const units = unitsAt(index, bits);
  const byDocument = new Map<StudiedDocument['id'], Set<string>>();
  for (const { document, unit, names } of units) {
    const those = byDocument.get(document) ?? new Set<string>();
    byDocument.set(document, those);
    for (const one of following.length > 0 ? [unit, ...names] : [unit]) those.add(one);
  }
  const hits: ClauseHit[] = [];
  for (const [document, those] of byDocument) {
    if (hits.length > most) break;
    hits.push(...codeHits(context, document, codes, 'counted', those));
  }
  return {
    units: units.length,
    documents: byDocument.size,
    hits: hits.slice(0, most),
    more: hits.length > most,
  };
}

/** Behind a blank: what waits for a person's word, then what comes nearest in meaning; of two codes, where the second stands. */
async function nearest(
  context: Context,
  { documents }: Counted,
  codes: readonly Code[],
): Promise<readonly ClauseHit[]> {
  const [first] = codes;
  if (first === undefined || documents.length === 0) return [];
  const among = (of: readonly Code[], which: 'counted' | 'waiting'): ClauseHit[] => {
    const wanted = of.flatMap(withTarget);
    const hits: ClauseHit[] = [];
    for (const { id } of documents) {
      if (hits.length >= NEAR) break;
      hits.push(...codeHits(context, id, wanted, which));
    }
    return hits.slice(0, NEAR);
  };
  const last = codes.at(-1) ?? first;
  const standing = codes.length > 1 ? among([last], 'counted') : [];
  if (standing.length > 0) return standing;
  const waiting = among(codes, 'waiting');
  const near = await unlisted(
    context,
    first,
    documents.map(({ id }) => id),
    waiting,
  );
  return [...waiting, ...near].slice(0, NEAR);
}

/** What the number counts, over its clauses: 归档 × 云岭. */
function titleOf(index: UnitIndex, cell: StudyCell): Sentence {
  const joined = (...parts: readonly (Sentence | null)[]): Sentence => {
    const some = parts.filter((part) => part !== null);
    return { zh: some.map(({ zh }) => zh).join(' × '), en: some.map(({ en }) => en).join(' × ') };
  };
  switch (cell.by) {
    case 'cross':
      return joined(
        keyOrSide(index, cell.rows, cell.row),
        isDocumentSide(cell.columns) && cell.column === null
          ? null
          : keyOrSide(index, cell.columns, cell.column),
      );
    case 'codes': {
      const names = cell.codes.map((code) => codeName(index.book, code));
      const list = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
      return joined(list, scopeOrNull(cell.scope, index));
    }
    case 'rigidity': {
      const kind = cell.kind === null ? null : both(`kind.${cell.kind satisfies Kind}`);
      return joined(codeName(index.book, cell.code), both(`study.column.${cell.figure}`), kind);
    }
    case 'diagnosis': {
      const { diagnosis, indicator } = diagnosisNamed(cell);
      const part = cell.part === null ? null : diagnosisPart(indicator, cell.part);
      const own = part === null ? null : (part.name ?? codeName(index.book, part.id));
      const name = indicator.zh === own?.zh ? null : { zh: indicator.zh, en: indicator.en };
      return joined(name ?? { zh: diagnosis.zh, en: diagnosis.en }, own, scopeOrNull(cell.scope, index));
    }
  }
}

function keyOrSide(index: UnitIndex, side: StudySide, key: string | null): Sentence {
  if (key === null) return isDocumentSide(side) ? both('study.allDocuments') : sideName(index.book, side);
  return headsOf(index, side, [key])[0]?.name ?? { zh: key, en: key };
}

function scopeOrNull(scope: Scope | null, index: UnitIndex): Sentence | null {
  return scope === null ? null : scopeName(scope, index.documents);
}
