import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filterPasses } from '../../shared/analysis/filter';
import type { CatalogueRow } from '../../shared/contract/library';
import { catalogueEntries, catalogueMissing, type CatalogueEntry } from '../../shared/policy/catalogue';
import { officialSiteFor } from '../../shared/policy/officialSites';
import { citableDocuments } from '../storage/citing';
import { documentText } from '../storage/documents';
import { documentRow } from '../storage/reports';
import { openProject, Refusal, type Answers } from './context';
import { linked } from './linking';

/** What leads from a document to others: those it names, and those that are known but not here. */
export const linkAnswers: Answers<'document.open' | 'library.catalogue'> = {
  'document.open': (context, { id }) => {
    const project = openProject(context);
    const row = documentRow(project, id);
    const stored = documentText(project, id);
    if (row === null || stored === null) throw new Refusal({ key: 'document.missing' });
    return { row, ...stored, links: linked(project, row, stored.links) };
  },
  'library.catalogue': (context, { filter }) => {
    const documents = citableDocuments(openProject(context));
    const { corpora } = context.settings.resources;
    return catalogueMissing(
      documents.map(({ facts }) => facts),
      catalogueAt(join(corpora, 'catalogue.csv')),
    )
      .filter((entry) => filterPasses(filter, { ...entry, status: null }))
      .map((entry): CatalogueRow => ({ ...entry, site: officialSiteFor(entry) }));
  },
};

/** Read once: it is a file of the program and does not change while it runs. */
const catalogues = new Map<string, readonly CatalogueEntry[]>();

function catalogueAt(path: string): readonly CatalogueEntry[] {
  const known = catalogues.get(path);
  if (known !== undefined) return known;
  const entries = catalogueEntries(readFileSync(path, 'utf8'));
  catalogues.set(path, entries);
  return entries;
}
