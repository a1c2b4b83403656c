import type { Code } from '../../../shared/coding/codebook';
import type { Language } from '../../../shared/wording/say';
import type { FamilyCodes } from '../../session/codes';

/** The codes with these words in a name, an alias or the id; families without any are left out. */
export function codesFound(
  families: readonly FamilyCodes[],
  words: string,
  language: Language,
): readonly FamilyCodes[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return families;
  return families
    .map(({ family, codes }) => {
      const whole = family[language].toLowerCase().includes(wanted);
      return { family, codes: whole ? codes : codes.filter((code) => found(code, wanted)) };
    })
    .filter(({ codes }) => codes.length > 0);
}

function found(code: Code, wanted: string): boolean {
  return [code.zh, code.en, code.id, ...(code.aliases ?? [])].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}
