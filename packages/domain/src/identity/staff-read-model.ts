import { readColumns, type Parameters } from '../database/index.ts';
import { StaffMember } from './staff-member.entity.ts';

/** Members of staff as compiled statements read them. */
export const staffReadColumns = readColumns(StaffMember);

/** The member of staff with a key; who may ask is decided before. */
export const staffMemberSelect =
  (marketId: number, id: string) =>
  (parameters: Parameters): string =>
    `select market_id, id, username, display_name, roles, disabled_at, must_change_password from staff_members
     where market_id = ${parameters.add(marketId)} and id = ${parameters.add(id)}`;
