interface PaidFor {
  status: string;
  beginsAt: string;
  wagePromise?: {
    employerConfirmedAt?: string | null;
  } | null;
}

/** From when the work begins on, the employer may say once that the wage was handed over. */
export function maySayPaid({ status, beginsAt, wagePromise }: PaidFor, now: number): boolean {
  const worked = status !== 'CANCELLED' && status !== 'NO_SHOW' && Date.parse(beginsAt) <= now;
  return worked && Boolean(wagePromise) && !wagePromise?.employerConfirmedAt;
}
