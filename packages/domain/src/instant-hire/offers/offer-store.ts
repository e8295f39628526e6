import { statement, wantedKeys, type Db, type Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import type { DeclineReason, InstantOffer, InstantOfferStatus } from './instant-offer.entity.ts';

export type InstantOfferRow = InstantOffer;

/** The columns of an InstantOfferRow, under their property names. */
export const instantOfferColumns = `instant_offers.market_id as "marketId", instant_offers.id,
  instant_offers.job_id as "jobId", instant_offers.wave, instant_offers.worker_id as "workerId",
  instant_offers.employer_id as "employerId", instant_offers.status, instant_offers.reason,
  instant_offers.offered_at as "offeredAt", instant_offers.ends_at as "endsAt",
  instant_offers.changed_at as "changedAt", instant_offers.application_id as "applicationId"`;

const byKeys = statement(
  'instantHire.offersByKeys',
  `select ${instantOfferColumns} from ${wantedKeys}
   join instant_offers on market_id = m and id = i`,
);

/** The offers with these keys, whoever asks: for events that each subscriber's rights are asked of later. */
export const instantOffersByKeys = (db: Db, marketIds: number[], ids: string[]): Promise<InstantOfferRow[]> =>
  db.rows<InstantOfferRow>(byKeys, [marketIds, ids]);

const own = statement(
  'instantHire.ownOffer',
  `select ${instantOfferColumns}, ends_at <= now() as "isOver", now() as now
   from instant_offers where market_id = $1 and id = $2 and worker_id = $3`,
);

/** An offer of a worker's own, and whether its time is over by the database's clock. */
export type OwnOffer = InstantOfferRow & { isOver: boolean; now: Date };

export const ownOffer = (db: Db, marketId: number, id: string, workerId: string): Promise<OwnOffer | null> =>
  db.row<OwnOffer>(own, [marketId, id, workerId]);

const expire = statement(
  'instantHire.expireOffers',
  `update instant_offers set status = 'EXPIRED', changed_at = now()
   where market_id = $1 and job_id = $2 and status = 'OFFERED' and ends_at <= now() returning ${instantOfferColumns}`,
);

/** Ends the offers of a job whose time is over. */
export const expireOffers = (tx: Transaction, marketId: number, jobId: string): Promise<InstantOfferRow[]> =>
  tx.rows<InstantOfferRow>(expire, [marketId, jobId]);

const endAll = statement(
  'instantHire.endOffers',
  `update instant_offers set status = $3, changed_at = now()
   where market_id = $1 and job_id = $2 and status = 'OFFERED' returning ${instantOfferColumns}`,
);

/** Ends every open offer of a job: others have taken the places, or it is taken back. All of them are told. */
export async function endOffers(
  tx: Transaction,
  marketId: number,
  jobId: string,
  status: Extract<InstantOfferStatus, 'GONE' | 'RECALLED'>,
): Promise<void> {
  await announceOffers(tx, await tx.rows<InstantOfferRow>(endAll, [marketId, jobId, status]));
}

const open = statement(
  'instantHire.openOffers',
  `select count(*)::int as count, extract(epoch from min(ends_at) - now())::float8 as "secondsLeft"
   from instant_offers where market_id = $1 and job_id = $2 and status = 'OFFERED'`,
);

/** How many offers of the job are open, and how long the first of them to end still has; null where none is. */
export async function openOffers(
  tx: Transaction,
  marketId: number,
  jobId: string,
): Promise<{ count: number; secondsLeft: number | null }> {
  return (await tx.row<{ count: number; secondsLeft: number | null }>(open, [marketId, jobId]))!;
}

const answer = statement(
  'instantHire.answerOffer',
  `update instant_offers set status = $3, reason = $4, application_id = $5, changed_at = now()
   where market_id = $1 and id = $2 and status = 'OFFERED' returning ${instantOfferColumns}`,
);

/** What a worker said. */
export type OfferAnswer =
  { status: 'ACCEPTED'; applicationId: string } | { status: 'DECLINED'; reason: DeclineReason | null };

/** Writes the answer to an open offer, and tells of it; null when it is open no more. */
export async function answerOffer(
  tx: Transaction,
  { marketId, id }: Pick<InstantOfferRow, 'marketId' | 'id'>,
  said: OfferAnswer,
): Promise<InstantOfferRow | null> {
  const reason = said.status === 'DECLINED' ? said.reason : null;
  const applicationId = said.status === 'ACCEPTED' ? said.applicationId : null;
  const offer = await tx.row<InstantOfferRow>(answer, [marketId, id, said.status, reason, applicationId]);
  if (offer) await announceOffers(tx, [offer]);
  return offer;
}

/** Tells the workers, at once. */
export function announceOffers(tx: Transaction, offers: readonly InstantOfferRow[]): Promise<void> {
  const events = offers.map(({ marketId, id, jobId, workerId, employerId, status }) => ({
    ...{ marketId, type: 'instantOffer.changed', subjectId: id },
    data: { status, jobId, workerId, employerId },
  }));
  return appendEvents(tx, events);
}
