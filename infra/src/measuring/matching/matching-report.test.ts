import { describe, expect, it } from '@jest/globals';
import { readMatchingOptions } from './matching-options.ts';
import { matchingTables } from './matching-report.ts';

const figures = {
  ndcg: 0.9312,
  violations: 0,
  precision: 0.81,
  workersServed: 1,
  jobsOffered: 0.66,
  topTenth: 0.38,
};
const report = {
  takenOn: '2026-11-26',
  machine: { processor: 'P', cores: 2, memory: '8 GB', system: 's', node: '20', load: 0.1 },
  quality: { workers: 40, jobs: 400, offered: 10, ways: [{ way: 'Yizhan', ...figures }] },
};
const batch = { seconds: 1.5, workers: 20, served: 19, matches: 300, jobsOffered: 9, megabytes: 200 };
const times = { runs: 300, p50: 4.25, p99: 31 };

describe('the tables of matching', () => {
  it('say how good it is, and how fast where that was measured', () => {
    const text = matchingTables({ ...report, speed: null });
    expect(text).toContain('| Yizhan | 0.931 | 0 | 81 % | 100 % | 66 % | 38 % |');
    expect(text).not.toContain('p99');
    const speed = {
      jobs: 10,
      workers: 20,
      jobsOfWorker: times,
      workersOfJob: times,
      firstOffers: times,
      batch,
    };
    expect(matchingTables({ ...report, speed })).toContain('best 20 of 20 workers: 1.5 s, 300 matches');
    expect(matchingTables({ ...report, speed })).toContain('| ten workers for a job | 300 | 4.3 | 31.0 |');
  });
});

describe('the options', () => {
  it('measure the speed among 200,000 jobs unless told otherwise', () => {
    expect(readMatchingOptions([])).toMatchObject({ jobs: 200_000, publish: false });
    expect(readMatchingOptions(['--quality'])).toMatchObject({ jobs: 0 });
    expect(readMatchingOptions(['--jobs', '15000', '--publish'])).toMatchObject({
      jobs: 15_000,
      publish: true,
    });
  });

  it.each([[['--jobs', '0']], [['--jobs', 'many']], [['--fast']]])('refuse %s', (argv) => {
    expect(() => readMatchingOptions(argv)).toThrow();
  });
});
