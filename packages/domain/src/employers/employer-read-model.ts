import { readColumns, wantedAmong, type Parameters, type RowKey } from '../database/index.ts';
import { delegatedInOrder } from '../parties/index.ts';
import type { PartnerPrincipal, PersonPrincipal } from '../shared/index.ts';
import { Employer } from './employer.entity.ts';

/** Employers as compiled statements read them. */
export const employerReadColumns = readColumns(Employer);

/** The columns by name: the role of gateways may not read all that the table holds, so `*` would be refused. */
export const employerRow = Object.values(employerReadColumns)
  .map(({ sql }) => `employers.${String(sql)}`)
  .join(', ');

/** How often employers have been changed or taken away: an expression for statements beside which some are held. */
export const employerChanges = '(select number from employer_changes)';

/** The employers with some keys. */
export const employersByKeysSelect =
  (keys: readonly RowKey[]) =>
  (parameters: Parameters): string =>
    `select ${employerRow} from ${wantedAmong(keys, parameters)} join employers on market_id = m and id = i`;

/** The employer with a key: everybody may see its card. */
export const employerSelect =
  (marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select ${employerRow} from employers where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}`;

/** The employers of a market that a person acts for, in the order of joining them; while staff acts, of its market only. */
export const employersOfPersonSelect =
  ({ personId, actedBy, marketId: own }: PersonPrincipal, marketId: number) =>
  (parameters: Parameters): string => {
    const isElsewhere = actedBy !== undefined && own !== marketId;
    return `select ${employerRow} from employer_members m
      join employers on employers.market_id = m.market_id and employers.id = m.employer_id
      where m.market_id = ${parameters.add(marketId)} and m.person_id = ${parameters.add(personId)}
        and ${isElsewhere ? 'false' : 'true'} order by m.created_at, m.employer_id`;
  };

/** The employers that a partner acts for in its market, in the order of being given. */
export const employersOfPartnerSelect =
  (principal: PartnerPrincipal) =>
  (parameters: Parameters): string =>
    `select ${employerRow} from (
       select given.*, row_number() over () as place from (${delegatedInOrder(principal, parameters)}) given
     ) given join employers on employers.market_id = ${parameters.add(principal.marketId)} and employers.id = given.employer_id
     order by given.place`;
