import { jobsOf, parseOptions } from '../parse-options.ts';

const usage = 'npm run bench -- matching [--jobs N] [--quality] [--publish]';

/** What is measured: the quality always, and unless only that is asked for, the speed in a market of so many jobs. */
export interface MatchingOptions {
  quality: true;
  jobs: number;
  publish: boolean;
}

export function readMatchingOptions(argv: readonly string[]): MatchingOptions {
  const given = parseOptions(argv, { flags: ['quality', 'publish'], values: ['jobs'], usage });
  const { jobs, quality = false, publish = false } = given;
  return { quality: true, jobs: quality ? 0 : jobsOf(jobs), publish };
}
