import { live } from '../processes/life.ts';
import { runJest } from '../jest/run-jest.ts';

/** `npm run jest -- <arguments of jest>`: the suites only, on a database of their own. */
await live((life) => runJest(life, process.argv.slice(2)), { interrupted: 130 });
