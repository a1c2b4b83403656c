import type { Place } from './regions';
import { isMunicipality, placeAtStart } from './regions';

const ORGAN =
  /(?:院|部|委|委员会|会|局|厅|办|政府|办公室|室|中心|署|行|社|组|区管委|管委|管理局|法院|检察院|等部门|部门|大会|国务院|中央)$/;

/**
 * The bodies a title begins with: `市数据局关于印发…的通知`, `国家发展改革委 国家数据局关于…`,
 * `威海市大数据局威海市财政局关于…`, `中共中央 国务院印发《…》`. Empty when the title names none.
 */
export function issuersOfTitle(title: string): readonly string[] {
  const found = /^(.{2,120}?)(?:关于|印发《|公布《|发布《|令$)/.exec(
    title.replace(/^[（(](?:转载|转发)[）)]/, ''),
  );
  const bodies = found?.[1] ?? '';
  if (bodies === '' || /[《》]/.test(bodies)) return [];
  const names = separated(bodies);
  return names.every((name) => ORGAN.test(name)) ? names : [];
}

/** One or several bodies written in a line: set apart by blanks and 、, or by the place that begins each name. */
export function separated(bodies: string): readonly string[] {
  const pieces = bodies
    .trim()
    .split(/[、，,]/)
    .flatMap((piece) => bySpace(piece));
  const names: string[] = [];
  for (const piece of pieces) {
    let rest = piece;
    for (;;) {
      const cut = nextName(rest);
      if (cut === null) break;
      names.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    if (rest !== '') names.push(rest);
  }
  return names;
}

/** Spaced-out short names (`中 央 网 信 办`) are one name; longer pieces are names of their own. */
function bySpace(words: string): readonly string[] {
  const pieces = words.trim().split(/[\s\u3000]+/);
  if (pieces.length > 2 && pieces.every((piece) => piece.length <= 2)) return [pieces.join('')];
  return pieces.every((piece) => ORGAN.test(piece)) ? pieces : [pieces.join('')];
}

/** Where the next body begins in `威海市大数据局威海市财政局`: after a body's last word, at the name of a place or 国家/中央. */
function nextName(text: string): number | null {
  for (const found of text.matchAll(/(?:委员会|管理局|办公厅|办公室|局|厅|委|办|部|院)(?=.)/g)) {
    const at = found.index + found[0].length;
    const rest = text.slice(at);
    if (rest.length < 3) return null;
    if (/^(?:国家|中央|国务院|中共|最高人民)/.test(rest) && ORGAN.test(text.slice(0, at))) return at;
    if (placeAtStart(rest) !== null && /^.{2,12}?(?:省|市|自治区|州|区)/.test(rest)) return at;
  }
  return null;
}

/** Bodies in signature lines, without dates, persons and web-page remains. */
export function issuersOfSignature(lines: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const line of lines) {
    const words = line
      .replace(/(?:(?:19|20)\d{2}|[一二][〇零○O0一二三四五六七八九]{3})年.*$/, '')
      .replace(/请输入.*$/, '')
      .trim();
    if (words === '' || PERSON.test(words)) continue;
    for (const name of separated(words)) {
      if (ORGAN.test(name) && name.length <= 40 && !names.includes(name)) names.push(name);
    }
  }
  return names;
}

const PERSON =
  /^(?:总理|国家主席|主席|省长|代省长|市长|代市长|区长|县长|州长|主任|委员长|部长|局长|厅长|院长)\s*\S{2,8}$/;

/**
 * Who adopted a statute: 深圳市第七届人民代表大会常务委员会第二次会议通过 → 深圳市人民代表大会常务委员会;
 * 中华人民共和国国务院令第716号公布 → 国务院. null when the line names none.
 */
export function issuerOfAdoption(line: string): string | null {
  const words = line.replace(/\s/g, '').slice(0, 400);
  const nation = /第[一二三四五六七八九十]+届全国人民代表大会(常务委员会)?/.exec(words);
  if (nation !== null) return `全国人民代表大会${nation[1] ?? ''}`;
  const assembly = /([\u4e00-\u9fa5]{2,14}?)第[一二三四五六七八九十]+届人民代表大会(常务委员会)?/.exec(words);
  if (assembly !== null) return `${bareName(assembly[1] ?? '')}人民代表大会${assembly[2] ?? ''}`;
  const short = /([\u4e00-\u9fa5]{1,8}?)[一二三四五六七八九十]+届人大(常委会)?/.exec(words);
  if (short !== null)
    return `${bareName(short[1] ?? '')}人民代表大会${short[2] === undefined ? '' : '常务委员会'}`;
  const government = /(?:^|[日月年公由经（(])([\u4e00-\u9fa5]{2,10}?人民政府)令/.exec(words)?.[1];
  return government ?? (/国务院令/.test(words) ? '国务院' : null);
}

/** The assembly's place without the date or the `已由` before it. */
function bareName(words: string): string {
  return words.replace(/^.*[日年月]/, '').replace(/^(?:经|由|已由|业经|已经)/, '');
}

/** `省数据局` and `市数据局` say the place no longer: their full name when the document's place is known. */
export function inFull(name: string, place: Place | null): string {
  if (place === null || place.level === 'national' || !/^[省市](?!场)/.test(name)) return name;
  const suffix = name.charAt(0);
  const fits =
    suffix === '市'
      ? place.level === 'municipal' || isMunicipality(place.region)
      : place.level === 'provincial';
  return fits ? place.region + name : name;
}
