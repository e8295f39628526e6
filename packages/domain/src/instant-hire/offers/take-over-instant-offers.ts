import { statement, type Transaction } from '../../database/index.ts';

const recallTwice = statement(
  'instantHire.recallTwice',
  `update instant_offers gone set status = 'RECALLED', changed_at = now() from instant_offers kept
   where gone.market_id = $1 and gone.worker_id = $2 and gone.status = 'OFFERED' and kept.market_id = $1
     and kept.worker_id = $3 and kept.job_id = gone.job_id and kept.status = 'OFFERED'`,
);
const takeOver = statement(
  'instantHire.takeOver',
  'update instant_offers set worker_id = $3 where market_id = $1 and worker_id = $2',
);
const takeOverCounts = statement(
  'instantHire.takeOverCounts',
  `insert into instant_offer_counts as kept (market_id, worker_id, day, offers, last_at)
   select market_id, $3, day, offers, last_at from instant_offer_counts where market_id = $1 and worker_id = $2
   on conflict (market_id, worker_id, day) do update
     set offers = kept.offers + excluded.offers, last_at = greatest(kept.last_at, excluded.last_at)`,
);

/** Two workers turn out to be one: what was offered to one, was offered to the other. Both are locked. */
export async function takeOverInstantOffers(
  tx: Transaction,
  marketId: number,
  from: string,
  into: string,
): Promise<void> {
  await tx.rows(recallTwice, [marketId, from, into]);
  await tx.rows(takeOver, [marketId, from, into]);
  await tx.rows(takeOverCounts, [marketId, from, into]);
}
