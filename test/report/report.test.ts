import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM_VERSION } from '../../shared/report/program';
import { csvDifferences, jsonDifferences } from '../../electron/cli/differences';
import { reportHtml } from '../../electron/exporters/reportHtml';
import type { Report } from '../../shared/report/report';

const root = resolve(import.meta.dirname, '..', '..');

it('the report names the version of the program', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(PROGRAM_VERSION).toBe(version);
});

describe('a report as HTML', () => {
  const report: Report = {
    language: 'zh',
    title: '报告',
    subtitle: '项目',
    blocks: [
      { kind: 'paragraph', text: '<script>alert(1)</script>' },
      {
        kind: 'table',
        caption: '表1',
        columns: ['标题', '条数'],
        rows: [['<img src=x onerror=alert(1)>', 3]],
        note: null,
      },
      { kind: 'evidence', claim: '未检出', quotes: [{ title: '“甲”', label: '第一条', text: '<b>' }] },
    ],
  };

  it('has no script, no address and nothing of an imported text as markup', () => {
    const html = reportHtml(report);
    expect(html).not.toMatch(/<script|onerror=alert\(1\)>|https?:\/\/(?!www\.w3\.org)/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain("default-src 'none'");
  });

  it('sets numbers to the right', () => {
    expect(reportHtml(report)).toContain('<td class="number">3</td>');
  });
});

describe('what differs between two runs', () => {
  it('is told by row and column of a table, quotes and line breaks inside a cell and all', () => {
    const was = '\uFEFFfile,title,n\r\na,"甲,\r\n乙 ""丙""",1\r\nb,丁,2\r\n';
    expect(csvDifferences('t.csv', was, was)).toEqual([]);
    expect(csvDifferences('t.csv', was, was.replace('丁,2', '丁,3'))).toEqual([
      { file: 't.csv', where: '3:n', was: '2', is: '3' },
    ]);
  });

  it('is told of a row that is missing', () => {
    expect(csvDifferences('t.csv', 'a\r\n1\r\n2\r\n', 'a\r\n1\r\n')).toEqual([
      { file: 't.csv', where: '3', was: '2', is: '' },
    ]);
  });

  it('is told by its way into the report', () => {
    const was = { blocks: [{ rows: [['甲', 1]] }] };
    expect(jsonDifferences('r.json', was, { blocks: [{ rows: [['甲', 2]] }] })).toEqual([
      { file: 'r.json', where: 'blocks[0].rows[0][1]', was: '1', is: '2' },
    ]);
  });
});
