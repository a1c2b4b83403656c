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

/** 一、总体要求 · （一）加强统筹。推动… · 1.指导思想。: first sentence of at most thirty characters, or a short line. */
export function outlineWords(branch: Branch): Words {
  const rest = branch.marker?.rest ?? '';
  const stop = rest.slice(0, LONGEST_HEADING + 1).indexOf('。');
  if (stop > 0) return { heading: rest.slice(0, stop), only: stop === rest.length - 1 };
  if (rest !== '' && rest.length <= LONGEST_LINE && !/[。；：:;]/.test(rest))
    return { heading: rest, only: true };
  return { heading: GLUED_HEADING.exec(rest.slice(0, 12))?.[0] ?? null, only: false };
}

/** Headings every plan has, where the extraction has lost the line break after them: 一、目标要求以…为牵引，…. */
const GLUED_HEADING =
  /^(?:总体(?:要求|目标|思路)|指导思想|基本原则|工作原则|(?:主要|发展|工作)目标|目标(?:要求|任务)|(?:主要|重点|工作)任务|保障措施|组织(?:保障|实施|领导)|推进措施|工作要求|实施步骤)/;

const LONGEST_HEADING = 30;
/** A heading without a stop may run longer: it ends with its line. The longest of the corpus has 52 characters. */
const LONGEST_LINE = 60;
