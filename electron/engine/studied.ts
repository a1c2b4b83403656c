import { explores, modalitiesOf, namesBody } from '../../shared/analysis/modalityRead';
import type { Modality } from '../../shared/analysis/modality';
import { unitIndex, type UnitIndex } from '../../shared/analysis/unitIndex';
import type { CodedUnit, UnitCode } from '../../shared/analysis/units';
import type { CodedDocument } from '../../shared/analysis/coverage';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, ClauseState, DocumentId } from '../../shared/policy/document';
import { responsibleIn } from '../../shared/policy/responsible';
import type { Project } from '../storage/file';
import { documentCodes, documentHeads, type DocumentCodes } from '../storage/standing';
import { studiedText } from '../storage/study';
import { bookOf, openProject, type Context } from './context';

/** The documents given, with everything that tables ask of their units. */
export function studied(context: Context, documents: readonly CodedDocument[]): UnitIndex {
  const project = openProject(context);
  const book = bookOf(context);
  const known = indexes.get(project) ?? [];
  const found = known.find((index) => index.book === book && sameList(index.documents, documents));
  if (found !== undefined) return found;
  const index = unitIndex({ documents, units: documents.flatMap(({ id }) => unitsOf(project, id)), book });
  indexes.set(project, [index, ...known].slice(0, KEPT));
  return index;
}

/** What is looked at by turns: all, the nation, the places, and what a filter leaves. */
const KEPT = 6;
const indexes = new WeakMap<Project, readonly UnitIndex[]>();

/** One that nothing touched is the same object. */
function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((document, at) => document === other[at]);
}

/** The coded units of one document, computed again only when its codings changed. */
function unitsOf(project: Project, document: DocumentId): readonly CodedUnit[] {
  const codes = documentCodes(project, document);
  const known = units.get(codes);
  if (known !== undefined) return known;
  const made = unitsMade(codes, document, readingOf(project, document));
  units.set(codes, made);
  return made;
}
const units = new WeakMap<DocumentCodes, readonly CodedUnit[]>();

function unitsMade({ places, codes }: DocumentCodes, document: DocumentId, reading: Reading): CodedUnit[] {
  const byUnit = new Map<ClauseId, Map<CodeId, Set<Modality>>>();
  for (const { id, unit } of places.clauses) {
    const counted = codes.get(id)?.counted ?? [];
    if (counted.length === 0) continue;
    let own = byUnit.get(unit);
    if (own === undefined) byUnit.set(unit, (own = new Map<CodeId, Set<Modality>>()));
    for (const code of counted) {
      let modalities = own.get(code);
      if (modalities === undefined) own.set(code, (modalities = new Set()));
      for (const modality of reading.modalities.get(id) ?? []) modalities.add(modality);
    }
  }
  return [...byUnit].map(([unit, own]): CodedUnit => {
    const read = reading.units.get(unit);
    return {
      document,
      unit,
      codes: [...own].map(([code, modalities]): UnitCode => ({ code, modalities: [...modalities] })),
      states: read?.states ?? [],
      responsible: read?.responsible === true || own.has('el.subject' as CodeId),
      explores: read?.explores === true,
      names: read?.names ?? [],
      // What does not concern the domain was not coded in the first place (domain gate of the tagger).
      inDomain: true,
    };
  });
}

/** What the words of a document say of its clauses and units. Its text is frozen: read once, whatever is edited. */
interface Reading {
  readonly modalities: ReadonlyMap<ClauseId, readonly Modality[]>;
  readonly units: ReadonlyMap<
    ClauseId,
    {
      readonly states: readonly ClauseState[];
      readonly responsible: boolean;
      readonly explores: boolean;
      readonly names: readonly ClauseId[];
    }
  >;
}

/** Reads ahead what the first table would wait for, a slice at a time so that others are answered in between. */
export function studyAhead(context: Context): void {
  const project = openProject(context);
  if (reading.has(project)) return;
  reading.add(project);
  const step = (): void => {
    const until = performance.now() + SLICE_MS;
    while (project.db.open && performance.now() < until) {
      const next = documentHeads(project).find(({ id }) => readings.get(project)?.has(id) !== true);
      if (next === undefined) {
        reading.delete(project);
        return;
      }
      readingOf(project, next.id);
    }
    if (project.db.open) setImmediate(step);
  };
  setImmediate(step);
}

const SLICE_MS = 15;
const reading = new WeakSet<Project>();
const readings = new WeakMap<Project, Map<DocumentId, Reading>>();

function readingOf(project: Project, document: DocumentId): Reading {
  const known = readings.get(project) ?? new Map<DocumentId, Reading>();
  readings.set(project, known);
  const found = known.get(document) ?? read(project, document);
  known.set(document, found);
  return found;
}

function read(project: Project, document: DocumentId): Reading {
  const { text, clauses, references } = studiedText(project, document);
  const unitOf = new Map(clauses.map(({ id, unit }) => [id, unit]));
  const modalities = new Map<ClauseId, readonly Modality[]>();
  const units = new Map<
    ClauseId,
    { states: ClauseState[]; responsible: boolean; explores: boolean; names: ClauseId[] }
  >();
  for (const { id, unit, start, end, leaf, states } of clauses) {
    if (!leaf) continue;
    const words = text.slice(start, end);
    modalities.set(id, modalitiesOf(words));
    const at = units.get(unit) ?? { states: [], responsible: false, explores: false, names: [] };
    units.set(unit, at);
    for (const state of states) if (!at.states.includes(state)) at.states.push(state);
    at.responsible ||= namesBody(words) || responsibleIn(text, start, end) !== null;
    at.explores ||= explores(words);
  }
  for (const { from, to } of references) {
    const unit = units.get(unitOf.get(from) ?? from);
    const named = to === null ? undefined : unitOf.get(to);
    if (unit !== undefined && named !== undefined && !unit.names.includes(named)) unit.names.push(named);
  }
  return { modalities, units };
}
