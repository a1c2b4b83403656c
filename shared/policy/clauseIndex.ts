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

/** The clauses of one text of a file, to be found by their numbers. */
export class ClauseIndex {
  private readonly articles = new Map<string, Article>();
  private readonly order: string[] = [];
  private readonly rank = new Map<string, number>();
  private readonly found = new Map<string, ClauseId | null>();
  private readonly byId = new Map<string, Clause>();

  /** `prefix`: '' for the document itself, `a2:` for its second text. */
  constructor(
    private readonly text: string,
    private readonly prefix: string,
    clauses: readonly Clause[],
  ) {
    for (const clause of clauses) {
      this.byId.set(clause.id, clause);
      const place = placeOf(clause.id);
      if (clause.kind === 'article') this.addArticle(clause, place);
      else if (place !== null && this.articles.get(place.article)?.clause.id === clause.parent)
        this.articles.get(place.article)?.parts.set(`${place.paragraph}-${place.items}`, clause);
    }
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
    return this.order[(this.rank.get(article) ?? -Infinity) - back] ?? null;
  }

  /** The articles between two, both left out. */
  articlesBetween(from: string, to: string): readonly string[] {
    const start = this.rank.get(from);
    const end = this.rank.get(to);
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
    if (wanted.item !== null) return itemOf(article, wanted, this.text);
    if (wanted.paragraph === null) return article.clause.id;
    return paragraphOf(article, wanted.paragraph)?.id ?? null;
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
    return this.byId.get(`${this.prefix}${name}-0-0-0`)?.id ?? null;
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

  private addArticle(clause: Clause, place: Place | null): void {
    // A second 第二条 stays what it is called by nobody.
    if (place === null || this.articles.has(place.article)) return;
    this.articles.set(place.article, { clause, parts: new Map() });
    this.rank.set(place.article, this.order.length);
    this.order.push(place.article);
  }

  private heading({ article, paragraph, item }: Position): ClauseId | null {
    if (paragraph !== null) return null;
    const found = this.byId.get(`${this.prefix}${article ?? '0'}-${item ?? 0}-0-0`);
    return found?.kind === 'heading' || found?.kind === 'subheading' ? found.id : null;
  }
}

interface Article {
  readonly clause: Clause;
  /** 款 and 项 by `款-项.目`; empty when the article is one leaf. */
  readonly parts: Map<string, Clause>;
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

function paragraphOf(article: Article, paragraph: number): Clause | undefined {
  if (article.parts.size === 0) return paragraph === 1 ? article.clause : undefined;
  return article.parts.get(`${paragraph}-0`);
}

/** Without a 款 the first 款 that has such an item; items that run on inside a 款 are found in its words. */
function itemOf(article: Article, wanted: Position, text: string): ClauseId | null {
  const items = wanted.subitem === null ? `${wanted.item}` : `${wanted.item}.${wanted.subitem}`;
  const paragraphs = wanted.paragraph === null ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [wanted.paragraph];
  for (const paragraph of paragraphs) {
    const found = article.parts.get(`${paragraph}-${items}`);
    if (found !== undefined) return found.id;
  }
  const numeral = numeralOf(wanted.item ?? 0);
  for (const paragraph of paragraphs) {
    const clause = paragraphOf(article, paragraph);
    if (clause === undefined) continue;
    const words = text.slice(clause.start, clause.end);
    if (new RegExp(`[（(]\\s*${numeral}\\s*[）)]`).test(words)) return clause.id;
  }
  return null;
}
