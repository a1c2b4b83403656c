import { describe, expect, it } from 'vitest';
import type { Block } from '../../renderer/views/reader/blocks';
import { codeMarks, codesOver, type TextMark } from '../../renderer/views/reader/marks';
import { runs } from '../../renderer/views/reader/runs';
import { chosenSpan, clauseOf, stepFrom } from '../../renderer/views/reader/words';
import { codingsShown } from '../../renderer/views/reader/origin';
import type { CodeId } from '../../shared/coding/codebook';
import type { Coding } from '../../shared/coding/coding';
import { DETAIL_NONE } from '../../shared/coding/detail';
import type { Clause, ClauseId } from '../../shared/policy/document';

const TEXT = '第一条 数据应当共享。\n第二条 部门负责归档；档案馆接收。\n';
const block = (id: string, words: string): Block => {
  const start = TEXT.indexOf(words);
  const clause = { id: id as ClauseId } as Clause;
  return {
    kind: 'clause',
    clause,
    start,
    end: start + words.length,
    hanging: null,
    label: null,
    codings: [],
  };
};
const blocks = [block('1', '数据应当共享。'), block('2', '部门负责归档；档案馆接收。')];
const at = (words: string): number => TEXT.indexOf(words);

describe('steps by words', () => {
  it('go from word to word, on into the next clause, and stay at the ends', () => {
    const stops: string[] = [];
    for (let place = at('数据'), n = 0; n < 6; n += 1) {
      const next = stepFrom(TEXT, blocks, place, 1, 'word');
      stops.push(TEXT.slice(place, next));
      place = next;
    }
    expect(stops.slice(0, 4)).toEqual(['数据', '应当', '共享', '。']);
    expect(stops[4]).toBe('\n第二条 部门');
    const end = TEXT.length - 1;
    expect(stepFrom(TEXT, blocks, end, 1, 'word')).toBe(end);
    expect(stepFrom(TEXT, blocks, at('数据'), -1, 'word')).toBe(at('数据'));
    expect(stepFrom(TEXT, blocks, at('部门'), -1, 'word')).toBe(at('。\n'));
  });

  it('go by sentences, a semicolon ending one', () => {
    expect(stepFrom(TEXT, blocks, at('部门'), 1, 'sentence')).toBe(at('档案馆'));
    expect(stepFrom(TEXT, blocks, at('接收'), -1, 'sentence')).toBe(at('档案馆'));
  });

  it('choose what lies between, whichever way one went; a caret alone is nothing', () => {
    expect(chosenSpan({ anchor: 9, focus: 4 })).toEqual({ start: 4, end: 9 });
    expect(chosenSpan({ anchor: 4, focus: 4 })).toBeNull();
  });

  it('stand in the clause that ends where they end', () => {
    const end = at('。\n') + 1;
    expect(clauseOf(blocks, { anchor: at('数据'), focus: end })).toBe('1');
    expect(clauseOf(blocks, { anchor: end, focus: at('部门') })).toBe('2');
  });
});

const code = 'lc.share' as CodeId;
const coding: Coding = {
  ...{ clause: '1' as ClauseId, code, score: 2, status: 'accepted' },
  evidence: [{ start: 4, end: 8, rule: 'lc.share/strong/0' }],
  detail: { ...DETAIL_NONE, spans: [{ start: 6, end: 11 }], uncertain: true },
};

describe('the words behind a coding', () => {
  it('are the machine’s and the person’s, the person’s where they overlap', () => {
    const drawn = runs<TextMark>({ start: 4, end: 12 }, codeMarks([coding])).map(
      (run) => [TEXT.slice(run.start, run.end), codesOver(run).map(({ by }) => by)] as const,
    );
    expect(drawn).toEqual(
      [
        ['数据', ['machine']],
        ['应当', ['person']],
        ['共享。', ['person']],
        ['\n', []],
      ].map(([words, by]) => [words, by]),
    );
  });

  it('are shown by whether a person doubts them', () => {
    const { detail: _, ...sure } = coding;
    const shown = codingsShown([coding, { ...sure, code: 'lc.open' as CodeId }], 'uncertain', false);
    expect(shown).toEqual([coding]);
  });
});
