import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Report } from '../../shared/report/report';
import { gangmu, root, type Ran } from './run';

const samples = join(root, 'corpora', 'samples');
const folder = mkdtempSync(join(tmpdir(), 'gangmu-report-'));
const at = (file: string): string => join(folder, file);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gangmu analyze --report', () => {
  let ran: Ran;
  let report: Report;
  beforeAll(() => {
    ran = gangmu('analyze', samples, '-o', folder, '--report');
    report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Report;
  });
  const table = (name: string): Extract<Block, { kind: 'table' }> => {
    const found = report.blocks.find((block) => block.kind === 'table' && block.caption.startsWith(name));
    if (found?.kind !== 'table') throw new Error(`no ${name}`);
    return found;
  };

  it('writes a Word file, a page that needs nothing beside it, and what they were made from', () => {
    expect(ran.code).toBe(0);
    const word = unzipSync(readFileSync(at('report.docx')));
    const text = new TextDecoder().decode(word['word/document.xml']);
    expect(text).toContain('表1 样本与来源');
    expect(text).toContain('云岭省政务数据条例');
    expect(Object.keys(word).some((part) => part.endsWith('.png'))).toBe(true);
    const page = readFileSync(at('report.html'), 'utf8');
    expect(page).toContain('表10 稳健性');
    expect(page).not.toMatch(/<script|<link|src="(?!data:)/);
  });

  it('says in its tables what coverage.csv says', () => {
    const { columns, rows } = table('表4');
    const coverage = readFileSync(at('coverage.csv'), 'utf8').split('\r\n');
    const sum = (label: string): number =>
      coverage
        .map((line) => line.split(','))
        .filter((cells) => cells[3] === label)
        .reduce((all, cells) => all + Number(cells[5]), 0);
    const total = rows.at(-1) ?? [];
    for (const label of ['法律法规', '组织架构', '标准规范', '惩戒机制']) {
      expect(total[columns.indexOf(label)], label).toBe(sum(label));
    }
  });

  it('words what nobody confirmed as not found, with the clauses that provide and the nearest ones', () => {
    const evidence = report.blocks.filter((block) => block.kind === 'evidence');
    const archive = evidence.find(({ claim }) => claim.includes('云岭') && claim.includes('档案馆'));
    expect(archive?.claim).toMatch(/未检出档案馆.*不等于“不存在”/s);
    const titles = archive?.quotes.map(({ title }) => title) ?? [];
    expect(titles.some((title) => title.startsWith('全国政务信息资源治理条例'))).toBe(true);
    expect(titles.some((title) => title.startsWith('云岭省政务数据条例'))).toBe(true);
  });
});

describe('gangmu verify', () => {
  it('finds its own work identical', () => {
    const ran = gangmu('verify', at('manifest.json'));
    expect(ran.err).toContain('一致：6 份输入');
    expect(ran.code).toBe(0);
  });

  it('names a number that was changed, by file, row and column, and that the file was edited', () => {
    const path = at('gaps.csv');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(',G3,', ',G4,'));
    const ran = gangmu('verify', at('manifest.json'));
    writeFileSync(path, before);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/gaps\.csv \d+:type：原为“G4”，重算为“G3”/);
    expect(ran.err).toContain('结果文件写出后被改过：gaps.csv');
  });

  it('says which input is not what it was', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const path = join(own, '某办法.txt');
    const text =
      '某省数据管理办法\n第一条　政务部门应当编制数据目录。\n第二条　本办法自2024年1月1日起施行。\n';
    writeFileSync(path, text);
    const out = join(folder, 'out');
    expect(gangmu('analyze', own, '-o', out, '--report').code).toBe(0);
    writeFileSync(path, text.replace('编制', '公布'));
    const ran = gangmu('verify', join(out, 'manifest.json'));
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/输入文件有改动：.*某办法\.txt/);
  });

  it('makes an analysis by rules alone again by rules alone, and its report says so', () => {
    const out = join(folder, 'rules');
    expect(gangmu('analyze', samples, '-o', out, '--report', '--rules-only').code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('（只用规则）');
    expect(readFileSync(at('report.html'), 'utf8')).toContain('（规则与随附模型）');
    expect(readFileSync(join(out, 'coverage.csv'), 'utf8')).not.toBe(
      readFileSync(at('coverage.csv'), 'utf8'),
    );
    const ran = gangmu('verify', join(out, 'manifest.json'));
    expect(ran.err).toContain('一致：6 份输入');
    expect(ran.code).toBe(0);
  });

  it('refuses what is no manifest with what to do', () => {
    const ran = gangmu('verify', at('coverage.csv'));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('manifest.json');
    expect(statSync(at('coverage.csv')).size).toBeGreaterThan(0);
  });
});
