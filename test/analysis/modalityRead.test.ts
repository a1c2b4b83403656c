import { describe, expect, it } from 'vitest';
import {
  actorWords,
  explores,
  forceWords,
  modalitiesOf,
  namesBody,
} from '../../shared/analysis/modalityRead';
import type { Modality } from '../../shared/analysis/modality';

describe('what a passage does with its duties (method §4.3)', () => {
  it.each<[string, readonly Modality[]]>([
    ['政务部门应当编制数据目录。', ['require']],
    ['数源单位必须按时更新。', ['require']],
    ['申请材料须经审核。', ['require']],
    ['使用单位不得超出申请的用途。', ['prohibit']],
    ['严禁泄露个人信息。', ['prohibit']],
    ['经评估后方可开放。', ['prohibit']],
    ['使用部门可以申请共享。', ['permit']],
    ['当事人有权提出异议。', ['permit']],
    ['鼓励企业参与数据开发。', ['encourage']],
    ['应当及时答复，不得拖延；鼓励主动公开。', ['require', 'prohibit', 'encourage']],
    ['加快建设省级平台。', ['plan']],
    ['探索数据授权运营。', ['plan']],
    ['省数据局是主管部门。', ['describe']],
    // 无须 and 须知 bind nobody, 可以识别 permits nothing, 应急 and 应用 are no duties.
    ['申请人无须提交证明。', ['describe']],
    ['办事须知由窗口提供。', ['describe']],
    ['能够单独或者结合其他信息可以识别自然人的信息。', ['describe']],
    ['应急数据和应用数据分开。', ['describe']],
    // What plans say by their verbs counts only where nothing firmer stands.
    ['应当加快归集。', ['require']],
  ])('%s', (passage, found) => {
    expect(modalitiesOf(passage)).toEqual(found);
  });
});

describe('trying out', () => {
  it.each<[string, boolean]>([
    ['探索建立数据产权登记。', true],
    ['支持有条件的市先行先试。', true],
    ['建立数据产权登记制度。', false],
  ])('%s', (passage, is) => {
    expect(explores(passage)).toBe(is);
  });
});

describe('who is to do it', () => {
  it.each<[string, boolean]>([
    ['市数据主管部门负责统筹协调。', true],
    ['各级行政机关应当编制目录。', true],
    ['由省财政厅会同有关单位制定。', true],
    ['有关部门按照职责不得重复采集。', true],
    ['数据应当及时更新。', false],
    ['加强数据质量管理，提升服务水平。', false],
  ])('%s', (passage, is) => {
    expect(namesBody(passage)).toBe(is);
  });
});

describe('where force and actor stand', () => {
  const words = (passage: string): string[] =>
    forceWords(passage).map(({ start, end, modality }) => `${passage.slice(start, end)} ${modality}`);
  it.each<[string, readonly string[]]>([
    ['应当及时答复，不得拖延；鼓励主动公开。', ['应当 require', '不得 prohibit', '鼓励 encourage']],
    ['未经省数据局同意，政务部门不得另建平台。', ['不得 prohibit']],
    ['加快建设省级平台，推进共享。', ['加快 plan', '推进 plan']],
    ['应当加快建设。', ['应当 require']],
    ['省数据局是主管部门。', []],
  ])('%s', (passage, found) => {
    expect(words(passage)).toEqual(found);
  });

  const actors = (passage: string): string[] =>
    actorWords(passage).map(({ start, end }) => passage.slice(start, end));
  it.each<[string, readonly string[]]>([
    ['第十条　国务院有关部门应当提出建议。', ['国务院有关部门']],
    ['未经同意，政务部门、街道和各单位不得另建平台。', ['政务部门、街道和各单位']],
    ['级别发生争议的，由省数据局会同省网信部门确定。', ['省数据局']],
    ['鼓励企业组织培训。', ['企业']],
    ['本条例所称政务数据，是指国家机关依法承担职责形成的记录。', []],
    ['数据应当准确、完整。', []],
  ])('%s', (passage, found) => {
    expect(actors(passage)).toEqual(found);
  });

  it('every passage that has a duty of a body by the count has words of force here, and the same kinds', () => {
    for (const passage of ['各部门应当归档，不得隐匿。', '各地要加强领导。', '由市数据局负责。']) {
      const kinds = new Set(forceWords(passage).map(({ modality }) => modality));
      expect([...kinds]).toEqual(modalitiesOf(passage).filter((one) => one !== 'describe'));
    }
  });
});
