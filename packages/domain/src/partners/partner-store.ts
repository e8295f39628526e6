import {
  countRows,
  Parameters,
  statement,
  wantedKeys,
  type Db,
  type Transaction,
} from '../database/index.ts';
import type { CappedCount, KeysetPage, Scope, SortKey } from '../shared/index.ts';

/** A partner as lists and pages show one; its contact is sealed. */
export interface PartnerRow {
  marketId: number;
  id: string;
  clientId: string;
  name: string;
  scopes: Scope[];
  wrappedKey: Buffer | null;
  contactSealed: Buffer | null;
  createdAt: Date;
  disabledAt: Date | null;
}

/** The columns of a PartnerRow, in statements that read or join `partners` by that name. */
export const partnerColumns = `partners.market_id as "marketId", partners.id, partners.client_id as "clientId",
  partners.name, partners.scopes, partners.wrapped_key as "wrappedKey", partners.contact_sealed as "contactSealed",
  partners.created_at as "createdAt", partners.disabled_at as "disabledAt"`;

const byKeys = statement(
  'partners.byKeys',
  `select ${partnerColumns} from ${wantedKeys} join partners on market_id = m and id = i`,
);

/** The partners with these keys, in no order. */
export function partnersByKeys(db: Db, marketIds: number[], ids: string[]): Promise<PartnerRow[]> {
  return db.rows<PartnerRow>(byKeys, [marketIds, ids]);
}

const lock = statement(
  'partners.lock',
  `select ${partnerColumns} from partners where market_id = $1 and id = $2 for no key update`,
);

/** The partner, held against other changes until the transaction ends. */
export function lockPartner(tx: Transaction, marketId: number, id: string): Promise<PartnerRow | null> {
  return tx.row<PartnerRow>(lock, [marketId, id]);
}

const byClient = statement(
  'partners.byClient',
  `select ${partnerColumns} from partners where market_id = $1 and client_id = $2 for no key update`,
);

/** The market's partner with this client id, held as `lockPartner` does. */
export function lockPartnerByClient(
  tx: Transaction,
  marketId: number,
  clientId: string,
): Promise<PartnerRow | null> {
  return tx.row<PartnerRow>(byClient, [marketId, clientId]);
}

export const newestPartners: readonly SortKey[] = [{ expression: 'id', descending: true, type: 'uuid' }];

/** One page of a market's partners, newest first. */
export function partnerPage(db: Db, marketId: number, page: KeysetPage): Promise<PartnerRow[]> {
  const text = `select ${partnerColumns} from partners where market_id = $1
    and ${page.after(3)}
    order by ${page.order()} limit $2`;
  return db.rows<PartnerRow>(statement(`partners.page.${page.way}`, text), [
    marketId,
    page.rowsToRead,
    ...page.start,
  ]);
}

/** How many the market has. */
export function countPartners(db: Db, marketId: number): Promise<CappedCount> {
  const parameters = new Parameters();
  const source = `partners where market_id = ${parameters.add(marketId)}`;
  return countRows(db, 'partners.count', source, parameters);
}
