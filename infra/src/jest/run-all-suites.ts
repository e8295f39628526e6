import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import { runJest } from './run-jest.ts';

export type SuiteTally = { readonly passed: number; readonly failed: number; readonly skipped: number };

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
};

const folder = join(root, 'infra/reports');
const path = join(folder, 'jest.json');

/** Runs all suites of all packages; a suite that cannot even run counts as one failed test. */
export async function runAllSuites(life: Life): Promise<SuiteTally> {
  mkdirSync(folder, { recursive: true });
  rmSync(path, { force: true });
  const code = await runJest(life, ['--json', `--outputFile=${path}`]);
  const tally = readTally();
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function readTally(): SuiteTally {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
