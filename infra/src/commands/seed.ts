import { live } from '../processes/life.ts';
import { Complaint } from '../processes/complaint.ts';
import { readEnv } from '../env.ts';
import { readArguments, readCount } from '../product/arguments.ts';
import { vaultOf } from '../product/prepare-database.ts';
import { secretsOf } from '../product/secret.ts';
import { workOnDatabase } from '../product/work-on-database.ts';

const usage = 'npm run seed -- [--jobs N] [--workers N] [--market CODE] [--seed S]';
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run seed`: brings a market to a number of jobs and workers, the same rows for the same seed. */
await live(
  async (life) => {
    const options = readOptions(process.argv.slice(2));
    const begin = performance.now();
    const filled = await workOnDatabase(life, async (database) => {
      const { seedMarket } = await import('@yizhan/domain/seeds');
      const vault = await vaultOf(database, secretsOf(readEnv()));
      return seedMarket(database, { ...options, vault, log: say });
    });
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    say(
      `Added ${filled.jobs} jobs, ${filled.open} of them open, ${filled.employers} employers, ${filled.workers} workers,`,
    );
    say(`${filled.applications} applications and ${filled.placements} placements in ${seconds} s`);
    return 0;
  },
  { interrupted: 130 },
);

function readOptions(argv: readonly string[]) {
  const { words, options } = readArguments(argv, ['jobs', 'workers', 'market', 'seed'], usage);
  if (words.length > 0) throw new Complaint(`"${words[0]}" is not understood.\nUsage: ${usage}`);
  const { market, seed } = options;
  const jobs = readCount('jobs', options['jobs'], 0);
  const workers = readCount('workers', options['workers'], 0);
  if (jobs + workers === 0) throw new Complaint(`Nothing to make: say how many.\nUsage: ${usage}`);
  return { jobs, workers, ...(market && { marketCode: market }), ...(seed && { seed }) };
}
