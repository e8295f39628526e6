import { expect, it } from '@jest/globals';
import { nest, nestRows } from './nest.ts';

it('puts the columns of joined rows below their names, and null where none was found', () => {
  const flat = { id: 1, 'job.id': 2, 'job.title': 'a', 'job.employer.id': 3, 'placement.id': null };
  expect(
    nestRows(['placement', 'job', 'job.employer'], [flat, { ...flat, 'job.employer.id': null }]),
  ).toEqual([
    { id: 1, job: { id: 2, title: 'a', employer: { id: 3 } }, placement: null },
    { id: 1, job: { id: 2, title: 'a', employer: null }, placement: null },
  ]);
});

it('leaves rows as they are where nothing was joined', () => {
  const rows = [{ id: 1, 'a.b': 2 }];
  expect(nestRows([], rows)).toBe(rows);
  expect(nest('x', { id: 1, 'xy.id': 2, 'x.id': 3 })).toEqual({ id: 1, 'xy.id': 2, x: { id: 3 } });
});
