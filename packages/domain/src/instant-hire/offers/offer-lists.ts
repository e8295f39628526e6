import {
  ChildPages,
  type ChildList,
  Parameters,
  rowLoader,
  rowsLoader,
  statement,
  wantedKeysAt,
  type Db,
  type RowLoader,
} from '../../database/index.ts';
import type { Principal } from '../../shared/index.ts';
import { hiresByJobKeys, type InstantHireRow } from '../hire-store.ts';
import { wavesByJobKeys, type InstantWaveRow } from '../waves/wave-store.ts';
import { offerVisibilityName, visibleOffers } from './offer-policy.ts';
import { instantOfferColumns, type InstantOfferRow } from './offer-store.ts';

/** Workers' offers, newest first, as far as the principal may see them. */
export const offersOfWorker = (principal: Principal): ChildList => ({
  name: `instantOffers.of.worker.${offerVisibilityName(principal)}`,
  table: 'instant_offers',
  columns: () => instantOfferColumns,
  parent: 'instant_offers.worker_id',
  keys: [
    { expression: 'instant_offers.offered_at', descending: true, type: 'timestamptz' },
    { expression: 'instant_offers.id', descending: true, type: 'uuid' },
  ],
  visible: (parameters) => visibleOffers(principal, parameters),
});

/** Pages of workers' offers. */
export const instantOffersOfWorkers = (db: Db, principal: Principal): ChildPages<InstantOfferRow> =>
  new ChildPages(db, offersOfWorker(principal));

/** Offers by key, as far as the principal may see them. */
export const visibleInstantOfferLoader = (db: Db, principal: Principal): RowLoader<InstantOfferRow | null> =>
  rowLoader((marketIds, ids) => {
    const parameters = new Parameters();
    const wanted = wantedKeysAt(parameters.add(marketIds), parameters.add(ids));
    const text = `select ${instantOfferColumns} from ${wanted}
      join instant_offers on instant_offers.market_id = m and instant_offers.id = i
      where ${visibleOffers(principal, parameters)}`;
    const name = `instantOffers.byKeys.${offerVisibilityName(principal)}`;
    return db.rows<InstantOfferRow>(statement(name, text), parameters.values);
  });

const jobKey = ({ marketId, jobId }: { marketId: number; jobId: string }) => ({ marketId, id: jobId });

/** The waves of jobs; whether the caller may know of them is asked before. A list of one, or none. */
export const instantHireLoader = (db: Db): RowLoader<InstantHireRow[]> =>
  rowsLoader((marketIds, ids) => hiresByJobKeys(db, marketIds, ids), jobKey);

/** Each wave of jobs, last first, with what became of its offers. */
export const instantWavesLoader = (db: Db): RowLoader<InstantWaveRow[]> =>
  rowsLoader((marketIds, ids) => wavesByJobKeys(db, marketIds, ids), jobKey);
