import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { agreement, type AgreementOptions } from '../../electron/cli/agreement';
import type { Terminal } from '../../electron/cli/terminal';
import { say } from '../../shared/wording/say';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-agreement-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** Runs the command on a file of this content, in Chinese. */
async function ran(content: string | Uint8Array, options: Partial<AgreementOptions> = {}): Promise<Answer> {
  const file = join(folder, 'units.csv');
  writeFileSync(file, content);
  return onFile(file, options);
}

async function onFile(file: string, options: Partial<AgreementOptions> = {}): Promise<Answer> {
  const out: string[] = [];
  const told: string[] = [];
  const terminal: Terminal = {
    language: 'zh',
    result: (text) => out.push(text),
    tell: (key, values) => told.push(say('zh', key, values)),
    words: ({ key, values }) => say('zh', key, values),
    progress: () => undefined,
  };
  const code = await agreement(terminal, file, { json: true, level: 'nominal', seed: 1, ...options });
  return { code, out: out.join('\n'), told: told.join('\n') };
}

interface Measured {
  n: Record<string, number>;
  coders: string[];
  unitColumn: string | null;
  encoding: string;
  coefficients: Record<string, { value: number | null; reason?: string; why?: string }>;
  alphaInterval: { low: number; high: number; seed: number } | null;
  pairs: { coders: string[]; cohenKappa: { value: number } }[];
  units: { name: string; line: number; codings: Record<string, string | null> }[];
  disagreements: { name: string; line: number; codings: Record<string, string | null> }[];
}
const json = ({ out }: Answer): Measured => JSON.parse(out) as Measured;

/** Krippendorff's canonical data, a row a unit. */
const canonical = [
  '单元,甲,乙,丙,丁',
  '第一条,1,1,,1',
  '第二条,2,2,3,2',
  '第三条,3,3,3,3',
  '第四条,3,3,3,3',
  '第五条,2,2,2,2',
  '第六条,1,2,3,4',
  '第七条,4,4,4,4',
  '第八条,1,1,2,1',
  '第九条,2,2,2,2',
  '第十条,,5,5,5',
  '第十一条,,,1,1',
  '第十二条,,3,,',
];

describe('gangmu agreement UNITS.csv --json', () => {
  it.each([
    ['nominal', 0.743421052631579],
    ['ordinal', 0.8153875037548814],
    ['interval', 0.8491071428571428],
    ['ratio', 0.7974027747116121],
  ] as const)('--level %s', async (level, alpha) => {
    const answer = await ran(canonical.join('\n'), { level });
    expect(answer.code).toBe(0);
    const { n, coders, unitColumn, coefficients, alphaInterval } = json(answer);
    expect(coefficients['krippendorffAlpha']?.value).toBeCloseTo(alpha, 12);
    expect(n).toMatchObject({ units: 12, coders: 4, pairableUnits: 11, pairableCodings: 40, missing: 7 });
    expect([coders, unitColumn]).toEqual([['甲', '乙', '丙', '丁'], '单元']);
    expect(alphaInterval?.seed).toBe(1);
  });

  it('lists units and those to talk about, with their lines', async () => {
    const { units, disagreements } = json(await ran(canonical.join('\n')));
    expect(units).toHaveLength(12);
    expect(disagreements.map(({ name, line }) => `${String(line)} ${name}`)).toEqual([
      '3 第二条',
      '7 第六条',
      '9 第八条',
    ]);
    expect(disagreements[0]?.codings).toEqual({ 甲: '2', 乙: '2', 丙: '3', 丁: '2' });
  });

  it('says undefined with its reason', async () => {
    const { coefficients } = json(await ran('甲,乙\n1,1\n1,1\n'));
    expect(coefficients['cohenKappa']).toMatchObject({ value: null, reason: 'noVariation' });
    expect(coefficients['cohenKappa']?.why).toContain('没有变异');
    expect(coefficients['krippendorffAlpha']?.value).toBeNull();
    expect(coefficients['percent']?.value).toBe(1);
  });

  it('is the same whatever the order of the coders', async () => {
    const rows = canonical.map((line) => line.split(','));
    const turned = rows.map(([unit, ...codings]) => [unit, ...codings.reverse()].join(',')).join('\n');
    const [a, b] = [json(await ran(canonical.join('\n'))), json(await ran(turned))];
    for (const [name, coefficient] of Object.entries(a.coefficients)) {
      const other = b.coefficients[name]?.value ?? null;
      if (coefficient.value === null) expect(other, name).toBeNull();
      else expect(other, name).toBeCloseTo(coefficient.value, 12);
    }
  });

  it('reads GB18030, a mark at the start, semicolons, full width digits and Excel’s line ends', async () => {
    const gb = new Uint8Array([
      0xbc, 0xd7, 0x2c, 0xd2, 0xd2, 0x0d, 0x0a, 0xca, 0xc7, 0x2c, 0xb7, 0xf1, 0x0d, 0x0a,
    ]);
    const read = json(await ran(gb));
    expect([read.coders, read.encoding]).toEqual([['甲', '乙'], 'gb18030']);
    expect(read.units[0]?.codings).toEqual({ 甲: '是', 乙: '否' });
    const marked = json(await ran('\uFEFF编号;甲;乙\r\n1;１;1\r\n2;0;1\r\n'));
    expect([marked.unitColumn, marked.coders, marked.coefficients['percent']?.value]).toEqual([
      '编号',
      ['甲', '乙'],
      0.5,
    ]);
  });
});

