import { admittedProblems, type AdmittedProblem } from '../../../shared/analysis/diagnosis/admitted';
import { PROBLEM_AREAS } from '../../../shared/analysis/diagnosis/table';
import type { CodeId } from '../../../shared/coding/codebook';
import type { AdmittedHit } from '../../../shared/contract/study';
import type { DocumentId } from '../../../shared/policy/document';
import { studiedText } from '../../storage/study';
import { openProject, type Context } from '../context';
import { clauseHit } from '../hits';

/** Problems the policies admit in their own words, with the areas of the paper they speak of. */
export function admittedIn(
  context: Context,
  documents: readonly { readonly id: DocumentId }[],
): AdmittedHit[] {
  const project = openProject(context);
  return documents.flatMap(({ id }) => {
    const { text, clauses } = studiedText(project, id);
    if (!text.includes('存在')) return [];
    const leaves = clauses.filter(({ leaf }) => leaf);
    const found = admittedProblems(
      leaves.map(({ id: clause, start, end }) => ({
        document: id,
        clause,
        start,
        words: text.slice(start, end),
      })),
    );
    return found.flatMap((problem) => admittedHit(context, text, problem));
  });
}

function admittedHit(context: Context, text: string, problem: AdmittedProblem): AdmittedHit[] {
  // What a text admits carries no code; hits name one, which nobody shows here.
  const hit = clauseHit(context, problem.document, problem.clause, 'el.task' as CodeId);
  if (hit === null) return [];
  const words = text.slice(problem.start, problem.end);
  const start = hit.text.indexOf(words);
  const marks = start < 0 ? [] : [{ start, end: start + words.length, rule: 'admitted' }];
  const areas = PROBLEM_AREAS.filter(({ id }) => problem.areas.includes(id)).map(({ zh, en }) => ({
    zh,
    en,
  }));
  return [{ hit: { ...hit, status: 'suggested', marks }, areas }];
}
