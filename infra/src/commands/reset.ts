import { dropEmbeddedDatabase } from '../embedded-postgres/embedded.ts';
import { live } from '../processes/life.ts';
import { root } from '../processes/root.ts';

/** `npm run reset`: drops the embedded data; a server named by DATABASE_URL is never touched. */
await live(async () => {
  const folder = await dropEmbeddedDatabase(root);
  process.stdout.write(`The embedded data is gone (${folder}); npm start makes it anew.\n`);
  return 0;
});
