import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code, Codebook, CodeId } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';
import { patternCompile } from '../../shared/coding/pattern';
import { folded } from '../../shared/text/fold';
import { say } from '../../shared/wording/say';
import {
  codeOfDraft,
  draftChanged,
  draftNew,
  draftOf,
  editOfDraft,
  idSuggested,
  type Draft,
} from '../../renderer/session/codedraft';
import {
  withLines,
  withMoved,
  withoutLine,
  withRow,
  withRowPart,
  withText,
} from '../../renderer/session/draftsteps';
import { codesOf } from '../../renderer/session/codes';
import { codesFound } from '../../renderer/views/codebook/finding';
import { listsOf } from '../../renderer/views/codebook/listsof';
import { latest } from '../../renderer/views/codebook/latest';
import { patternOf, patternPhrases, type Phrase } from '../../renderer/views/codebook/pieces';
import { reasonTold } from '../../shared/coding/reasonTold';
import { draftProblems, problemsTold } from '../../renderer/views/codebook/problems';

const file = resolve(import.meta.dirname, '..', '..', 'corpora', 'codebooks', 'governance.json');
const book = JSON.parse(readFileSync(file, 'utf8')) as Codebook;
const codeNamed = (id: string): Code => {
  const found = book.codes.find((code) => code.id === id);
  if (!found) throw new Error(`no code ${id}`);
  return found;
};
const archive: Code = {
  id: 'lc.archive' as CodeId,
  family: 'lc',
  zh: '归档',
  en: 'Archiving',
  level: 'clause',
  source: '',
  definition: '',
  include: '',
  exclude: '',
  manual: true,
  rules: { strong: ['归档', '立卷~8~档案', '移交'], weak: ['存档'], exclude: [] },
};

/** Phrases in the shorthand of this test. */
const told = (phrases: readonly Phrase[]): string => phrases.map(phraseTold).join(' | ');
const phraseTold = (phrase: Phrase): string =>
  phrase
    .map((piece): string => {
      switch (piece.kind) {
        case 'words':
          return piece.text;
        case 'gap':
          return `<${piece.least}-${piece.most} ${piece.within}>`;
        case 'list':
          return `{${piece.name}}`;
        case 'choice':
          return `(${piece.ways.map(phraseTold).join('/')})`;
        case 'optional':
          return `[${phraseTold(piece.phrase)}]`;
        case 'look':
          return `<${piece.denied ? 'not ' : ''}${piece.ahead ? 'before' : 'after'} ${piece.ways.map(phraseTold).join('/')}>`;
        case 'edge':
          return piece.start ? '<start>' : '<end>';
        case 'digit':
          return '<digit>';
        case 'times':
          return `×${piece.least}-${piece.most}`;
        case 'raw':
          return `\`${piece.source}\``;
      }
    })
    .join('');

describe('a pattern as it is read', () => {
  it.each([
    ['归档', '归档'],
    ['归档范围|档案收集', '归档范围 | 档案收集'],
    ['(?:立卷|移交)~8~(?:档案|电子文件)', '(立卷/移交)<0-8 sentence>(档案/电子文件)'],
    ['档案-6-移交', '档案<0-6 comma>移交'],
    ['由{部门}负责', '由{部门}负责'],
    ['{应}|{可}', '{应} | {可}'],
    ['建立~6~档案(?!馆)', '建立<0-6 sentence>档案<not before 馆>'],
    ['(?<=职责)分工', '<after 职责>分工'],
    ['(?:公共)?数据', '[公共]数据'],
    ['其?所?移交', '[其][所]移交'],
    ['[、，]?归档', '[(、/，)]归档'],
    ['[^，。；]{0,24}归档', '<0-24 comma>归档'],
    ['[^。；]{2,60}归档', '<2-60 sentence>归档'],
    ['以.{0,40}为目标', '以<0-40 anything>为目标'],
    ['^组织', '<start>组织'],
    ['分工$', '分工<end>'],
    ['到20\\d\\d年', '到20<digit><digit>年'],
    ['[a-z]级', '`[a-z]`级'],
    ['数据\\(库\\)', '数据(库)'],
    ['(?:市|县){2,3}级', '(市/县)×2-3级'],
    ['(?:(?:A|B)C|D)', '(A/B)C | D'],
  ])('%s', (pattern, expected) => {
    expect(told(patternPhrases(pattern) ?? [])).toBe(expected);
  });

  it('is nothing while its brackets are open', () => {
    expect(patternPhrases('(?:归档|移交')).toBeNull();
  });

  it('every pattern of the codebook reads without a piece of expression', () => {
    const patterns = book.codes.flatMap(({ rules }) => [...rules.strong, ...rules.weak, ...rules.exclude]);
    const hard = patterns.filter((pattern) => {
      const phrases = patternPhrases(pattern);
      return phrases === null || told(phrases).includes('`');
    });
    expect(patterns.length).toBeGreaterThan(900);
    expect(hard).toEqual([]);
  });
});

