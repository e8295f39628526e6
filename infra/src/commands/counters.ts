import type { Database, WrongCount } from '@yizhan/domain';
import { Complaint } from '../processes/complaint.ts';
import { live } from '../processes/life.ts';
import { readArguments } from '../product/arguments.ts';
import { workOnDatabase } from '../product/work-on-database.ts';

const usage = 'npm run counters -- verify | rebuild [--market CODE]';
const say = (line: string) => void process.stdout.write(`${line}\n`);

const actions: Readonly<Record<string, (database: Database, code?: string) => Promise<number>>> = {
  verify,
  rebuild,
};

/** `npm run counters`: compares every kept number with the rows it counts, or mends it; exit code 1 while one differs. */
await live(
  async (life) => {
    const { words, options } = readArguments(process.argv.slice(2), ['market'], usage);
    const [word = '', ...more] = words;
    const action = actions[word];
    if (!action || more.length > 0) throw new Complaint(`Usage: ${usage}`);
    return workOnDatabase(life, (database) => action(database, options['market']));
  },
  { interrupted: 130 },
);

async function verify(database: Database, code?: string): Promise<number> {
  const { verifyCounters } = await import('@yizhan/domain');
  const wrong = await verifyCounters(database.scoped(), await marketId(database, code));
  tell(wrong);
  say(wrong.length === 0 ? 'All counters are right.' : `${wrong.length} differ: npm run counters -- rebuild`);
  return wrong.length === 0 ? 0 : 1;
}

async function rebuild(database: Database, code?: string): Promise<number> {
  const { rebuildCounters, verifyCounters } = await import('@yizhan/domain');
  const id = await marketId(database, code);
  const mended = await rebuildCounters(database.scoped(), id);
  tell(mended);
  const left = await verifyCounters(database.scoped(), id);
  say(`${mended.length} mended, ${left.length} still differ.`);
  return left.length === 0 ? 0 : 1;
}

async function marketId(database: Database, code?: string): Promise<number | null> {
  if (code === undefined) return null;
  const { chainedMarkets } = await import('@yizhan/domain');
  const [market] = await chainedMarkets(database.scoped(), code);
  if (!market) throw new Complaint(`There is no market ${code}.`);
  return market.id;
}

function tell(wrong: readonly WrongCount[]): void {
  for (const { counter, marketId, key, kept, really } of wrong)
    say(`${counter} of market ${marketId}, ${key}: kept ${kept}, really ${really}`);
}
