import type { Code, Codebook, CodeId } from './codebook';
import type { Evidence } from './coding';
import type { UnitState } from './context';
import { byRules, byRulesAndModel } from './model/decide';
import { modelJudge } from './model/judge';
import type { Model } from './model/model';
import { nearPhrases, type NearPhrase } from './nearPhrases';
import { patternCompile } from './pattern';
import type { UnitRead } from './reading';
import { carriable, mayCarry } from './carriable';
import { isAbsent, wordScores, type UnitScore } from './score';
import { voting } from './voting';

/** One thing that spoke for or against a code on a clause. Spans in the text the clause stands in. */
export type Finding =
  /** The words of a rule stand there and count. */
  | ({ readonly kind: 'found' } & Evidence)
  /** The words stand there, and an exclusion of the code covers them. */
  | ({ readonly kind: 'excluded'; readonly by: string; readonly words: string } & Evidence)
  /** 未归集, 尚未建立: the words stand behind a negation. */
  | ({ readonly kind: 'absent' } & Evidence)
  /** The words stand in a 《title》, a stock phrase or a bracket of who answers, which are not read. */
  | ({ readonly kind: 'masked' } & Evidence)
  /** A clause of this kind may not carry the code. */
  | { readonly kind: 'state'; readonly states: readonly UnitState[] }
  | { readonly kind: 'gate'; readonly pattern: string }
  /** The text is about something else, and the clause does not speak of government information. */
  | { readonly kind: 'domain' }
  /** The code means something only beside another code, or under a heading, that is not there. */
  | { readonly kind: 'context' }
  | { readonly kind: 'heading'; readonly rule: string }
  /** Weak words alone; each reason why they could have counted in full, which did not hold. */
  | { readonly kind: 'weak'; readonly raises: readonly string[] }
  | { readonly kind: 'raised' | 'lowered'; readonly why: string }
  /** The unit carries as many codes as it may, and this one is given up. */
  | { readonly kind: 'full'; readonly most: number }
  | ({ readonly kind: 'near' } & NearPhrase)
  | { readonly kind: 'nothing' }
  | { readonly kind: 'model'; readonly probability: number; readonly threshold: number }
  /** The model doubts it, but learned from too few passages to overrule the rules. */
  | { readonly kind: 'rulesStand' }
  /** The rules decide: the model does not know the code, or the project uses rules alone. */
  | { readonly kind: 'rulesDecide'; readonly alone: boolean };

