import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedDocument } from '../../shared/analysis/coverage';
import { absence, gradedRecall } from '../../shared/analysis/gaps/absence';
import { gaps, type GapQuestion } from '../../shared/analysis/gaps/decide';
import { GAP_OPTIONS, type Gap, type GapScope } from '../../shared/analysis/gaps/gap';
import { gapReasons } from '../../shared/analysis/gaps/reasons';
import { gapSides } from '../../shared/analysis/gaps/sides';
import { stageMatrix } from '../../shared/analysis/gaps/stages';
import { unitIndex } from '../../shared/analysis/unitIndex';
import { unitsOf, type CodedUnit } from '../../shared/analysis/units';
import type { CodeId } from '../../shared/coding/codebook';
import type { DocumentId } from '../../shared/policy/document';
import { book, coded, named } from '../invented';

const national = coded(
  '国家条例',
  { level: 'national', region: '全国' },
  { 'co.law': [1], 'lc.share': [2, 3] },
);
const yunling = coded('云岭条例', { region: '云岭' }, { 'lc.share': [4] });
const donglan = coded('东澜办法', { region: '东澜' }, { 'co.law': [1], 'lc.archive': [2] });
const all = [national, yunling, donglan];

const asked = (
  documents: readonly CodedDocument[],
  different: Partial<GapQuestion> & { units?: readonly CodedUnit[] } = {},
): GapQuestion => ({
  index: unitIndex({ documents, units: different.units ?? unitsOf(documents), book }),
  candidates: new Map(),
  linked: () => false,
  recall: gradedRecall,
  verdicts: new Map(),
  options: GAP_OPTIONS,
  ...different,
});
const found = (question: GapQuestion, scope: GapScope): string[] =>
  gaps(question, scope)
    .gaps.map(({ type, id }) => `${type} ${id}`)
    .sort();
const the = (question: GapQuestion, scope: GapScope, id: string): Gap => {
  const gap = gaps(question, scope).gaps.find((one) => one.id === id);
  if (gap === undefined) throw new Error(`no gap ${id}`);
  return gap;
};

describe('between nation and places', () => {
  it('G3 is what national texts provide and a place does not, G4 what neither does, ahead the reverse', () => {
    const question = asked(all, { options: { ...GAP_OPTIONS, voidFrom: 5 } });
    expect(found(question, 'system')).toEqual([
      'G3 co.law@provincial:云岭',
      'G3 lc.share@provincial:东澜',
      'G4 co.standard@',
      'ahead lc.archive<provincial:东澜',
    ]);
  });

  it('says how many texts of the other side provide', () => {
    expect(the(asked(all), 'system', 'lc.share@provincial:东澜').providing).toEqual({
      documents: 1,
      units: 2,
    });
  });

  it('leaves drafts and repealed texts out and counts them', () => {
    const draft = coded('征求意见稿', { region: '云岭', status: 'draft' }, { 'co.law': [1] });
    const gap = the(asked([...all, draft]), 'system', 'co.law@provincial:云岭');
    expect(gap.searched).toMatchObject({ documents: 1, units: 10, leftOut: 1 });
  });

  it('compares a city apart from a province of the same name', () => {
    const city = coded('吉林市办法', { level: 'municipal', region: '吉林' }, {});
    const province = coded('吉林省条例', { level: 'provincial', region: '吉林' }, {});
    expect(gapSides([city, province]).places).toHaveLength(2);
  });

  it('claims nothing where there is nothing national to compare with', () => {
    const { gaps: claimed, places } = gaps(asked([yunling, donglan]), 'system');
    expect(claimed).toEqual([]);
    expect(places.map(({ recall }) => recall)).toEqual([null, null]);
  });

  it('gives the share of national codes that a place takes up', () => {
    const { places } = gaps(asked(all), 'system');
    expect(places.map(({ region, recall }) => [region, recall])).toEqual([
      ['云岭', 0.5],
      ['东澜', 0.5],
    ]);
  });

  it('a national provision that lacks three of four marks counts as none: G4', () => {
    const units = unitsOf(all).map((unit) => ({
      ...unit,
      codes: unit.codes.map((own) => ({ ...own, modalities: ['encourage'] as const })),
      responsible: unit.unit === '0-1-0-0',
    }));
    const gap = the(asked(all, { units }), 'system', 'lc.share@');
    expect(gap).toMatchObject({ type: 'G4', lacks: ['soft', 'noSubject', 'noStandard', 'noConsequence'] });
    expect(found(asked(all, { units, options: { ...GAP_OPTIONS, voidFrom: 5 } }), 'system')).not.toContain(
      'G4 lc.share@',
    );
  });
});

