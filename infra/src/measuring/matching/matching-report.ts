import type { QualityReport } from '@yizhan/domain/seeds';
import type { Machine } from '@yizhan/bench';

/** Milliseconds of many runs. */
export interface Times {
  runs: number;
  p50: number;
  p99: number;
}

/** How long matching takes in a market of a size. */
export interface MatchingSpeed {
  jobs: number;
  workers: number;
  jobsOfWorker: Times;
  workersOfJob: Times;
  /** From beginning to offer a job to its first wave. */
  firstOffers: Times;
  batch: BatchFigures;
}

/** A whole market at once. */
export interface BatchFigures {
  seconds: number;
  workers: number;
  /** Workers for whom there is any job. */
  served: number;
  matches: number;
  /** Different jobs among the best of anybody. */
  jobsOffered: number;
  /** The most memory that the process held. */
  megabytes: number;
}

/** What `npm run bench -- matching` measured. */
export interface MatchingReport {
  takenOn: string;
  machine: Omit<Machine, 'postgresql'>;
  quality: QualityReport;
  speed: MatchingSpeed | null;
}

const header = (cells: readonly string[]): string =>
  `| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The tables of a report, for a page. */
export function matchingTables({ quality, speed, machine, takenOn }: MatchingReport): string {
  const tables = [qualityTable(quality)];
  if (speed) tables.push(speedTable(speed));
  const { processor, cores, load } = machine;
  return `Taken on ${takenOn}, ${processor}, ${cores} cores, load ${load} before.\n\n${tables.join('\n\n')}`;
}

function qualityTable({ ways, offered }: QualityReport): string {
  const cells = [`way`, `NDCG@${offered}`, 'must not', 'good', 'workers', 'jobs', 'top tenth'];
  const rows = ways.map(
    ({ way, ndcg, violations, precision, workersServed, jobsOffered, topTenth }) =>
      `| ${way} | ${ndcg.toFixed(3)} | ${violations} | ${[precision, workersServed, jobsOffered, topTenth].map(percent).join(' | ')} |`,
  );
  return [header(cells), ...rows].join('\n');
}

function speedTable({
  jobs,
  workers,
  jobsOfWorker,
  workersOfJob,
  firstOffers,
  batch,
}: MatchingSpeed): string {
  const row = (name: string, { runs, p50, p99 }: Times): string =>
    `| ${name} | ${runs} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`;
  const cells = [`${jobs} open jobs, ${workers} workers`, 'runs', 'p50 ms', 'p99 ms'];
  const lines = [
    header(cells),
    row('ten jobs for a worker', jobsOfWorker),
    row('ten workers for a job', workersOfJob),
    row('first offers of an urgent job', firstOffers),
  ];
  return `${lines.join('\n')}\n\n${batchLine(batch)}`;
}

const batchLine = ({ seconds, workers, served, matches, jobsOffered, megabytes }: BatchFigures): string =>
  `The whole market, best 20 of ${workers} workers: ${seconds} s, ${matches} matches, ${served} workers with any, ${jobsOffered} different jobs, at most ${megabytes} MB.`;
