import { FEW_UNITS } from '../analysis/rigidity';
import { gapCodes } from '../analysis/gaps/search';
import { countBits } from '../analysis/bits';
import { unitsWith } from '../analysis/unitIndex';
import { say } from '../wording/say';
import type { ReportInput } from './input';
import type { Block, TableBlock } from './report';

/** What was studied and how: method paragraph with the real numbers, table 1, table 2. */
export function methodBlocks(input: ReportInput): Block[] {
  const { language, documents, index, options, codings } = input;
  const levels = (level: string): number => documents.filter(({ facts }) => facts.level === level).length;
  const say_ = (key: Parameters<typeof say>[1], values?: Parameters<typeof say>[2]): string =>
    say(language, key, values);
  return [
    { kind: 'heading', text: say_('paper.method') },
    {
      kind: 'paragraph',
      text: say_('paper.method.sample', {
        documents: documents.length,
        national: levels('national'),
        provincial: levels('provincial'),
        municipal: levels('municipal'),
        compared: index.documents.length,
        units: index.documents.reduce((sum, one) => sum + one.units, 0),
        characters: documents.reduce((sum, one) => sum + one.characters, 0),
        day: input.day,
      }),
    },
    {
      kind: 'paragraph',
      text: say_('paper.method.coding', {
        codebook: `${index.book.id} ${index.book.version}`,
        hash: input.codebookSha256.slice(0, 12),
        codes: gapCodes(index.book).length,
        program: input.program,
        suggested: codings.suggested,
        accepted: codings.accepted,
        rejected: codings.rejected,
        candidate: codings.candidate,
        machine: say_(`paper.machine.${input.machine}`),
      }),
    },
    {
      kind: 'paragraph',
      text: say_('paper.method.gaps', {
        threshold: options.threshold,
        soft: Math.round(options.softShare * 100),
        weak: options.weakFrom,
        nothing: options.voidFrom,
      }),
    },
    sampleTable(input),
    codebookTable(input),
  ];
}

function sampleTable({ language, documents }: ReportInput): TableBlock {
  return {
    kind: 'table',
    caption: say(language, 'paper.table1'),
    columns: (
      [
        'no',
        'title',
        'number',
        'kind',
        'place',
        'date',
        'effective',
        'status',
        'characters',
        'articles',
        'hash',
      ] as const
    ).map((column) => say(language, `paper.column.${column}`)),
    rows: documents.map(({ facts, characters, articles, sha256 }, nth) => [
      nth + 1,
      facts.title,
      facts.documentNumber ?? '',
      say(language, `kind.${facts.kind}`),
      facts.region ?? '',
      facts.date ?? '',
      facts.effectiveDate ?? '',
      say(language, `docStatus.${facts.status}`),
      characters,
      articles,
      sha256.slice(0, 12),
    ]),
    note: say(language, 'paper.table1.note'),
  };
}

function codebookTable({ language, index }: ReportInput): TableBlock {
  return {
    kind: 'table',
    caption: say(language, 'paper.table2'),
    columns: (['code', 'label', 'reliability', 'patterns', 'units', 'remark'] as const).map((column) =>
      say(language, `paper.column.${column}`),
    ),
    rows: gapCodes(index.book).map((code) => {
      const units = countBits(unitsWith(index, code.id));
      return [
        code.id,
        code[language],
        say(language, `paper.reliability.${code.reliability ?? 'confirm'}`),
        code.rules.strong.length + code.rules.weak.length,
        units,
        units < FEW_UNITS ? say(language, 'paper.few') : '',
      ];
    }),
    note: say(language, 'paper.table2.note', { few: FEW_UNITS }),
  };
}
