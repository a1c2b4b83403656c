import { explores, modalitiesOf, namesBody } from '../../shared/analysis/modalityRead';
import type { Modality } from '../../shared/analysis/modality';
import { unitIndex, type UnitIndex } from '../../shared/analysis/unitIndex';
import type { CodedUnit, UnitCode } from '../../shared/analysis/units';
import type { CodedDocument } from '../../shared/analysis/coverage';
import type { CodeId } from '../../shared/coding/codebook';
import type { ClauseId, ClauseState, DocumentId } from '../../shared/policy/document';
import { responsibleIn } from '../../shared/policy/responsible';
import { countedCodings, studiedText } from '../storage/study';
import type { Project } from '../storage/file';
import { bookOf, coded, openProject, type Context } from './context';

/** The documents given, with everything that tables ask of their units. */
export function studied(context: Context, documents: readonly CodedDocument[]): UnitIndex {
  const wanted = new Set(documents.map(({ id }) => id));
  const units = allUnits(context).filter(({ document }) => wanted.has(document));
  return unitIndex({ documents, units, book: bookOf(context) });
}

/** Coded units of the whole project, computed once a revision. */
function allUnits(context: Context): readonly CodedUnit[] {
  // `coded` sees to it that what is derived is of this revision.
  coded(context);
  return (context.derived.units ??= readUnits(openProject(context)));
}

interface Unit {
  readonly document: DocumentId;
  readonly unit: ClauseId;
  readonly codes: Map<CodeId, Set<Modality>>;
}

function readUnits(project: Project): CodedUnit[] {
  const units = new Map<string, Unit>();
  for (const { document, clause, unit, code } of countedCodings(project)) {
    const key = `${document} ${unit}`;
    let at = units.get(key);
    if (at === undefined) units.set(key, (at = { document, unit, codes: new Map() }));
    const modalities = at.codes.get(code) ?? new Set();
    at.codes.set(code, modalities);
    for (const modality of readingOf(project, document).modalities.get(clause) ?? [])
      modalities.add(modality);
  }
  return [...units.values()].map(({ document, unit, codes }): CodedUnit => {
    const reading = readingOf(project, document).units.get(unit);
    const own = [...codes].map(([code, modalities]): UnitCode => ({ code, modalities: [...modalities] }));
    return {
      document,
      unit,
      codes: own,
      states: reading?.states ?? [],
      responsible: reading?.responsible === true || codes.has('el.subject' as CodeId),
      explores: reading?.explores === true,
      names: reading?.names ?? [],
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
