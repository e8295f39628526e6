import { describe, expect, it } from '@jest/globals';
import {
  apiFilterOf,
  filtersFrom,
  isNarrowed,
  noFilters,
  paramsOf,
  type EmployerFilters,
} from './employer-filters.ts';

const all: EmployerFilters = { search: '晨禾', kind: 'COMPANY', verified: false };

describe('filters of employers in the address', () => {
  it('come back as they were', () => {
    expect(filtersFrom(new URLSearchParams(paramsOf(all).toString()))).toEqual(all);
    expect(filtersFrom(paramsOf(noFilters))).toEqual(noFilters);
  });

  it('leave no trace when they are not set', () => {
    expect(paramsOf(noFilters).toString()).toBe('');
    expect([isNarrowed(noFilters), isNarrowed({ ...noFilters, verified: false })]).toEqual([false, true]);
  });

  it('ignore kinds and words that do not exist', () => {
    expect(filtersFrom(new URLSearchParams('kind=CLUB&verified=perhaps&q=%20'))).toEqual(noFilters);
  });

  it('go to the API as far as they are set', () => {
    expect(apiFilterOf(noFilters)).toEqual({});
    expect(apiFilterOf(all)).toEqual({ search: '晨禾', kinds: ['COMPANY'], verified: false });
  });
});
