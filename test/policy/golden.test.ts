import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyDocument } from '../../shared/policy/parse';
import { drawn } from './drawn';

const folder = join(__dirname, '..', 'golden');

/**
 * Each text of test/golden beside the tree it becomes. Read a changed tree before accepting it with `vitest -u`:
 * ● leaf, ○ container, · other part.
 */
describe('golden trees', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  test.each(files)('%s', async (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const tree = drawn(text, policyDocument(text, { fileName: file, catalogue: [] }));
    await expect(tree).toMatchFileSnapshot(join(folder, file.replace(/\.txt$/, '.tree')));
  });
});
