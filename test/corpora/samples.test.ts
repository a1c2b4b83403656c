import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import governance from '../../corpora/codebooks/governance.json';
import { sourceText } from '../importers/make';
import type { Code, CodeId } from '../../shared/coding/codebook';
import { codebookRead } from '../../shared/coding/codebookRead';
import { tagger } from '../../shared/coding/tag';
import { catalogueEntries } from '../../shared/policy/catalogue';
import type { PolicyDocument } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';

const folder = new URL('../../corpora/samples/', import.meta.url);
const realTexts = new URL('../../../shared/corpus/texts/', import.meta.url);
const catalogue = catalogueEntries(
  readFileSync(new URL('../../corpora/catalogue.csv', import.meta.url), 'utf8'),
);
const manual = readFileSync(new URL('../../corpora/samples.md', import.meta.url), 'utf8');
/** The tables of samples.md are the expectations: what it promises its readers is what is tested. */
const promised = samplesOf(manual);
const beyond = beyondOf(manual);

const reading = codebookRead(governance);
if (!reading.ok) throw new Error(reading.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
const codes = reading.book.codes.filter(({ level, aliasOf }) => level === 'clause' && aliasOf === undefined);
const tag = tagger(reading.book).tag;
const samples = await Promise.all(
  promised.map(async (promise) => ({ promise, ...(await analysed(promise.file)) })),
);

describe('the samples', () => {
  it('are all that lies in their folder, which is imported whole', () => {
    expect(readdirSync(folder).sort()).toEqual(promised.map(({ file }) => file).sort());
  });

  it.each(samples)('$promise.file is marked as invented in its name and its title', ({ promise, document }) => {
    expect(promise.file).toContain('示例（虚构）');
    expect(document.facts.title).toContain('示例（虚构）');
  });

  it.each(samples)('$promise.file gives its facts in its own words', ({ promise, document, warnings }) => {
    const { facts } = document;
    expect({ level: facts.level, region: facts.region, kind: facts.kind }).toEqual({
      level: promise.level,
      region: promise.region,
      kind: promise.kind,
    });
    expect(facts.date).not.toBeNull();
    expect(facts.issuers).toHaveLength(1);
    expect(new Set(Object.values(facts.origins))).toEqual(new Set(['text']));
    expect([...warnings, ...document.warnings]).toEqual([]);
  });

  it.each(samples)('$promise.file has $promise.units articles or sections', ({ promise, document }) => {
    expect(unitLabels(document)).toHaveLength(promise.units);
    expect(new Set(unitLabels(document)).size).toBe(promise.units);
    expect(promise.units).toBeGreaterThanOrEqual(25);
    expect(promise.units).toBeLessThanOrEqual(60);
  });

  it.each(samples)(
    '$promise.file leaves out what samples.md says',
    ({ promise, counted, candidates }) => {
      const elsewhere = beyond.filter(({ by }) => !by.includes(promise.region)).flatMap((row) => row.codes);
      expect([...promise.without, ...elsewhere].filter((code) => counted.has(code))).toEqual([]);
      // Nothing that could be taken for the provision waits for a person either.
      expect(promise.without.filter((code) => candidates.has(code))).toEqual([]);
    },
  );

  it('have a national text that provides for every component, stage, crossing, standard, measure and quality', () => {
    const national = samples.find(({ promise }) => promise.level === 'national');
    const families = ['co', 'lc', 'cx', 'sd', 'dq', 'aq'];
    const own = codes.filter(({ family, aliasOf }) => families.includes(family) && aliasOf === undefined);
    const measures = ['se.institution', 'se.backup', 'se.outsourcing', 'se.technology', 'se.preservation'];
    const wanted = [...ids(own), ...measures, 'el.evaluation', 'pc.liability'];
    expect(wanted.filter((code) => national?.counted.has(code as CodeId) !== true)).toEqual([]);
  });

  it('together go beyond the national text, and leave to nobody, what samples.md says', () => {
    const national = samples.find(({ promise }) => promise.level === 'national');
    for (const { by: regions, codes: own } of beyond) {
      const by = regions.join('、');
      const providing = own.filter((code) => samples.some(({ counted }) => counted.has(code)));
      expect(providing, by).toEqual(by === '无' ? [] : own);
      expect(own.filter((code) => national?.counted.has(code))).toEqual([]);
    }
  });

  it('name codes of the codebook only', () => {
    const known = new Set(codes.map(({ id }) => String(id)));
    const named = [...promised.flatMap(({ without }) => without), ...beyond.flatMap((row) => row.codes)];
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });
});

describe.skipIf(!existsSync(realTexts))('the samples beside the real texts of ../shared', () => {
  it('share no run of twenty Chinese characters with any of them', () => {
    const length = 20;
    const runs = new Map(
      samples.flatMap(({ text, promise }) => runsOf(han(text), length).map((run) => [run, promise.file])),
    );
    const copied = readdirSync(realTexts).flatMap((name) =>
      runsOf(han(readFileSync(new URL(encodeURIComponent(name), realTexts), 'utf8')), length)
        .filter((run) => runs.has(run))
        .map((run) => `${runs.get(run) ?? ''}: ${run} ← ${name}`),
    );
    expect(copied).toEqual([]);
  });
});

interface Promised {
  readonly file: string;
  readonly level: string;
  readonly region: string;
  readonly kind: string;
  readonly units: number;
  readonly without: readonly string[];
}

function samplesOf(text: string): readonly Promised[] {
  return tableRows(text, 6).map(([file = '', level = '', region = '', kind = '', units = '', without = '']) => ({
    file,
    level,
    region,
    kind,
    units: Number(units),
    without: without === '—' ? [] : without.split(' '),
  }));
}

/** by: the regions that alone provide for the codes, or 无 where no sample does. */
function beyondOf(
  text: string,
): readonly { readonly by: readonly string[]; readonly codes: readonly string[] }[] {
  return tableRows(text, 3).map(([own = '', by = '']) => ({ by: by.split('、'), codes: own.split(' ') }));
}

function tableRows(text: string, width: number): readonly (readonly string[])[] {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').slice(1, -1))
    .filter((cells) => cells.length === width)
    .map((cells) => cells.map((cell) => cell.trim()));
  return rows.slice(1);
}

async function analysed(file: string) {
  const read = await sourceText(readFileSync(new URL(encodeURIComponent(file), folder)), file);
  if (!read.ok) throw new Error(`${file}: ${read.failure.key}`);
  const { text, warnings } = read.source;
  const document = policyDocument(text, { fileName: file, catalogue });
  const codings = tag({ text, facts: document.facts, clauses: document.clauses });
  const of = (status: string): ReadonlySet<string> =>
    new Set(codings.filter((coding) => coding.status === status).map(({ code }) => code));
  return { text, document, warnings, counted: of('suggested'), candidates: of('candidate') };
}


/** 条 in regulations and rules; （一） in opinions and plans. */
function unitLabels(document: PolicyDocument): readonly string[] {
  return document.clauses
    .filter(({ kind }) => kind === 'article' || kind === 'subheading')
    .map(({ label }) => label);
}

function ids(some: readonly Code[]): readonly string[] {
  return some.map(({ id }) => String(id)).sort();
}

function han(text: string): string {
  return text.replace(/[^\u4e00-\u9fff]/g, '');
}

function runsOf(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
}
