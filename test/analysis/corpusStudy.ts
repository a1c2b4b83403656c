import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Modality } from '../../shared/analysis/modality';
import { explores, modalitiesOf } from '../../shared/analysis/modalityRead';
import type { CodedUnit, StudiedDocument, Study } from '../../shared/analysis/units';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import { codingCounts } from '../../shared/coding/coding';
import { type Tagger, tagger } from '../../shared/coding/tag';
import { catalogueEntries } from '../../shared/policy/catalogue';
import type { ClauseId, DocumentId, PolicyDocument } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';
import { clauseUnits } from '../../shared/policy/units';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
export const corpusPresent = existsSync(corpus);

/** The real texts, parsed and tagged by the rules of the book: what the engine stores, without the engine. */
export function corpusStudy(book: Codebook): Study {
  const catalogue = catalogueEntries(
    readFileSync(join(corpus, 'catalogue.csv'), 'utf8').replace('document_number', 'number'),
  );
  const tags = tagger(book);
  const documents: StudiedDocument[] = [];
  const units: CodedUnit[] = [];
  for (const fileName of readdirSync(join(corpus, 'texts')).sort()) {
    const text = readFileSync(join(corpus, 'texts', fileName), 'utf8').replace(/^\ufeff/, '');
    const policy = policyDocument(text, { fileName, catalogue });
    const id = fileName as DocumentId;
    const unitOf = clauseUnits(policy.clauses);
    const leaves = policy.clauses.filter(({ leaf }) => leaf);
    documents.push({
      id,
      facts: policy.facts,
      units: new Set(leaves.map((clause) => unitOf.get(clause.id))).size,
      characters: [...text.replace(/\s/g, '')].length,
    });
    units.push(...codedUnits(id, text, policy, tags, unitOf));
  }
  return { documents, units, book };
}

function codedUnits(
  document: DocumentId,
  text: string,
  { facts, clauses, links }: PolicyDocument,
  tags: Tagger,
  unitOf: ReadonlyMap<ClauseId, ClauseId>,
): CodedUnit[] {
  const words = new Map(clauses.map(({ id, start, end }) => [id, text.slice(start, end)]));
  const units = new Map<ClauseId, Map<CodeId, Set<Modality>>>();
  for (const coding of tags.tag({ text, facts, clauses })) {
    if (!codingCounts(coding)) continue;
    const unit = unitOf.get(coding.clause) ?? coding.clause;
    const codes = units.get(unit) ?? new Map<CodeId, Set<Modality>>();
    units.set(unit, codes);
    const modalities = codes.get(coding.code) ?? new Set<Modality>();
    codes.set(coding.code, modalities);
    for (const modality of modalitiesOf(words.get(coding.clause) ?? '')) modalities.add(modality);
  }
  return [...units].map(([unit, codes]) => {
    const leaves = clauses.filter(({ id, leaf }) => leaf && unitOf.get(id) === unit);
    return {
      document,
      unit,
      codes: [...codes].map(([code, modalities]) => ({ code, modalities: [...modalities] })),
      states: [...new Set(leaves.flatMap(({ states }) => states))],
      responsible:
        codes.has('el.subject' as CodeId) || leaves.some(({ responsible }) => responsible !== null),
      explores: leaves.some(({ id }) => explores(words.get(id) ?? '')),
      names: links.references.flatMap(({ from, to }) =>
        to !== null && unitOf.get(from) === unit ? (unitOf.get(to) ?? []) : [],
      ),
      inDomain: true,
    };
  });
}
