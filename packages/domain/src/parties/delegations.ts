import DataLoader from 'dataloader';
import { Parameters, statement, type Db } from '../database/index.ts';
import type { PartnerPrincipal, Principal } from '../shared/index.ts';

/**
 * The employers of its market that a partner acts for at this moment, as a subquery: delegated to it, while it is enabled,
 * the secret of its token lives, and it may still do all that the token says. So the end of any of them acts at once.
 */
export function delegatedEmployers(principal: PartnerPrincipal, parameters: Parameters): string {
  const { marketId, partnerId, credentialId, scopes } = principal;
  return `select d.employer_id from partner_delegations d
    join partners p on p.market_id = d.market_id and p.id = d.partner_id
    join partner_secrets s on s.market_id = p.market_id and s.partner_id = p.id
    where d.market_id = ${parameters.add(marketId)}::integer and d.partner_id = ${parameters.add(partnerId)}::uuid
      and d.ended_at is null and p.disabled_at is null and p.scopes @> ${parameters.add([...scopes])}::text[]
      and s.id = ${parameters.add(credentialId)}::uuid and s.revoked_at is null`;
}

/** Whether a partner may act for the employer; nobody else is one. */
export async function isDelegated(
  db: Db,
  principal: Principal,
  marketId: number,
  employerId: string,
): Promise<boolean> {
  if (principal.kind !== 'PARTNER' || principal.marketId !== marketId) return false;
  const parameters = new Parameters();
  const text = `select true as yes where ${parameters.add(employerId)}::uuid in (${delegatedEmployers(principal, parameters)})`;
  return (await db.row(statement('parties.isDelegated', text), parameters.values)) !== null;
}

/** The ids of the employers that a partner acts for, those it was given first first. */
export const delegatedInOrder = (principal: PartnerPrincipal, parameters: Parameters): string =>
  `${delegatedEmployers(principal, parameters)} order by d.given_at, d.employer_id limit ${parameters.add(mostListed)}`;

/** The ids of the employers that a partner acts for, in its market; none for anybody else. */
export async function delegatedTo(db: Db, principal: Principal): Promise<string[]> {
  if (principal.kind !== 'PARTNER') return [];
  const parameters = new Parameters();
  const text = delegatedInOrder(principal, parameters);
  const rows = await db.rows<{ employer_id: string }>(
    statement('parties.delegatedTo', text),
    parameters.values,
  );
  return rows.map((row) => row.employer_id);
}

/** More are looked up one by one. */
const mostListed = 1_000;

/** What is delegated to the caller, asked for all rows of a page at once and not at all for whoever is no partner. */
export class Delegations {
  private readonly loader: DataLoader<string, boolean>;

  constructor(
    db: Db,
    private readonly principal: Principal,
  ) {
    this.loader = new DataLoader((employerIds) => this.load(db, employerIds));
  }

  async includes(marketId: number, employerId: string): Promise<boolean> {
    const { principal } = this;
    return principal.kind === 'PARTNER' && principal.marketId === marketId && this.loader.load(employerId);
  }

  private async load(db: Db, asked: readonly string[]): Promise<boolean[]> {
    const parameters = new Parameters();
    const among = parameters.add(asked);
    const text = `${delegatedEmployers(this.principal as PartnerPrincipal, parameters)} and d.employer_id = any(${among}::uuid[])`;
    const rows = await db.rows<{ employer_id: string }>(
      statement('parties.delegatedAmong', text),
      parameters.values,
    );
    const found = new Set(rows.map((row) => row.employer_id));
    return asked.map((id) => found.has(id));
  }
}
