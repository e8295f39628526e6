import { runChecks } from '../checks/run-checks.ts';
import { runAllSuites } from '../jest/run-all-suites.ts';
import { live } from '../processes/life.ts';

/** `npm test`: all checks, then all suites; a failed check counts like a failed test. */
await live(
  async (life) => {
    const checks = await runChecks(life);
    const suites = await runAllSuites(life);
    const counts = {
      passed: checks.passed + suites.passed,
      failed: checks.failed + suites.failed,
      skipped: suites.skipped,
    };
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
    return counts.failed === 0 ? 0 : 1;
  },
  { interrupted: 130 },
);
