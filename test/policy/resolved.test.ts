import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../shared/policy/catalogue';
import type { DocumentId } from '../../shared/policy/document';
import { policyDocument } from '../../shared/policy/parse';
import { citableIndex, citedDocument, clauseLabels } from '../../shared/policy/resolve';

const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, '..', 'shared', 'corpus', 'texts');
const absent = !existsSync(folder);
if (absent) console.log('skipped: ../shared/corpus is not beside this checkout');

describe.skipIf(absent)('citations among 95 real texts', () => {
  const catalogue = catalogueEntries(readFileSync(join(root, 'corpora', 'catalogue.csv'), 'utf8'));
  const documents = (absent ? [] : readdirSync(folder)).map((fileName) => ({
    id: fileName as DocumentId,
    ...policyDocument(readFileSync(join(folder, fileName), 'utf8'), { fileName, catalogue }),
  }));
  const index = citableIndex(documents);
  const cited = documents.flatMap((citing) =>
    citing.links.citations.map((citation) => {
      const id = citedDocument(index, citation, citing);
      return { citing, citation, meant: documents.find((document) => document.id === id) ?? null };
    }),
  );

  it('more than half find their document, and each clause named is in it', () => {
    // 164 of 310 when this was written; the others name documents that are not among the texts.
    expect(cited.filter(({ meant }) => meant !== null).length).toBeGreaterThanOrEqual(160);
    const clauses = cited.filter(({ citation, meant }) => citation.clause !== null && meant !== null);
    expect(clauses.length).toBeGreaterThanOrEqual(6);
    for (const { citation, meant } of clauses) {
      const [closest] = clauseLabels(citation.clause ?? '');
      expect(meant?.clauses.some(({ label }) => label === closest)).toBe(true);
    }
  });

  it('one that finds none names no title of the project, and one that finds any names that', () => {
    const plain = (title: string): string => title.replace(/[^\p{Script=Han}\d]/gu, '');
    // 关于印发《…》的通知 is the text it brings.
    const brought = (title: string): string => plain(title.replace(/^.*印发/, '').replace(/的通知$/, ''));
    const titles = new Map(documents.map((document) => [plain(document.facts.title), document]));
    const wrong = cited.filter(({ citing, citation, meant }) => {
      if (meant !== null) {
        const [named, found] = [brought(citation.title), brought(meant.facts.title)];
        return !named.includes(found) && !found.includes(named);
      }
      const same = titles.get(plain(citation.title));
      return same !== undefined && plain(same.facts.title) !== plain(citing.facts.title);
    });
    expect(wrong.map(({ citation }) => citation.title)).toEqual([]);
  });
});
