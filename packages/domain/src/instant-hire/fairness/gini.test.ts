import { expect, it } from '@jest/globals';
import { giniOf } from './gini.ts';

it.each([
  [[], 0],
  [[4, 4, 4], 0],
  [[0, 0, 0, 8], 0.75],
  [[1, 2, 3], 0.2222],
])('the Gini coefficient of %j is %s', (counts, gini) => {
  expect(giniOf(counts)).toBe(gini);
});
