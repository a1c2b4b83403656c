import { dateIn } from './dates';
import { type Evidence, field } from './evidence';

/** 成文日期: signed or adopted, never the day of publication by a site. */
export function dateOf(evidence: Evidence, title: string): string | null {
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

/** 施行日期; 自公布之日起 is the day of `date`. */
export function effectiveDateOf(evidence: Evidence, date: string | null): string | null {
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

/**
 * Day of adoption: the latest 通过/修订/修正 of the adoption lines, else the latest 公布. 批准 and 施行 are other days.
 * One line may tell several: （2016年1月15日…通过，2025年12月3日…修订）.
 */
function adoptionDate(adoptions: readonly string[]): string | null {
  let adopted: string | null = null;
  let published: string | null = null;
  for (const line of adoptions) {
    for (const piece of line.slice(0, 1200).split(/(?=(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)/)) {
      const date = dateIn(piece.slice(0, 12));
      if (date === null) continue;
      if (/通过|修订|修正|修改/.test(piece) && (adopted === null || date > adopted)) adopted = date;
      else if (/公布|发布/.test(piece) && (published === null || date > published)) published = date;
    }
  }
  return adopted ?? published;
}
