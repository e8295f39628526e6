interface PaidFor {
  status: string;
  startsOn: string;
  wagePromise?: {
    employerConfirmedAt?: string | null;
  } | null;
}

/** From the first day on, the employer may say once that the wage was handed over. */
export function maySayPaid({ status, startsOn, wagePromise }: PaidFor, today: string): boolean {
  const worked = status !== 'CANCELLED' && status !== 'NO_SHOW' && startsOn <= today;
  return worked && Boolean(wagePromise) && !wagePromise?.employerConfirmedAt;
}
