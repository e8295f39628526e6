import { jobsOf, parseOptions } from '../parse-options.ts';

const usage = 'npm run bench -- plans [--jobs N] [--publish]';

/** In a market of how many jobs, and whether docs/plans.md is written anew. */
export interface PlansOptions {
  jobs: number;
  publish: boolean;
}

export function readPlansOptions(argv: readonly string[]): PlansOptions {
  const { jobs, publish = false } = parseOptions(argv, { flags: ['publish'], values: ['jobs'], usage });
  return { jobs: jobsOf(jobs), publish };
}
