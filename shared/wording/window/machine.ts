import type { Sentence } from '../say';

/** What gave a tag and why, what it learns from people, and how well it does. */
export const machineWords = {
  'command.machine.rules': { zh: '只用规则 / 规则与模型', en: 'Rules alone / rules and model' },
  'task.retag': { zh: '重新标注', en: 'Tagging anew' },
  'machine.rules': { zh: '只用规则', en: 'Rules alone' },
  'machine.rulesAndModel': { zh: '规则＋模型', en: 'Rules + model' },
  'machine.project': { zh: '规则＋本项目模型', en: 'Rules + project’s model' },
  'machineSays.rules': {
    zh: '标注只由规则给出，模型不参与。用命令“只用规则 / 规则与模型”切换，可撤销。',
    en: 'Rules alone tag; the model has no say. The command “Rules alone / rules and model” switches; it can be undone.',
  },
  'machineSays.rulesAndModel': {
    zh: '规则与随附模型一起标注。用命令“只用规则 / 规则与模型”切换，可撤销。',
    en: 'Rules and the shipped model tag together. The command “Rules alone / rules and model” switches; it can be undone.',
  },
  'machineSays.project': {
    zh: '规则与在本项目判断上继续学习的模型一起标注。',
    en: 'Rules tag together with a model that went on learning from the decisions of this project.',
  },
  'by.rules': { zh: '规则', en: 'rules' },
  'by.model': { zh: '模型', en: 'model' },
  'by.both': { zh: '规则＋模型', en: 'rules + model' },
  'by.project': { zh: '本项目模型', en: 'project’s model' },
  'bySays.rules': { zh: '只由规则给出', en: 'given by the rules alone' },
  'bySays.model': { zh: '由模型给出，规则不足以给出', en: 'given by the model; the rules alone would not' },
  'bySays.both': { zh: '规则给出，模型同意', en: 'given by the rules, and the model agrees' },
  'bySays.project': {
    zh: '学习了本项目的判断之后才这样判断；随附模型不这样判断',
    en: 'decided so only after learning from this project; the shipped model decides otherwise',
  },
  'by.unknown': { zh: '来历未存', en: 'origin not kept' },
  'bySays.unknown': {
    zh: '旧版项目和导入的文件没有保存由规则还是模型给出；重新标注后就有',
    en: 'older projects and imported files do not keep whether rules or model gave it; tagging anew will say',
  },
  probability: { zh: '{percent}%', en: '{percent} %' },
  probabilitySays: {
    zh: '估计的概率：编码员给出这个编码的可能',
    en: 'estimated chance that a coder gives this code',
  },
} satisfies Record<string, Sentence>;
