import { attention } from '../analysis/attention';
import { countBoth } from '../analysis/bits';
import { familyCodes } from '../analysis/framework';
import { lifecycle } from '../analysis/lifecycle';
import { rigidity } from '../analysis/rigidity';
import { MODALITIES } from '../analysis/modality';
import { unitsIn, unitsWith } from '../analysis/unitIndex';
import type { CodeId } from '../coding/codebook';
import { say } from '../wording/say';
import type { ReportInput } from './input';
import { countCell, percentCell, type Block, type Cell, type TableBlock } from './report';

/** What the texts provide for: figure 1 and tables 3 to 6 and 8. */
export function coverageBlocks(input: ReportInput): Block[] {
  const { language, figure } = input;
  return [
    { kind: 'heading', text: say(language, 'paper.coverage') },
    { kind: 'figure', figure, caption: say(language, 'paper.figure1') },
    ...attentionParagraphs(input),
    familyTable(input, 'el', say(language, 'paper.table3')),
    familyTable(input, 'co', say(language, 'paper.table4')),
    stageTable(input),
    emptyCells(input),
    lifecycleTable(input),
    rigidityTable(input),
  ];
}

function attentionParagraphs({ language, index }: ReportInput): Block[] {
  return (['el', 'co', 'lc'] as const).flatMap((family): Block[] => {
    const codes = familyCodes(index.book, family);
    const { spread, units } = attention(index, codes);
    if (spread === null) return [];
    const most = units.indexOf(Math.max(...units));
    const name = index.book.families.find(({ id }) => id === family)?.[language] ?? family;
    return [
      {
        kind: 'paragraph',
        text: say(language, 'paper.attention', {
          family: name,
          covered: units.filter((n) => n > 0).length,
          all: codes.length,
          entropy: spread.shannon.toFixed(3),
          even: spread.shannonNormalised?.toFixed(3) ?? '—',
          gini: spread.gini.toFixed(3),
          most: labelOf({ language, index }, codes[most]),
          share: percentCell((units[most] ?? 0) / units.reduce((sum, n) => sum + n, 0)),
        }),
      },
    ];
  });
}

function familyTable(input: ReportInput, family: string, caption: string): TableBlock {
  const { language, index } = input;
  const codes = familyCodes(index.book, family);
  const rows = index.documents.map(({ id, facts }): Cell[] => {
    const within = unitsIn(index, (document) => document.id === id);
    return [facts.title, ...codes.map((code) => countCell(countBoth(unitsWith(index, code), within)))];
  });
  return {
    kind: 'table',
    caption,
    columns: [say(language, 'paper.column.title'), ...codes.map((code) => labelOf(input, code))],
    rows: [...rows, totals(say(language, 'paper.total'), rows)],
    note: say(language, 'paper.multiple'),
  };
}

function totals(name: string, rows: readonly (readonly Cell[])[]): Cell[] {
  const [first = []] = rows;
  const sums = first.slice(1).map((_, c) =>
    rows.reduce((sum, row) => {
      const cell = row[c + 1];
      return sum + (typeof cell === 'number' ? cell : 0);
    }, 0),
  );
  return [name, ...sums];
}

function stageTable(input: ReportInput): TableBlock {
  const { language, stages } = input;
  return {
    kind: 'table',
    caption: say(language, 'paper.table5'),
    columns: ['', ...stages.stages.map((stage) => labelOf(input, stage))],
    rows: stages.components.map((component, c) => [
      labelOf(input, component),
      ...stages.stages.map((_, s) => countCell(stages.counts[c]?.[s] ?? 0)),
    ]),
    note: say(language, 'paper.table5.note', { share: percentCell(stages.emptyShare) }),
  };
}

function emptyCells(input: ReportInput): Block {
  const { language, stages } = input;
  const items = stages.components.flatMap((component, c) => {
    const empty = stages.stages.filter((_, s) => (stages.counts[c]?.[s] ?? 0) === 0);
    if (empty.length === 0) return [];
    return [`${labelOf(input, component)} × ${empty.map((stage) => labelOf(input, stage)).join('、')}`];
  });
  return items.length === 0
    ? { kind: 'paragraph', text: say(language, 'paper.noEmpty') }
    : { kind: 'list', items: [say(language, 'paper.empty'), ...items] };
}

function lifecycleTable(input: ReportInput): TableBlock {
  const { language, index } = input;
  const stages = familyCodes(index.book, 'lc');
  return {
    kind: 'table',
    caption: say(language, 'paper.table6'),
    columns: [
      say(language, 'paper.column.title'),
      ...stages.map((stage) => labelOf(input, stage)),
      ...(['front', 'mid', 'back'] as const).map((part) => say(language, `paper.part.${part}`)),
    ],
    rows: index.documents.map(({ id, facts }) => {
      const cycle = lifecycle(
        index,
        'extended',
        unitsIn(index, (document) => document.id === id),
      );
      return [
        facts.title,
        ...cycle.stages.map(({ units }) => countCell(units)),
        ...(['front', 'mid', 'back'] as const).map((part) => percentCell(cycle.parts[part].share)),
      ];
    }),
    note: say(language, 'paper.table6.note'),
  };
}

function rigidityTable(input: ReportInput): TableBlock {
  const { language, index } = input;
  const codes = ['el', 'co', 'lc'].flatMap((family) => familyCodes(index.book, family));
  return {
    kind: 'table',
    caption: say(language, 'paper.table8'),
    columns: [
      say(language, 'paper.column.label'),
      ...MODALITIES.map((modality) => say(language, `modality.${modality}`)),
      ...(['rigid', 'soft', 'responsible', 'standard', 'consequence'] as const).map((column) =>
        say(language, `paper.column.${column}`),
      ),
    ],
    rows: rigidity(index, codes).map((row) => [
      labelOf(input, row.code),
      ...MODALITIES.map((modality) => countCell(row.modalities[modality])),
      ...[row.rigid, row.soft, row.responsible, row.standard, row.consequence].map((share) =>
        row.few ? '—' : percentCell(share),
      ),
    ]),
    note: say(language, 'paper.table8.note'),
  };
}

export function labelOf(
  { language, index }: Pick<ReportInput, 'language' | 'index'>,
  id: CodeId | undefined,
): string {
  return index.book.codes.find((code) => code.id === id)?.[language] ?? id ?? '';
}
