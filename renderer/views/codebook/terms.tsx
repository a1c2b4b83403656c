import { CODE_LEVELS, RELIABILITIES } from './choices';
import type { Codebook } from '../../../shared/coding/codebook';
import { idSuggested, type Draft } from '../../session/codedraft';
import { draftChange } from '../../session/drafts';
import { useLook, useSay } from '../../session/look';
import { Choice, Field } from './field';
import type { Told } from './problems';

/** What a code is called and what it means. */
export function TermFields(props: {
  place: string;
  draft: Draft;
  book: Codebook;
  problems: readonly Told[];
}) {
  const { place, draft, book, problems } = props;
  const say = useSay();
  const write = (part: Partial<Draft>): void => draftChange(place, (now) => ({ ...now, ...part }));
  const at = (spot: Told['spot']): readonly Told[] => problems.filter((one) => one.spot === spot);
  const field = (part: 'definition' | 'include' | 'exclude') => (
    <Field
      key={part}
      long
      label={say(`codebook.${part}`)}
      value={draft[part]}
      onWrite={(value) => write({ [part]: value })}
    />
  );
  return (
    <section aria-label={say('workbench.names')} className="form-grid">
      <Field
        autoFocus
        label={say('workbench.zh')}
        value={draft.zh}
        problems={at('zh')}
        onWrite={(zh) => write({ zh })}
      />
      <Field
        label={say('workbench.en')}
        value={draft.en}
        problems={at('en')}
        onWrite={(en) => draftChange(place, (now) => named(now, book, en))}
      />
      {draft.added !== null && <NewFields {...props} />}
      {(['definition', 'include', 'exclude'] as const).map(field)}
      <Field
        label={say('workbench.aliases')}
        hint={say('workbench.aliasesHow')}
        value={draft.aliases}
        onWrite={(aliases) => write({ aliases })}
      />
      <Field label={say('codebook.source')} value={draft.source} onWrite={(source) => write({ source })} />
      <Choice
        label={say('workbench.reliability')}
        value={draft.reliability}
        choices={RELIABILITIES.map((value) => ({
          value,
          says: say(`workbench.reliability.${value === '' ? 'unset' : value}`),
        }))}
        onChoose={(reliability) => write({ reliability })}
      />
    </section>
  );
}

/** What is decided once, when a code is made. */
function NewFields({ place, draft, book, problems }: Parameters<typeof TermFields>[0]) {
  const say = useSay();
  const language = useLook((look) => look.language);
  return (
    <>
      <Choice
        label={say('workbench.family')}
        value={draft.base.family}
        choices={book.families.map((family) => ({ value: family.id, says: family[language] }))}
        onChoose={(family) => draftChange(place, (now) => moved(now, book, family))}
      />
      <Field
        mono
        label={say('workbench.id')}
        value={draft.id}
        problems={problems.filter(({ spot }) => spot === 'id')}
        onWrite={(id) =>
          draftChange(place, (now) => ({
            ...now,
            id,
            added: now.added && { ...now.added, idTyped: true },
          }))
        }
      />
      <Choice
        label={say('workbench.level')}
        value={draft.level}
        choices={CODE_LEVELS.map((value) => ({ value, says: say(`codebook.level.${value}`) }))}
        onChoose={(level) => draftChange(place, (now) => ({ ...now, level }))}
      />
    </>
  );
}

/** The English name makes the id until a person writes another. */
function named(draft: Draft, book: Codebook, en: string): Draft {
  if (draft.added === null || draft.added.idTyped) return { ...draft, en };
  return { ...draft, en, id: idSuggested(book, draft.base.family, en) };
}

function moved(draft: Draft, book: Codebook, family: string): Draft {
  const after = book.codes.findLast((code) => code.family === family)?.id ?? null;
  const added = draft.added && { ...draft.added, after };
  const next = { ...draft, base: { ...draft.base, family }, added };
  return draft.added?.idTyped ? next : { ...next, id: idSuggested(book, family, draft.en) };
}
