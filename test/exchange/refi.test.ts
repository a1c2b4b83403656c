import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { qdcBytes, qdcRead, qdpxBytes, qdpxRead } from '../../electron/exchange/refiFile';
import { codesOf, type ExchangeProject } from '../../shared/exchange/project';
import { faults, refi, refiAbsent, validatorAbsent } from './samples';

const sample = (name: string): Uint8Array => readFileSync(join(refi, 'samples', name));
const read = (bytes: Uint8Array) => {
  const answer = qdpxRead(bytes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer;
};
/** Each coding as `code ← passage (coder)`. */
const codings = ({ documents, codes, users }: ExchangeProject): string[] =>
  documents.flatMap(({ text, selections }) =>
    selections.flatMap((selection) =>
      selection.codings.map(({ code, user }) => {
        const name = codesOf(codes).find(({ code: own }) => own.guid === code)?.code.name ?? '';
        const coder = users.find(({ guid }) => guid === user)?.name ?? '';
        return `${name} ← ${text.slice(selection.start, selection.end)} (${coder})`;
      }),
    ),
  );

describe.skipIf(refiAbsent)('samples', () => {
  it.each(['selfmade-zh-spec.qdpx', 'selfmade-zh-nvivolike.qdpx'])('%s gives the four codings', (name) => {
    const { project, losses } = read(sample(name));
    expect(codings(project)).toEqual([
      '治理主体 ← 数据局 (编码员甲)',
      '治理主体 ← 有关部门 (编码员甲)',
      '治理举措 ← 组织实施 (编码员甲)',
      '治理目标 ← 为推进数据要素市场化配置改革 (编码员甲)',
    ]);
    expect(losses).toEqual([]);
  });

  it('both give the same project: spans, facts, notes, sets', () => {
    const [a, b] = ['selfmade-zh-spec.qdpx', 'selfmade-zh-nvivolike.qdpx'].map(
      (name) => read(sample(name)).project,
    );
    expect(a).toEqual(b);
    expect(a?.documents[0]?.values.size).toBe(2);
    expect(a?.notes.map(({ name, text }) => [name, text.length > 0])).toEqual([['备忘', true]]);
    expect(a?.sets.map(({ name }) => name)).toEqual(['省级文件']);
  });

  it('the codebook alone', () => {
    const answer = qdcRead(sample('selfmade-zh.qdc'), 'selfmade-zh.qdc');
    if (!answer.ok) throw new Error('refused');
    expect(codesOf(answer.project.codes).map(({ path }) => path.join('/'))).toEqual([
      '治理要素',
      '治理要素/治理主体',
      '治理要素/治理举措',
      '治理要素/治理目标',
    ]);
    expect(answer.project.codes[0]?.codable).toBe(false);
    expect(answer.project.sets.map(({ codes }) => codes.length)).toEqual([1]);
  });

  it("the specification's annex: codes, people and notes; what has no text is told by name", () => {
    const { project, losses } = read(sample('spec-annex.qdpx'));
    expect(project.codes).toHaveLength(14);
    expect(project.users.map(({ name }) => name)).toEqual([
      'ATLAS.ti',
      'Friedrich Markgraf',
      'Sebastian Petrausch',
    ]);
    expect(project.notes.map(({ name }) => name)).toEqual(['Research Plan', 'My favorite Coke ad']);
    expect(project.sets).toHaveLength(16);
    const keys = losses.map(({ key }) => key.replace('exchange.loss.', ''));
    expect(keys.filter((key) => key === 'noText')).toHaveLength(8);
    expect(new Set(keys)).toEqual(new Set(['noText', 'media', 'pages', 'links', 'graphs']));
  });

  it.each(['selfmade-zh-spec.qdpx', 'selfmade-zh-nvivolike.qdpx', 'spec-annex.qdpx'])(
    '%s, written, read and written again, is the same bytes',
    (name) => {
      const first = qdpxBytes(read(sample(name)).project, '2026-01-01T00:00:00Z');
      expect(Buffer.from(qdpxBytes(read(first).project, '2026-01-01T00:00:00Z')).equals(first)).toBe(true);
      expect(read(first).losses).toEqual([]);
    },
  );

  it.skipIf(validatorAbsent)('xmllint accepts what is written of them', () => {
    for (const name of ['selfmade-zh-spec.qdpx', 'selfmade-zh-nvivolike.qdpx', 'spec-annex.qdpx']) {
      const { project } = read(sample(name));
      const files = unzipSync(qdpxBytes(project, '2026-01-01T00:00:00Z'));
      expect(faults(files['project.qde'] ?? new Uint8Array(), 'Project'), name).toBe('');
      expect(faults(qdcBytes(project) ?? new Uint8Array(), 'Codebook'), name).toBe('');
    }
  });

  it('texts go out with \\n and without a mark, their names lower case in `sources`', () => {
    const files = unzipSync(
      qdpxBytes(read(sample('selfmade-zh-nvivolike.qdpx')).project, '2026-01-01T00:00:00Z'),
    );
    expect(Object.keys(files)).toEqual([
      'project.qde',
      'sources/00000000-0000-4000-8000-000000000080.txt',
      'sources/00000000-0000-4000-8000-000000000090.txt',
    ]);
    const text = strFromU8(files['sources/00000000-0000-4000-8000-000000000080.txt'] ?? new Uint8Array());
    expect([text.includes('\r'), text.startsWith('\ufeff')]).toEqual([false, false]);
    expect(strFromU8(files['project.qde'] ?? new Uint8Array())).not.toContain('PlainTextContent');
  });
});
