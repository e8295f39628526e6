import type { Database, RunOutcome } from '@yizhan/domain';
import { Complaint } from '../processes/complaint.ts';
import { live } from '../processes/life.ts';
import { readArguments } from '../product/arguments.ts';
import { workOnDatabase } from '../product/work-on-database.ts';

const usage = 'npm run match [-- --market CODE]';
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run match`: matches all workers with all open jobs now, as the clock does each night; exit code 1 where it fails. */
await live(
  async (life) => {
    const { words, options } = readArguments(process.argv.slice(2), ['market'], usage);
    if (words.length > 0) throw new Complaint(`Usage: ${usage}`);
    return workOnDatabase(life, (database) => match(database, options['market']));
  },
  { interrupted: 130 },
);

/** By the role of callers, as the clock does. */
async function match({ url }: Database, code?: string): Promise<number> {
  const { Database, matchMarkets, systemClock } = await import('@yizhan/domain');
  const callers = await Database.connect({ url, as: 'CALLERS', poolSize: 4, connectionTimeout: 30_000 });
  let failures = 0;
  const onError = (error: unknown): void => {
    failures += 1;
    process.stderr.write(`${String(error)}\n`);
  };
  const onRun = (of: string, outcome: RunOutcome): void =>
    say(`${of}: ${outcome ? summary(outcome) : 'broken off'}`);
  try {
    const asked = await matchMarkets(callers.scoped(), {
      clock: systemClock,
      by: 'CONSOLE',
      code,
      onRun,
      onError,
    });
    if (asked === 0) throw new Complaint(`There is no market ${code} with a hall.`);
  } finally {
    await callers.close();
  }
  return failures > 0 ? 1 : 0;
}

function summary({
  startedAt,
  finishedAt,
  workers,
  workersWithout,
  jobs,
  jobsShort,
}: NonNullable<RunOutcome>): string {
  const seconds = ((finishedAt.getTime() - startedAt.getTime()) / 1_000).toFixed(1);
  return `${workers} workers, ${workersWithout} whom no job fits; ${jobs} open jobs, ${jobsShort} short of people; ${seconds} s`;
}
