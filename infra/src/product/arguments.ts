import { parseArgs } from 'node:util';
import { Complaint } from '../processes/complaint.ts';

export type Arguments = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
};

/** Reads `word --name value …`; unknown names are refused with the usage. */
export function readArguments(argv: readonly string[], names: readonly string[], usage: string): Arguments {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { words: positionals, options: values as Record<string, string> };
  } catch (error) {
    throw new Complaint(`${(error as Error).message.split('\n')[0]}\nUsage: ${usage}`);
  }
}

/** A count between 0 and a billion; `fallback` when it was not given. */
export function readCount(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Complaint(`--${name} is "${value}"; accepted is a whole number from 0 to 999999999.`);
}
