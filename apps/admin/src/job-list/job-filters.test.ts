import { describe, expect, it } from '@jest/globals';
import {
  activeFilters,
  apiFilterOf,
  filtersFrom,
  noFilters,
  paramsOf,
  type JobFilters,
} from './job-filters.ts';

const all: JobFilters = {
  search: '瓦工',
  statuses: ['DRAFT', 'OPEN'],
  occupation: '6-29-01-01',
  employer: 'RW1wbG95ZXI6MQ==',
  division: '150302101',
  from: '2026-11-24',
  to: '2026-11-30',
  urgent: true,
};

describe('filters in the address', () => {
  it('come back as they were', () => {
    expect(filtersFrom(new URLSearchParams(paramsOf(all).toString()))).toEqual(all);
    expect(filtersFrom(paramsOf(noFilters))).toEqual(noFilters);
  });

  it('leave no trace when they are not set', () => {
    expect(paramsOf(noFilters).toString()).toBe('');
    expect(activeFilters(noFilters)).toBe(0);
  });

  it('ignore states and days that do not exist', () => {
    const params = new URLSearchParams('status=OPEN,GONE&from=2026-13-40&to=morgen&urgent=yes');
    expect(filtersFrom(params)).toEqual({ ...noFilters, statuses: ['OPEN'] });
  });

  it('are counted', () => {
    expect(activeFilters(all)).toBe(8);
  });
});

describe('filters for the API', () => {
  it('ask for every state unless some are chosen', () => {
    expect(apiFilterOf(noFilters).statuses).toHaveLength(8);
    expect(apiFilterOf({ ...noFilters, statuses: ['OPEN'] })).toEqual({ statuses: ['OPEN'] });
  });

  it('carry what is chosen', () => {
    expect(apiFilterOf(all)).toEqual({
      statuses: ['DRAFT', 'OPEN'],
      search: '瓦工',
      occupationCodes: ['6-29-01-01'],
      employerId: 'RW1wbG95ZXI6MQ==',
      divisionCodes: ['150302101'],
      startsFrom: '2026-11-24',
      startsTo: '2026-11-30',
      urgent: true,
    });
  });
});
