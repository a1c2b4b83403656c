import type { Clause, ClauseId } from './document';
import { numeralOf } from './numerals';

/** Where in a text something stands or is said to stand: numbers of 条, 款, 项, 目; null = not said. */
export interface Position {
  /** `12`, `12.1` for 第十二条之一. */
  readonly article: string | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly subitem: number | null;
}

/**
 * The clauses of one text of a file, to be found by their numbers. Few are ever asked for, so that all but the articles
 * are looked at only then.
 */
export class ClauseIndex {
  private readonly articles = new Map<string, Article>();
  private readonly order: string[] = [];
  private readonly found = new Map<string, ClauseId | null>();
  private byId: ReadonlyMap<string, Clause> | null = null;

  /** `prefix`: '' for the document itself, `a2:` for its second text. `clauses` in the order of the text. */
  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private readonly clauses: readonly Clause[],
  ) {
    clauses.forEach((clause, at) => {
      if (clause.kind === 'article') this.addArticle(clause, at);
    });
  }

  get hasArticles(): boolean {
    return this.order.length > 0;
  }

  /** Where a clause of this text stands; articles without parts count as their first 款. */
  positionOf(clause: Clause): Position {
    const place = placeOf(clause.id);
    const article = place === null ? undefined : this.articles.get(place.article);
    if (place === null || (article?.clause !== clause && article?.clause.id !== clause.parent))
      return NOWHERE;
    const [item, subitem] = place.items.split('.').map(Number);
    return {
      article: place.article,
      paragraph: Math.max(1, place.paragraph),
      item: item === undefined || item === 0 ? null : item,
      subitem: subitem ?? null,
    };
  }

  /** The article `back` places before this one, 第十二条之一 counted; null before the first. */
  articleBefore(article: string, back: number): string | null {
    return this.order[(this.articles.get(article)?.rank ?? -Infinity) - back] ?? null;
  }

  /** The articles between two, both left out. */
  articlesBetween(from: string, to: string): readonly string[] {
    const start = this.articles.get(from)?.rank;
    const end = this.articles.get(to)?.rank;
    return start === undefined || end === undefined
      ? []
      : this.order.slice(start + 1, Math.min(end, start + 100));
  }

  /** null: this text has no such clause. In texts without articles 第三条第（二）项 is 三、（二）. */
  find(wanted: Position): ClauseId | null {
    const key = [wanted.article, wanted.paragraph, wanted.item, wanted.subitem].join('-');
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const found = this.search(wanted);
    this.found.set(key, found);
    return found;
  }

  private search(wanted: Position): ClauseId | null {
    if (wanted.article === null) return null;
    if (!this.hasArticles) return this.heading(wanted);
    const article = this.articles.get(wanted.article);
    if (article === undefined) return null;
    if (wanted.item === null && wanted.paragraph === null) return article.clause.id;
    const parts = this.partsOf(article);
    if (wanted.item !== null) return itemOf(article.clause, parts, wanted, this.text);
    return paragraphOf(article.clause, parts, wanted.paragraph ?? 1)?.id ?? null;
  }

  /** 第二章, 第二章第一节, 第一编. */
  container(part: string | null, chapter: string | null, section: string | null): ClauseId | null {
    const name =
      section !== null
        ? `${chapter ?? '0'}s${section}`
        : chapter !== null
          ? chapter
          : part !== null
            ? `p${part}`
            : '';
    return this.clauseOf(`${this.prefix}${name}-0-0-0`)?.id ?? null;
  }

  /** In full, as legislative practice cites: 第二十条第二款第（三）项. */
  label(wanted: Position): string {
    const { article, paragraph, item, subitem } = wanted;
    const [number, sub] = (article ?? '0').split('.').map(Number);
    const written =
      (article === null ? undefined : this.articles.get(article)?.clause.label) ??
      `第${numeralOf(number ?? 0)}条${sub === undefined ? '' : `之${numeralOf(sub)}`}`;
    return [
      written,
      paragraph === null ? '' : `第${numeralOf(paragraph)}款`,
      item === null ? '' : `第（${numeralOf(item)}）项`,
      subitem === null ? '' : `第${numeralOf(subitem)}目`,
    ].join('');
  }

  private addArticle(clause: Clause, at: number): void {
    const from = clause.id.indexOf('-') + 1;
    const article = clause.id.slice(from, clause.id.indexOf('-', from));
    // A second 第二条 stays what it is called by nobody.
    if (this.articles.has(article)) return;
    this.articles.set(article, { clause, at, rank: this.order.length, parts: null });
    this.order.push(article);
  }

  /** Flat under their article, and directly behind it. */
  private partsOf(article: Article): Parts {
    if (article.parts !== null) return article.parts;
    const parts = new Map<string, Clause>();
    for (let at = article.at + 1; this.clauses[at]?.parent === article.clause.id; at++) {
      const clause = this.clauses[at];
      const place = clause === undefined ? null : placeOf(clause.id);
      if (clause !== undefined && place !== null) parts.set(`${place.paragraph}-${place.items}`, clause);
    }
    article.parts = parts;
    return parts;
  }

  private clauseOf(id: string): Clause | undefined {
    this.byId ??= new Map(this.clauses.map((clause) => [clause.id, clause]));
    return this.byId.get(id);
  }

  private heading({ article, paragraph, item }: Position): ClauseId | null {
    if (paragraph !== null) return null;
    const found = this.clauseOf(`${this.prefix}${article ?? '0'}-${item ?? 0}-0-0`);
    return found?.kind === 'heading' || found?.kind === 'subheading' ? found.id : null;
  }
}

