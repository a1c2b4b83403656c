import type { Level } from './document';
import { CITY_CODES, PROVINCES } from './regionTable';

/** A place a document holds for: 全国, a province or a city, by common name. */
export interface Place {
  readonly level: Level;
  readonly region: string;
}

export const NATION: Place = { level: 'national', region: '全国' };

/**
 * The place named at the beginning of `text` (a body's name or a title): 上海市数据局, 深圳经济特区…, 中国（上海）….
 * Longest name first, so that 海南州 and 吉林市 are not provinces; 广东省深圳市 is 深圳. null when none is named.
 */
export function placeAtStart(text: string): Place | null {
  const start = nameStart(text);
  return listedAtStart(start) ?? (longestAt(start, 0) === null ? unlisted(start) : null);
}

/** As placeAtStart, for places of the table only: what may stand anywhere in a title. */
export function listedPlaceAt(text: string): Place | null {
  return listedAtStart(nameStart(text));
}

function nameStart(text: string): string {
  if (!/^[\s“"‘'《〈（(中\d]/.test(text)) return text;
  return text
    .replace(/^[\s“"‘'《〈（(]+/, '')
    .replace(/^(?:中国共产党|中共|中国)[（(]?/, '')
    .replace(/^\d{4}年/, '');
}

function listedAtStart(start: string): Place | null {
  const first = longestAt(start, 0);
  if (first === null) return null;
  const place = placeOf(first, start.slice(first.length));
  if (place === null || place.level === 'municipal') return place;
  // 山东省威海市…: the city after its province decides.
  const rest = start.slice(first.length).replace(/^(?:省|壮族自治区|回族自治区|维吾尔自治区|自治区)/, '');
  const second = longestAt(rest, 0);
  if (
    second !== null &&
    CITIES.get(second) === first &&
    /^(?:市|州|地区|盟|经济特区)/.test(rest.slice(second.length))
  ) {
    return { level: 'municipal', region: common(second) };
  }
  return place;
}

/** The fitting place most often named with its 省/市/自治区 in `text`, or null; for texts that name no issuer. */
export function placeMostNamed(text: string, fits: (place: Place) => boolean): Place | null {
  const counts = new Map<string, { readonly place: Place; readonly count: number }>();
  for (const found of text.matchAll(NAMED)) {
    const name = found[1] ?? '';
    const place = placeOf(name, text.slice(found.index + name.length, found.index + name.length + 8));
    if (place === null || !fits(place)) continue;
    const counted = counts.get(place.region) ?? { place, count: 0 };
    counts.set(place.region, { place, count: counted.count + 1 });
  }
  let best: { readonly place: Place; readonly count: number } | null = null;
  for (const counted of counts.values()) if (best === null || counted.count > best.count) best = counted;
  return best === null ? null : best.place;
}

/** The place a 字号 begins with: 沪府发 上海, 国办发 全国, 发改数据 全国, 穗府办规 广州; null when it does not say. */
export function placeOfNumber(issuer: string): Place | null {
  const code = issuer.replace(/^[（(]/, '');
  const named = placeAtStart(code);
  if (named !== null) return named;
  if (NATIONAL_BODY.test(code)) return NATION;
  for (const [prefix, city] of Object.entries(CITY_CODES))
    if (code.startsWith(prefix)) return { level: 'municipal', region: city };
  const province = PROVINCES.find(({ codes }) => (codes as readonly string[]).includes(code.charAt(0)));
  if (province !== undefined) {
    return AMBIGUOUS.has(code.charAt(0)) ? null : { level: 'provincial', region: province.name };
  }
  return NATIONAL_CODE.test(code) ? NATION : null;
}

/** 北京, 天津, 上海 and 重庆: cities by name, provinces by rank. */
export function isMunicipality(region: string): boolean {
  return region === '北京' || region === '天津' || region === '上海' || region === '重庆';
}

/** True for bodies of the state and the party at the top: 国务院, 国家…局, the ministries, 全国人大. */
export function isNationalBody(text: string): boolean {
  return NATIONAL_BODY.test(text);
}

/** 云 青 宁 新 内 also begin other words or other places' numbers; alone they prove nothing. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['青', '宁']);

const NATIONAL_BODY =
  /^(?:中华人民共和国|中共中央|党中央|国务院|全国人民代表大会|全国人大|国家|最高人民(?:法院|检察院)|中央(?!.{0,8}驻)|工业和信息化部|财政部|教育部|科学?技术?部|公安部|民政部|司法部|人力资源(?:和)?社会保障部|自然资源部|生态环境部|住房(?:和)?城乡建设部|交通运输部|水利部|农业农村部|商务部|文化和旅游部|应急管理部|中国人民银行|审计署|海关总署|市场监管总局|交通部|卫生部|农业部|文化部|信息产业部|中国(?:证券|银行|保险|气象|民用|科学|工程|地震|人民银行))/;

const NATIONAL_CODE =
  /^(?:国(?!有)|全国|中发|中办|厅字|中网办|发改|工信|财(?!政局)|教|科|公通|公(?:安|网)|民[发函办]|司|人社|自然资|环|建[^政]|交[^政]|水[^政]|农|商|文旅|卫|应急|银发|审|署|税|市监|广电|体|医保|证监|银保监|金|信发|档|保监|主席令|国务院)/;

/** Places that are in no table (new names, invented ones) by their form: 云岭省…, 澄湾市人民政府…. */
function unlisted(text: string): Place | null {
  const found =
    /^(?!各|本|全|我|有关|相关|县|城)([一-龥]{2,3}?)(?<![城都超股门])(省|市)(?!场|民|值|级|直|域|政(?![务府])|委|中|州|县|辖)/.exec(
      text,
    );
  if (found?.[1] === undefined) return null;
  return { level: found[2] === '省' ? 'provincial' : 'municipal', region: found[1] };
}

/**
 * True for bodies of counties and districts: 长沙县人民政府, 杭州市余杭区数据局, 昆山市… cannot be told from a prefecture's.
 * The three levels end with the city: such a document is neither the city's nor the province's.
 */
export function isCountyBody(body: string): boolean {
  return COUNTY.test(body.replace(/\s/g, ''));
}

const COUNTY =
  /^(?:中共)?(?:[一-龥]{2,8}?(?:省|市|自治区|州|盟))*(?!各|本|全|有关|相关|市辖)[一-龥]{1,6}?(?:县|自治县|旗|(?<![治发社园验易税范新洋关辖特])区|(?:浦东|滨海|两江|雄安)新区)(?:委员会|委|人民政府|政府|数据|大数据|发展|财政|档案|政务)/;

type Name = string;
/** Every city's province; provinces map to ''. */
const CITIES: ReadonlyMap<Name, string> = new Map(
  PROVINCES.flatMap(({ name, cities }) => [
    [name, ''] as const,
    ...(cities === '' ? [] : cities.split(' ').map((city) => [city, name] as const)),
  ]),
);
const LONGEST = Math.max(...[...CITIES.keys()].map((name) => name.length));
const NAMED = new RegExp(
  `(${[...CITIES.keys()].sort((a, b) => b.length - a.length).join('|')})(?=省|市|自治区|壮族|回族|维吾尔)`,
  'g',
);

const FIRST_CHARACTERS: ReadonlySet<string> = new Set([...CITIES.keys()].map((name) => name.charAt(0)));

function longestAt(text: string, from: number): Name | null {
  if (!FIRST_CHARACTERS.has(text.charAt(from))) return null;
  for (let length = LONGEST; length >= 2; length--) {
    const name = text.slice(from, from + length);
    if (name.length === length && CITIES.has(name)) return name;
  }
  return null;
}

function placeOf(name: Name, after: string): Place | null {
  const province = CITIES.get(name);
  if (province === undefined) return null;
  if (province === '') return { level: 'provincial', region: name };
  // City names are also words: 中山, 大同, 朝阳, 长治. They count with 市/州… or before what a city has.
  if (
    /^(?:市|州|地区|盟|经济特区|新区|自治州|林区|政府|[一-龥]{0,8}(?:自治州|条例|办法|细则|方案|行动))/.test(
      after,
    ) ||
    name.endsWith('市')
  ) {
    return { level: 'municipal', region: common(name) };
  }
  return null;
}

function common(name: Name): string {
  return name === '吉林市' ? '吉林' : name;
}
