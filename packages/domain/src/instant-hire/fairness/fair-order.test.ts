import { describe, expect, it } from '@jest/globals';
import { bandOf, fairOrder, type Candidate } from './fair-order.ts';

const candidate = (workerId: string, about: Partial<Candidate> = {}): Candidate => ({
  ...{ workerId, score: 0.7, saidToday: false, waitsOn: false, offersThisWeek: 0, lastOfferedAt: null },
  ...about,
});
const order = (candidates: Candidate[], jobId = 'job') =>
  fairOrder(jobId, candidates).map(({ workerId }) => workerId);

describe('the order of a wave', () => {
  it.each<[string, Partial<Candidate>, Partial<Candidate>]>([
    ['who missed a place before who said today', { waitsOn: true, score: 0.1 }, { saidToday: true }],
    ['who said today before a better score', { saidToday: true, score: 0.3 }, { score: 0.9 }],
    ['the better band before fewer offers', { score: 0.9, offersThisWeek: 4 }, { score: 0.7 }],
    ['in a band fewer offers before a better score', { score: 0.61 }, { score: 0.79, offersThisWeek: 1 }],
    [
      'with as many offers the longest wait',
      { lastOfferedAt: new Date(1), offersThisWeek: 1 },
      { lastOfferedAt: new Date(2), offersThisWeek: 1, score: 0.79 },
    ],
    ['who was never asked before who was', {}, { lastOfferedAt: new Date(1) }],
    ['five offers in a week are a band down', { score: 0.7 }, { score: 0.81, offersThisWeek: 5 }],
  ])('%s', (_, first, second) => {
    expect(order([candidate('b', second), candidate('a', first)])).toEqual(['a', 'b']);
  });

  it('draws lots between equals, for each job anew and the same for whoever draws', () => {
    const all = Array.from({ length: 8 }, (_, i) => candidate(String(i)));
    const orders = ['a', 'b', 'c', 'd'].map((jobId) => order(all, jobId).join(''));
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(order(all.toReversed(), 'a').join('')).toBe(orders[0]);
  });

  it('lets nobody be first for ever', () => {
    const best = candidate('best', { score: 1 });
    const other = candidate('other', { score: 0.4 });
    let offers = 0;
    while (order([{ ...best, offersThisWeek: offers }, other])[0] === 'best') offers += 1;
    expect(offers).toBeLessThan(20);
  });

  it.each([
    [1, 0, 1],
    [0.8, 0, 2],
    [0.79, 4, 2],
    [0.79, 5, 3],
    [0, 0, 6],
  ])('puts a score of %s with %s offers into band %s', (score, offersThisWeek, band) => {
    expect(bandOf({ score, offersThisWeek })).toBe(band);
  });
});