/** The indexes of the texts of a file, made when first asked for: most plans name no clause. */
export class ClauseIndexes {
  private readonly made = new Map<string, ClauseIndex>();
  private groups: ReadonlyMap<string, readonly Clause[]> | null = null;

  constructor(
    private readonly text: string,
    private readonly clauses: readonly Clause[],
  ) {}

  of(id: ClauseId): ClauseIndex {
    const prefix = prefixOf(id);
    const known = this.made.get(prefix);
    if (known !== undefined) return known;
    this.groups ??= grouped(this.clauses);
    const index = new ClauseIndex(this.text, prefix, this.groups.get(prefix) ?? []);
    this.made.set(prefix, index);
    return index;
  }
}

function grouped(clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const prefix = prefixOf(clause.id);
    const group = groups.get(prefix);
    if (group === undefined) groups.set(prefix, [clause]);
    else group.push(clause);
  }
  return groups;
}

function prefixOf(id: ClauseId): string {
  return id.startsWith('a') ? (/^a\d+:/.exec(id)?.[0] ?? '') : '';
}

/** 款 and 项 by `款-项.目`; empty when the article is one leaf. */
type Parts = ReadonlyMap<string, Clause>;

interface Article {
  readonly clause: Clause;
  /** Its index among the clauses, and among the articles. */
  readonly at: number;
  readonly rank: number;
  /** null until one is asked for. */
  parts: Parts | null;
}

interface Place {
  readonly article: string;
  readonly paragraph: number;
  readonly items: string;
}

const NOWHERE: Position = { article: null, paragraph: null, item: null, subitem: null };

/** `a2:3-36-2-1.2` → 36, 2, `1.2`; null for ids of another form. Ids are those of method §3.1. */
function placeOf(id: ClauseId): Place | null {
  const found = /^(?:a\d+:)?[^-:]*-(\d+(?:\.\d+)?)-(\d+)-(\d+(?:\.\d+)*)(?:~\d+)?$/.exec(id);
  if (found === null) return null;
  return { article: found[1] ?? '', paragraph: Number(found[2]), items: found[3] ?? '0' };
}

function paragraphOf(article: Clause, parts: Parts, paragraph: number): Clause | undefined {
  if (parts.size === 0) return paragraph === 1 ? article : undefined;
  return parts.get(`${paragraph}-0`);
}

/** Without a 款 the first 款 that has such an item; items that run on inside a 款 are found in its words. */
function itemOf(article: Clause, parts: Parts, wanted: Position, text: string): ClauseId | null {
  const items = wanted.subitem === null ? `${wanted.item}` : `${wanted.item}.${wanted.subitem}`;
  const paragraphs = wanted.paragraph === null ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [wanted.paragraph];
  for (const paragraph of paragraphs) {
    const found = parts.get(`${paragraph}-${items}`);
    if (found !== undefined) return found.id;
  }
  const numeral = numeralOf(wanted.item ?? 0);
  for (const paragraph of paragraphs) {
    const clause = paragraphOf(article, parts, paragraph);
    if (clause === undefined) continue;
    const words = text.slice(clause.start, clause.end);
    if (new RegExp(`[（(]\\s*${numeral}\\s*[）)]`).test(words)) return clause.id;
  }
  return null;
}
