import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FILTER_NONE } from '../../shared/analysis/filter';
import { gapPlace } from '../../shared/analysis/gaps/gap';
import { root, sampleBed } from './bed';

/** What `corpora/samples.md` says was left out on purpose, and where a place goes ahead: the answer to the sample. */
it('the gaps written into the invented texts are exactly those found', async () => {
  const at = await sampleBed();
  try {
    const { gaps } = await at.ask('gaps.list', { filter: FILTER_NONE, scope: 'system' });
    const found = gaps.map(({ type, code, subject }) => `${type} ${code} ${gapPlace(subject)?.region ?? ''}`);
    expect(found.sort()).toEqual(written().sort());
  } finally {
    at.close();
  }
});

function written(): string[] {
  const rows = readFileSync(join(root, 'corpora', 'samples.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.flatMap((cells) => {
    if (cells.length === 6 && cells[1] !== 'national' && cells[1] !== '层级') {
      return (cells[5] ?? '').split(' ').map((code) => `G3 ${code} ${cells[2] ?? ''}`);
    }
    if (cells.length !== 3 || cells[2] === '对应的缺口类型') return [];
    const [codes = '', by = '', type = ''] = cells;
    const places = type === 'G4' ? [''] : by.split('、');
    return codes.split(' ').flatMap((code) => places.map((place) => `${type} ${code} ${place}`));
  });
}
