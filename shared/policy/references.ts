import type { FoldedText } from '../text/fold';
import { type ClauseIndex, ClauseIndexes, type Position } from './clauseIndex';
import type { Clause, ClauseId, ClauseKind, CrossReference } from './document';
import { NUMERAL_CHARACTERS, numberOf } from './numerals';
import {
  before,
  between,
  containerLabel,
  NOTHING,
  RANK,
  stepped,
  type Target,
  type Unit,
  UNSAID,
  upTo,
} from './targets';

/**
 * The clauses of this text that its leaves name: 违反本条例第二十条第二款, 第十条至第十二条, 前款第（一）项. Each named clause
 * is one reference, also inside lists and ranges. What belongs to another document is none (《…》第八条, 依照档案法第十条),
 * nor is 本条 or 本款 alone, which names the place one is at. Every text of a file keeps to itself. `ordered`: the clauses as they begin.
 */
export function referencesIn(
  text: string,
  fold: FoldedText,
  ordered: readonly Clause[],
): readonly CrossReference[] {
  const reader = new Reader(fold, new ClauseIndexes(text, ordered));
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(fold.text); found !== null; found = TOKEN.exec(fold.text)) {
    const start = fold.toOriginal(found.index);
    let leaf = ordered[at];
    while (leaf !== undefined && (!leaf.leaf || leaf.end <= start)) leaf = ordered[++at];
    if (leaf === undefined) break;
    if (leaf.start > start) continue;
    // Its own 第二十条 at the beginning of an article names it, nothing else.
    if (leaf.start === start && isHeaded(leaf, ordered[at - 1])) reader.end();
    else reader.read(found, leaf);
  }
  reader.end();
  return reader.references;
}

/** True when a clause, or the one above it with the same first words, begins with its own 第…条. */
function isHeaded(clause: Clause, above: Clause | undefined): boolean {
  return NUMBERED.has(clause.kind) || (above?.start === clause.start && NUMBERED.has(above.kind));
}

const NUMBERED: ReadonlySet<ClauseKind> = new Set(['part', 'chapter', 'section', 'article']);

const N = NUMERAL_CHARACTERS;
const TOKEN = new RegExp(
  `第[（(]?([${N}]{1,9})[）)]?([编章节条款项目])(?:之([一二三四五六七八九十]{1,3}))?` +
    '|前(?<![以提之目]前)([一二两三四五])?([条款项])(?![件目款项])|本([条款项])(?=第)',
  'g',
);

/** How legal texts call themselves: 本条例, 本实施细则, 本管理办法. */
const THIS =
  '本(?:实施|暂行|试行|管理|若干|指导|工作|行动|特别){0,2}(?:法|条例|办法|规定|细则|规则|规范|标准|意见|方案|计划|通知|准则|指引|政策|措施|举措|决定|章程)的?';
const OWN = new RegExp(`(?<=(${THIS}))`, 'y');
/** 《…》（…）第八条, 档案法第十条, 合同第三条. */
const FOREIGN =
  /(?<=(?:》(?:[（(][^（）()]{0,60}[）)]){0,2}|[法典]|条例|办法|规定|细则|规则|决定|修正案(?:[（(][^（）()]{1,4}[）)])?|合同|协议|公约|协定|条约|章程|[A-Za-z])的?)/y;
const LIST = new RegExp(`^(?:的?规定)?(?:、|，|和|及|以及|或|或者|与|并|,)?(${THIS})?$`);
const RANGE = /^(?:至|到|[-—–~～]+)$/;

/** Reads one token after the other; what stands between two tells whether they belong together. */
class Reader {
  readonly references: CrossReference[] = [];
  private leaf: Clause | null = null;
  private target: Target | null = null;
  private rangeFrom: Target | null = null;
  /** False inside a chain that cites another document or counts ordinary things. */
  private own = false;
  private last = -1;

  constructor(
    private readonly fold: FoldedText,
    private readonly indexes: ClauseIndexes,
  ) {}

  read(found: RegExpExecArray, leaf: Clause): void {
    const start = found.index;
    const end = start + found[0].length;
    const gap = this.last >= 0 && leaf === this.leaf ? this.fold.text.slice(this.last, start) : null;
    const unit = (found[2] ?? found[5] ?? found[6]) as Unit;
    const deeper = gap === '' && this.unitBefore !== null && RANK[unit] > RANK[this.unitBefore];
    const listed = gap !== null && gap !== '' && gap.length <= 12 ? LIST.exec(gap) : null;
    const goesOn = deeper || (found[1] !== undefined && listed !== null && listed[1] === undefined);
    const range = gap !== null && RANGE.test(gap);
    if (!goesOn && !range) {
      this.end();
      this.leaf = leaf;
      this.begin(found, leaf, unit, start, end);
    } else if (this.own && this.target !== null) {
      if (!deeper) this.flush();
      if (range) this.rangeFrom = this.target;
      const from = deeper ? this.target.start : start;
      this.target = stepped(this.target, unit, numberIn(found), from, end);
    }
    this.unitBefore = unit;
    this.last = end;
  }

