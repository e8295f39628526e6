import { statement, type Db, type Transaction } from '../../database/index.ts';
import type { Principal } from '../../shared/index.ts';
import type { MemberRole } from './employer-member.entity.ts';

const ofPerson = statement(
  'employers.membershipsOfPerson',
  `select market_id as "marketId", employer_id as id, role from employer_members where person_id = $1
   order by created_at, employer_id`,
);

/** An employer that a person acts for. */
export interface Membership {
  marketId: number;
  id: string;
  role: MemberRole;
}

/** The employers a principal acts for as a member; none for anybody but persons. */
export async function membershipsOf(db: Db, principal: Principal): Promise<Membership[]> {
  if (principal.kind !== 'PERSON') return [];
  const memberships = await db.rows<Membership>(ofPerson, [principal.personId]);
  return principal.actedBy
    ? memberships.filter(({ marketId }) => marketId === principal.marketId)
    : memberships;
}

const isMember = statement(
  'employers.isMember',
  `select true as yes from employer_members where market_id = $1 and employer_id = $2 and person_id = $3`,
);

/** Whether a principal is a member of the employer. */
export async function isMemberOf(
  db: Db,
  principal: Principal,
  marketId: number,
  employerId: string,
): Promise<boolean> {
  if (principal.kind !== 'PERSON' || (principal.actedBy && principal.marketId !== marketId)) return false;
  return (await db.row(isMember, [marketId, employerId, principal.personId])) !== null;
}

const add = statement(
  'employers.addMember',
  `insert into employer_members (market_id, employer_id, person_id, role, created_at) values ($1, $2, $3, $4, $5)
   on conflict do nothing`,
);

export async function addMember(
  tx: Transaction,
  marketId: number,
  employerId: string,
  personId: string,
  role: MemberRole,
  now: Date,
): Promise<void> {
  await tx.rows(add, [marketId, employerId, personId, role, now]);
}
