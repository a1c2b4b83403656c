import type { Evidence } from './evidence';
import type { Level } from './document';
import {
  isMunicipality,
  isNationalBody,
  NATION,
  type Place,
  listedPlaceAt,
  placeAtStart,
  placeMostNamed,
  placeOfNumber,
} from './regions';

/**
 * The place a document holds for. Issuer before document number before title before the text's own 本省/本市:
 * method §5. null when nothing tells.
 */
export function placeByEvidence(
  evidence: Evidence,
  title: string,
  issuers: readonly string[],
  number: string | null,
): Place | null {
  return (
    first(issuers, placeOfBody) ??
    first([...evidence.signatures, ...evidence.numbers], placeOfBody) ??
    (number === null ? null : placeOfNumber(number)) ??
    first([title, ...evidence.titles], placeInTitle) ??
    first(evidence.adoptions, placeOfBodyInside) ??
    first(
      evidence.closings.filter((line) => /印发[。）)]?$/.test(line)),
      placeOfBody,
    ) ??
    placeOfAddressee(evidence.addressees) ??
    placeOfText(evidence)
  );
}

/** Last resort: `municipal-青岛-…`, `provincial-上海-…`, or a place's name in the file name. */
export function placeOfFileName(fileName: string): Place | null {
  const parts = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').split(/[\\/]/);
  const base = parts.at(-1) ?? '';
  const named = /^(national|provincial|municipal)-([^-]{1,12})-/.exec(base);
  const level = named?.[1];
  if (level !== undefined && isLevel(level)) return { level, region: named?.[2] ?? '' };
  return placeInTitle(base);
}

function isLevel(word: string): word is Level {
  return word === 'national' || word === 'provincial' || word === 'municipal';
}

function placeOfBody(body: string): Place | null {
  const name = body.replace(/\s/g, '');
  return isNationalBody(name) ? NATION : placeAtStart(name);
}

function placeOfBodyInside(line: string): Place | null {
  const words = line.replace(/\s/g, '').replace(/^[（(]?(?:根据)?(?:\d{4}年\d{1,2}月\d{1,2}日)?/, '');
  return placeOfBody(words);
}

/** A place at the beginning or inside a title: 数字青岛2025年行动方案, 关于加快湖南省…. */
function placeInTitle(title: string): Place | null {
  const words = title.replace(/\s/g, '');
  const atStart = isNationalBody(words) ? NATION : placeAtStart(words);
  if (atStart !== null) return atStart;
  const limit = Math.min(words.length, 80);
  for (let at = 1; at < limit; at++) {
    const place = listedPlaceAt(words.slice(at));
    if (place !== null) return place;
    if (/^(?:数字|智慧|数智|法治)$/.test(words.slice(at - 2, at))) {
      const city = listedPlaceAt(`${words.slice(at, at + 2)}市`);
      if (city !== null) return city;
    }
  }
  return null;
}

/** 各省、自治区、直辖市… speaks to the whole country. Method §5. */
function placeOfAddressee(addressees: readonly string[]): Place | null {
  return addressees.some((line) => /各省[、，]|各省（|各省\(|国务院各部委|直辖市/.test(line)) ? NATION : null;
}

function placeOfText(evidence: Evidence): Place | null {
  const text = `${evidence.wrappers.join('\n')}\n${evidence.preamble}\n${evidence.body()}`;
  const local = count(text, /[本我]省|(?<![健安完])全省|本自治区|我区|(?<![健安完])全区(?!域)/g);
  const city = count(text, /[本我]市|(?<![健安完])全市(?!场)/g);
  if (local === 0 && city === 0) return /各地区|我国|全国|党中央|国家/.test(text) ? NATION : null;
  if (local >= city) return placeMostNamed(text, (place) => place.level === 'provincial');
  // 本市 is said by cities and by the four municipalities, which are provinces.
  return placeMostNamed(text, (place) => place.level === 'municipal' || isMunicipality(place.region));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function first(texts: readonly string[], place: (text: string) => Place | null): Place | null {
  for (const text of texts) {
    const found = place(text);
    if (found !== null) return found;
  }
  return null;
}
