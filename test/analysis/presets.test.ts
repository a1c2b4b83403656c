import { describe, expect, it } from 'vitest';
import { crossTable } from '../../shared/analysis/crossTable';
import { ids, LIABILITY_CODES } from '../../shared/analysis/framework';
import { strengthClues } from '../../shared/analysis/strengthClues';
import { presetSides, TABLE_PRESETS } from '../../shared/analysis/tablePresets';
import { governance, inventedIndex } from './study';

describe('the tables that must be there', () => {
  const sizes = (set: 'paper' | 'extended'): Record<string, [number, number | string]> =>
    Object.fromEntries(
      TABLE_PRESETS.map((preset) => {
        const { rows, columns } = presetSides(preset, governance, set);
        const size = 'codes' in columns ? columns.codes.length : columns.by;
        return [preset.id, ['codes' in rows ? rows.codes.length : 0, size]];
      }),
    );

  it('are 9 × 11 by the paper, 9 × 12 with 销毁, 6 × documents, 5 × 12', () => {
    expect(sizes('paper')).toMatchObject({ componentStage: [9, 11], elementDocument: [6, 'documents'] });
    expect(sizes('extended')).toMatchObject({
      componentStage: [9, 12],
      crossingStage: [5, 12],
      standardStage: [5, 12],
      toolStage: [19, 12],
      toolLevel: [19, 'levels'],
      toolYear: [19, 'years'],
    });
  });

  it('follow references where stages are the columns', () => {
    for (const preset of TABLE_PRESETS)
      expect(presetSides(preset, governance, 'paper').following).toEqual(
        'stages' in preset.columns ? LIABILITY_CODES : [],
      );
  });

  it('are drawn of any study', () => {
    const index = inventedIndex({ 甲: { articles: ['co.law lc.share el.task', 'cx.region lc.share'] } });
    for (const preset of TABLE_PRESETS) {
      const { rows, columns, following } = presetSides(preset, governance, 'extended');
      expect(crossTable(index, rows, columns, { following }).total, preset.id).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what the codes suggest for strength, goals and measures', () => {
  const index = inventedIndex({
    省条例: {
      kind: 'regulation',
      date: '2021-01-01',
      articles: [
        'go.security/require el.subject sd.security',
        'pc.safeguard/encourage',
        'co.tech/require',
        { codes: 'pc.liability', names: [3] },
      ],
    },
    省方案: {
      kind: 'plan',
      issuers: ['云岭省数据局'],
      date: '2023-01-01',
      articles: ['pc.safeguard', 'co.tech/plan'],
    },
    无主: { kind: 'plan', articles: ['co.tech'] },
    国家条例: { level: 'national', kind: 'regulation', articles: ['co.tech/require'] },
  });

  it('is 0–5 by the firmest unit, with a body named and a standard or a consequence', () => {
    const { policies, leftOut } = strengthClues(
      index,
      ids('go.security'),
      ids('pc.safeguard co.tech'),
      'local',
    );
    expect(policies).toEqual([
      { document: '省条例', year: 2021, force: 5, goals: [5], measures: [1, 4] },
      { document: '省方案', year: 2023, force: 1, goals: [0], measures: [1, 1] },
    ]);
    expect(leftOut).toBe(2);
  });

  it('does not mix the nation’s scale with that of places', () => {
    const { policies } = strengthClues(index, [], ids('co.tech'), 'national');
    expect(policies.map(({ document, force, measures }) => [document, force, measures])).toEqual([
      ['国家条例', 4, [3]],
    ]);
  });
});