describe('words taken from a text', () => {
  it.each([
    ['归档', '归档'],
    ['数据（库）', '数据（库）'],
    ['a.b(c)*', 'a\\.b\\(c\\)\\*'],
    ['{部门}', '\\x7b部门\\x7d'],
    ['５０％ 以上', '50%以上'],
    ['应当\n归档', '应当归档'],
  ])('%j becomes %s', (words, pattern) => {
    expect(patternOf(words)).toBe(pattern);
  });

  it('find themselves in the text the rules read, whatever signs they hold', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'归档数据1~-12{}[]()|.*+?^$\\，。（）') });
    fc.assert(
      fc.property(signs, (words) => {
        const read = folded(words).text.trim();
        fc.pre(read !== '');
        expect(patternCompile(patternOf(words), {}).exec(read)?.[0]).toBe(read);
      }),
    );
  });
});

describe('a code being written', () => {
  it('gives back every code of the codebook as it was', () => {
    for (const code of book.codes) {
      const draft = draftOf(code);
      expect(codeOfDraft(draft)).toEqual(code);
      expect(draftChanged(draft)).toBe(false);
    }
  });

  const draft = draftOf(archive);
  const key = (nth: number, of: Draft = draft): number => of.lists.strong[nth]?.key ?? -1;
  const strong = (of: Draft): readonly string[] => codeOfDraft(of).rules.strong;

  it('takes, moves and gives up lines; empty ones are not kept', () => {
    expect(strong(withLines(draft, 'strong', key(0), ['整理']))).toEqual([
      '归档',
      '整理',
      '立卷~8~档案',
      '移交',
    ]);
    expect(strong(withMoved(draft, 'strong', key(2), -1))).toEqual(['归档', '移交', '立卷~8~档案']);
    expect(withMoved(draft, 'strong', key(0), -1)).toBe(draft);
    expect(strong(withoutLine(draft, 'strong', key(1)))).toEqual(['归档', '移交']);
    const empty = withLines(draft, 'strong', null, ['']);
    expect(draftChanged(empty)).toBe(false);
  });

  it('makes several of a text of several lines, as pasted', () => {
    const pasted = withText(draft, 'strong', key(0), '归档\r\n整理\n\n鉴定');
    expect(strong(pasted)).toEqual(['归档', '整理', '鉴定', '立卷~8~档案', '移交']);
    expect(new Set(pasted.lists.strong.map((line) => line.key)).size).toBe(5);
  });

  it('writes circumstances by their fields', () => {
    const begun = withRow(draft, 'raise');
    const row = begun.turns.raise[0]?.key ?? -1;
    const done = withRowPart(begun, 'raise', row, { with: 'lc.share、 dq.*', item: 'no', why: '另有共享' });
    expect(codeOfDraft(done).rules.raise).toEqual([
      { with: ['lc.share', 'dq.*'], item: false, why: '另有共享' },
    ]);
  });

  it('leaves out what was emptied', () => {
    const code = codeOfDraft({
      ...draftOf({ ...archive, aliases: ['立卷'] }),
      aliases: ' ；',
      reliability: '',
    });
    expect(Object.keys(code)).not.toContain('aliases');
    expect(Object.keys(code)).not.toContain('reliability');
  });
});

describe('a new code', () => {
  const draft = draftNew(book, 'lc', archive.id);

  it('gets an id of its family that no code has', () => {
    expect(idSuggested(book, 'lc', 'Audit trail')).toBe('lc.audit_trail');
    expect(idSuggested(book, 'lc', 'Archive')).toBe('lc.archive_2');
    expect(idSuggested(book, 'lc', '抽样')).toBe('lc.new');
  });

  it('is added behind the chosen one, and the engine’s reader takes it', () => {
    const named = { ...draft, zh: '抽样', en: 'Sampling', id: 'lc.sampling' };
    const edit = editOfDraft(named);
    expect(edit).toMatchObject({ kind: 'add', after: 'lc.archive', code: { family: 'lc', manual: false } });
    expect(draftProblems(named, book)).toEqual([]);
    const code = codeOfDraft(withText(named, 'strong', named.lists.strong[0]?.key ?? -1, '抽样'));
    expect(codebookRead({ ...book, codes: [...book.codes, code] })).toMatchObject({ ok: true });
  });

  it('says what is missing and which id cannot be', () => {
    expect(draftProblems(draft, book).map(({ spot }) => spot)).toEqual(['zh', 'en']);
    const bad = { ...draft, zh: '归', en: 'A', id: '归档' };
    expect(draftProblems(bad, book)).toMatchObject([
      { spot: 'id', message: { key: 'workbench.problem.idShape' } },
    ]);
    const used = { ...draft, zh: '归', en: 'A', id: 'lc.archive' };
    expect(draftProblems(used, book)).toMatchObject([
      { spot: 'id', message: { key: 'workbench.problem.idUsed' } },
    ]);
  });
});

