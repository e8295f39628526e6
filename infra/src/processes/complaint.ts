/** Something the person at the keyboard can mend: shown as one line, without a stack. */
export class Complaint extends Error {}

/** The line to show for any error, by what can be done about it. */
export function explain(error: unknown): string {
  if (error instanceof Complaint) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (isDiskFull(error)) return noSpace(error.message);
  return process.env['DEBUG'] ? (error.stack ?? error.message) : `${error.message} (DEBUG=1 shows more)`;
}

function isDiskFull(error: Error): boolean {
  const { code, message }: NodeJS.ErrnoException = error;
  return code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device/i.test(message);
}

function noSpace(message: string): string {
  const path = /'([^']+)'/.exec(message)?.[1];
  return `No space left on the disk${path ? ` (${path})` : ''}: free some and run again.`;
}