describe('between the texts of one place', () => {
  const archives = coded('东澜档案条例', { region: '东澜' }, { 'lc.archive': [1] });
  const data = coded('东澜数据条例', { region: '东澜' }, { 'lc.share': [1] });

  it('G2 is a text that is silent where another provides and neither refers to the other', () => {
    expect(found(asked([national, archives, data]), 'texts')).toEqual([
      'G2 lc.archive@东澜数据条例',
      'G2 lc.share@东澜档案条例',
    ]);
  });

  it('G1 is the same where one of the two refers to the other', () => {
    const linked = (one: DocumentId, other: DocumentId): boolean =>
      [one, other].sort().join() === [archives.id, data.id].sort().join();
    expect(found(asked([national, archives, data], { linked }), 'texts')).toEqual([
      'G1 lc.archive@东澜数据条例',
      'G1 lc.share@东澜档案条例',
    ]);
  });
});

describe('what a silent text is compared with', () => {
  it('are the others of its kind and level, itself left out', () => {
    const silent = coded('东澜数据条例', { region: '东澜' }, { 'lc.share': [1] });
    const provider = coded('东澜档案条例', { region: '东澜' }, { 'lc.archive': [1] });
    const far = coded('云岭条例', { region: '云岭' }, { 'lc.archive': [1] });
    const plan = coded('云岭方案', { region: '云岭', kind: 'plan' }, { 'lc.archive': [1] });
    const gap = the(asked([national, silent, provider, far, plan]), 'texts', 'lc.archive@东澜数据条例');
    expect(gap.absence?.comparable).toMatchObject({ providing: 2, all: 2 });
  });
});

describe('a plan that refers to a statute', () => {
  it('does not regulate in its place what the statute is silent on', () => {
    const data = coded('东澜数据条例', { region: '东澜' }, { 'lc.share': [1] });
    const plan = coded('东澜归档方案', { region: '东澜', kind: 'plan' }, { 'lc.archive': [1] });
    expect(found(asked([national, data, plan], { linked: () => true }), 'texts')).toEqual([
      'G1 lc.share@东澜归档方案',
      'G2 lc.archive@东澜数据条例',
    ]);
  });
});

describe('a provision that is there but weak (G5)', () => {
  const law = coded('云岭条例', { region: '云岭' }, { 'lc.share': [1, 2], 'co.standard': [1] });
  const [bare] = unitsOf([law]);
  if (bare === undefined) throw new Error('no units');
  const firm = unitsOf([law]).map((unit): CodedUnit => ({ ...unit, responsible: true }));

  it('lacks a body, a standard or a consequence in all its clauses', () => {
    expect(the(asked([law]), 'weak', 'lc.share@provincial:云岭/weak').lacks).toEqual([
      'noSubject',
      'noConsequence',
    ]);
    expect(the(asked([law], { units: firm }), 'weak', 'lc.share@provincial:云岭/weak').lacks).toEqual([
      'noConsequence',
    ]);
  });

  it('has its consequence from a sanction that names it by number', () => {
    const sanction: CodedUnit = {
      ...bare,
      unit: '0-9-0-0' as CodedUnit['unit'],
      codes: [],
      states: ['liability'],
      names: [bare.unit],
    };
    const question = asked([law], { units: [...firm, sanction] });
    expect(found(question, 'weak')).not.toContain('G5 lc.share@provincial:云岭/weak');
  });

  it('has its consequence from a sanction that names none, for the whole of its text and no other', () => {
    const other = coded('云岭办法', { region: '云岭' }, { 'lc.archive': [1] });
    const general: CodedUnit = {
      ...bare,
      unit: '0-9-0-0' as CodedUnit['unit'],
      codes: [],
      states: ['liability'],
      names: [],
    };
    const units = [...firm, ...unitsOf([other]), general];
    const question = asked([law, other], { units });
    expect(found(question, 'weak')).not.toContain('G5 lc.share@provincial:云岭/weak');
    expect(the(question, 'weak', 'lc.archive@provincial:云岭/weak').lacks).toContain('noConsequence');
  });

  it('is not called soft while one clause in four is firm', () => {
    const units = firm.map((unit, nth) => ({
      ...unit,
      codes: unit.codes.map((own) => ({
        ...own,
        modalities: nth === 0 ? (['require'] as const) : (['encourage'] as const),
      })),
    }));
    expect(the(asked([law], { units }), 'weak', 'lc.share@provincial:云岭/weak').lacks).not.toContain('soft');
  });
});

