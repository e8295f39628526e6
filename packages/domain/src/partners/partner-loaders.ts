import { rowLoader, rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import { may, type Principal } from '../shared/index.ts';
import { partnersByEmployerKeys, type DelegatedPartner } from './delegation-store.ts';
import { partnersByKeys, type PartnerRow } from './partner-store.ts';
import { secretsByKeys, secretsByPartnerKeys, type PartnerSecretRow } from './secret-store.ts';

/** Partners by key, whoever asks: for rows that the caller was found to be allowed to see. */
export const partnerLoader = (db: Db): RowLoader<PartnerRow | null> =>
  rowLoader((marketIds, ids) => partnersByKeys(db, marketIds, ids));

/** Live secrets by key; whether the caller may see them is asked before. */
export const partnerSecretLoader = (db: Db): RowLoader<PartnerSecretRow | null> =>
  rowLoader((marketIds, ids) => secretsByKeys(db, marketIds, ids));

/** The live secrets of partners, without the secrets. */
export const secretsOfPartnersLoader = (db: Db): RowLoader<PartnerSecretRow[]> =>
  rowsLoader(
    (marketIds, ids) => secretsByPartnerKeys(db, marketIds, ids),
    ({ marketId, partnerId }) => ({ marketId, id: partnerId }),
  );

/** The partners that act for employers; whether the caller may see them is asked before. */
export const partnersOfEmployersLoader = (db: Db): RowLoader<DelegatedPartner[]> =>
  rowsLoader(
    (marketIds, ids) => partnersByEmployerKeys(db, marketIds, ids),
    ({ marketId, employerId }) => ({ marketId, id: employerId }),
  );

/** Everything about a partner is for itself and for the market's staff who deal with partners. */
export function maySeePartner(principal: Principal, partner: { marketId: number; id: string }): boolean {
  if (principal.kind === 'PARTNER')
    return principal.partnerId === partner.id && principal.marketId === partner.marketId;
  return may(principal, 'partner.read', partner.marketId);
}
