import { live } from '../processes/life.ts';
import { Complaint } from '../processes/complaint.ts';
import { readArguments } from '../product/arguments.ts';
import { workOnDatabase } from '../product/work-on-database.ts';

const usage = 'npm run networks -- MARKET [--add CIDR] [--remove CIDR] [--note TEXT]';
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run networks`: the networks of a market's hall, whose visitors share an address. */
await live(
  async (life) => {
    const { words, options } = readArguments(process.argv.slice(2), ['add', 'remove', 'note'], usage);
    const [code, ...more] = words;
    if (!code || more.length > 0) throw new Complaint(`Usage: ${usage}`);
    const { add, remove, note = '' } = options;
    const networks = await workOnDatabase(life, async (database) => {
      const domain = await import('@yizhan/domain');
      const db = database.scoped();
      const markets = new domain.MarketDirectory(db);
      await markets.load();
      const market = markets.marketByCode(code);
      if (!market) throw new Complaint(`There is no market ${code}.`);
      if (add) await domain.addMarketNetwork(db, { marketId: market.id, network: add, note });
      if (remove && !(await domain.removeMarketNetwork(db, market.id, remove)))
        throw new Complaint(`${remove} is no network of ${code}.`);
      return (await domain.marketNetworks(db)).filter(({ marketId }) => marketId === market.id);
    });
    for (const { network, note: about } of networks) say(`${network} ${about}`.trim());
    if (networks.length === 0) say(`${code} has no networks: each address counts for itself.`);
    return 0;
  },
  { interrupted: 130 },
);
