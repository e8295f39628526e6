import { describe, expect, it } from '@jest/globals';
import type { Here } from '../place/here.ts';
import { boardQuery, effectiveFilters, orderOf } from './board-query.ts';
import { noFilters } from './filters.ts';
import { matches, type MatchableJob } from './matches.ts';

const today = '2026-11-23';
const here: Here = { point: { longitude: 106.82, latitude: 39.67 }, divisionName: null };

describe('the question to the gateway', () => {
  it('is the bare board without filters, soonest start first', () => {
    expect(boardQuery(noFilters, here, today)).toEqual({ filter: {}, orderBy: 'STARTS_SOONEST' });
  });

  it('puts the best fit first when words are searched', () => {
    expect(boardQuery({ ...noFilters, search: '瓦工' }, null, today)).toEqual({
      filter: { search: '瓦工' },
      orderBy: 'RELEVANCE',
    });
  });

  it('tells where the reader is only when the answer depends on it', () => {
    expect(boardQuery({ ...noFilters, withinMetres: 3000 }, here, today).near).toEqual(here.point);
    expect(boardQuery({ ...noFilters, order: 'NEAREST' }, here, today).near).toEqual(here.point);
    expect(boardQuery({ ...noFilters, urgent: true }, here, today).near).toBeUndefined();
  });

  it('does without distance when no place was chosen', () => {
    const filters = { ...noFilters, withinMetres: 3000, order: 'NEAREST' } as const;
    expect(boardQuery(filters, null, today)).toEqual({ filter: {}, orderBy: 'STARTS_SOONEST' });
    expect(effectiveFilters(filters, null)).toEqual([]);
    expect(effectiveFilters(filters, here)).toEqual(['withinMetres']);
  });

  it('has no relevance without a search', () => {
    expect(orderOf({ ...noFilters, order: 'RELEVANCE' }, here)).toBe('STARTS_SOONEST');
  });

  it('sends an amount with its unit', () => {
    const { filter } = boardQuery({ ...noFilters, wageAtLeast: '25', wageUnit: 'HOUR' }, null, today);
    expect(filter).toEqual({ wageAtLeast: '25', wageUnit: 'HOUR' });
  });
});

const job: MatchableJob = {
  title: '小区外墙零活 砌砖师傅',
  occupation: { code: '6-29-01-01', name: '砌筑工', aliases: ['瓦工', '泥瓦工'] },
  wage: { max: '380.00', unit: 'DAY' },
  settlement: 'DAILY',
  place: { divisionCode: '150302101', location: { longitude: 106.84, latitude: 39.68 } },
  startsOn: '2026-11-24',
  urgent: false,
};

describe('a job that was just published', () => {
  it.each([
    ['the whole board', noFilters, true],
    ['its alias', { ...noFilters, search: '瓦工' }, true],
    ['another word', { ...noFilters, search: '保洁' }, false],
    ['its trade', { ...noFilters, occupationCodes: ['6-29-01-01'] }, true],
    ['another trade', { ...noFilters, occupationCodes: ['6-29-01-02'] }, false],
    ['its district', { ...noFilters, divisionCodes: ['150302'] }, true],
    ['another sub-district', { ...noFilters, divisionCodes: ['150302001'] }, false],
    ['less pay', { ...noFilters, wageAtLeast: '380' }, true],
    ['more pay', { ...noFilters, wageAtLeast: '381' }, false],
    ['another unit', { ...noFilters, wageAtLeast: '20', wageUnit: 'HOUR' as const }, false],
    ['its day', { ...noFilters, start: 'tomorrow' as const }, true],
    ['another day', { ...noFilters, start: 'today' as const }, false],
    ['its settlement', { ...noFilters, settlements: ['DAILY' as const] }, true],
    ['urgent jobs', { ...noFilters, urgent: true }, false],
    ['three kilometres', { ...noFilters, withinMetres: 3000 }, true],
    ['one kilometre', { ...noFilters, withinMetres: 1000 }, false],
  ])('on a board of %s', (_, filters, belongs) => expect(matches(filters, job, here, today)).toBe(belongs));
});
