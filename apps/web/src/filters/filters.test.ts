import { describe, expect, it } from '@jest/globals';
import { activeFilters, noFilters, withoutFilter, type Filters } from './filters.ts';
import { addressOf, boardPath, filtersFrom } from './filters-in-address.ts';
import { startRange } from './start-range.ts';
import { wageInput } from './pay/wage-input.ts';

const read = (address: string) => filtersFrom(new URLSearchParams(address));

const everything: Filters = {
  search: '瓦工',
  occupationCodes: ['6-29-01-01', '6-29-01-03'],
  wageAtLeast: '300',
  wageUnit: 'HOUR',
  settlements: ['DAILY', 'WEEKLY'],
  start: 'tomorrow',
  divisionCodes: ['150302001'],
  withinMetres: 3000,
  urgent: true,
  order: 'WAGE_HIGHEST',
};

describe('filters in the address', () => {
  it('come back as they were written', () => {
    expect(filtersFrom(addressOf(everything))).toEqual(everything);
  });

  it('leave the address of the whole board bare', () => {
    expect(boardPath(noFilters)).toBe('/');
    expect(read('')).toEqual(noFilters);
  });

  it('drop what cannot be understood', () => {
    const odd = read(
      'pay=-5&unit=YEAR&settle=DAILY,HOURLY&start=2026-13-40&within=77&order=BEST&urgent=yes&trade=<x>',
    );
    expect(odd).toEqual({ ...noFilters, settlements: ['DAILY'] });
  });

  it('keep a picked day and cut an endless search', () => {
    expect(read('start=2026-11-25').start).toBe('2026-11-25');
    expect(read(`q=${'瓦'.repeat(80)}`).search).toHaveLength(50);
  });

  it('do not name a unit without an amount', () => {
    expect(addressOf({ ...noFilters, wageUnit: 'HOUR' }).toString()).toBe('');
  });
});

describe('active filters', () => {
  it('are those that narrow the board; an order does not', () => {
    expect(activeFilters({ ...noFilters, order: 'NEWEST', search: '搬运', urgent: true })).toEqual([
      'search',
      'urgent',
    ]);
  });

  it('are taken off one by one', () => {
    const { settlements, ...rest } = withoutFilter(everything, 'settlements');
    expect(settlements).toEqual([]);
    expect(rest).toMatchObject({ search: '瓦工', start: 'tomorrow' });
  });
});

describe('a typed amount', () => {
  it.each([
    ['300', '300'],
    [' ３００ ', '300'],
    ['18．5', '18.5'],
    ['0300', '300'],
    ['0', ''],
    ['-20', ''],
    ['三百', ''],
    ['1e3', ''],
    ['12345678', ''],
  ])('%s is read as "%s"', (typed, amount) => expect(wageInput(typed)).toBe(amount));
});

describe('the days of a start', () => {
  const monday = '2026-11-23';
  it.each([
    [null, monday, {}],
    ['today', monday, { startsFrom: '2026-11-23', startsTo: '2026-11-23' }],
    ['tomorrow', '2026-11-30', { startsFrom: '2026-12-01', startsTo: '2026-12-01' }],
    ['week', monday, { startsFrom: '2026-11-23', startsTo: '2026-11-29' }],
    ['week', '2026-11-29', { startsFrom: '2026-11-29', startsTo: '2026-11-29' }],
    ['2026-12-24', monday, { startsFrom: '2026-12-24', startsTo: '2026-12-24' }],
  ] as const)('%s on %s', (start, today, range) => expect(startRange(start, today)).toEqual(range));
});
