import { writeAuditEntry } from '../audit/index.ts';
import { inMarketOf, type UseCaseContext } from '../context/index.ts';
import { statement, type Db, type Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import type { WorkerRow } from '../workers/index.ts';

const concerned = statement(
  'duplicates.marketsOf',
  `select market_id as id, (select id from workers w where w.market_id = m.market_id and w.person_id = $1) as "workerId"
   from (select market_id from workers where person_id = $1
     union select market_id from employer_members where person_id = $1
     union select market_id from consents where person_id = $1) m
   order by 1`,
);

/** A market that has something of a person, and who they are there. */
interface MarketOfPerson {
  id: number;
  /** Null where they are no worker. */
  workerId: string | null;
}

export const marketsOf = (db: Db, personId: string): Promise<MarketOfPerson[]> =>
  db.rows<MarketOfPerson>(concerned, [personId]);

interface Merge {
  from: string;
  into: string;
  kept: WorkerRow;
  markets: readonly MarketOfPerson[];
  phoneTaken: boolean;
}

/** In the trail of the caller's market and of each one that had something of the person who is gone; ids only. */
export async function recordMerge(
  tx: Transaction,
  context: UseCaseContext,
  { from, into, kept, markets, phoneTaken }: Merge,
): Promise<void> {
  const here = { id: context.market.id, workerId: null };
  const all = markets.some(({ id }) => id === here.id) ? markets : [here, ...markets];
  for (const { id, workerId } of all) {
    const detail = { from, fromWorker: workerId, phoneTaken, ...(id === here.id && { worker: kept.id }) };
    const subject = { subjectType: 'person', subjectId: into };
    await writeAuditEntry(tx, inMarketOf(context, id), { action: 'person.merge', ...subject, detail });
  }
  await appendEvents(
    tx,
    all.map(({ id }) => ({ marketId: id, type: 'person.merged', subjectId: into, data: { from } })),
  );
}
