import { forgetting, statement, type Db } from '../database/index.ts';

/** What a gateway asks of the bucket that all gateways share. */
export interface LeaseRequest {
  key: string;
  /** What the bucket holds when it is full. */
  capacity: number;
  /** Points that come back each second. */
  perSecond: number;
  /** Points that were spent on credit; they are taken, also below zero. */
  owed: number;
  /** Points wanted besides; as many as there are come. */
  wanted: number;
}

/** What the bucket gave, and what is left in it. */
export interface Lease {
  granted: number;
  left: number;
}

/** Refilled by the time since it was last asked; by the database's clock, so that gateways need not agree on theirs. */
const refilled = `least($2, kept.points + $3 * greatest(0, extract(epoch from clock_timestamp() - kept.at)))`;

const lease = statement(
  'rateLimits.lease',
  `insert into rate_buckets as kept (key, points, granted, at)
   select $1, $2::float8 - $4 - given, given, clock_timestamp()
   from (select greatest(0, least($5::float8, $2::float8 - $4::float8)) as given) fresh
   on conflict (key) do update set (points, granted, at) = (
     select now.points - $4 - given, given, clock_timestamp()
     from (select ${refilled} as points) now, lateral (select greatest(0, least($5, now.points - $4)) as given) part
   )
   returning granted, points as left`,
);

/** Takes a block of points for a gateway to spend without asking again: one statement, whoever asks at the same time. */
export async function leasePoints(db: Db, request: LeaseRequest): Promise<Lease> {
  const { key, capacity, perSecond, owed, wanted } = request;
  return (await db.row<Lease>(lease, [key, capacity, perSecond, owed, wanted]))!;
}

/** Forgets buckets nobody has asked since: they are full again. No index: each request would have to keep it. */
export const forgetRateBuckets = forgetting('rateLimits.forget', 'rate_buckets', 'at < $1');
