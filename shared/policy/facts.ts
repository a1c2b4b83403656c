import { type CatalogueEntry, catalogueMatch } from './catalogue';
import { dateIn } from './dates';
import type { FactName, FactOrigin, Facts } from './document';
import { documentNumber, documentNumberIn } from './documentNumber';
import { adoptionDate, type Evidence, field } from './evidence';
import { inFull, issuerOfAdoption, issuersOfSignature, issuersOfTitle, separated } from './issuers';
import { kindByItself, kindOf, statusOf } from './kinds';
import { placeByEvidence, placeOfFileName } from './place';
import type { Place } from './regions';
import { namesBrought, titleKey } from './titles';

/** The facts of a document: what its text says, completed by the file's name and then by the catalogue. */
export function factsOf(
  evidence: Evidence,
  hints: { readonly fileName: string; readonly catalogue: readonly CatalogueEntry[] },
): Facts {
  const origins: Partial<Record<FactName, FactOrigin>> = {};
  const fileTitle = titleOfFileName(hints.fileName);
  const written = titleOf(evidence);
  const title = written ?? fileTitle;
  origins.title = written === null ? 'filename' : 'text';
  const name = nameOfText(evidence, title);

  const number = numberIn(evidence);
  const named = issuersIn(evidence, title);
  const place = placeByEvidence(evidence, title, named, number);
  const issuers = named.map((issuer) => inFull(issuer, place));
  const date = dateOf(evidence, title);
  const assembly =
    issuers.some((issuer) => /人民代表大会/.test(issuer)) ||
    evidence.adoptions.some((line) => /人民代表大会|人大常委会/.test(line));
  const stateCouncilOrder = /^国务院令/.test(number ?? '');

  const match = catalogueMatch({ title, names: [name], documentNumber: number, date }, hints.catalogue);
  const fromFile = place === null && match === null ? placeOfFileName(hints.fileName) : null;
  const complete = <Value>(
    fact: FactName,
    own: Value | null,
    known: Value | null | undefined,
  ): Value | null => {
    if (own !== null) {
      origins[fact] ??= 'text';
      return own;
    }
    if (known === null || known === undefined) return null;
    origins[fact] = 'catalogue';
    return known;
  };
  const where: Place | null = place ?? fromFile;
  if (place === null && fromFile !== null) {
    origins.level = 'filename';
    origins.region = 'filename';
  }
  const byName = kindOf(name, { assembly, stateCouncilOrder });
  const kind = byName === 'other' ? kindByItself(`${evidence.preamble}\n${evidence.body}`) : byName;
  const ownKind = kind === 'other' ? null : kind;
  const catalogueTitle = written === null && match !== null;
  if (catalogueTitle) origins.title = 'catalogue';
  const facts = {
    title: catalogueTitle ? match.title : title,
    documentNumber: complete('documentNumber', number, match?.documentNumber),
    issuers:
      complete(
        'issuers',
        issuers.length > 0 ? issuers : null,
        match?.issuers.length ? match.issuers : null,
      ) ?? [],
    level: complete('level', where?.level ?? null, match?.level),
    region: complete('region', where?.region ?? null, match?.region),
    date: complete('date', date, match?.date),
    effectiveDate: complete('effectiveDate', effectiveDateOf(evidence, date), null),
    kind: complete('kind', ownKind, match?.kind) ?? 'other',
    status: statusOf(
      evidence.titles.join(' ') || title,
      hints.fileName,
      field(evidence, ['有效性', '效力状态', '时效性']) ?? '',
    ),
  };
  origins.kind ??= 'text';
  origins.status = /征求意见稿|草案|送审稿|讨论稿|试行|暂行/.test(evidence.titles.join(' '))
    ? 'text'
    : facts.status === 'inForce'
      ? 'text'
      : 'filename';
  return { ...facts, origins };
}

/**
 * The title as catalogues list it: the wrapping notice's where there is one, without draft marks (they are the status),
 * without the day in brackets. An order (令) has no title of its own: its text has.
 */