export interface Explanation {
  readonly code: CodeId;
  /** 2 suggested, 1 candidate, 0 neither: what the machine says, whatever a person said. */
  readonly score: 0 | 1 | 2;
  readonly findings: readonly Finding[];
  /** Words that weighed most for the code with the model, the weightiest first; `weight` in logits. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly weight: number }[];
}

/** `raw`: the clause as it stands, unmasked, in the length of `unit.topics`. */
export type Explaining = (read: UnitRead, raw: string, code: CodeId) => Explanation;

/**
 * Says of a clause and a code what stood there and what was missing, in the order in which the tagger decides (score.ts,
 * relate.ts, decide.ts), and by their own functions, so that it cannot say otherwise. Compiling costs some
 * milliseconds: make it once. `code` must be of the book.
 */
export function explaining(book: Codebook, model: Model | null): Explaining {
  const { book: ready, votes, headings } = voting(book);
  const known = model !== null && model.trainedOn.codebook === book.id ? model : null;
  const judge = known === null ? null : modelJudge(known, book);
  const decided = known === null ? byRules : byRulesAndModel(known, book);
  return (read, raw, id) => {
    const { unit, evidenceOf } = read;
    const code = book.codes.find((one) => one.id === id);
    if (code === undefined) throw new Error(`no code ${id}`);
    const above = headings(unit);
    const all = votes(unit);
    const now = decided(unit, all, above).find((one) => one.code === id);
    const vote = all.find((one) => one.code === id);
    const words = wordScores(ready, unit, above).find((one) => one.code === id);
    const findings: Finding[] = [];
    const state = !mayCarry(carriable(unit), id);
    if (state) findings.push({ kind: 'state', states: [...unit.states] });
    const actors = ready.codes.find((one) => one.id === id)?.readsActors === true;
    const hits = hitsOf(code, book, read, raw, actors);
    findings.push(...hits);
    const counted = hits.some(({ kind }) => kind === 'found');
    if (vote !== undefined) findings.push(...decisions(code, book, vote, words));
    else if (counted && !state)
      findings.push(...voided(code, book, actors ? unit.actors : unit.topics, words !== undefined));
    if (vote === undefined || vote.score < 2) {
      const near = nearPhrases(code, book.words ?? {}, unit.topics);
      findings.push(
        ...near.map((one): Finding => ({
          kind: 'near',
          ...one,
          parts: one.parts.map((part) => ({ ...part, span: part.span && spanOf(part.span) })),
        })),
      );
      if (hits.length === 0 && near.length === 0 && vote === undefined) findings.push({ kind: 'nothing' });
    }
    const modelCode = known?.codes.find((one) => one.id === id);
    if (judge === null || modelCode === undefined)
      findings.push({ kind: 'rulesDecide', alone: model === null });
    else {
      const probability = judge.judged(unit, all, above, 0).find((one) => one.code === id)?.probability ?? 0;
      const { threshold, rulesStand } = modelCode;
      findings.push({ kind: 'model', probability, threshold });
      if (rulesStand && vote?.score === 2 && probability < threshold) findings.push({ kind: 'rulesStand' });
    }
    return {
      code: id,
      score: now === undefined ? 0 : now.score,
      findings,
      words: (judge?.reasons(unit, id, 5) ?? []).map(({ weight, ...span }) => ({ ...spanOf(span), weight })),
    };

    function spanOf(span: { readonly start: number; readonly end: number }) {
      const { start, end } = evidenceOf({ ...span, rule: '' });
      return { start, end };
    }
  };
}

/** Every place where words of the code's rules stand, and what became of each. */
function hitsOf(code: Code, book: Codebook, read: UnitRead, raw: string, actors: boolean): Finding[] {
  const { unit, evidenceOf } = read;
  const text = actors ? unit.actors : unit.topics;
  const words = book.words ?? {};
  const vetoes = code.rules.exclude.flatMap((pattern, number) =>
    matches(patternCompile(pattern, words), text).map((span) => ({ ...span, number })),
  );
  return (['strong', 'weak'] as const).flatMap((part) =>
    code.rules[part].flatMap((pattern, number): Finding[] => {
      const regex = patternCompile(pattern, words);
      const rule = `${code.id}/${part}/${String(number)}`;
      const found = matches(regex, text);
      const masked = found.length > 0 ? [] : matches(regex, raw);
      return [
        ...found.map(({ start, end }): Finding => {
          const evidence = evidenceOf({ start, end, rule });
          const veto = vetoes.find((one) => one.start < end && start < one.end);
          if (veto !== undefined) {
            const by = `${code.id}/exclude/${String(veto.number)}`;
            return { kind: 'excluded', by, words: text.slice(veto.start, veto.end), ...evidence };
          }
          return { kind: isAbsent(text, start) ? 'absent' : 'found', ...evidence };
        }),
        ...masked.map(({ start, end }): Finding => ({ kind: 'masked', ...evidenceOf({ start, end, rule }) })),
      ];
    }),
  );
}

/** Why words that stand there gave nothing at all. `text`: what the code reads of the unit. */
function voided(code: Code, book: Codebook, text: string, words: boolean): Finding[] {
  if (words) return [{ kind: 'context' }];
  const { gate } = code.rules;
  if (gate !== undefined && !patternCompile(gate, book.words ?? {}).test(text))
    return [{ kind: 'gate', pattern: gate }];
  return [{ kind: 'domain' }];
}

/** What headings, circumstances and the limit made of the words. */
function decisions(code: Code, book: Codebook, vote: UnitScore, words: UnitScore | undefined): Finding[] {
  const findings: Finding[] = [];
  const heading = vote.evidence.find(({ rule }) => rule.includes('/heading/'));
  if (heading !== undefined) findings.push({ kind: 'heading', rule: heading.rule });
  const [, raised] = /\/raise\/(\d+)$/.exec(ruleOf(vote, 'raise')) ?? [];
  const [, lowered] = /\/lower\/(\d+)$/.exec(ruleOf(vote, 'lower')) ?? [];
  if (raised !== undefined)
    findings.push({ kind: 'raised', why: code.rules.raise?.[Number(raised)]?.why ?? '' });
  if (lowered !== undefined)
    findings.push({ kind: 'lowered', why: code.rules.lower?.[Number(lowered)]?.why ?? '' });
  if (vote.score === 2 || lowered !== undefined) return findings;
  if (words?.score === 2 || raised !== undefined)
    return [...findings, { kind: 'full', most: book.atMost?.codes ?? 0 }];
  const strong = vote.evidence.some(({ rule }) => rule.includes('/strong/'));
  if (strong) return [...findings, { kind: 'domain' }];
  return [...findings, { kind: 'weak', raises: (code.rules.raise ?? []).map(({ why }) => why) }];
}

function ruleOf(vote: UnitScore, part: string): string {
  return vote.evidence.find(({ rule }) => rule.includes(`/${part}/`))?.rule ?? '';
}

function matches(regex: RegExp, text: string): { start: number; end: number }[] {
  return [...text.matchAll(regex)].flatMap(({ index, 0: match }) =>
    match === '' ? [] : [{ start: index, end: index + match.length }],
  );
}