  private unitBefore: Unit | null = null;

  end(): void {
    if (this.last < 0) return;
    this.flush();
    this.target = null;
    this.rangeFrom = null;
    this.own = false;
    this.unitBefore = null;
    this.last = -1;
  }

  private begin(found: RegExpExecArray, leaf: Clause, unit: Unit, start: number, end: number): void {
    this.own = false;
    const number = found[1] === undefined ? null : numberIn(found);
    if (found[1] !== undefined && number === null) return;
    const { text } = this.fold;
    const self = behind(OWN, text, start)?.[1];
    if (number !== null && self === undefined && behind(FOREIGN, text, start) !== null) return;
    const index = this.indexes.of(leaf.id);
    if (number === null) {
      const here = index.positionOf(leaf);
      if (found[5] !== undefined) this.relative(index, unit, numberOf(found[4] ?? '') ?? 1, here, start, end);
      else this.take({ ...UNSAID, position: { ...upTo(here, unit) }, unit, start, end });
      return;
    }
    const after = text.slice(end, end + 8);
    const from = start - (self?.length ?? 0);
    const named = (): boolean =>
      self !== undefined || behind(CITES, text, start) !== null || CITED.test(after);
    if (RANK[unit] <= RANK.节) {
      if (named())
        this.take(stepped({ ...UNSAID, unit, start, end, position: NOTHING }, unit, number, from, end));
    } else if (unit === '条') {
      if (self === undefined && (!index.hasArticles || COUNTED.test(after))) return;
      this.take({ ...UNSAID, position: { ...NOTHING, article: number }, unit, start: from, end });
    } else if (unit !== '目') {
      const position = index.positionOf(leaf);
      if (position.article !== null && (unit === '款' || named()))
        this.take(stepped({ ...UNSAID, position, unit, start, end }, unit, number, start, end));
    }
  }

  private take(target: Target): void {
    this.own = true;
    this.target = target;
  }

  /** 前款, 前两款, 前条, 前项: `count` of them, the nearest last. */
  private relative(
    index: ClauseIndex,
    unit: Unit,
    count: number,
    here: Position,
    start: number,
    end: number,
  ): void {
    if (here.article === null) return;
    for (let back = count; back >= 1; back--) {
      const position = before(index, here, unit, back);
      if (position === null) {
        if (back === 1) this.put({ ...UNSAID, position: here, unit, start, end }, null, `前${unit}`);
        continue;
      }
      this.take({ ...UNSAID, position, unit, start, end });
      if (back > 1) this.flush();
    }
  }

  private flush(): void {
    const { target, rangeFrom, leaf } = this;
    this.rangeFrom = null;
    if (!this.own || target === null || leaf === null) return;
    const index = this.indexes.of(leaf.id);
    if (rangeFrom !== null) {
      for (const position of between(index, rangeFrom, target))
        this.put(
          { ...target, position, start: rangeFrom.start },
          index.find(position),
          index.label(position),
        );
    }
    const bare = target.unit !== '条' && target.position.article === null;
    const [part, chapter, section] = target.containers;
    if (bare) this.put(target, index.container(part, chapter, section), containerLabel(target.containers));
    else if (!this.isHere(target))
      this.put(target, index.find(target.position), index.label(target.position));
  }

  /** 本条 that nothing follows. */
  private isHere(target: Target): boolean {
    return /^本[条款项]$/.test(this.fold.text.slice(target.start, target.end));
  }

  private put(target: Target, to: ClauseId | null, label: string): void {
    if (this.leaf === null) return;
    const span = this.fold.originalSpan(target.start, target.end);
    this.references.push({ start: span.start, end: span.end, from: this.leaf.id, to, label });
  }
}

/** What makes 第三项 and 第二章 a citation rather than a third thing: a word of citing before, of rule after it. */
const CITES = /(?<=依照|按照|根据|依据|适用|违反|符合|参照|执行|除|有|属于|和|或者|、|以及)/y;
const CITED =
  /^(?:的?规定|所[列称述规]|情形|规定的|、第|和第|至第|或者第|以及第|或第|及第|的?要求|[）)]|中的|外)/;
/** 第一条生产线 */
const COUNTED = /^(?:生产线|产线|流水线|通道|跑道|线路|路线|高速|铁路|道路|路径|渠道|专线|航线|光缆|主线)/;

/** What a pattern that looks back finds to end at `at`. */
function behind(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function numberIn(found: RegExpExecArray): string | null {
  const number = numberOf(found[1] ?? '');
  if (number === null || number === 0) return null;
  const sub = found[3] === undefined ? null : numberOf(found[3]);
  return sub === null ? String(number) : `${number}.${sub}`;
}
