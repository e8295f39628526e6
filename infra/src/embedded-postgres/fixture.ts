import { live } from '../processes/life.ts';
import { openEmbeddedDatabase } from './embedded.ts';

/* A command with nothing but the database, for tests that end or kill it: `node fixture.ts <root>`. */
await live(async (life) => {
  const url = await openEmbeddedDatabase(life, process.argv[2] ?? '');
  process.stdout.write(`${url}\n`);
  return new Promise<never>(() => undefined);
});