describe('what is taken for granted is said', () => {
  it.each([
    ['names', '甲,乙\n1,0\n', ['甲', '乙'], 1, '第一行读作编码员姓名：甲、乙'],
    ['numbers', '1,0\n1,1\n', ['1', '2'], 2, '2 名编码员按列编号'],
    ['repeated words', '是,是\n是,否\n', ['1', '2'], 2, '按列编号'],
    ['a unit column', 'unit,A,B\nx,1,0\n', ['A', 'B'], 1, '“unit”读作单元名称'],
    ['a column without heading', ',A,B\nx,1,0\n', ['A', 'B'], 1, '第一列没有列名'],
    ['a word for missing', 'A,B\n1,NA\n1,1\n', ['A', 'B'], 2, '“NA”（首见于第 2 行）按一个类别计算'],
  ])('%s', async (_, content, coders, units, note) => {
    const answer = await ran(content);
    expect(json(answer).coders).toEqual(coders);
    expect(json(answer).n['units']).toBe(units);
    expect(answer.told).toContain(note);
  });

  it('--header and --no-header decide', async () => {
    expect(json(await ran('是,否\n否,否\n', { header: false })).n['units']).toBe(2);
    expect(json(await ran('1,2\n0,1\n', { header: true })).coders).toEqual(['1', '2']);
  });
});

describe('what cannot be measured is refused with line and cure', () => {
  it.each([
    ['an empty file', '', {}, '文件是空的'],
    ['one column', '甲\n1\n0\n', {}, '至少要有两名编码员'],
    ['no units', '甲,乙\n', {}, '第 1 行之后没有单元'],
    ['a row too wide', '甲,乙\n1,0\n1,0,1\n', {}, '第 3 行有 3 格，而表头有 2 格'],
    ['a word among ranks', '甲,乙\n1,2\n"高\n低",1\n', { level: 'ordinal' }, '第 3 行，编码员 甲：“高'],
    ['less than nothing', '甲,乙\n1,-2\n', { level: 'ratio' }, '第 2 行，编码员 乙：“-2”小于 0'],
    ['no text', new Uint8Array([0, 1, 2, 3, 0, 1, 2, 3, 0xff, 0xfe, 0, 0]), {}, '不是文本表格'],
  ] as const)('%s', async (_, content, options, reason) => {
    const answer = await ran(content, options);
    expect([answer.code, answer.out]).toEqual([1, '']);
    expect(answer.told).toContain('units.csv');
    expect(answer.told).toContain(reason);
  });

  it('a file that is not there', async () => {
    const answer = await onFile(join(folder, 'none.csv'));
    expect(answer.code).toBe(1);
    expect(answer.told).toContain('ENOENT');
  });
});

it('tells a person the same in lines', async () => {
  const { out } = await ran(canonical.join('\n'), { json: false });
  expect(out).toContain('12 个单元  4 名编码员：甲、乙、丙、丁');
  expect(out).toMatch(/Krippendorff α {2}0\.7434 {2}（?\(11 个单元\) {2}95% 区间 0\.\d{3}–/);
  expect(out).toContain('第 7 行 第六条：甲 1  乙 2  丙 3  丁 4');
});
