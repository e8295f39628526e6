import { isIP } from 'node:net';
import { writeConsoleEntry } from '../audit/index.ts';
import { statement, type Db, type Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { BadArgument, newId } from '../shared/index.ts';

/** A network that a market's hall offers its visitors: many people behind few addresses. */
export interface MarketNetwork {
  marketId: number;
  /** CIDR, e.g. 203.0.113.0/28. */
  network: string;
  note: string;
}

const all = statement(
  'rateLimits.networks',
  `select market_id as "marketId", network::text as network, note from market_networks order by market_id, network`,
);

/** The halls' networks of the whole deployment. */
export const marketNetworks = (db: Db): Promise<MarketNetwork[]> => db.rows<MarketNetwork>(all);

const add = statement(
  'rateLimits.addNetwork',
  `insert into market_networks (market_id, network, note) values ($1, $2, $3)
   on conflict (market_id, network) do update set note = excluded.note`,
);
const remove = statement(
  'rateLimits.removeNetwork',
  'delete from market_networks where market_id = $1 and network = $2 returning market_id',
);

/** Lists a network of a market, and tells running gateways. Throws BadArgument for what is no network. */
export async function addMarketNetwork(db: Db, { marketId, network, note }: MarketNetwork): Promise<void> {
  assertNetwork(network);
  await db.transaction(async (tx) => {
    await tx.rows(add, [marketId, network, note]);
    await record(tx, marketId, 'market.addNetwork', network);
  });
}

/** Takes a network off a market's list; false when it was not on it. */
export function removeMarketNetwork(db: Db, marketId: number, network: string): Promise<boolean> {
  assertNetwork(network);
  return db.transaction(async (tx) => {
    const removed = await tx.row(remove, [marketId, network]);
    if (removed) await record(tx, marketId, 'market.removeNetwork', network);
    return removed !== null;
  });
}

/** Networks have no uuid: the entry's detail names it. */
async function record(tx: Transaction, marketId: number, action: string, network: string): Promise<void> {
  const subjectId = newId();
  await tx.enterMarket(marketId);
  await writeConsoleEntry(
    tx,
    { marketId },
    { action, subjectType: 'market_network', subjectId, detail: { network } },
  );
  await appendEvents(tx, [{ marketId, type: 'reference.changed', subjectId }]);
}

/** Whole providers are no hall: at least 16 bits of an IPv4 network are given, 32 of an IPv6 network. */
const widest = { 4: 16, 6: 32 } as const;
const longest = { 4: 32, 6: 128 } as const;

function assertNetwork(network: string): void {
  const [, address = '', bits = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(network) ?? [];
  const version = isIP(address) as 0 | 4 | 6;
  if (version !== 0 && Number(bits) >= widest[version] && Number(bits) <= longest[version]) return;
  throw new BadArgument('network', {
    'zh-CN': '网络应写成 203.0.113.0/28 这样（IPv4 至少 /16，IPv6 至少 /32）。',
    en: 'Write the network like 203.0.113.0/28 (at least /16, or /32 of IPv6).',
  });
}
