export { addStaff, type AddStaffInput } from './add-staff.ts';
export { listStaff, staffCount, type StaffFilter } from './list-staff.ts';
export { resetStaffPassword } from './reset-staff-password.ts';
export type { StaffOutcome } from './staff-outcome.ts';
export { updateStaff, type UpdateStaffInput } from './update-staff.ts';
