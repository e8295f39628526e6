import { describe, expect, it } from '@jest/globals';
import type { Figures } from '../measuring/measure.ts';
import type { Operation } from '../operation.ts';
import { markdown, ratio, yardstick } from './cells.ts';
import { growthTable, ratioTable, writeTables } from './table.ts';

const figures = (system: string, requestsPerSecond: number, connections = 16): Figures => ({
  ...{ operation: 'newest', system, connections, requestsPerSecond, p50: 10, p99: 25.04 },
  ...{ processors: 1, databaseProcessors: null, memory: 2 ** 28 },
});

const newest = { name: 'newest', title: '20 newest jobs' } as Operation;
const other = { name: 'job', title: 'one job' } as Operation;

const run = { jobs: 18_792, open: 15_000, figures: [figures('Yizhan', 1640), figures(yardstick, 547)] };

const report = {
  takenOn: '2026-11-26',
  machine: {
    processor: 'P',
    cores: 2,
    memory: '24 GB',
    system: 'linux x64',
    node: '24',
    postgresql: '18',
    load: 0.4,
  },
  plan: { connections: [16], rounds: 3, seconds: 2, warmUpSeconds: 1, firstWarmUpSeconds: 2 },
  runs: [run],
};

describe('ratio', () => {
  it.each([
    [250, 1000, '0.25'],
    [999, 1000, '1.00'],
    [3004, 1000, '3.0'],
    [25_000, 1000, '25'],
    [1, 0, '–'],
  ])('of %d to %d is %s', (value, base, text) => {
    expect(ratio(value, base)).toBe(text);
  });
});

describe('the table of ratios', () => {
  it('compares each system with the yardstick, whose own figure is there', () => {
    const [, , head, , ...rows] = ratioTable(run, [newest], 16).split('\n');
    expect(head).toBe('| operation | Yizhan | PostGraphile |');
    expect(rows).toEqual(['| 20 newest jobs | 3.0 | 1 (547/s) |']);
  });

  it('has a dash for whom was not asked, and no row without the yardstick', () => {
    const more = [...run.figures, { ...figures('Mercurius', 600), operation: 'job' }];
    expect(
      ratioTable({ ...run, figures: more }, [newest, other], 16)
        .split('\n')
        .slice(4),
    ).toEqual(['| 20 newest jobs | 3.0 | 1 (547/s) | – |']);
  });

  it('keeps numbers of connections apart', () => {
    const both = [...run.figures, figures('Yizhan', 100, 1), figures(yardstick, 200, 1)];
    expect(ratioTable({ ...run, figures: both }, [newest], 1)).toContain('| 0.50 | 1 (200/s) |');
  });
});

describe('the tables of a report', () => {
  it('say on what they were measured', () => {
    expect(writeTables(report, [newest])).toMatch(
      /^Taken on 2026-11-26: P, 2 cores, 24 GB, linux x64, Node.js 24/,
    );
  });

  it('say when the machine was busy, and then that nothing is to be relied on', () => {
    const busy = { ...report, machine: { ...report.machine, load: 3.5 } };
    expect(writeTables(busy, [newest])).toContain('(load 3.5)');
    expect(writeTables(report, [newest])).not.toContain('busy');
  });

  it('are of every number of connections', () => {
    const plan = { ...report.plan, connections: [1, 16, 64] };
    const text = writeTables({ ...report, plan }, [newest]);
    expect(text.match(/open, \d+ connections?:/g)).toEqual(
      [1, 16, 64].map((n) => `open, ${n} connection${n > 1 ? 's' : ''}:`),
    );
  });

  it('have all figures, or in short what is aimed at', () => {
    expect(writeTables(report, [newest])).toContain(
      '| newest | 16 | Yizhan | 1,640 | 10.0 / 25.0 | 1.00 | – | 256 |',
    );
    const short = writeTables(report, [newest], 'aims');
    expect(short).not.toContain('10.0 / 25.0');
    expect(short).toContain('| 20 newest jobs | ≥ 3× | 3.0 / – | **no** |');
  });
});

describe('growth', () => {
  const larger = {
    jobs: 2e5,
    open: 2e5,
    figures: run.figures.map((row) => ({ ...row, p50: row.p50 * 1.5 })),
  };

  it('is told when there are databases of several sizes', () => {
    const [table] = growthTable({ ...report, runs: [larger, run] }, [newest]);
    expect(table).toContain('15,000 open jobs = 1');
    expect(table).toContain('| 20 newest jobs | Yizhan | 1.5 |');
  });

  it('is not told of one', () => {
    expect(growthTable(report, [newest])).toEqual([]);
  });
});

describe('markdown', () => {
  it('has a line under its head', () => {
    expect(markdown(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});
