import { hasBegun } from '../../work/has-begun.ts';

interface PaidFor {
  status: string;
  beginsAt: string;
  wagePromise?: {
    employerConfirmedAt?: string | null;
  } | null;
}

/** From when the work begins on, the employer may say once that the wage was handed over. */
export function maySayPaid(placement: PaidFor, now: number): boolean {
  const { wagePromise } = placement;
  return hasBegun(placement, now) && Boolean(wagePromise) && !wagePromise?.employerConfirmedAt;
}