describe('a verdict', () => {
  it('stays with what was judged, and what the rules missed is no gap any more (G0)', () => {
    const id = 'lc.share@provincial:东澜';
    expect(the(asked(all, { verdicts: new Map([[id, 'confirmed']]) }), 'system', id)).toMatchObject({
      type: 'G3',
      verdict: 'confirmed',
    });
    expect(the(asked(all, { verdicts: new Map([[id, 'missed']]) }), 'system', id).type).toBe('G0');
  });
});

describe('the confidence of an absence', () => {
  const sure = (different: Partial<Parameters<typeof absence>[0]>): number =>
    absence({
      recall: { recall: 0.8, from: 'model' },
      comparable: { providing: 4, all: 8 },
      density: 0.05,
      searched: 60,
      candidates: 0,
      ...different,
    }).confidence;

  it('is what Bayes’ rule says', () => {
    // π = 5/10, m = 3, s = ½·0.2 + ½·0.008 = 0.104; 0.5 ÷ (0.5 + 0.5·0.104) = 0.9058
    expect(sure({})).toBe(0.91);
    expect(sure({ candidates: 1 })).toBe(0.68);
  });

  it('rises with recall and with what was searched, falls with how usual it is and with candidates', () => {
    expect(sure({ recall: { recall: 0.9, from: 'model' } })).toBeGreaterThan(sure({}));
    expect(sure({ searched: 20 })).toBeLessThan(sure({ searched: 60 }));
    expect(sure({ comparable: { providing: 8, all: 8 } })).toBeLessThan(sure({}));
    expect(sure({ candidates: 3 })).toBeLessThan(sure({ candidates: 2 }));
  });

  it('is a share, whatever goes in', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.nat(50), fc.nat(50), share, fc.nat(9000), fc.nat(40), (r, k, more, d, s, c) => {
        const value = sure({
          recall: { recall: r, from: 'grade' },
          comparable: { providing: k, all: k + more },
          density: d,
          searched: s,
          candidates: c,
        });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes recall from the manual’s grading where nothing was measured', () => {
    expect(gradedRecall(named('lc.share')).recall).toBeGreaterThan(gradedRecall(named('co.law')).recall);
  });

  it('says its figures, that one text is little, and that candidates wait', () => {
    const waiting = new Map([[donglan.id, new Map([['lc.share' as CodeId, 2]])]]);
    const gap = the(asked(all, { candidates: waiting }), 'system', 'lc.share@provincial:东澜');
    expect(gapReasons(gap).map(({ key }) => key)).toEqual([
      'gap.recall.grade',
      'gap.expected',
      'gap.expectedUnits',
      'gap.searched',
      'gap.oneDocument',
      'gap.waiting',
    ]);
  });
});

describe('component × stage', () => {
  it('counts the units in which both stand', () => {
    const both = coded('某条例', {}, { 'co.law': [1, 2], 'lc.share': [2, 3], 'lc.archive': [2] });
    const matrix = stageMatrix(unitIndex({ documents: [both], units: unitsOf([both]), book }));
    const row = matrix.components.indexOf('co.law' as CodeId);
    expect(matrix.stages.map((_, s) => matrix.counts[row]?.[s])).toEqual([1, 1]);
  });
});
