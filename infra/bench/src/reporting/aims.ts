import { find, ownLayout, ratio, yardstick } from './cells.ts';
import { usualConnections, type Plan } from '../measuring/measure.ts';
import type { Run } from './report.ts';

/** What an aim asks of a run. */
export interface Sight {
  run: Run;
  /** The run on the smallest database. */
  smallest: Run;
  plan: Plan;
}

/** What was measured for an aim; whether it is met, null where the aim does not hold for that database. */
export interface Measured {
  text: string;
  isMet: boolean | null;
}

/** An aim for an operation, and how it is seen in a run; null where that was not measured. */
export interface Aim {
  operation: string;
  what: string;
  aim: string;
  see(sight: Sight): Measured | null;
}

const ours = 'Yizhan';
const pages = ['newest', 'newest-100', 'job', 'worker'];

interface Bound {
  least: number;
  /** Whom the aim is to; the ratio to the other is shown beside it. */
  against?: string;
  system?: string;
  /** The fewest open jobs for which the aim is set. */
  from?: number;
}

/** Requests per second, as a ratio to both ways to ask PostGraphile. */
function throughput(operation: string, bound: Bound): Aim {
  const { least, against = yardstick, system = ours, from = 0 } = bound;
  const which = against === ownLayout ? ', counting rows' : '';
  return {
    operation,
    what: system === ours ? '' : 'resolvers only',
    aim: `≥ ${least}×${which}${from > 0 ? `, from ${from.toLocaleString('en-US')} jobs` : ''}`,
    see: ({ run, plan }) => {
      const of = (name: string) =>
        find(run.figures, operation, name, usualConnections(plan))?.requestsPerSecond;
      const [own, base] = [of(system), of(against)];
      if (own === undefined || base === undefined) return null;
      const shown = [of(yardstick), of(ownLayout)].map((other) =>
        other === undefined ? '–' : ratio(own, other),
      );
      const isMet = run.open < from ? null : own / base >= least;
      return { text: `${shown.join(' / ')}${own < base ? ', slower' : ''}`, isMet };
    },
  };
}

/** The slowest of a hundred answers of ours against the middle one of PostGraphile's, with all connections busy. */
const slowest = (operation: string): Aim => ({
  operation,
  what: 'p99 with most connections; PostGraphile’s p50, ms',
  aim: 'below that p50',
  see({ run, plan }) {
    const most = Math.max(...plan.connections);
    const [own, other] = [ours, yardstick].map((name) => find(run.figures, operation, name, most));
    if (!own || !other) return null;
    return { text: `${own.p99.toFixed(0)}; ${other.p50.toFixed(0)}`, isMet: own.p99 < other.p50 };
  },
});

const mostGrowth = 1.5;

const growth = (operation: string): Aim => ({
  operation,
  what: 'median time, smallest database = 1',
  aim: `≤ ${mostGrowth}`,
  see({ run, smallest, plan }) {
    const least = Math.min(...plan.connections);
    const [now, first] = [run, smallest].map(({ figures }) => find(figures, operation, ours, least));
    if (!now || !first) return null;
    return {
      text: ratio(now.p50, first.p50),
      isMet: run === smallest ? null : now.p50 / first.p50 <= mostGrowth,
    };
  },
});

/** Whoever goes on and on must not wait longer than who begins. */
const depth: Aim = {
  operation: 'newest-100',
  what: 'median time, first page = 1',
  aim: `≤ ${mostGrowth}`,
  see({ run, plan }) {
    const least = Math.min(...plan.connections);
    const [deep, first] = ['newest-100', 'newest'].map((name) => find(run.figures, name, ours, least));
    return deep && first
      ? { text: ratio(deep.p50, first.p50), isMet: deep.p50 / first.p50 <= mostGrowth }
      : null;
  },
};

/** What is aimed at, in the order of the table. */
export const aims: readonly Aim[] = [
  ...pages.map((operation) => throughput(operation, { least: 3 })),
  throughput('search', { least: 10, from: 200_000 }),
  throughput('screen', { least: 8 }),
  throughput('anonymous', { least: 25 }),
  throughput('odd', { least: 1, system: 'Yizhan, resolvers only' }),
  throughput('report', { least: 100, against: ownLayout, from: 200_000 }),
  ...pages.map(slowest),
  growth('newest'),
  growth('newest-100'),
  depth,
  growth('job'),
  growth('worker'),
];
