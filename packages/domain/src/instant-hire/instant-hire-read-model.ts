import {
  childPageSource,
  readColumns,
  type PageSource,
  type Parameters,
  type ReadColumns,
} from '../database/index.ts';
import type { PageArguments, Principal } from '../shared/index.ts';
import { InstantHire } from './instant-hire.entity.ts';
import { InstantOffer } from './offers/instant-offer.entity.ts';
import { InstantWave } from './waves/instant-wave.entity.ts';
import { visibleOffers } from './offers/offer-policy.ts';
import { offersOfWorker } from './offers/offer-lists.ts';
import { waveCounts } from './waves/wave-store.ts';

export const instantOfferReadColumns = readColumns(InstantOffer);

/** A page of a worker's offers, as far as the principal may see them. Throws BadArgument. */
export const instantOfferPageSource = (
  principal: Principal,
  page: PageArguments,
  workerAlias: string,
): PageSource => childPageSource(offersOfWorker(principal), page, workerAlias);

/** The offer with a key, if the principal may see it. */
export const visibleInstantOfferSelect =
  (principal: Principal, marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select * from instant_offers where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}
     and ${visibleOffers(principal, parameters)}`;

export const instantHireReadColumns = readColumns(InstantHire);

/** Waves as compiled statements read them: with what became of their offers. */
export const instantWaveReadColumns: ReadColumns = {
  ...readColumns(InstantWave),
  offers: { as: 'integer', sql: 'offers' },
  accepted: { as: 'integer', sql: 'accepted' },
  declined: { as: 'integer', sql: 'declined' },
  unanswered: { as: 'integer', sql: 'unanswered' },
};

/** Each wave of a job that is offered so, last first. */
export const wavesOfHireSelect = (hire: string): string =>
  `select w.*, ${waveCounts} from instant_waves w
   left join instant_offers o on o.market_id = w.market_id and o.job_id = w.job_id and o.wave = w.number
   where w.market_id = ${hire}.market_id and w.job_id = ${hire}.job_id
   group by w.market_id, w.job_id, w.number order by w.number desc`;
