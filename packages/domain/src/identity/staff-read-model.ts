import { readColumns } from '../database/index.ts';
import { StaffMember } from './staff-member.entity.ts';

/** Members of staff as compiled statements read them. */
export const staffReadColumns = readColumns(StaffMember);
