import { type ClauseSink, numbered } from './clauseSink';
import type { ClauseId } from './document';
import { articleWords } from './headings';
import { numeralOf } from './numerals';
import type { Mark } from './outline';
import { introducedBy, type Surroundings, under } from './states';
import type { Branch } from './tree';

/** Where an article stands: under which container, in which chapter of the ids. */
interface ArticlePlace {
  readonly parent: ClauseId | null;
  readonly chapter: string;
  readonly around: Surroundings;
}

/**
 * An article and, flat under it, its 款, 项 and 目. It is a leaf itself when it has one paragraph and no items; a caption
 * in a line of its own （目的和依据） then belongs to the leaf.
 */
export function emitArticle(sink: ClauseSink, branch: Branch, place: ArticlePlace): void {
  const marker = branch.marker;
  if (marker === null) return;
  const words = articleWords(branch);
  const stem = `${place.chapter}-${numbered(marker.number, marker.sub)}`;
  const id = sink.id(`${stem}-0-0`);
  const around = { ...under(place.around, words.heading), first: marker.number === 1 && marker.sub === 0 };
  const leaf = branch.children.length === 0 || (words.only && hasOnlyOneParagraph(sink, branch));
  sink.branch(
    branch,
    { id, label: marker.label, parent: place.parent, heading: words.heading, leaf },
    around,
  );
  if (leaf) return;
  if (words.only) sink.caption(branch);
  // A second 第二条 carries its ~2 into the ids of its parts.
  const again = /~\d+$/.exec(id)?.[0] ?? '';
  const parts = new ArticleParts(sink, { id, stem, again, label: marker.label, around }, branch, !words.only);
  parts.emit();
}

function hasOnlyOneParagraph(sink: ClauseSink, article: Branch): boolean {
  const [only, ...more] = article.children;
  if (only === undefined || more.length > 0 || only.kind !== 'paragraph') return false;
  return sink.blankBetween(article.ownEnd, only.line.start);
}

interface Article {
  readonly id: ClauseId;
  readonly stem: string;
  readonly again: string;
  readonly label: string;
  readonly around: Surroundings;
}

class ArticleParts {
  private paragraph = 0;
  /** The open 项, 目 and what is below them: what they are written with, their numbers (`2.1`) and 第（二）项第1目. */
  private readonly items: { readonly mark: Mark; readonly numbers: string; readonly cited: string }[] = [];
  /** The 款 that introduces the items. */
  private lead: Branch | null = null;
  /** Where items stand: under their 款; null until one asks. */
  private inside: Surroundings | null = null;
  /** 款 are counted in labels only where there are several. */
  private readonly several: boolean;

  constructor(
    private readonly sink: ClauseSink,
    private readonly article: Article,
    private readonly branch: Branch,
    private readonly speaks: boolean,
  ) {
    let paragraphs = speaks ? 1 : 0;
    for (const { kind } of branch.children) if (kind === 'paragraph') paragraphs++;
    this.several = paragraphs > 1;
  }

  emit(): void {
    if (this.speaks) this.addParagraph(this.branch);
    for (const child of this.branch.children) {
      if (child.kind === 'paragraph' || child.marker === null) this.addParagraph(child);
      else this.addItem(child, child.marker.mark, child.marker.number, bare(child.marker.label));
    }
  }

  private addParagraph(own: Branch): void {
    this.paragraph++;
    while (this.items.length > 0) this.items.pop();
    const { sink, article } = this;
    const id = sink.id(`${article.stem}-${this.paragraph}-0${article.again}`);
    sink.leaf(id, 'paragraph', own, this.paragraphLabel(), article.id, article.around);
    this.lead = own;
    this.inside = null;
  }

  private addItem(own: Branch, mark: Mark, number: number, label: string): void {
    const { sink, article, items, lead } = this;
    const beside = own.kind === 'item' ? 0 : items.findIndex((item) => item.mark === mark);
    while (beside >= 0 && items.length > beside) items.pop();
    const under = items.at(-1);
    const numbers = under === undefined ? `${number}` : `${under.numbers}.${number}`;
    const cited =
      under === undefined ? `第${label}项` : `${under.cited}${items.length > 1 ? label : `第${label}目`}`;
    items.push({ mark, numbers, cited });
    this.inside ??= introducedBy(article.around, lead === null ? '' : sink.words(lead.line, lead.ownEnd));
    const id = sink.id(`${article.stem}-${Math.max(1, this.paragraph)}-${numbers}${article.again}`);
    sink.leaf(id, own.kind, own, this.paragraphLabel() + cited, article.id, this.inside);
  }

  private paragraphLabel(): string {
    const { label } = this.article;
    return this.several ? `${label}第${numeralOf(Math.max(1, this.paragraph))}款` : label;
  }
}

/** `（三）` and `3.` as they stand in a citation: 第（三）项, 第3目. */
function bare(label: string): string {
  return label.replace(/[.、]$/, '');
}
