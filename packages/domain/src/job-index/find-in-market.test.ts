import { describe, expect, it } from '@jest/globals';
import { anyJob } from '../testing/index.ts';
import { findInMarket } from './find-in-market.ts';
import type { IndexedJob } from './indexed-job.ts';
import { MarketJobs } from './market-jobs.ts';

function filled(jobs: number, tradeOf: (n: number) => string): MarketJobs {
  const market = new MarketJobs();
  const alike = { urgent: false, latitude: NaN, longitude: NaN, expiresAt: 1, employerId: 'e', skillIds: [] };
  for (let n = 0; n < jobs; n += 1) {
    const job = { ...alike, id: `${n}`, occupationCode: tradeOf(n), listedAt: n } as unknown as IndexedJob;
    market.put({ job, tokens: [] });
  }
  return market;
}

describe('a search among very many jobs in memory', () => {
  it('gives up after so many, whatever number of lists is left', () => {
    const jobs = filled(170_000, (n) => (n < 160_000 ? 'a' : 'b'));
    const job = jobs.job.bind(jobs);
    let looks = 0;
    jobs.job = (slot) => {
      looks += 1;
      return job(slot);
    };
    const question = { ...anyJob(0), occupationCodes: ['a', 'b'], urgent: true };
    const page = { order: { by: 'NEWEST' as const }, start: [], backwards: false, rows: 21 };
    expect(findInMarket(jobs, question, page)).toBeNull();
    expect(looks).toBeLessThanOrEqual(150_000);
  });
});
