import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRows } from '../../electron/importers/csv';
import { FILTER_NONE } from '../../shared/analysis/filter';
import { readTexts } from '../presence/verdicts';
import { type Claims, claims, texts } from './claims';
import { draw, DRAW } from './draw';

/**
 * Twenty claimed gaps, drawn at random and judged by reading every text of their place whole. The verdicts stay; what is
 * claimed of them may change with the rules.
 */
const drawn = readDrawn();
const present = existsSync(texts);
if (!present) console.log('skipped: the gaps drawn need ../shared/corpus/texts');

/** 19 of 20 on the day they were drawn, less five points. */
const TRULY_ABSENT = 0.9;

describe('the gaps drawn', () => {
  it('are as many as were to be drawn, each once, of codes of the manual', () => {
    const codes = new Set<string>(readTexts()[0]?.verdicts.map(({ code }) => code));
    expect(drawn).toHaveLength(DRAW.gaps);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(DRAW.gaps);
    expect(drawn.filter(({ id }) => !codes.has(id.split('@')[0] ?? ''))).toEqual([]);
  });

  it('have a place where the reader found a provision, and only there', () => {
    expect(drawn.filter(({ absent, place }) => absent !== (place === ''))).toEqual([]);
  });
});

describe.skipIf(!present)('the gaps drawn that are still claimed', () => {
  let now: Claims;
  let claimed: readonly Drawn[] = [];
  beforeAll(async () => {
    now = await claims();
    const ids = new Set(now.gaps.map(({ id }) => id));
    claimed = drawn.filter(({ id }) => ids.has(id));
    console.log(report(claimed, now.gaps.length));
  }, 240_000);
  afterAll(() => now.at.close());

  it(`are truly absent in ${percent(TRULY_ABSENT)} or more`, () => {
    expect(trulyAbsent(claimed)).toBeGreaterThanOrEqual(TRULY_ABSENT);
  });

  it('were each searched for in a text at least, with the national provision as evidence', async () => {
    for (const { id } of claimed) {
      const { hits, searched } = await now.at.ask('gaps.evidence', { filter: FILTER_NONE, gap: id });
      expect(searched.documents, id).toBeGreaterThan(0);
      expect(hits.length, id).toBeGreaterThan(0);
    }
  });

  it('are drawn the same way twice, none from a place with too many texts to read', () => {
    const ids = draw(now.gaps, now.places);
    expect(ids).toEqual(draw([...now.gaps], now.places));
    expect(new Set(ids).size).toBe(DRAW.gaps);
    const large = now.places.filter(({ documents }) => documents > DRAW.documents);
    expect(large.length).toBeGreaterThan(0);
    for (const { level, region } of large) {
      expect(ids.filter((id) => id.endsWith(`@${level}:${region}`))).toEqual([]);
    }
  });
});

interface Drawn {
  /** As `gaps.list` gives it. */
  readonly id: string;
  /** What the reader says: true when no text of the place provides for the code. */
  readonly absent: boolean;
  /** Label of the passage that provides; empty when absent. */
  readonly place: string;
  readonly remark: string;
}

function readDrawn(): readonly Drawn[] {
  const rows = csvRows(readFileSync(join(import.meta.dirname, 'drawn.csv'), 'utf8'));
  const [header = [], ...body] = rows ?? [];
  if (header.join(',') !== 'id,verdict,place,remark') throw new Error(`drawn.csv: ${header.join(',')}`);
  return body.map(([id = '', verdict = '', place = '', remark = '']) => {
    if (verdict !== 'absent' && verdict !== 'present') throw new Error(`drawn.csv: ${id}: ${verdict}`);
    return { id, absent: verdict === 'absent', place, remark };
  });
}

/** Of the gaps claimed the share the reader calls absent, 0 to 1; NaN when none is claimed. */
function trulyAbsent(claimed: readonly Drawn[]): number {
  return claimed.filter(({ absent }) => absent).length / claimed.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function report(claimed: readonly Drawn[], all: number): string {
  const gone = drawn.filter((one) => !claimed.includes(one));
  const line = (what: string, { id, place, remark }: Drawn): string => `${what}  ${id}  ${place} ${remark}`;
  return [
    ...claimed.filter(({ absent }) => !absent).map((one) => line('wrong ', one)),
    ...gone.map((one) => line(one.absent ? 'lost  ' : 'mended', one)),
    `truly absent ${percent(trulyAbsent(claimed))} of ${String(claimed.length)} still claimed of ${String(drawn.length)} drawn; ${String(all)} claimed in all`,
  ].join('\n');
}
