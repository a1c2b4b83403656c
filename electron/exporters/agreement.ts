import { LINE_COEFFICIENTS, type AgreementLine } from '../../shared/agreement/lines';
import type { Coefficient } from '../../shared/agreement/rating';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import type { AgreementAnswer, LayerRow } from '../../shared/contract/coders';
import { say, type Language } from '../../shared/wording/say';
import { csvText } from './csv';

/** A clause with what each layer says of it; null = it did not look. */
interface UnitRow {
  readonly title: string;
  readonly label: string;
  readonly codes: readonly (ReadonlySet<CodeId> | null)[];
}

/**
 * A row a clause and code, a column a coder, 1 yes, 0 no, blank missing: what `gangmu agreement` reads. The first
 * column names the unit: title, clause, code.
 */
export function unitsCsv(
  clauses: readonly UnitRow[],
  asked: readonly CodeId[],
  layers: readonly LayerRow[],
  language: Language,
): string {
  const rows = clauses.flatMap(({ title, label, codes }) =>
    asked.map((code) => [
      `《${title}》${label} ${code}`,
      ...codes.map((own) => (own === null ? '' : own.has(code) ? 1 : 0)),
    ]),
  );
  return csvText([['unit', ...columnNames(layers, language)], ...rows]);
}

/**
 * A row a code and one for all together (`pooled`). Coefficients and the bootstrap interval of α in six places; an
 * undefined one is blank, and why stands in `undefined`.
 */
export function coefficientsCsv(answer: AgreementAnswer, book: Codebook, language: Language): string {
  const names = columnNames(answer.layers, language);
  const label = (id: CodeId): string => book.codes.find((code) => code.id === id)?.[language] ?? id;
  const head = [
    ...['code', 'label', 'units', ...names.map((name) => `given: ${name}`), 'disagreements'],
    ...LINE_COEFFICIENTS.map((name) => say(language, `agreement.name.${name}`)),
    ...['alpha_low', 'alpha_high', 'bootstrap_samples', 'seed', 'undefined'],
  ];
  return csvText([
    head,
    line('pooled', say(language, 'coders.pooled'), answer.pooled, answer.seed, language),
    ...answer.codes.map((one) => line(one.code, label(one.code), one, answer.seed, language)),
  ]);
}

function line(
  key: string,
  label: string,
  { units, given, disagreements, coefficients, alphaInterval }: AgreementLine,
  seed: number,
  language: Language,
): (string | number)[] {
  const why = LINE_COEFFICIENTS.flatMap((name) => {
    const coefficient: Coefficient = coefficients[name];
    if (coefficient.value !== null) return [];
    return [
      `${say(language, `agreement.name.${name}`)}: ${say(language, `agreement.undefined.${coefficient.reason}`)}`,
    ];
  });
  return [
    ...[key, label, units, ...given, disagreements],
    ...LINE_COEFFICIENTS.map((name) => places(coefficients[name].value)),
    ...(alphaInterval === null
      ? ['', '', '', '']
      : [places(alphaInterval.low), places(alphaInterval.high), alphaInterval.samples, seed]),
    why.join('；'),
  ];
}

function places(value: number | null): number | string {
  return value === null ? '' : Number(value.toFixed(6));
}

/** Names of the columns, no two alike and none a number, so that they are read as names again. */
export function columnNames(layers: readonly LayerRow[], language: Language): string[] {
  const names: string[] = [];
  for (const { key, name } of layers) {
    const own = name ?? say(language, key === 'machine' ? 'coders.machine' : 'coders.agreed');
    const said = /^[\d.+-]+$/.test(own) ? `${own}号` : own;
    names.push(names.includes(said) ? `${said} ${key.slice(0, 4)}` : said);
  }
  return names;
}
