import { describe, expect, it } from '@jest/globals';
import { explainOutput } from './explain-output.ts';

describe('the output of a PostgreSQL program', () => {
  it.each([
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.\nAborted',
  ])('says that the disk is full: %s', (output) => {
    expect(explainOutput(output, '/data')).toBe(
      'no space left on the disk for /data: free some and run again.',
    );
  });

  it('is cut to the last line that names a reason', () => {
    const output =
      'creating files ... ok\nLOG:  starting\nFATAL:  lock file "postmaster.pid" already exists\nHINT:  stop it';
    expect(explainOutput(output, '/data')).toBe('FATAL:  lock file "postmaster.pid" already exists');
  });
});
