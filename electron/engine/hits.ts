import { filterPasses, type Filter } from '../../shared/analysis/filter';
import { codedUnits, type CodedDocument } from '../../shared/analysis/coverage';
import type { Code, CodeId } from '../../shared/coding/codebook';
import { HAND_RULE } from '../../shared/coding/detail';
import type { ClauseHit } from '../../shared/contract/coverage';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { Project } from '../storage/file';
import { detailAt } from '../storage/details';
import { codingAt } from '../storage/retagging';
import { documentCodes, documentHead } from '../storage/standing';
import { bookOf, coded, openProject, Refusal, type Context } from './context';
import { hitOf } from './quoting';

/** Documents in view, with what counts in them. */
export function codedIn(context: Context, filter: Filter): CodedDocument[] {
  return coded(context).filter((document) => filterPasses(filter, document.facts));
}

/**
 * Documents in view for a comparison: levels and regions choose among the places, since a place is compared with the
 * national texts whether or not one looks at them; years, kinds and words choose among all.
 */
export function comparedIn(context: Context, filter: Filter): CodedDocument[] {
  const everywhere: Filter = { ...filter, levels: [], regions: [] };
  return coded(context).filter(({ facts }) =>
    filterPasses(facts.level === 'national' ? everywhere : filter, facts),
  );
}

export function codeNamed(context: Context, id: CodeId): Code {
  const code = bookOf(context).codes.find((c) => c.id === id);
  if (code === undefined) throw new Refusal({ key: 'coding.missing' });
  return code;
}

/** The clauses of one document that carry one of `codes`, counted or waiting, in the order of the text. */
export function codeHits(
  context: Context,
  document: DocumentId,
  codes: readonly CodeId[],
  which: 'counted' | 'waiting',
  units?: ReadonlySet<string>,
): ClauseHit[] {
  const project = openProject(context);
  const standing = documentCodes(project, document);
  return standing.places.clauses.flatMap(({ id: clause, unit }) => {
    if (units !== undefined && !units.has(unit)) return [];
    const given = standing.codes.get(clause)?.[which] ?? [];
    return given.flatMap((code) => {
      if (!codes.includes(code)) return [];
      return codingHit(project, { document, clause, code }) ?? [];
    });
  });
}

/** A coding with the words the machine and a person gave it for; null when it is no more. */
export function codingHit(
  project: Project,
  at: { readonly document: DocumentId; readonly clause: ClauseId; readonly code: CodeId },
): ClauseHit | null {
  const { document, clause, code } = at;
  const coding = codingAt(project, at);
  if (coding === null) return null;
  const own = (detailAt(project, at)?.spans ?? []).map((span) => ({ ...span, rule: HAND_RULE }));
  const evidence = [...coding.evidence, ...own];
  return hitOf(project, titlesOf(project, document), { document, clause, code, ...coding, evidence });
}

/** One clause as a hit without evidence: shown because it is near, not because it was coded. */
export function clauseHit(
  context: Context,
  document: DocumentId,
  clause: string,
  code: CodeId,
): ClauseHit | null {
  const project = openProject(context);
  const at = { document, clause: clause as ClauseId, code, status: 'candidate', evidence: [] } as const;
  return hitOf(project, titlesOf(project, document), at);
}

/** A code and, for an alias, the code it stands for. */
export function withTarget(code: Code): CodeId[] {
  return code.aliasOf === undefined ? [code.id] : [code.id, code.aliasOf];
}

/** Documents of `side` in which `code` counts. */
export function providers(side: readonly CodedDocument[], code: Code): CodedDocument[] {
  return side.filter((document) => codedUnits(document, code).length > 0);
}

function titlesOf(project: Project, document: DocumentId): ReadonlyMap<DocumentId, string> {
  return new Map([[document, documentHead(project, document).facts.title]]);
}
