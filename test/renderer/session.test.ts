import { describe, expect, it } from 'vitest';
import { filterChips, toggled, yearRange } from '../../renderer/session/chips';
import { codesOf } from '../../renderer/session/codes';
import { bytes, cellText, fixed, percent, savedTime } from '../../renderer/session/format';
import { shareDone, tasksHear, timeLeft, type Progress, type Task } from '../../renderer/session/progress';
import {
  NOTHING,
  trailBack,
  trailForward,
  trailGo,
  trailLast,
  trailSelect,
  type Place,
  type Trail,
} from '../../renderer/session/trail';
import { FILTER_NONE } from '../../shared/analysis/filter';
import type { Code, Codebook, CodeId } from '../../shared/coding/codebook';
import type { DocumentId } from '../../shared/policy/document';

describe('the trail: back and forward as in a browser', () => {
  const place = (view: Place['view'], document: string | null = null): Place => ({
    view,
    document: document as DocumentId | null,
    selection: NOTHING,
  });
  const start: Trail = { past: [], here: place('coverage'), future: [] };

  it('back undoes go, forward undoes back', () => {
    const there = trailGo(start, place('reader', 'd1'));
    expect(trailBack(there).here).toEqual(place('coverage'));
    expect(trailForward(trailBack(there))).toEqual(there);
    expect(trailBack(start)).toBe(start);
    expect(trailForward(start)).toBe(start);
  });

  it('going on from the past forgets what lay ahead', () => {
    const back = trailBack(trailGo(start, place('reader', 'd1')));
    expect(trailGo(back, place('gaps')).future).toEqual([]);
  });

  it('a selection is no step, but one comes back to it', () => {
    const cell = { kind: 'cell', code: 'el.goal' as CodeId, document: 'd1' as DocumentId } as const;
    const selected = trailSelect(start, cell);
    expect(selected.past).toEqual([]);
    expect(trailBack(trailGo(selected, place('reader', 'd1'))).here.selection).toEqual(cell);
  });

  it('where one is already is no step', () => {
    expect(trailGo(start, place('coverage'))).toBe(start);
  });

  it('a view comes back as it was last left', () => {
    const trail = trailGo(trailGo(start, place('reader', 'd1')), place('gaps'));
    expect(trailLast(trail, 'reader')).toEqual(place('reader', 'd1'));
    expect(trailLast(trail, 'codebook')).toBeNull();
  });
});

describe('the filter as chips', () => {
  const filter = {
    ...FILTER_NONE,
    levels: ['provincial'],
    regions: ['东澜', '云岭'],
    kinds: ['plan'],
    statuses: ['draft'],
    fromYear: 2020,
    words: ' 数据 ',
  } as const;

  it('names each restriction, in the order of the panel', () => {
    expect(filterChips(filter).map(({ says }) => (typeof says === 'string' ? says : says.key))).toEqual([
      'filter.wordsChip',
      'level.provincial',
      '东澜',
      '云岭',
      'filter.since',
      'kind.plan',
      'docStatus.draft',
    ]);
    expect(filterChips(FILTER_NONE)).toEqual([]);
  });

  it('taking every chip away leaves no restriction', () => {
    let rest = filterChips(filter);
    let steps = 0;
    while (rest[0]) {
      rest = filterChips(rest[0].without);
      steps += 1;
    }
    expect(steps).toBe(7);
  });

  it('puts years the right way round', () => {
    expect(yearRange(2024, 2019)).toEqual({ fromYear: 2019, toYear: 2024 });
    expect(yearRange(null, 2019)).toEqual({ fromYear: null, toYear: 2019 });
  });

  it('a tick put twice is no tick', () => {
    expect(toggled(toggled(['东澜'], '云岭'), '云岭')).toEqual(['东澜']);
  });
});

