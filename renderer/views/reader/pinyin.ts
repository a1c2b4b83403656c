/**
 * The first Chinese character of each initial in the order of a dictionary by sound; i, u and v begin no syllable.
 * Which initial a character has is where it sorts among them.
 */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃妈拏喔妑七呥扨它穵夕丫帀'];
const INITIALS = [...'abcdefghjklmnopqrstwxyz'];

const bySound = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const CHINESE = /^[\u3400-\u9fff]$/;

/** `公共数据` → `ggsj`; letters and digits stay, all else falls away. Characters of several sounds have their first. */
export function pinyinInitials(text: string): string {
  return [...text].map(initialOf).join('');
}

function initialOf(character: string): string {
  if (/^[a-z0-9]$/i.test(character)) return character.toLowerCase();
  if (!CHINESE.test(character)) return '';
  const nth = FIRSTS.findLastIndex((first) => bySound.compare(first, character) <= 0);
  return INITIALS[nth] ?? '';
}
