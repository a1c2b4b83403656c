import type { FactsEdit } from '../../../shared/project/edits';
import { KINDS, LEVELS, STATUSES, type FactName, type Facts } from '../../../shared/policy/document';
import type { Message, SentenceKey } from '../../../shared/wording/say';

export interface FactField {
  readonly name: FactName;
  /** Choices of a closed fact: what is stored, and how it is said. */
  readonly choices: readonly { readonly value: string; readonly says: SentenceKey }[] | null;
  /** May be set for many documents at once; titles and numbers belong to one. */
  readonly bulk: boolean;
}

/** Facts a person can correct, in the order of a bibliographic entry. */
export const FACT_FIELDS: readonly FactField[] = [
  { name: 'title', choices: null, bulk: false },
  { name: 'documentNumber', choices: null, bulk: false },
  { name: 'issuers', choices: null, bulk: true },
  {
    name: 'level',
    choices: [
      { value: '', says: 'fact.unknown' },
      ...LEVELS.map((value) => ({ value, says: `level.${value}` as const })),
    ],
    bulk: true,
  },
  { name: 'region', choices: null, bulk: true },
  { name: 'date', choices: null, bulk: true },
  { name: 'effectiveDate', choices: null, bulk: true },
  { name: 'kind', choices: KINDS.map((value) => ({ value, says: `kind.${value}` as const })), bulk: true },
  {
    name: 'status',
    choices: STATUSES.map((value) => ({ value, says: `docStatus.${value}` as const })),
    bulk: true,
  },
];

export function factField(name: FactName): FactField {
  const field = FACT_FIELDS.find((each) => each.name === name);
  if (!field) throw new Error(`no field for ${name}`);
  return field;
}

/** A fact as it stands in a field; '' when unknown. Several issuers are set apart by 、. */
export function factValue(facts: Facts, name: FactName): string {
  return name === 'issuers' ? facts.issuers.join('、') : (facts[name] ?? '');
}

export type FactReading =
  { readonly ok: true; readonly edit: FactsEdit } | { readonly ok: false; readonly failure: Message };

/** What a person typed, as an edit; dates also as 2024年5月1日 or 2024/5/1. */
export function factRead(name: FactName, entered: string): FactReading {
  const text = entered.trim();
  switch (name) {
    case 'title':
      return text
        ? { ok: true, edit: { title: text } }
        : { ok: false, failure: { key: 'library.needsTitle' } };
    case 'issuers':
      return { ok: true, edit: { issuers: text.split(/[、，,;；]\s*/).filter(Boolean) } };
    case 'date':
    case 'effectiveDate': {
      const date = text ? isoDate(text) : null;
      if (text && !date) return { ok: false, failure: { key: 'library.badDate', values: { entered: text } } };
      return { ok: true, edit: { [name]: date } };
    }
    case 'level':
      return { ok: true, edit: { level: LEVELS.find((level) => level === text) ?? null } };
    case 'kind':
      return { ok: true, edit: { kind: KINDS.find((kind) => kind === text) ?? 'other' } };
    case 'status':
      return { ok: true, edit: { status: STATUSES.find((status) => status === text) ?? 'inForce' } };
    case 'documentNumber':
    case 'region':
      return { ok: true, edit: { [name]: text || null } };
  }
}

function isoDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // The 31st of a month of 30 days would silently become another date.
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}
