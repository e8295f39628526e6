/** What a PostgreSQL program wrote, as one line that says what to do. */
export function explainOutput(output: string, data: string): string {
  if (/No space left on device|Check free disk space/i.test(output)) {
    return `no space left on the disk for ${data}: free some and run again.`;
  }
  const lines = output.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'it said nothing.';
}
