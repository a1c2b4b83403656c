import type { CodeId } from '../../shared/coding/codebook';
import type { CodebookProblem } from '../../shared/coding/codebookRead';
import type { Coding, CodingStatus } from '../../shared/coding/coding';
import type { Trial } from '../../shared/contract/rules';
import type { ClauseId, DocumentId } from '../../shared/policy/document';
import type { CodebookEdit } from '../../shared/project/bookEdits';
import { codingAt, codingStatuses, countedClauses } from '../storage/retagging';
import type { Retagged } from '../workers/orders';
import { coded, openProject, type Context } from './context';
import { hitOf } from './quoting';

const NO_HITS = { all: 0, hits: [] } as const;
const SHOWN = 40;

export function trialRefused(problems: readonly CodebookProblem[]): Trial {
  return { problems, before: 0, after: 0, gained: NO_HITS, lost: NO_HITS, kept: NO_HITS, others: [] };
}

interface Place {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly code: CodeId;
  readonly status: CodingStatus;
  /** null: as it stands in the project. */
  readonly evidence: Coding['evidence'] | null;
}

/** What the clauses that an edit reaches would gain and lose, against what the project has. */
export function trialOf(context: Context, edit: CodebookEdit, anew: readonly Retagged[]): Trial {
  const project = openProject(context);
  const own = edit.kind === 'words' ? null : edit.kind === 'remove' ? edit.code : edit.code.id;
  const gained: Place[] = [];
  const lost: Place[] = [];
  const kept: Place[] = [];
  for (const { document, clauses } of anew) {
    const statuses = codingStatuses(project, document);
    for (const { clause, codings } of clauses) {
      const former = statuses.get(clause) ?? new Map<CodeId, CodingStatus>();
      const now = new Map(codings.map((coding) => [coding.code, coding]));
      for (const code of new Set([...former.keys(), ...now.keys()])) {
        const was = former.get(code);
        const coding = now.get(code);
        // A person's word stands whatever the rules say.
        if (was === 'rejected') continue;
        const counted = was === 'suggested' || was === 'accepted';
        const counts = was === 'accepted' || coding?.status === 'suggested';
        const evidence = coding?.evidence ?? null;
        const place = { document, clause, code, status: was ?? 'suggested', evidence };
        if (counted && counts) kept.push(place);
        else if (counted) lost.push({ ...place, evidence: null });
        else if (counts) gained.push({ ...place, status: 'suggested' });
      }
    }
  }
  const mine = (places: readonly Place[]): readonly Place[] =>
    own === null ? places : places.filter(({ code }) => code === own);
  const shown = (places: readonly Place[]): Trial['gained'] => ({
    all: places.length,
    hits: places.slice(0, SHOWN).flatMap((place) => {
      const evidence = place.evidence ?? codingAt(project, place)?.evidence ?? [];
      return hitOf(project, titlesOf(context), { ...place, evidence }) ?? [];
    }),
  });
  const before = countedClauses(project, own);
  return {
    problems: [],
    before,
    after: before + mine(gained).length - mine(lost).length,
    gained: shown(mine(gained)),
    lost: shown(mine(lost)),
    kept: shown(mine(kept)),
    others: own === null ? [] : othersOf(own, gained, lost),
  };
}

function othersOf(own: CodeId, gained: readonly Place[], lost: readonly Place[]): Trial['others'] {
  const effects = new Map<CodeId, { gained: number; lost: number }>();
  const note = (places: readonly Place[], what: 'gained' | 'lost'): void => {
    for (const { code } of places) {
      if (code === own) continue;
      const effect = effects.get(code) ?? { gained: 0, lost: 0 };
      effects.set(code, { ...effect, [what]: effect[what] + 1 });
    }
  };
  note(gained, 'gained');
  note(lost, 'lost');
  return [...effects].map(([code, effect]) => ({ code, ...effect }));
}

function titlesOf(context: Context): ReadonlyMap<DocumentId, string> {
  return new Map(coded(context).map(({ id, facts }) => [id, facts.title]));
}