function titleOf(evidence: Evidence): string | null {
  const listed = field(evidence, ['文件标题', '标题']);
  const order = evidence.numbers.some((line) => /令$|公告$|令[（(]?第/.test(line));
  const lines = joinedTitles(evidence.titles);
  const first = lines.find((line) => /(?:通知|决定|公告|通告|意见|批复|函)$|印发《/.test(line));
  const best = order
    ? lines.at(-1)
    : lines.length > 1 && first !== undefined && isWrapping(first)
      ? first
      : lines[0];
  const title = best ?? listed;
  return title === null || title === undefined ? null : tidied(title);
}

function isWrapping(title: string): boolean {
  return /印发|公布|发布|转发/.test(title);
}

/** Lines of one title joined: a line that ends no title goes on in the next; brackets of 试行 are kept, years are not. */
function joinedTitles(lines: readonly string[]): readonly string[] {
  const titles: string[] = [];
  let open = '';
  for (const line of lines) {
    if (/^[（(]/.test(line) && titles.length > 0) {
      const last = titles.at(-1) ?? '';
      if (/试行|暂行/.test(line) && !/试行|暂行/.test(last)) titles[titles.length - 1] = last + line;
      continue;
    }
    // The page's heading, then the document's own title: the latter is the title.
    if (open === '' && titles.length > 0 && titleKey(titles.at(-1) ?? '') === titleKey(line)) titles.pop();
    const whole = open + line;
    if (
      /(?:[法例则定范准见案划要点引南策施举知告函复令单略程释排务》]|行动|印发《.+》|[）)])$/.test(line) ||
      whole.length > 160
    ) {
      titles.push(whole);
      open = '';
    } else open = whole;
  }
  if (open !== '') titles.push(open);
  return titles;
}

function tidied(title: string): string {
  return title
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^（转载）/, '')
    .replace(/（(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^（）]*）$/, '')
    .replace(/（(?:征求意见稿|草案|送审稿|讨论稿)）$/, '')
    .replace(/^《([^《》]+)》$/, '$1')
    .trim();
}

/** What the title of the notice wraps, else the title itself: the kind is that of the printed text. */
function nameOfText(evidence: Evidence, title: string): string {
  if (!isWrapping(title)) return title;
  const names = namesBrought(title);
  const key = names.map(titleKey);
  const own = evidence.titles
    .slice(1)
    .find((line) => key.some((name) => titleKey(line).startsWith(name.slice(0, 12))));
  return names.at(-1) ?? own ?? title;
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

function dateOf(evidence: Evidence, title: string): string | null {
  const listed = field(evidence, ['成文日期', '发文日期', '印发日期']);
  const signed = evidence.signatures.map((line) => dateIn(line)).filter((date) => date !== null);
  const inTitle = evidence.titles
    .map((line) => dateIn(/（[^（）]*）$/.exec(line.replace(/\(/g, '（').replace(/\)/g, '）'))?.[0] ?? ''))
    .find((date) => date !== null);
  const printed = evidence.closings
    .filter((line) => /印发[。）)]?$/.test(line))
    .map((line) => dateIn(line))
    .find((date) => date !== null);
  return (
    (listed === null ? null : dateIn(listed)) ??
    adoptionDate(evidence.adoptions) ??
    signed.at(-1) ??
    inTitle ??
    printed ??
    dateIn(/20\d\d年\d+月\d+日/.exec(title)?.[0] ?? '')
  );
}

const IN_FORCE =
  /自((?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日)起(?:正式)?(?:施行|实施|执行|试行|生效)/;
const AT_ONCE = /自(?:公布|发布|印发|颁布)之日起(?:正式)?(?:施行|实施|执行|试行|生效)/;

function effectiveDateOf(evidence: Evidence, date: string | null): string | null {
  const listed = field(evidence, ['施行日期', '生效日期']);
  if (listed !== null) return dateIn(listed);
  const tail = evidence.body.slice(-3000);
  const texts = [...evidence.wrappers, ...evidence.adoptions, tail];
  for (const text of texts) {
    const found = IN_FORCE.exec(text);
    if (found !== null) return dateIn(found[1] ?? '');
  }
  const adopted = evidence.adoptions
    .map((line) => /^((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*(?:起)?(?:施行|实施)/.exec(line)?.[1])
    .find((day) => day !== undefined);
  if (adopted !== undefined) return dateIn(adopted);
  return texts.some((text) => AT_ONCE.test(text)) ? date : null;
}

/** `dir/provincial-上海-上海市数据条例（缺标题行）.txt` → 上海市数据条例 */
export function titleOfFileName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return base
    .replace(/^(?:national|provincial|municipal)-[^-]{1,12}-/, '')
    .replace(/[（(](?:缺标题行|全文|全文页|扫描件|副本\d*|下载版|国务院令\d+号全文页|征求意见稿)[）)]/g, '')
    .replace(/[_ ]+$/, '')
    .trim();
}
