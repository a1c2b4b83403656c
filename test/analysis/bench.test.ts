import { expect, it } from 'vitest';
import { analysisBench } from '../bench/analysis';
import { governance } from './study';

it('every table can be timed; `npm run bench` does so over 1,000 documents', () => {
  const times = analysisBench(governance, 20, 1);
  expect(times.length).toBeGreaterThan(15);
  for (const { best, name } of times) expect(best, name).toBeGreaterThan(0);
});
