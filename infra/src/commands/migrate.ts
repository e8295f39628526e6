import { readEnv } from '../env.ts';
import { Complaint } from '../processes/complaint.ts';
import { live } from '../processes/life.ts';
import { turbo } from '../product/build.ts';
import { openDatabase } from '../product/database.ts';
import { prepareDatabase, withDomain } from '../product/prepare-database.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run migrate -- up` brings the tables up to date; `status` says whether they are (code 2: not). */
await live(
  async (life) => {
    const [action = 'status'] = process.argv.slice(2);
    if (action !== 'up' && action !== 'status')
      throw new Complaint(`migrate knows up and status, not "${action}".`);
    const url = await openDatabase(life, readEnv());
    await turbo(life, 'build', '@yizhan/domain');
    if (action === 'up') await prepareDatabase(url, null, say);
    const pending = await withDomain(url, (database) => database.pendingMigrations());
    say(pending ? 'Migrations are missing: npm run migrate -- up' : 'The tables are up to date.');
    return pending ? 2 : 0;
  },
  { interrupted: 130 },
);
