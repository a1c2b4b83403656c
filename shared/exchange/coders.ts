import type { Coding } from '../coding/coding';
import type { Span } from '../text/span';
import type { GuidOf } from './codes';
import type { Guid } from './project';

/**
 * Who coded, as far as a project knows: what the rules found with strong words, what they only propose, what a person
 * accepted, and what a person rejected, which no exchange format can say otherwise than by a coder of its own.
 */
export const CODERS = {
  rules: 'Gangmu rules',
  candidates: 'Gangmu rules: candidates',
  me: 'me',
  rejected: 'me: rejected',
} as const;
export type OwnCoder = keyof typeof CODERS;

export function coderGuid(guidOf: GuidOf, name: string): Guid {
  return guidOf(`coder:${name}`);
}

/** The own coder of that name. */
export function ownCoder(name: string): OwnCoder | undefined {
  return (Object.keys(CODERS) as OwnCoder[]).find((coder) => CODERS[coder] === name);
}

/** Evidence of a coding that came from elsewhere names its coder in place of a rule. */
const IMPORTED = 'import/';

export function importedRule(coder: string): string {
  return `${IMPORTED}${coder}`;
}

/** No rule and no model is behind it: a person put it here, or in another program. */
export function ofPeople(evidence: Coding['evidence']): boolean {
  return evidence.every(({ rule }) => {
    const coder = importedCoder(rule);
    const own = coder === null ? 'rules' : ownCoder(coder);
    return own !== 'rules' && own !== 'candidates';
  });
}

/** Own coders of a coding, on its whole clause. */
export function ownCoders(coding: Coding): OwnCoder[] {
  const { score, status, evidence, detail } = coding;
  const named = evidence.map(({ rule }) => importedCoder(rule)).map((name) => name && ownCoder(name));
  const machine =
    status === 'suggested' ||
    status === 'candidate' ||
    evidence.some(({ rule }) => importedCoder(rule) === null) ||
    named.includes('rules') ||
    named.includes('candidates');
  const coders: OwnCoder[] = machine ? [score >= 2 ? 'rules' : 'candidates'] : [];
  // What somebody else coded is stored as accepted, and says nothing of the person at this desk but by words chosen here.
  const chosen = (detail?.spans.length ?? 0) > 0;
  if (status === 'accepted' && (chosen || foreignPassages(coding).length === 0)) coders.push('me');
  if (status === 'rejected') coders.push('rejected');
  return coders;
}

/** What others coded, where they did. */
export function foreignPassages({ evidence }: Coding): (Span & { readonly coder: string })[] {
  return evidence.flatMap(({ start, end, rule }) => {
    const coder = importedCoder(rule);
    return coder === null || ownCoder(coder) !== undefined ? [] : [{ start, end, coder }];
  });
}

/** Names of all who coded, own coders first. */
export function codersOf(documents: readonly { readonly codings: readonly Coding[] }[]): string[] {
  const own = new Set<OwnCoder>();
  const others = new Set<string>();
  for (const { codings } of documents) {
    for (const coding of codings) {
      for (const coder of ownCoders(coding)) own.add(coder);
      for (const { coder } of foreignPassages(coding)) others.add(coder);
    }
  }
  const mine = (Object.keys(CODERS) as OwnCoder[]).filter((coder) => own.has(coder));
  return [...mine.map((coder) => CODERS[coder]), ...[...others].sort()];
}

function importedCoder(rule: string): string | null {
  return rule.startsWith(IMPORTED) ? rule.slice(IMPORTED.length) : null;
}
