import { ChildPages, statement, wantedKeys, type Db, type Transaction } from '../database/index.ts';
import { employerColumns, type EmployerRow } from '../employers/index.ts';
import { newId, type SortKey } from '../shared/index.ts';
import { partnerColumns, type PartnerRow } from './partner-store.ts';

interface Delegated {
  marketId: number;
  partnerId: string;
  employerId: string;
  by: string | null;
  now: Date;
}

const insert = statement(
  'partners.insertDelegation',
  `insert into partner_delegations (market_id, id, partner_id, employer_id, given_by_kind, given_by, given_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (market_id, partner_id, employer_id) where ended_at is null
   do nothing returning id`,
);

/** False when it is delegated already. */
export async function insertDelegation(tx: Transaction, row: Delegated & { kind: string }): Promise<boolean> {
  const { marketId, partnerId, employerId, kind, by, now } = row;
  return (await tx.row(insert, [marketId, newId(), partnerId, employerId, kind, by, now])) !== null;
}

const end = statement(
  'partners.endDelegation',
  `update partner_delegations set ended_at = $5, ended_by = $4
   where market_id = $1 and partner_id = $2 and employer_id = $3 and ended_at is null returning id`,
);

/** False when it is not delegated. */
export async function endDelegationRow(tx: Transaction, row: Delegated): Promise<boolean> {
  const { marketId, partnerId, employerId, by, now } = row;
  return (await tx.row(end, [marketId, partnerId, employerId, by, now])) !== null;
}

const latestFirst: readonly SortKey[] = [
  { expression: 'partner_delegations.id', descending: true, type: 'uuid' },
];

const columns = `${employerColumns}, partner_delegations.id as "delegation.id",
  partner_delegations.given_at as "delegation.givenAt"`;

/** An employer with since when a partner acts for it. */
export type DelegatingEmployer = EmployerRow & { delegation: { id: string; givenAt: Date } };

/** The employers that partners act for, the last delegated first; whether the caller may read them is asked before. */
export const employersOfPartners = (db: Db): ChildPages<DelegatingEmployer> =>
  new ChildPages(db, {
    name: 'partners.employers',
    table: 'partner_delegations',
    columns: () => columns,
    with: {
      name: 'delegation',
      join: `join employers on employers.market_id = partner_delegations.market_id
        and employers.id = partner_delegations.employer_id`,
    },
    parent: 'partner_delegations.partner_id',
    keys: latestFirst,
    visible: () => 'partner_delegations.ended_at is null',
  });

const partnersOf = statement(
  'partners.ofEmployers',
  `select ${partnerColumns}, d.employer_id as "employerId"
   from ${wantedKeys}
   join partner_delegations d on d.market_id = m and d.employer_id = i and d.ended_at is null
   join partners on partners.market_id = d.market_id and partners.id = d.partner_id order by d.given_at, d.id`,
);

/** A partner with the employer it acts for. */
export type DelegatedPartner = PartnerRow & { employerId: string };

/** The partners that act for these employers, the first delegated first. */
export function partnersByEmployerKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
): Promise<DelegatedPartner[]> {
  return db.rows<DelegatedPartner>(partnersOf, [marketIds, ids]);
}
