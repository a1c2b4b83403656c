import { inForce } from '../../../shared/analysis/filter';
import { standardConclusions } from '../../../shared/analysis/conclusions';
import { gapCodes } from '../../../shared/analysis/gaps/search';
import {
  type Conclusion,
  robustness,
  robustnessVariants,
  type RobustnessRow,
} from '../../../shared/analysis/robustness';
import {
  secondYardstick,
  THREE_LAYERS,
  type YardstickVerdict,
} from '../../../shared/analysis/secondYardstick';
import { countBoth } from '../../../shared/analysis/bits';
import { type UnitIndex, unitsIn, unitsWith } from '../../../shared/analysis/unitIndex';
import type { CodeId } from '../../../shared/coding/codebook';
import type { RobustnessAnswer, Scope, StudyCell, StudyTable } from '../../../shared/contract/study';
import type { Message, Sentence } from '../../../shared/wording/say';
import { column } from './attention';
import { both, codeName } from './sides';

/** Table 10 and the second yardstick of method §6.3 and §3.9, over the texts that provide for something. */
export function robustnessAnswer(index: UnitIndex, least: number): Omit<RobustnessAnswer, 'basis'> {
  const codes = gapCodes(index.book).map(({ id }) => id);
  const base = { index, least, stages: 'extended' } as const;
  const variants = robustnessVariants(base, []);
  const found = robustness(base, variants, (under) => standardConclusions(under, codes));
  // Those of the whole system before those of single places, which are many and change with the threshold.
  const rows = [...found].sort((a, b) => weight(a) - weight(b));
  const changing = rows.filter(({ stable }) => !stable).length;
  const longest = [...index.documents].sort((a, b) => b.characters - a.characters)[0];
  const says: Message[] = [
    {
      key: 'study.robustness.counted',
      values: { all: rows.length, stable: rows.length - changing, changing },
    },
    ...(longest === undefined
      ? []
      : [{ key: 'study.robustness.longest', values: { title: longest.facts.title } } as const]),
    { key: 'study.robustness.notHere' },
  ];
  return {
    table: tableOf(
      index,
      rows,
      variants.map(({ id }) => id),
    ),
    ...yardsticks(index, codes),
    says,
  };
}

const LOCAL = /^absent:(?:provincial|municipal):/;

function weight({ id, stable }: RobustnessRow): number {
  return Number(stable) * 2 + Number(LOCAL.test(id));
}

function tableOf(index: UnitIndex, rows: readonly RobustnessRow[], variants: readonly string[]): StudyTable {
  return {
    id: 'robustness',
    title: both('study.robustness.title'),
    corner: both('paper.column.conclusion'),
    rows: rows.map(({ id, stable }) => ({
      key: id,
      name: conclusionSaid(index, id),
      note: stable ? null : both('study.changes'),
    })),
    columns: [
      column('base', 'study.column.base', 'text'),
      ...variants.map((id) => column(id, `study.variant.${id as 'threshold'}`, 'text')),
    ],
    values: rows.map(({ base, variants: others }) => [
      holds(base),
      ...others.map(({ conclusion }) => holds(conclusion)),
    ]),
    texts: rows.map(({ base, variants: others }) => [
      outcomeSaid(base, base),
      ...others.map(({ conclusion }) => outcomeSaid(conclusion, base)),
    ]),
    totals: null,
    scoped: null,
    cells: rows.map(({ id, variants: others }) => {
      const cell = conclusionCell(id);
      return [cell, ...others.map(() => cell)];
    }),
  };
}

function holds(conclusion: Conclusion | null): number | null {
  return conclusion === null ? null : Number(conclusion.holds);
}

/** Not asked is neither yes nor no; what differs from the base is said with its number. */
function outcomeSaid(conclusion: Conclusion | null, base: Conclusion | null): Sentence {
  if (conclusion === null) return both('study.outcome.notAsked');
  const plain = both(conclusion.holds ? 'study.outcome.holds' : 'study.outcome.fails');
  if (base === null || base.holds === conclusion.holds) return plain;
  return { zh: `${plain.zh} ≠`, en: `${plain.en} ≠` };
}

