import { runChecks } from '../checks/run-checks.ts';
import { live } from '../processes/life.ts';

/** `npm run check [-- names]`: the checks of `npm test` without the suites. */
await live(
  async (life) => {
    const { failed } = await runChecks(life, process.argv.slice(2));
    return failed === 0 ? 0 : 1;
  },
  { interrupted: 130 },
);
