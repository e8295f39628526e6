import { parseArgs } from 'node:util';
import { Complaint } from '../../processes/complaint.ts';

const usage = 'npm run bench -- matching [--jobs N] [--quality] [--publish]';

/** What is measured: the quality always, and unless only that is asked for, the speed in a market of so many jobs. */
export interface MatchingOptions {
  quality: true;
  jobs: number;
  publish: boolean;
}

export function readMatchingOptions(argv: readonly string[]): MatchingOptions {
  const { jobs, quality, publish } = parse(argv);
  const count = quality ? 0 : Number(jobs ?? 200_000);
  if (!Number.isInteger(count) || (count <= 0 && !quality))
    throw new Complaint(`--jobs is "${jobs}"; accepted are whole numbers above 0.`);
  return { quality: true, jobs: count, publish: publish ?? false };
}

function parse(argv: readonly string[]) {
  const [string, boolean] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({ args: [...argv], options: { jobs: string, quality: boolean, publish: boolean } })
      .values;
  } catch (error) {
    throw new Complaint(`${(error as Error).message.split('\n')[0]}\nUsage: ${usage}`);
  }
}
