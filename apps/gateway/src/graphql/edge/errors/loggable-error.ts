/** An error as the log may hold it: what happened and where, but no text that could repeat somebody's data. */
export interface LoggableError {
  name: string;
  code?: string;
  message?: string;
  constraint?: string;
  frames: string[];
}

/** Slips in our own code, whose messages name properties and functions, never values. */
const slips = new Set(['TypeError', 'ReferenceError', 'RangeError', 'AssertionError']);
const longestStack = 12;

export function loggableError(thrown: unknown): LoggableError {
  if (!isError(thrown)) return { name: typeof thrown, frames: [] };
  const { code, constraint } = thrown as Error & { code?: unknown; constraint?: unknown };
  return {
    name: thrown.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(slips.has(thrown.name) && { message: thrown.message }),
    frames: framesOf(thrown),
  };
}

/** Not instanceof: errors may come from another realm. */
const isError = (thrown: unknown): thrown is Error =>
  typeof thrown === 'object' && thrown !== null && 'stack' in thrown && 'name' in thrown;

/** The stack without its first lines, which are the message. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, longestStack)
    .map((line) => line.trim());
