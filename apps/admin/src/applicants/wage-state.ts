/** A promised wage as the API tells of it. */
export interface PromisedWage {
  payBy: string;
  paidAmount?: string | null;
  employerConfirmedAt?: string | null;
  workerConfirmedAt?: string | null;
}

/** Paid only when the worker has said so; what the employer alone says is not yet money in the hand. */
export type WageState = 'paid' | 'employerSays' | 'overdue' | 'unpaid';

/** How a promised wage stands on that day (YYYY-MM-DD). */
export function wageStateOf(
  { payBy, employerConfirmedAt, workerConfirmedAt }: PromisedWage,
  today: string,
): WageState {
  if (workerConfirmedAt) return 'paid';
  if (employerConfirmedAt) return 'employerSays';
  return payBy < today ? 'overdue' : 'unpaid';
}
