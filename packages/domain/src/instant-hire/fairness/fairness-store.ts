import { forgetting, statement, type Db, type Transaction } from '../../database/index.ts';
import type { InstantOfferStatus } from '../offers/instant-offer.entity.ts';

/** What somebody has got lately. */
export interface LatelyOffered {
  workerId: string;
  offersThisWeek: number;
  offersToday: number;
  lastOfferedAt: Date | null;
  /** What became of their last offer of this job. */
  before: InstantOfferStatus | null;
}

const lately = statement(
  'instantHire.latelyOffered',
  `select worker as "workerId", coalesce(counts.week, 0)::int as "offersThisWeek",
     coalesce(counts.today, 0)::int as "offersToday", counts.last_at as "lastOfferedAt",
     (select status from instant_offers o where o.market_id = $1 and o.job_id = $2 and o.worker_id = worker
      order by offered_at desc, id desc limit 1) as before
   from unnest($3::uuid[]) as asked(worker) left join lateral (
     select sum(offers) as week, sum(offers) filter (where day = $4::date) as today, max(last_at) as last_at
     from instant_offer_counts c where c.market_id = $1 and c.worker_id = worker and day > $4::date - 7
   ) counts on true`,
);

/** What each of these workers got in the seven days up to `day`. */
export const latelyOffered = (
  db: Db,
  marketId: number,
  jobId: string,
  workerIds: readonly string[],
  day: string,
): Promise<LatelyOffered[]> => db.rows<LatelyOffered>(lately, [marketId, jobId, workerIds, day]);

const count = statement(
  'instantHire.countOffers',
  `insert into instant_offer_counts as kept (market_id, worker_id, day, offers, last_at)
   select $1, worker, $3::date, 1, now() from unnest($2::uuid[]) as chosen(worker) order by worker
   on conflict (market_id, worker_id, day) do update set offers = kept.offers + 1, last_at = now()
     where kept.offers < $4
   returning worker_id as "workerId"`,
);

/** Counts an offer for each, and gives back whom the day's limit still allows one: held in the one statement. */
export async function countOffers(
  tx: Transaction,
  marketId: number,
  workerIds: readonly string[],
  day: string,
  limit: number,
): Promise<Set<string>> {
  if (workerIds.length === 0) return new Set();
  const rows = await tx.rows<{ workerId: string }>(count, [marketId, workerIds, day, limit]);
  return new Set(rows.map(({ workerId }) => workerId));
}

/** Forgets what was counted before an instant; the order of a wave looks back seven days. */
export const forgetOfferCounts = forgetting(
  'instantHire.forgetCounts',
  'instant_offer_counts',
  'last_at < $1',
);
