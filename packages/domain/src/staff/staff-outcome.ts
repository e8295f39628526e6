import { orRefused, type Refusal } from '../shared/index.ts';

/** How a change of a member of staff ended. */
export interface StaffOutcome {
  staffId: string | null;
  /** Shown once, to whoever made or reset it; null where none was made. */
  password: string | null;
  userErrors: Refusal[];
}

/** Turns a refusal that ended the transaction into an outcome; everything else is thrown on. */
export async function refusedAsStaffOutcome(work: () => Promise<StaffOutcome>): Promise<StaffOutcome> {
  return orRefused({ staffId: null, password: null }, work);
}
