import type { Code, Codebook, CodeId, Family } from '../../shared/coding/codebook';
import type { Language } from '../../shared/wording/say';

/** The codebook, ready to be looked things up in. */
export interface Codes {
  readonly book: Codebook;
  readonly families: readonly FamilyCodes[];
  code(id: CodeId): Code | null;
  /** Name in the language of the window; the id itself when the codebook does not know it. */
  name(id: CodeId, language: Language): string;
  hue(id: CodeId): CodeHue;
  pattern(rule: string): RuleText;
}

export interface FamilyCodes {
  readonly family: Family;
  readonly codes: readonly Code[];
}

/** Family gives the hue in degrees, the place in the family the shade −1…1; the tokens do the rest, light and dark. */
export interface CodeHue {
  readonly hue: number;
  readonly shade: number;
}

export interface RuleText {
  readonly strength: 'strong' | 'weak' | 'exclude' | 'heading' | 'raise' | 'lower' | 'model' | 'other';
  /** Counted from 1, as people do. */
  readonly number: number;
  readonly pattern: string | null;
}

// The golden angle keeps neighbours far apart on the colour circle however many families there are.
const GOLDEN = 137.508;
const FIRST_HUE = 250;
// Lightness steps through three shades: more are not told apart at the size of a bar.
const SHADES = [0, -1, 1];

export function codesOf(book: Codebook): Codes {
  const byId = new Map(book.codes.map((code) => [code.id, code]));
  const families = book.families
    .map((family) => ({ family, codes: book.codes.filter((code) => code.family === family.id) }))
    .filter(({ codes }) => codes.length > 0);
  const hues = new Map<CodeId, CodeHue>();
  families.forEach(({ codes }, nth) => {
    codes.forEach((code, place) => {
      hues.set(code.id, { hue: (FIRST_HUE + nth * GOLDEN) % 360, shade: SHADES[place % SHADES.length] ?? 0 });
    });
  });
  return {
    book,
    families,
    code: (id) => byId.get(id) ?? null,
    name: (id, language) => byId.get(id)?.[language] ?? id,
    hue: (id) => hues.get(id) ?? { hue: FIRST_HUE, shade: 0 },
    pattern: (rule) => ruleText(byId, rule),
  };
}

/** `el.subject/strong/3` → the fourth strong pattern of that code. */
function ruleText(byId: ReadonlyMap<string, Code>, rule: string): RuleText {
  const [code = '', strength = '', index = ''] = rule.split('/');
  const rules = byId.get(code)?.rules;
  const [nth, number] = [Number(index), Number(index) + 1];
  switch (strength) {
    case 'strong':
    case 'weak':
    case 'exclude':
    case 'heading':
      return { strength, number, pattern: rules?.[strength]?.[nth] ?? null };
    case 'raise':
    case 'lower':
      return { strength, number, pattern: rules?.[strength]?.[nth]?.why ?? null };
    case 'model':
      return { strength, number, pattern: null };
    default:
      return { strength: 'other', number: 0, pattern: null };
  }
}