describe('a problem', () => {
  const found = (draft: Draft): ReturnType<typeof problemsTold> => {
    const code = codeOfDraft(draft);
    const reading = codebookRead({
      ...book,
      codes: book.codes.map((one) => (one.id === code.id ? code : one)),
    });
    return reading.ok ? [] : problemsTold(draft, reading.problems);
  };
  const draft = draftOf(codeNamed('lc.archive'));

  it('stands at its line, even behind an empty one, and in the words of the window', () => {
    const gapped = withLines(draft, 'strong', draft.lists.strong[0]?.key ?? -1, ['', '归档(']);
    const bad = gapped.lists.strong[2]?.key ?? -1;
    expect(found(gapped)).toMatchObject([
      { spot: `strong ${bad}`, message: { key: 'workbench.problem.openGroup' } },
    ]);
  });

  it.each([
    ['.*归档', 'workbench.problem.unbounded'],
    ['{无此词表}', 'workbench.problem.noList'],
    ['(?:归档)?', 'workbench.problem.empty'],
    ['归档)', 'workbench.problem.closedGroup'],
    ['[归档', 'workbench.problem.openClass'],
    ['?归档', 'workbench.problem.nothingToRepeat'],
  ])('%s', (pattern, key) => {
    const [problem] = found(withLines(draft, 'weak', null, [pattern]));
    expect(problem?.message.key).toBe(key);
    expect(say('zh', problem?.message.key ?? 'workbench.save', problem?.message.values)).not.toMatch(
      /\{\w+\}/,
    );
  });

  it('stands at the gate and at a circumstance', () => {
    expect(found({ ...draft, gate: '(' })[0]?.spot).toBe('gate');
    const turned = withRow(draft, 'lower');
    const row = turned.turns.lower[0]?.key ?? -1;
    expect(found(turned)[0]?.spot).toBe(`lower ${row}`);
    const named = withRowPart(turned, 'lower', row, { with: 'lc.nowhere', why: '试' });
    expect(found(named)).toMatchObject([
      { spot: `lower ${row}`, message: { key: 'workbench.problem.noCode', values: { code: 'lc.nowhere' } } },
    ]);
  });

  it('that nobody foresaw is told as it is', () => {
    expect(reasonTold('something else')).toEqual({
      key: 'workbench.problem.other',
      values: { reason: 'something else' },
    });
  });
});

describe('finding a code', () => {
  const { families } = codesOf(book);
  const ids = (words: string): string[] =>
    codesFound(families, words, 'zh').flatMap(({ codes }) => codes.map(({ id }) => id));

  it.each([
    ['by name', '归档', 'lc.archive'],
    ['by alias', '立卷归档', 'lc.archive'],
    ['by id', 'lc.arch', 'lc.archive'],
    ['by its English name', 'archiving', 'lc.archive'],
  ])('%s', (_, words, id) => {
    expect(ids(words)).toContain(id);
  });

  it('leaves nothing for what is nowhere, all for nothing, and a whole family for its name', () => {
    expect(ids('没有这样的编码')).toEqual([]);
    expect(ids(' ')).toHaveLength(book.codes.length);
    expect(ids('生命周期')).toEqual(expect.arrayContaining(['lc.archive', 'lc.share']));
  });
});

describe('the word lists of a code', () => {
  it('are those its rules, gate and circumstances cite', () => {
    const words = { 部门: '局|厅', 数据: '数据|信息', 应: '应当' };
    const rules = {
      strong: ['{部门}负责'],
      weak: [],
      exclude: [],
      gate: '{数据}',
      lower: [{ text: '{无}', why: '' }],
    };
    expect(listsOf({ ...archive, rules }, { ...book, words })).toEqual(['部门', '数据']);
  });
});

describe('asking while a person types', () => {
  it('asks one at a time, skips what was overtaken, and tells the last', async () => {
    const asked: string[] = [];
    const told: string[] = [];
    const answers: (() => void)[] = [];
    const asking = latest(
      (question: string) => {
        asked.push(question);
        return new Promise<string>((resolve) => answers.push(() => resolve(`${question}!`)));
      },
      (answer) => told.push(answer),
    );
    const answered = async (): Promise<void> => {
      answers.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    };
    asking.ask('归');
    asking.ask('归档');
    asking.ask('归档范围');
    expect(asked).toEqual(['归']);
    await answered();
    expect(asked).toEqual(['归', '归档范围']);
    await answered();
    expect(told).toEqual(['归档范围!']);
    asking.ask('移交');
    asking.drop();
    await answered();
    expect(told).toEqual(['归档范围!']);
  });
});
