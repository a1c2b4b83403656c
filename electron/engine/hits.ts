import { filterPasses, type Filter } from '../../shared/analysis/filter';
import { codedUnits, type CodedDocument } from '../../shared/analysis/coverage';
import { codingCounts } from '../../shared/coding/coding';
import type { Code, CodeId } from '../../shared/coding/codebook';
import type { ClauseHit } from '../../shared/contract/questions';
import type { DocumentId } from '../../shared/policy/document';
import { originalSpan } from '../../shared/text/cleaning';
import type { Span } from '../../shared/text/span';
import { documentText } from '../storage/documents';
import { documentUncleaned } from '../storage/original';
import { bookOf, coded, openProject, Refusal, type Context } from './context';

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

/** The leaf clauses of one document that carry one of `codes`, counted or waiting, in the order of the text. */
export function codeHits(
  context: Context,
  document: DocumentId,
  codes: readonly CodeId[],
  which: 'counted' | 'waiting',
  units?: ReadonlySet<string>,
): ClauseHit[] {
  const stored = documentText(openProject(context), document);
  if (stored === null) throw new Refusal({ key: 'document.missing' });
  const title = titleOf(context, document);
  const quote = quoting(context, document, stored.text);
  return stored.clauses.flatMap((clause) =>
    units !== undefined && !units.has(clause.unit)
      ? []
      : stored.codings
          .filter((c) => c.clause === clause.id && codes.includes(c.code))
          .filter((c) => (which === 'counted' ? codingCounts(c) : c.status === 'candidate'))
          .map((coding) => ({
            document,
            title,
            clause: clause.id,
            label: clause.label,
            text: quote.text(clause),
            code: coding.code,
            status: coding.status,
            marks: coding.evidence.map((mark) => ({ ...quote.within(clause, mark), rule: mark.rule })),
          })),
  );
}

interface Quoting {
  readonly text: (clause: Span) => string;
  /** Where a mark stands within the quoted clause. */
  readonly within: (clause: Span, mark: Span) => Span;
}

/** Evidence is quoted in the characters of the source, as they were before cleaning. */
function quoting(context: Context, document: DocumentId, frozen: string): Quoting {
  const uncleaned = documentUncleaned(openProject(context), document);
  const original = (span: Span): Span => (uncleaned === null ? span : originalSpan(uncleaned.map, span));
  const source = uncleaned?.text ?? frozen;
  return {
    text: (clause) => {
      const { start, end } = original(clause);
      return source.slice(start, end);
    },
    within: (clause, mark) => {
      const { start: from } = original(clause);
      const { start, end } = original(mark);
      return { start: start - from, end: end - from };
    },
  };
}

/** One clause as a hit without evidence: shown because it is near, not because it was coded. */
export function clauseHit(
  context: Context,
  document: DocumentId,
  clauseId: string,
  code: CodeId,
): ClauseHit | null {
  const stored = documentText(openProject(context), document);
  const clause = stored?.clauses.find((c) => c.id === clauseId);
  if (stored === null || clause === undefined) return null;
  return {
    document,
    title: titleOf(context, document),
    clause: clause.id,
    label: clause.label,
    text: quoting(context, document, stored.text).text(clause),
    code,
    status: 'candidate',
    marks: [],
  };
}

/** A code and, for an alias, the code it stands for. */
export function withTarget(code: Code): CodeId[] {
  return code.aliasOf === undefined ? [code.id] : [code.id, code.aliasOf];
}

/** Documents of `side` in which `code` counts. */
export function providers(side: readonly CodedDocument[], code: Code): CodedDocument[] {
  return side.filter((document) => codedUnits(document, code).length > 0);
}

function titleOf(context: Context, document: DocumentId): string {
  return coded(context).find((d) => d.id === document)?.facts.title ?? '';
}
