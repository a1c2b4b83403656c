import type { ClauseId, DocumentId } from '../../policy/document';
import type { Span } from '../../text/span';

/** A problem a policy itself admits, 存在…不足 (method §1.2 pb.*.stated): its own word, not a gap we computed. */
export interface AdmittedProblem extends Span {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  /** Problem areas of the paper that the sentence speaks of; empty when it speaks of none of them. */
  readonly areas: readonly string[];
}

/** `start`: of `words` in the text of the document; spans of the answer point into that text, sentence by sentence. */
export interface AdmittingClause {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly start: number;
  readonly words: string;
}

export function admittedProblems(clauses: readonly AdmittingClause[]): AdmittedProblem[] {
  return clauses.flatMap(({ document, clause, start, words }) =>
    words.includes('存在')
      ? [...words.matchAll(SENTENCE)]
          .filter(([sentence]) => ADMITS.test(sentence))
          .map((found) => {
            const from = start + found.index + found[0].length - found[0].trimStart().length;
            const end = start + found.index + found[0].trimEnd().length;
            return { document, clause, start: from, end, areas: areasOf(found[0]) };
          })
      : [],
  );
}

const SENTENCE = /[^。；！？\n]+[。；！？]?/g;

/** Not 不存在, and not the condition of a duty: 存在…不一致的，应当…. */
const ADMITS =
  /(?<!不)存在[^。；！？\n]{0,30}?(?:不足|滞后|缺乏|不健全|不完善|不统一|孤岛|烟囱|壁垒)(?!(?:等)?(?:问题|情形|情况)?的[，,])/;

function areasOf(sentence: string): string[] {
  return AREAS.filter(([, words]) => words.test(sentence)).map(([area]) => area);
}

const AREAS = [
  ['pb.top', /顶层设计|统筹规划|统一规划|法律法规|法规制度|政策体系|体制机制/],
  ['pb.coop', /共享|协同|互联互通|孤岛|烟囱|壁垒|条块|部门分割|权属/],
  ['pb.standard', /标准|规范/],
  ['pb.quality', /质量|准确|更新不|不及时|不一致/],
  ['pb.security', /安全|隐私|泄露|归档|保存/],
] as const satisfies readonly (readonly [area: string, words: RegExp])[];
