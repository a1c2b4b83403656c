import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { say, type SentenceKey } from '../../shared/wording/say';

const folder = resolve(import.meta.dirname, '..', '..', 'shared', 'wording');

/** Tables are spread into one: a key in two of them would silently say the later sentence in both places. */
it('no sentence is in two tables', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  const keys = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'?([\w.]+)'?: \{/gm)].map((m) => m[1] ?? ''),
  );
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('undo names an act by the word on its button, and one thing has one word', () => {
  for (const language of ['zh', 'en'] as const) {
    const stem = (key: SentenceKey): string => say(language, key).toLowerCase().slice(0, 5);
    expect(say(language, 'act.accepted').toLowerCase()).toContain(stem('reader.accept'));
    expect(say(language, 'act.rejected').toLowerCase()).toContain(stem('reader.reject'));
    expect(say(language, 'coding.candidate')).toBe(say(language, 'origin.candidate'));
    const undefinedIs = say(language, 'table.undefined').split('—')[0]?.trim();
    expect(say(language, 'agreement.undefined.noVariation').split('—')[0]?.trim()).toBe(undefinedIs);
  }
});
