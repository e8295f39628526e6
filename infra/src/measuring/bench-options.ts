import { Complaint } from '../processes/complaint.ts';
import { parseOptions } from './parse-options.ts';

/** What a run of the bench does. */
export type BenchOptions = {
  /** How many jobs each database has; empty for the given database as it is. */
  readonly jobs: readonly number[];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly firstWarmUpSeconds: number;
  /** Names of operations; all when there is none. */
  readonly operations: readonly string[];
  /** Keys or names of systems, as said; all when it is empty. */
  readonly systems: string;
  /** Only compare the answers. */
  readonly answersOnly: boolean;
  /** Files of figures that were kept: nothing is measured, their tables are shown. */
  readonly from: readonly string[];
  /** Write the tables of README.md and docs/bench.md anew. */
  readonly publish: boolean;
};

const usage = `npm run bench -- [--quick] [--jobs 200000,1000000] [--here] [--connections 1,16,64] [--rounds N] [--seconds N.N]
  [--operations NAME,…] [--systems KEY,…] [--answers] [--from FILE,…] [--publish]`;

const long = { jobs: '15000,200000,1000000', connections: '1,16,64', rounds: '5', seconds: '5' };
const quick = { jobs: '15000', connections: '16', rounds: '3', seconds: '0.8' };

const flags = ['quick', 'here', 'answers', 'publish'] as const;
const values = ['jobs', 'connections', 'rounds', 'seconds', 'operations', 'systems', 'from'] as const;

/** Reads the arguments; what is not said is as `--quick` or its absence has it. */
export function readBenchOptions(argv: readonly string[]): BenchOptions {
  const given = parseOptions(argv, { flags, values, usage });
  const said = { ...(given.quick ? quick : long), operations: '', systems: '', from: '', ...given };
  const [rounds, seconds] = [numbers('rounds', said.rounds)[0]!, duration(said.seconds)];
  return {
    jobs: given.here ? [] : numbers('jobs', said.jobs),
    connections: numbers('connections', said.connections),
    rounds,
    seconds,
    warmUpSeconds: Math.min(given.quick ? 0.5 : 1, seconds / 3),
    firstWarmUpSeconds: given.quick ? 0 : 2,
    operations: list(said.operations),
    systems: said.systems,
    from: list(said.from),
    answersOnly: given.answers ?? false,
    publish: given.publish ?? false,
  };
}

function numbers(name: string, text: string): number[] {
  const read = list(text).map(Number);
  if (read.length > 0 && read.every((number) => Number.isInteger(number) && number > 0)) return read;
  throw new Complaint(`--${name} is "${text}"; accepted are whole numbers above 0, with commas between.`);
}

function duration(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new Complaint(`--seconds is "${text}"; accepted is a number above 0.`);
}

const list = (text: string): string[] => text.split(',').filter((part) => part !== '');
