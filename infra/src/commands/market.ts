import { live } from '../processes/life.ts';
import { Complaint } from '../processes/complaint.ts';
import { readArguments } from '../product/arguments.ts';
import { workOnDatabase } from '../product/work-on-database.ts';

const usage = 'npm run market -- create CODE --name NAME --division CODE';
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run market -- create`: a new market, ready to sign in to. */
await live(
  async (life) => {
    const market = readMarket(process.argv.slice(2));
    const { code, region, administrator } = await workOnDatabase(life, async (database) => {
      const { createMarket } = await import('@yizhan/domain');
      return createMarket(database.scoped(), market);
    });
    const kind = region ? 'Region' : 'Market';
    say(`${kind} ${code} (${market.name}) is there. Sign in to the admin client once as`);
    say(`  ${administrator.username}, password ${administrator.password}`);
    say('The password is shown only now: note it.');
    if (region)
      say('It sums up the markets below it, and registers no people, employers or jobs of its own.');
    return 0;
  },
  { interrupted: 130 },
);

function readMarket(argv: readonly string[]) {
  const { words, options } = readArguments(argv, ['name', 'division'], usage);
  const [action, code, ...more] = words;
  const { name, division } = options;
  if (action !== 'create' || !code || !name || !division || more.length > 0) {
    throw new Complaint(`Usage: ${usage}`);
  }
  return { code, name, divisionCode: division };
}
