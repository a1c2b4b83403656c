/**
 * 主送 split into names: 各市、州人民政府，省政府各部门： names two. 、 parts names only where each side is whole: 省委网信办、
 * 省财政厅, not 各市、州人民政府.
 */
export function addresseesIn(line: string): readonly string[] {
  return outside(line.replace(/[:：]\s*$/, ''), '，,；;')
    .flatMap((group) => {
      const names = outside(group, '、');
      return names.every((name) => WHOLE.test(name)) ? names : [group];
    })
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Begins and ends as the name of a body does. */
const WHOLE =
  /^(?:各|省|市|州|县|区|中|国|全|最高|有关|自治|[\u4e00-\u9fa5]{2,12}[省市州盟区]).*(?:政府|部委|机构|部门|单位|企业|委员会|管委会|办公室|办公厅|厅|局|院|办|会|公司|集团|中心|委)(?:[（(][^（）()]*[）)])?$/;

/** Split at any of `marks`, but not inside brackets. */
function outside(words: string, marks: string): readonly string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of words) {
    if (character === '（' || character === '(') depth++;
    if (character === '）' || character === ')') depth--;
    if (depth <= 0 && marks.includes(character)) pieces.push('');
    else pieces[pieces.length - 1] = (pieces.at(-1) ?? '') + character;
  }
  return pieces;
}
