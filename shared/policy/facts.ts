import { type CatalogueEntry, catalogueMatch } from './catalogue';
import type { FactName, FactOrigin, Facts, Kind, PolicyDates, Status } from './document';
import { documentNumber, documentNumberIn } from './documentNumber';
import { type Evidence, field } from './evidence';
import { policyDates } from './factDates';
import { inFull, issuerOfAdoption, issuersOfSignature, issuersOfTitle, separated } from './issuers';
import { kindByItself, kindOf, statusOf } from './kinds';
import { placeByEvidence, placeOfFileName } from './place';
import { isCountyBody } from './regions';
import { nameOfText, titleOf, titleOfFileName } from './title';

/**
 * The facts of a document and the days they are chosen from. What its text says stands; the catalogue completes what it does not say; the file's name
 * is the last resort for title, level and region.
 */
export function factsOf(
  evidence: Evidence,
  hints: { readonly fileName: string; readonly catalogue: readonly CatalogueEntry[] },
): FactsFound {
  const written = titleOf(evidence);
  const title = written ?? titleOfFileName(hints.fileName);
  const name = nameOfText(evidence, title);
  const number = numberIn(evidence);
  const signed = issuersIn(evidence, title);
  const county = countyAmong(signed.length > 0 ? signed : evidence.signatures);
  const place = county === null ? placeByEvidence(evidence, title, signed, number) : null;
  const issuers = signed.map((issuer) => inFull(issuer, place));
  const { dates, filed: date } = policyDates(evidence, title);
  const kind = kindIn(evidence, name, issuers, number);
  const match = catalogueMatch({ title, names: [name], documentNumber: number, date }, hints.catalogue);
  const last = place === null && match === null && county === null ? placeOfFileName(hints.fileName) : null;
  const sources = new Sources();
  const facts = {
    title: sources.first('title', written, match?.title, title) ?? title,
    documentNumber: sources.first('documentNumber', number, match?.documentNumber),
    issuers: sources.first('issuers', someOf(issuers), someOf(match?.issuers ?? [])) ?? [],
    level: sources.first('level', place?.level, match?.level, last?.level),
    region: sources.first('region', place?.region, match?.region, last?.region),
    date: sources.first('date', date, match?.date),
    effectiveDate: sources.first('effectiveDate', dates.effective, null),
    kind: sources.first('kind', kind === 'other' ? null : kind, match?.kind) ?? 'other',
    status: statusIn(evidence, hints.fileName, sources),
    origins: sources.origins,
  };
  return { facts, dates, county };
}

interface FactsFound {
  readonly facts: Facts;
  readonly dates: PolicyDates;
  /** The county's or district's body that issued it: then there is no level and no region of ours. */
  readonly county: string | null;
}

/** The first of the bodies where all of them are a county's. */
function countyAmong(bodies: readonly string[]): string | null {
  return bodies.every((body) => isCountyBody(body)) ? (bodies[0] ?? null) : null;
}

/** Takes each fact from the first source that has it, and notes which one that was. */
class Sources {
  readonly origins: Partial<Record<FactName, FactOrigin>> = {};

  first<Value>(
    fact: FactName,
    text: Value | null | undefined,
    catalogue: Value | null | undefined,
    filename?: Value | null,
  ): Value | null {
    const tried = [
      ['text', text],
      ['catalogue', catalogue],
      ['filename', filename],
    ] as const;
    for (const [origin, value] of tried) {
      if (value === null || value === undefined) continue;
      this.origins[fact] = origin;
      return value;
    }
    return null;
  }
}

function someOf<Value>(list: readonly Value[]): readonly Value[] | null {
  return list.length > 0 ? list : null;
}

function kindIn(evidence: Evidence, name: string, issuers: readonly string[], number: string | null): Kind {
  const assembly =
    issuers.some((issuer) => /人民代表大会/.test(issuer)) ||
    evidence.adoptions.some((line) => /人民代表大会|人大常委会/.test(line));
  const byName = kindOf(name, { assembly, stateCouncilOrder: /^国务院令/.test(number ?? '') });
  return byName === 'other' ? kindByItself(`${evidence.preamble}\n${evidence.body()}`) : byName;
}

function statusIn(evidence: Evidence, fileName: string, sources: Sources): Status {
  const validity = field(evidence, ['有效性', '效力状态', '时效性']) ?? '';
  const byText = statusOf(evidence.titles.join(' '), validity);
  const byName = statusOf(fileName, '');
  return (
    sources.first('status', byText === 'inForce' && byName !== 'inForce' ? null : byText, null, byName) ??
    'inForce'
  );
}

function numberIn(evidence: Evidence): string | null {
  const lines = evidence.numbers;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').replace(/\s/g, '');
    const reading = documentNumber(line.replace(/^[（(](.*)[）)]$/, '$1'));
    if (reading.ok) return orderName(reading.canonical);
    const serial = /^[（(]?(?:(\d{4})年)?第?([\d〇零一二三四五六七八九十百]+)号[）)]?$/.exec(line);
    if (serial !== null) {
      const head = lines.slice(0, at).join('').replace(/\s/g, '');
      const joined = documentNumber(`${head}第${serial[2] ?? ''}号`);
      if (joined.ok) return orderName(joined.canonical);
    }
  }
  const listed = field(evidence, ['发文字号', '文号']);
  if (listed !== null) {
    const reading = documentNumber(listed);
    if (reading.ok) return reading.canonical;
  }
  for (const line of evidence.adoptions) {
    const order =
      /((?:中华人民共和国)?(?:国务院|主席)令|[\u4e00-\u9fa5]{2,12}人民政府令)第?([\d〇零一二三四五六七八九十百]+)号/.exec(
        line.replace(/\d{4}年\d{1,2}月\d{1,2}日/g, ' '),
      );
    if (order !== null) {
      const reading = documentNumber(order[0]);
      if (reading.ok) return orderName(reading.canonical);
    }
  }
  const title = evidence.titles[0];
  return title === undefined
    ? null
    : (documentNumberIn(/[（(][^（）()]*[〔［[]\d{4}[〕］\]]\d+号[）)]$/.exec(title)?.[0] ?? '')?.canonical ??
        null);
}

function orderName(canonical: string): string {
  return canonical.replace(/^中华人民共和国(?=国务院令|主席令)/, '');
}

function issuersIn(evidence: Evidence, title: string): readonly string[] {
  const byTitle = issuersOfTitle(title);
  const bySignature = issuersOfSignature(evidence.signatures);
  // 市数据局 in the title, 天津市数据局 under it.
  if (byTitle.length > 0)
    return byTitle.map((name) =>
      /^[省市县区州]/.test(name) ? (bySignature.find((full) => full.endsWith(name)) ?? name) : name,
    );
  const listed = field(evidence, ['发文机关', '发布机构', '制定机关', '公布机关']);
  if (listed !== null) return separated(listed);
  const short = evidence.wrappers.filter((line) => line.length < 200);
  for (const line of [...evidence.adoptions, ...evidence.numbers, ...short]) {
    const issuer = issuerOfAdoption(line);
    if (issuer !== null && /通过|公布|公告|令|修/.test(line)) return [issuer];
  }
  if (bySignature.length > 0) return bySignature;
  for (const line of evidence.numbers) {
    const order = /^(?:中华人民共和国)?(.{2,30}?)(?:令|公告|通告|文件)/.exec(line.replace(/\s/g, ''));
    if (order?.[1] !== undefined) return separated(order[1]);
  }
  return [];
}
