import { daysBetween, plainDecimal } from '@yizhan/ui';

interface Promised {
  startsOn: string;
  endsOn?: string | null | undefined;
  wagePromise: { amount: string; unit: string };
}

/** What a placement comes to as far as it can be told beforehand; empty where only the worker knows. */
export function expectedWage({ startsOn, endsOn, wagePromise: { amount, unit } }: Promised): string {
  if (unit === 'TASK') return plainDecimal(amount);
  if (unit !== 'DAY') return '';
  const days = endsOn ? daysBetween(startsOn, endsOn) + 1 : 1;
  return plainDecimal(((Math.round(Number(amount) * 100) * days) / 100).toFixed(2));
}