describe('tasks', () => {
  const progress = (task: number, done: number): Progress => ({
    task,
    phase: 'reading',
    done,
    total: 6,
    secondsLeft: null,
    name: 'a.txt',
  });
  const own: Task = { id: 7, says: 'task.import', progress: null, cancelling: false, foreign: false };

  it('progress goes to its own task, which ends only with its answer', () => {
    const heard = tasksHear([own], progress(7, 6));
    expect(heard).toEqual([{ ...own, progress: progress(7, 6) }]);
  });

  it('a task begun elsewhere appears, and goes when its count is full', () => {
    const heard = tasksHear([own], progress(0, 2));
    expect(heard.map(({ id, foreign }) => [id, foreign])).toEqual([
      [7, false],
      [0, true],
    ]);
    expect(tasksHear(heard, progress(0, 6))).toEqual([own]);
  });

  it('says what is left in the unit one would use', () => {
    expect(timeLeft({ ...progress(1, 1), secondsLeft: 7.6 })).toEqual({
      key: 'status.secondsLeft',
      values: { seconds: 8 },
    });
    expect(timeLeft({ ...progress(1, 1), secondsLeft: 200 })).toEqual({
      key: 'status.minutesLeft',
      values: { minutes: 3 },
    });
    expect(timeLeft(progress(1, 1))).toBeNull();
    expect(shareDone({ ...progress(1, 0), total: 0 })).toBeNull();
    expect(shareDone(progress(1, 3))).toBe(0.5);
  });
});

describe('figures on screen', () => {
  it.each([
    [0, 'clauses', ''],
    [12, 'clauses', '12'],
    [1, 'present', '●'],
    [0.0346, 'share', '3.5'],
    [0.25, 'share', '25'],
    [0.0001, 'share', '<.1'],
    [4.04, 'density', '4.0'],
  ] as const)('%d as %s reads “%s”', (value, measure, text) => {
    expect(cellText(value, measure)).toBe(text);
  });

  it('a minus stands before what is less than nothing as written, and nowhere else', () => {
    expect([-0.0421, -0.001, 0, 0.5].map((value) => fixed(value, 2))).toEqual([
      '−0.04',
      '0.00',
      '0.00',
      '0.50',
    ]);
  });

  it('a small share never reads as none', () => {
    expect(percent(0.004)).toBe('<1%');
    expect(percent(0)).toBe('0%');
    expect(percent(0.666)).toBe('67%');
  });

  it('sizes and times', () => {
    expect([bytes(512), bytes(20_480), bytes(3_400_000)]).toEqual(['512 B', '20 KB', '3.2 MB']);
    const now = new Date(2026, 10, 24, 15, 0);
    expect(savedTime(new Date(2026, 10, 24, 14, 2).toISOString(), now, 'zh')).toBe('14:02');
    expect(savedTime(new Date(2026, 10, 23, 9, 30).toISOString(), now, 'zh')).toBe('11/23 09:30');
  });
});

describe('codes', () => {
  const code = (id: string, family: string, strong: readonly string[] = []): Code => ({
    id: id as CodeId,
    family,
    zh: `码${id}`,
    en: id,
    level: 'clause',
    source: '',
    definition: '',
    include: '',
    exclude: '',
    manual: false,
    rules: { strong, weak: [], exclude: [] },
  });
  const book: Codebook = {
    id: 'b',
    version: '1',
    zh: '',
    en: '',
    families: ['el', 'co', 'lc'].map((id) => ({ id, zh: id, en: id })),
    codes: [code('el.a', 'el', ['应当', '负责']), code('el.b', 'el'), code('co.a', 'co')],
  };
  const codes = codesOf(book);

  it('leads from the rule of an evidence to its pattern', () => {
    expect(codes.pattern('el.a/strong/1')).toEqual({ strength: 'strong', number: 2, pattern: '负责' });
    expect(codes.pattern('el.a/heading/0')).toMatchObject({ strength: 'heading', pattern: null });
    expect(codes.pattern('import/A')).toMatchObject({ strength: 'other', pattern: null });
    expect(codes.pattern('gone/strong/0')).toMatchObject({ pattern: null });
  });

  it('a family has one hue, its codes differ in shade', () => {
    const [a, b, other] = ['el.a', 'el.b', 'co.a'].map((id) => codes.hue(id as CodeId));
    expect(a?.hue).toBe(b?.hue);
    expect(a?.shade).not.toBe(b?.shade);
    expect(a?.hue).not.toBe(other?.hue);
  });

  it('families without codes are not offered; unknown codes go by their ids', () => {
    expect(codes.families.map(({ family }) => family.id)).toEqual(['el', 'co']);
    expect(codes.name('zz.gone' as CodeId, 'zh')).toBe('zz.gone');
  });
});
