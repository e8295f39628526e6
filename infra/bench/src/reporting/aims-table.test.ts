import { describe, expect, it } from '@jest/globals';
import type { Figures } from '../measuring/measure.ts';
import type { Operation } from '../operation.ts';
import { aimsTable } from './aims-table.ts';
import type { Report } from './report.ts';

type Row = Partial<Figures> & Pick<Figures, 'operation' | 'system'>;

const figures = (row: Row): Figures => ({
  ...{ connections: 16, requestsPerSecond: 100, p50: 10, p99: 20 },
  ...{ processors: null, databaseProcessors: null, memory: null },
  ...row,
});

const run = (open: number, ...rows: Row[]) => ({ jobs: open, open, figures: rows.map(figures) });

const table = (connections: number[], ...runs: Report['runs'][number][]): string[] =>
  aimsTable({ plan: { connections }, runs } as unknown as Report, [
    { name: 'newest', title: 'newest' } as Operation,
    { name: 'search', title: 'search' } as Operation,
  ]).flatMap((part) => part.split('\n').filter((line) => line.startsWith('| ')));

const pair = (operation: string, own: number, other: number): Row[] => [
  { operation, system: 'Yizhan', requestsPerSecond: own },
  { operation, system: 'PostGraphile', requestsPerSecond: other },
];

describe('the table of aims', () => {
  it('has a column for each size, from the smallest, and says where an aim is missed', () => {
    const lines = table(
      [16],
      run(200_000, ...pair('newest', 290, 100)),
      run(15_000, ...pair('newest', 310, 100)),
    );
    expect(lines[0]).toBe('| operation | aim | 15,000 | 200,000 | met |');
    expect(lines[2]).toBe('| newest | ≥ 3× | 3.1 / – | 2.9 / – | **1 of 2** |');
  });

  it('calls slower what is slower', () => {
    expect(table([16], run(15_000, ...pair('newest', 90, 100)))[2]).toBe(
      '| newest | ≥ 3× | 0.90 / –, slower | **no** |',
    );
  });

  it('shows the ratio to the other layout beside the one to the same tables', () => {
    const own = { operation: 'newest', system: 'PostGraphile, own layout', requestsPerSecond: 50 };
    expect(table([16], run(15_000, ...pair('newest', 300, 100), own))[2]).toBe(
      '| newest | ≥ 3× | 3.0 / 6.0 | yes |',
    );
  });

  it('measures a report against rows that are counted', () => {
    const rows = [
      ...pair('report', 1000, 1000),
      { operation: 'report', system: 'PostGraphile, own layout', requestsPerSecond: 10 },
    ];
    expect(table([16], run(200_000, ...rows))[2]).toBe(
      '| report | ≥ 100×, counting rows, from 200,000 jobs | 1.0 / 100 | yes |',
    );
  });

  it('judges searches from 200,000 jobs on', () => {
    const [, , line] = table(
      [16],
      run(15_000, ...pair('search', 100, 100)),
      run(200_000, ...pair('search', 1200, 100)),
    );
    expect(line).toBe('| search | ≥ 10×, from 200,000 jobs | 1.0 / – | 12 / – | yes |');
  });

  it('compares the slowest answers at most connections with the middle ones of the other', () => {
    const at64 = pair('newest', 300, 100).map((row) => ({ ...row, connections: 64 }));
    const lines = table([1, 64], run(15_000, { ...at64[0]!, p99: 80 }, { ...at64[1]!, p50: 90 }));
    expect(lines).toContain(
      '| newest: p99 with most connections; PostGraphile’s p50, ms | below that p50 | 80; 90 | yes |',
    );
  });

  it('tells how a page grows with the jobs, judging the larger ones only', () => {
    const at = (p50: number) => pair('newest', 300, 100).map((row) => ({ ...row, p50 }));
    const lines = table([16], run(15_000, ...at(10)), run(1_000_000, ...at(16)));
    expect(lines).toContain('| newest: median time, smallest database = 1 | ≤ 1.5 | 1.0 | 1.6 | **no** |');
  });
});
