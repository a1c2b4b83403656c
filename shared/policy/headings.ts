import type { Branch } from './tree';

/** The words after a marker, taken apart: what is a heading, and whether more than the heading stands there. */
export interface Words {
  readonly heading: string | null;
  /** True when the line says nothing beyond its heading. */
  readonly only: boolean;
}

/**
 * 第一条（目的和依据）…, 第一条【目的】…, 第二条 术语定义: the caption of an article.
 * A short phrase without punctuation is a caption only where clauses follow that it can head.
 */
export function articleWords(branch: Branch): Words {
  const rest = branch.marker?.rest ?? '';
  const captioned = CAPTION.exec(rest.slice(0, 60));
  if (captioned !== null) {
    return {
      heading: (captioned[1] ?? captioned[2] ?? '').trim(),
      only: rest.length === captioned[0].length,
    };
  }
  if (rest === '') return { heading: null, only: true };
  const short = rest.length <= 15 && !/[，。；：、:,;]/.test(rest);
  return short && branch.children.length > 0 ? { heading: rest, only: true } : { heading: null, only: false };
}

const CAPTION = /^(?:【([^【】]{2,30})】|[（(](?![一二三四五六七八九十\d]+[）)])([^（）()]{2,30})[）)])\s*/;

/**
 * 一、总体要求 · （一）加强统筹。推动… · 1.指导思想。: first sentence of at most thirty characters, or a short line. Who is
 * responsible for it, in brackets, is no part of the heading.
 */
export function outlineWords(branch: Branch): Words {
  const words = wordsOf(branch);
  return words.heading === null ? words : { ...words, heading: words.heading.replace(RESPONSIBLE, '') };
}

const RESPONSIBLE =
  /(?<=.)[（(](?=[^（）()]*(?:牵头|负责|配合|责任))[^（）()]*[局厅委办部院府位门会][^（）()]*[）)]$/;

function wordsOf(branch: Branch): Words {
  if (branch.marker?.heading !== undefined) return { heading: branch.marker.heading, only: false };
  const rest = branch.marker?.rest ?? '';
  const stop = rest.slice(0, LONGEST_HEADING + 1).indexOf('。');
  if (stop > 0) return { heading: rest.slice(0, stop), only: stop === rest.length - 1 };
  if (rest !== '' && rest.length <= LONGEST_LINE && !/[。；：:;]/.test(rest))
    return { heading: rest, only: true };
  return { heading: gluedHeading(rest, branch.kind), only: false };
}

/** 一、目标要求以…为牵引，…: the extraction has lost the line break after the heading. Points are sentences, not headings. */
function gluedHeading(rest: string, kind: Branch['kind']): string | null {
  const standard = STANDARD_HEADING.exec(rest.slice(0, 12));
  if (standard !== null) return standard[0];
  if (kind !== 'heading' && kind !== 'subheading') return null;
  const found = GLUED_HEADING.exec(rest.slice(0, 40))?.[1];
  return found === undefined || /[和与及或的在对以为将并从由]$/.test(found) ? null : found;
}

/**
 * 推动创新平台建设｜支持企业在…: two phrases that both begin with a verb of policy, without a sign between them, are a
 * heading and its text. In the corpus nine of twelve such lines, and no other line.
 */
const GLUED_HEADING =
  /^((?:加强|强化|优化|推动|推进|鼓励|支持|降低|加快|促进|完善|健全|建立|构建|打造|提升|深化|培育|壮大|扩大|拓展|创新|夯实)[\u4e00-\u9fa5、“”]{4,18}?)(?:按照|依托|围绕|聚焦|推进|支持|制定|开展|坚持|各地|各级|各部门|到20\d\d年)/;

/** Headings every plan has. */
const STANDARD_HEADING =
  /^(?:总体(?:要求|目标|思路)|指导思想|基本原则|工作原则|(?:主要|发展|工作)目标|目标(?:要求|任务)|(?:主要|重点|工作)任务|保障措施|组织(?:保障|实施|领导)|推进措施|工作要求|实施步骤)/;

const LONGEST_HEADING = 30;
/** A heading without a stop may run longer: it ends with its line. The longest of the corpus has 52 characters. */
const LONGEST_LINE = 60;
