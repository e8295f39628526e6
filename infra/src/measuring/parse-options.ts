import { parseArgs } from 'node:util';
import { Complaint } from '../processes/complaint.ts';

type Parsed<Flag extends string, Value extends string> = { [Name in Flag]?: boolean } & {
  [Name in Value]?: string;
};

/** What is said of these flags and values; anything else is a complaint that tells the usage. */
export function parseOptions<Flag extends string, Value extends string>(
  argv: readonly string[],
  { flags, values, usage }: { flags: readonly Flag[]; values: readonly Value[]; usage: string },
): Parsed<Flag, Value> {
  const options = {
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
    ...Object.fromEntries(values.map((name) => [name, { type: 'string' as const }])),
  };
  try {
    return parseArgs({ args: [...argv], options }).values as Parsed<Flag, Value>;
  } catch (error) {
    throw new Complaint(`${(error as Error).message.split('\n')[0]}\nUsage: ${usage}`);
  }
}

/** How many jobs a market is to have: 200,000 where nothing is said. */
export function jobsOf(text = '200000'): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Complaint(`--jobs is "${text}"; accepted are whole numbers above 0.`);
}
