import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Modality } from '../../shared/analysis/modality';
import { type UnitIndex, unitIndex } from '../../shared/analysis/unitIndex';
import type { CodedUnit, StudiedDocument, Study } from '../../shared/analysis/units';
import type { Codebook, CodeId } from '../../shared/coding/codebook';
import type { ClauseId, DocumentId, Facts } from '../../shared/policy/document';
import { facts } from '../invented';

/** The book that ships: what the tables of definitions name must exist in it. */
export const governance = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../corpora/codebooks/governance.json'), 'utf8'),
) as Codebook;

export interface InventedUnit {
  /** `lc.share/require/permit co.law`: codes, each with its modalities. */
  readonly codes: string;
  /** Articles of the same document that it names. */
  readonly names?: readonly number[];
  readonly different?: Partial<CodedUnit>;
}

export interface InventedDocument extends Partial<Facts> {
  readonly characters?: number;
  /** Units in all; default as many as are given. */
  readonly all?: number;
  /** Articles 1, 2, 3 …; an empty line is an article without a code. */
  readonly articles: readonly (string | InventedUnit)[];
}

/** A study of invented documents, by their titles. */
export function invented(documents: Readonly<Record<string, InventedDocument>>, book = governance): Study {
  const studied: StudiedDocument[] = [];
  const units: CodedUnit[] = [];
  for (const [id, { characters = 1000, all, articles, ...different }] of Object.entries(documents)) {
    studied.push({
      id: id as DocumentId,
      facts: facts({ title: id, ...different }),
      units: all ?? articles.length,
      characters,
    });
    articles.forEach((article, i) => {
      const given = typeof article === 'string' ? { codes: article } : article;
      if (given.codes === '') return;
      units.push(unitOf(id as DocumentId, i + 1, given));
    });
  }
  return { documents: studied, units, book };
}

export function inventedIndex(documents: Readonly<Record<string, InventedDocument>>): UnitIndex {
  return unitIndex(invented(documents));
}

export function article(number: number): ClauseId {
  return `0-${number}-0-0` as ClauseId;
}

function unitOf(document: DocumentId, number: number, given: InventedUnit): CodedUnit {
  const codes = given.codes.split(' ').map((word) => {
    const [id = '', ...modalities] = word.split('/');
    return { code: id as CodeId, modalities: modalities as Modality[] };
  });
  return {
    document,
    unit: article(number),
    codes,
    states: [],
    responsible: codes.some((one) => one.code === 'el.subject'),
    explores: false,
    names: (given.names ?? []).map(article),
    inDomain: true,
    ...given.different,
  };
}