function conclusionSaid(index: UnitIndex, id: string): Sentence {
  const [kind = '', ...rest] = id.split(':');
  const code = codeName(index.book, rest.at(-1) ?? '');
  const where =
    rest[0] === 'all' ? both('paper.everywhere') : both('study.where', { where: rest.at(-2) ?? '' });
  const key = `paper.conclusion.${kind as 'absent'}` as const;
  return {
    zh: both(key, { code: code.zh, where: where.zh }).zh,
    en: both(key, { code: code.en, where: where.en }).en,
  };
}

/** `absent:provincial:云岭:lc.archive`, `emptyRow:co.law`: the clauses that would speak against it. */
function conclusionCell(id: string): StudyCell | null {
  const [kind = '', ...rest] = id.split(':');
  const code = rest.at(-1) as CodeId | undefined;
  if (code === undefined) return null;
  const sides = { by: 'cross', rows: 'family:co', columns: 'stages12' } as const;
  if (kind === 'emptyRow') return { ...sides, row: code, column: null };
  if (kind === 'emptyColumn') return { ...sides, row: null, column: code };
  const scope: Scope | null = rest[0] === 'all' ? null : { by: 'places', key: rest.slice(0, -1).join(':') };
  return { by: 'codes', codes: [code], scope };
}

/** What the paper's framework finds absent in national texts, asked again of the three layers. */
function yardsticks(
  index: UnitIndex,
  codes: readonly CodeId[],
): Pick<RobustnessAnswer, 'yardstick' | 'layers'> {
  const nation = unitsIn(index, ({ facts }) => facts.level === 'national' && inForce(facts));
  const absent = codes.filter((code) => countBoth(unitsWith(index, code), nation) === 0);
  const found = secondYardstick(index, absent, nation);
  const scope: Scope = { by: 'levels', key: 'national' };
  const categories = THREE_LAYERS.flatMap((layer) =>
    layer.categories.map((category) => ({ layer, category })),
  );
  const nameOf = (id: string | null): Sentence =>
    categories.find(({ category }) => category.id === id)?.category ?? { zh: '—', en: '—' };
  const named = (verdict: YardstickVerdict): Sentence => {
    const by = verdict.providedBy.map((code) => codeName(index.book, code));
    return { zh: by.map(({ zh }) => zh).join('、'), en: by.map(({ en }) => en).join(', ') };
  };
  return {
    yardstick: {
      id: 'yardstick',
      title: both('study.yardstick.title'),
      corner: both('study.column.absentCode'),
      rows: found.codes.map(({ code }) => ({ key: code, name: codeName(index.book, code), note: null })),
      columns: [
        column('verdict', 'study.column.verdict', 'text'),
        column('category', 'study.column.category', 'text'),
        column('providedBy', 'study.column.providedBy', 'text'),
      ],
      values: found.codes.map(() => [null, null, null]),
      texts: found.codes.map((verdict) => [
        both(`study.verdict.${verdict.verdict}`),
        plain(nameOf(verdict.category)),
        named(verdict),
      ]),
      totals: null,
      scoped: null,
      cells: found.codes.map(({ providedBy, code }) => [
        { by: 'codes', codes: [code], scope },
        null,
        providedBy.length === 0 ? null : { by: 'codes', codes: providedBy, scope },
      ]),
    },
    layers: {
      id: 'layers',
      title: both('study.layers.title'),
      corner: both('study.column.category'),
      rows: categories.map(({ layer, category }) => ({
        key: category.id,
        name: plain(category),
        note: plain(layer),
      })),
      columns: [{ ...column('units', 'study.column.nationalUnits', 'count'), heat: true }],
      values: found.categories.map(({ units }) => [units]),
      texts: null,
      totals: null,
      scoped: null,
      cells: categories.map(({ category }) => [{ by: 'codes', codes: category.codes, scope }]),
    },
  };
}

function plain({ zh, en }: Sentence): Sentence {
  return { zh, en };
}
