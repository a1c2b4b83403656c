import type { CodingSample, CoderId } from '../../shared/agreement/sample';
import type { PackConflict, PackLook } from '../../shared/contract/coders';
import type { Pack } from '../../shared/exchange/pack';
import { sameJudgement, sampleKept } from '../../shared/project/coderEdits';
import type { Judgement, LayerState } from '../../shared/project/diff';
import { layerState, sampleState } from '../storage/coders';
import { projectHead } from '../storage/reports';
import { bookOf, openProject, type Context } from './context';
import { codesGiven, otherTexts, type Unpacked } from './packing';
import { clauseLabelOf } from './quoting';

/** What is in a package and where it differs from what is here. */
export function look(context: Context, name: string, arrived: Unpacked): PackLook {
  const { pack, texts } = arrived;
  const book = bookOf(context);
  const brought = [...texts.values()].filter(({ read }) => read !== null).length;
  return {
    name,
    sample: {
      name: pack.sample.name,
      size: pack.sample.clauses.length,
      known: here(context) && sampleState(openProject(context), pack.sample.id).sample !== null,
    },
    coders: pack.coders.map(({ id, name: called, layer }) => {
      return { id, name: called, done: layer.filter(({ done }) => done).length };
    }),
    documents: { known: texts.size - brought, brought },
    book: { version: pack.book.version, here: book.version },
    conflicts: conflictsOf(context, arrived),
  };
}

/** False while the sample project is open: a package begins a project of one's own, and meets nothing there. */
function here(context: Context): boolean {
  return !projectHead(openProject(context)).sample;
}

function conflictsOf(context: Context, arrived: Unpacked): PackConflict[] {
  const { pack, texts } = arrived;
  const project = openProject(context);
  const book = bookOf(context);
  const conflicts: PackConflict[] = [];
  if (here(context)) {
    for (const title of otherTexts(project, arrived)) conflicts.push({ kind: 'text', title });
  }
  for (const { id, title, clauses } of pack.documents) {
    const count = clauses.length - (texts.get(id)?.clauses.size ?? 0);
    if (count > 0) conflicts.push({ kind: 'clauses', title, count });
  }
  if (pack.book.version !== book.version || pack.book.id !== book.id) {
    conflicts.push({ kind: 'book', theirs: pack.book.version, ours: book.version });
  }
  const known = new Map(book.codes.map((code) => [code.id, code]));
  const given = codesGiven(pack);
  for (const code of new Set([...pack.sample.codes, ...given.keys()])) {
    const ours = known.get(code);
    const theirs = pack.book.codes.find(({ id }) => id === code);
    if (ours === undefined) {
      conflicts.push({ kind: 'code', code: theirs?.zh ?? code, count: given.get(code) ?? 0 });
    } else if (theirs !== undefined && !sameMeaning(ours, theirs)) {
      conflicts.push({ kind: 'definition', code: ours.zh });
    }
  }
  if (!here(context)) return conflicts;
  const was = sampleState(project, pack.sample.id);
  if (was.sample !== null && sampleKept(was, sampleHere(arrived)).samples.length > 0) {
    conflicts.push({ kind: 'sample' });
  }
  for (const { id: coder, name } of pack.coders) {
    const differing = layerPairs(context, arrived, coder).filter(
      ({ was: ours, judgement }) => ours.judgement !== null && !sameJudgement(ours.judgement, judgement),
    );
    if (differing.length === 0) continue;
    const clauses = differing
      .slice(0, SHOWN)
      .map(({ was: { document, clause } }) => clauseLabelOf(project, document, clause));
    conflicts.push({ kind: 'layer', coder, name, count: differing.length, clauses });
  }
  return conflicts;
}

/** Clauses named of a conflict before the rest is only counted. */
const SHOWN = 8;

function sameMeaning(one: Pack['book']['codes'][number], other: Pack['book']['codes'][number]): boolean {
  return (['zh', 'definition', 'include', 'exclude'] as const).every((part) => one[part] === other[part]);
}

/** The package's sample with the ids that its texts have here, without clauses that are not found in them. */
export function sampleHere({ pack, texts }: Unpacked): CodingSample {
  return {
    ...pack.sample,
    clauses: pack.sample.clauses.flatMap((at) => {
      const text = texts.get(at.document);
      return text?.clauses.has(at.clause) === true ? [{ ...at, document: text.here }] : [];
    }),
  };
}

/** What the package says in one person's name, beside what the layer here says. */
export function layerPairs(
  context: Context,
  { pack, texts }: Unpacked,
  coder: CoderId,
): { readonly was: LayerState; readonly judgement: Judgement }[] {
  const project = openProject(context);
  const layer = pack.coders.find(({ id }) => id === coder)?.layer ?? [];
  return layer.flatMap(({ document, clause, codes, note, done }) => {
    const text = texts.get(document);
    if (text?.clauses.has(clause) !== true) return [];
    const was = layerState(project, { coder, document: text.here, clause });
    return [{ was, judgement: { codes, note, done } }];
  });
}
