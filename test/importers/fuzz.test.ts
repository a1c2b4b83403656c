import { resolve } from 'node:path';
import { describe, expect, onTestFailed, test } from 'vitest';
import { killable } from '../killable';
import type { Outcomes } from './fuzzed';

/** GANGMU_FUZZ=20000 for a longer run, GANGMU_FUZZ_SEED for another one. */
const ROUNDS = Number(process.env['GANGMU_FUZZ'] ?? 2_600);
const SEED = Number(process.env['GANGMU_FUZZ_SEED'] ?? 20310301);
/** A file that hangs is killed with the test; what no file may take, all of them together hardly take. */
const LIMIT = Math.max(300_000, ROUNDS * 100);

describe('files that are damaged', () => {
  const elsewhere = killable('test/importers/fuzzed.ts');
  test(
    `${String(ROUNDS)} over all formats: no throw, no hang, no empty text`,
    { timeout: LIMIT },
    async () => {
      let last: unknown = null;
      onTestFailed(() => console.log('last begun:', last));
      const folder = resolve(import.meta.dirname, 'fixtures');
      const outcomes = await elsewhere<Outcomes>('fuzzed', [folder, ROUNDS, SEED], (told) => {
        last = told;
      });
      console.log(
        Object.entries(outcomes)
          .map(([outcome, count]) => `${outcome} ${String(count)}`)
          .sort()
          .join(', '),
      );
      // damage that every file survives, or none, would test nothing
      for (const format of ['docx', 'doc', 'rtf', 'odt', 'pdf', 'ofd', 'csv', 'xlsx'])
        expect(outcomes[`${format} read`], format).toBeGreaterThan(0);
      const files = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
      expect(files).toBe(ROUNDS);
    },
  );
});
