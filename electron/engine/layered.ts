import { codesCompared } from '../../shared/agreement/lines';
import { filterPasses } from '../../shared/analysis/filter';
import { SEED, seededChance } from '../../shared/analysis/statistics/chance';
import type { CodeId } from '../../shared/coding/codebook';
import type {
  AgreementAnswer,
  AgreementRequest,
  Disagreement,
  LayerKey,
  LayerRow,
} from '../../shared/contract/coders';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { Judgement } from '../../shared/project/diff';
import { agreedLayer, layerOf, machineLayer, settledClauses } from '../storage/coders';
import { documentCodes, documentHeads } from '../storage/standing';
import { peopleIn, sampleNamed, sampleStanding } from './answersCoders';
import { bareClause } from './blindText';
import { bookOf, openProject, Refusal, type Context } from './context';

export function layerRows(context: Context): LayerRow[] {
  const project = openProject(context);
  const people = peopleIn(context).map(({ id, name }) => ({
    key: id,
    name,
    clauses: layerOf(project, id).filter(({ judgement }) => judgement.done).length,
  }));
  const heads = documentHeads(project);
  const leaves = heads.reduce((sum, { id }) => sum + documentCodes(project, id).places.leaves, 0);
  const agreed = heads.reduce((sum, { id }) => sum + agreedLayer(project, id).size, 0);
  return [
    ...people,
    { key: 'machine', name: null, clauses: leaves },
    { key: 'agreed', name: null, clauses: agreed },
  ];
}

/** A clause with what each layer says of it, in the order of the request. */
export interface LayeredClause {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly title: string;
  readonly label: string;
  readonly codes: readonly (ReadonlySet<CodeId> | null)[];
}

export interface Compared {
  readonly answer: AgreementAnswer;
  /** All clauses that somebody looked at; a row a clause and code of the table of units. */
  readonly clauses: readonly LayeredClause[];
  readonly asked: readonly CodeId[];
  /** Those all of them have done alike, not settled yet. */
  readonly agreeing: readonly LayeredClause[];
}

/** The layers of a request side by side, with all that is computed of them. */
export function compared(context: Context, request: AgreementRequest): Compared {
  const project = openProject(context);
  const rows = layerRows(context);
  const layers = request.layers.flatMap((key) => rows.find((row) => row.key === key) ?? []);
  if (layers.length !== request.layers.length) throw new Refusal({ key: 'coders.layerGone' });
  const sample = request.sample === null ? null : sampleNamed(context, request.sample);
  const asked = sample?.codes ?? countedCodes(context);
  const people = peopleJudgements(context, request.layers);
  const scope = sample === null ? touched(context, request, people) : sampleStanding(context, sample.clauses);
  const given = layersRead(context, request.layers, people);
  const clauses = scope.flatMap(({ document, clause }): LayeredClause[] => {
    const bare = bareClause(project, document, clause);
    if (bare === null) return [];
    const codes = given.map((layer) => layer(document, clause));
    if (codes.every((own) => own === null)) return [];
    return [{ document, clause, title: bare.title, label: bare.label, codes }];
  });
  const { pooled, codes } = codesCompared(clauses, asked, () => seededChance(SEED));
  const settled = new Set(settledClauses(project).map(({ document, clause }) => at(document, clause)));
  const disagreements = clauses.flatMap((clause) => {
    const differ = differing(context, clause, asked, request.layers, people);
    return differ === null ? [] : [{ ...differ, settled: settled.has(at(clause.document, clause.clause)) }];
  });
  const apart = new Set(disagreements.map(({ document, clause }) => at(document, clause)));
  const agreeing = clauses.filter(
    ({ document, clause, codes: given }) =>
      !given.includes(null) && !settled.has(at(document, clause)) && !apart.has(at(document, clause)),
  );
  const shared = clauses.filter((clause) => clause.codes.filter((own) => own !== null).length > 1).length;
  const answer: AgreementAnswer = {
    layers,
    clauses: shared,
    missing: scope.length - shared,
    pooled,
    codes,
    disagreements,
    agreeing: agreeing.length,
    open: disagreements.filter(({ settled }) => !settled).length,
    seed: SEED,
  };
  return { answer, clauses, asked, agreeing };
}

type Judgements = ReadonlyMap<LayerKey, ReadonlyMap<string, Judgement>>;

function peopleJudgements(context: Context, keys: readonly LayerKey[]): Judgements {
  const project = openProject(context);
  return new Map(
    keys.flatMap((key) => {
      if (key === 'machine' || key === 'agreed') return [];
      const own = layerOf(project, key).map(
        ({ document, clause, judgement }) => [at(document, clause), judgement] as const,
      );
      return [[key, new Map(own)] as const];
    }),
  );
}

/** What each layer says of a clause; null: it did not look at it. */
function layersRead(
  context: Context,
  keys: readonly LayerKey[],
  people: Judgements,
): ((document: DocumentId, clause: ClauseId) => ReadonlySet<CodeId> | null)[] {
  const project = openProject(context);
  return keys.map((key) => {
    if (key !== 'machine' && key !== 'agreed') {
      return (document, clause) => {
        const judgement = people.get(key)?.get(at(document, clause));
        return judgement?.done === true ? new Set(judgement.codes) : null;
      };
    }
    const read = key === 'machine' ? machineLayer : agreedLayer;
    const known = new Map<DocumentId, Map<ClauseId, Set<CodeId>>>();
    return (document, clause) => {
      const layer = known.get(document) ?? read(project, document);
      known.set(document, layer);
      return layer.get(clause) ?? null;
    };
  });
}

/** Without a sample: what a person compared has done; where no person is, what was agreed on. */
function touched(
  context: Context,
  { filter, layers }: AgreementRequest,
  people: Judgements,
): { document: DocumentId; clause: ClauseId }[] {
  const project = openProject(context);
  return documentHeads(project)
    .filter(({ facts }) => filterPasses(filter, facts))
    .flatMap(({ id: document }) => {
      const agreed = people.size === 0 && layers.includes('agreed') ? agreedLayer(project, document) : null;
      return documentCodes(project, document)
        .places.clauses.filter(({ id }) =>
          agreed === null
            ? [...people.values()].some((own) => own.get(at(document, id))?.done === true)
            : agreed.has(id),
        )
        .map(({ id }) => ({ document, clause: id }));
    });
}

function differing(
  context: Context,
  { document, clause, title, label, codes }: LayeredClause,
  asked: readonly CodeId[],
  layers: readonly LayerKey[],
  people: Judgements,
): Omit<Disagreement, 'settled'> | null {
  const looked = codes.filter((own) => own !== null);
  const differ = asked.filter((code) => new Set(looked.map((own) => own.has(code))).size > 1);
  if (differ.length === 0) return null;
  const project = openProject(context);
  const agreed = documentCodes(project, document).codes.get(clause)?.counted ?? [];
  const bare = bareClause(project, document, clause);
  return {
    ...{ document, clause, title, label, differ },
    above: bare?.above ?? [],
    text: bare?.text ?? '',
    given: codes.map((own) => (own === null ? null : asked.filter((code) => own.has(code)))),
    notes: layers.map((key) => people.get(key)?.get(at(document, clause))?.note ?? ''),
    agreed: asked.filter((code) => agreed.includes(code)),
  };
}

/** Codes that people put on clauses; one that shows another’s answers for it. */
function countedCodes(context: Context): CodeId[] {
  return bookOf(context)
    .codes.filter(({ level, aliasOf }) => level === 'clause' && aliasOf === undefined)
    .map(({ id }) => id);
}

function at(document: DocumentId, clause: ClauseId): string {
  return `${document} ${clause}`;
}
