import { parseArgs } from 'node:util';
import { Complaint } from '../../processes/complaint.ts';

const usage = 'npm run bench -- plans [--jobs N] [--publish]';

/** In a market of how many jobs, and whether docs/plans.md is written anew. */
export interface PlansOptions {
  jobs: number;
  publish: boolean;
}

export function readPlansOptions(argv: readonly string[]): PlansOptions {
  const { jobs, publish } = parse(argv);
  const count = Number(jobs ?? 200_000);
  if (!Number.isInteger(count) || count <= 0)
    throw new Complaint(`--jobs is "${jobs}"; accepted are whole numbers above 0.`);
  return { jobs: count, publish: publish ?? false };
}

function parse(argv: readonly string[]) {
  const [string, boolean] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({ args: [...argv], options: { jobs: string, publish: boolean } }).values;
  } catch (error) {
    throw new Complaint(`${(error as Error).message.split('\n')[0]}\nUsage: ${usage}`);
  }
}
