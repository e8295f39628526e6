import { describe, expect, it } from '@jest/globals';
import { workerFilterOf, workerFiltersFrom, workerParamsOf } from './worker-filters.ts';

const all = { occupation: '6-29-01-01', today: true };
const none = { occupation: null, today: false };

describe('filters of workers', () => {
  it.each([all, none])('come back from the address as they were', (filters) => {
    expect(workerFiltersFrom(new URLSearchParams(workerParamsOf(filters).toString()))).toEqual(filters);
  });

  it('leave no trace when they are not set', () => {
    expect(workerParamsOf(none).toString()).toBe('');
    expect(workerFilterOf(none)).toEqual({});
  });

  it('ask the API for what is chosen', () => {
    expect(workerFilterOf(all)).toEqual({ occupationCodes: ['6-29-01-01'], availableToday: true });
  });

  it('ignore what the address makes up', () => {
    expect(workerFiltersFrom(new URLSearchParams('today=maybe&trade='))).toEqual(none);
  });
});
